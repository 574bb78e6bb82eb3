"""Colon or dots at the end of a label that the German lacks.

Why it matters
    `Name:` stands before a field, `Open…` says that a dialogue follows.

When it stays silent
    Other signs and longer texts, where German may go on in another way; these are hints.

Fix safety
    For review: the sign is put at the end.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse.bilingual import Pair
from tqa.analyse.bilingual.prose import function_words
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Fix, Hit, Message, Severity

SIGN = pattern(r"(?:[^\W_]|[)\]\"”“»«'%>])\s?(:|\.\.\.|…)\Z")
CLOSED = pattern(r"[:…]|\.\.\.|[?!]\Z")
WORDS = 4
"""Words of a label at most."""


def find(pair: Pair) -> Iterator[Hit]:
    if not pair.unit:
        return
    source, target = pair.source.text.rstrip(), pair.target.text.rstrip()
    found = SIGN.search(source, max(0, len(source) - 5))
    if not found or not target or target == source or CLOSED.search(target, max(0, len(target) - 8)):
        return
    end = len(target)
    sign = " …" if found[1] == "…" else found[1]
    stop = end - 1 if target[-1] in ".;," else end
    label = source.count(" ") < WORDS and stop == end and function_words().isdisjoint(source.lower().split())
    message = Message(f"Am Ende fehlt »{found[1]}«.", f"“{found[1]}” is missing at the end.")
    yield Hit(end - 1, end, message, (Fix(stop, end, sign),), None if label else Severity.HINT)


CHECK = Check(
    code="BIL44",
    name="end-sign-lost",
    severity=Severity.WARNING,
    title=Message("Zeichen am Ende verloren", "Sign at the end lost"),
    trigger=Trigger(chars=":.…"),
    find_pair=find,
    bad=(
        Bad("Dateinam[[e]]", "Dateiname:", source="File name:"),
        Bad("Datei öffne[[n]]", "Datei öffnen...", source="Open file..."),
    ),
    good=(
        Good("Dateiname:", source="File name:"),
        Good("Datei öffnen …", source="Open file..."),
        Good("Was nun?", source="Now what:"),
    ),
)
