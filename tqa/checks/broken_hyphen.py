"""A hyphen left inside a word from an old line break.

Why it matters
    *Ent-wicklung* comes from a printed page or a PDF: the hyphen stood at the end of a line there.

When it stays silent
    When the hyphenated form is a compound of its own (*Ist-Zustand*), when the joined form is unknown, and after
    a prefix that writers set off on purpose (*Re-Import*).

Fix safety
    Safe when the second half begins in lower case and is no word alone; else for review.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Fix, Hit, Message, Severity

SHAPE = pattern(r"([^\W\d_]{2,})[-\u00ad]([a-zäöüß]{3,})")
ENGLISH = 3.4
"""Frequency from which both halves are English words of their own (*Play-off*)."""


def find(analysis: Analysis) -> Iterator[Hit]:
    for token in analysis.words:
        parts = SHAPE.fullmatch(token.text)
        if not parts or not lexicon.known(parts[1] + parts[2]):
            continue
        if min(map(lexicon.english_band, parts.groups())) > ENGLISH:
            continue
        joined, half = parts[1] + parts[2], parts[2]
        message = Message(
            f"Trennstrich mitten im Wort: »{token.text}« ist »{joined}«.",
            f"Left-over hyphen: “{token.text}” is “{joined}”.",
        )
        yield Hit(token.start, token.end, message, (Fix(token.start, token.end, joined, not lexicon.is_word(half)),))


CHECK = Check(
    code="HYP06",
    name="broken-hyphen",
    severity=Severity.WARNING,
    title=Message("Trennstrich im Wort", "Hyphen left inside a word"),
    trigger=Trigger(chars="-", pattern=pattern(r"[^\W\d_]-[a-zäöüß]")),
    find=find,
    bad=(
        Bad("Die [[Ent-wicklung]] ging schnell.", "Die Entwicklung ging schnell."),
        Bad("Das [[Unterneh-men]] wächst.", "Das Unternehmen wächst."),
        Bad("Sie [[ver-öffentlichen]] die Zahlen.", "Sie veröffentlichen die Zahlen."),
    ),
    good=(
        Good("Der Soft- und Hardwaremarkt wächst."),
        Good("Ein Know-how-Transfer hilft beiden Seiten."),
        Good("Die Lage ist deutsch-französisch geprägt."),
        Good("Das Add-on kostet wenig."),
        Good("Das Spin-off wächst."),
    ),
)
