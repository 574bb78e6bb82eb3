"""A bracket without its partner.

Why it matters
    The aside never ends, or a part of it was lost.

When it stays silent
    Lists (a), 1)), emoticons, code, broken links (see the markup checks), brackets paired across sentences.

Fix safety
    Nothing is offered: where the aside ends, only a human knows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tqa.analyse import Analysis
from tqa.checks import _quotations as quotations
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.checks._quotations import Mark
from tqa.model import Hit, Message, Severity

BRACKETS = ("()", "[]")
LIST_MARK = pattern(r"(?:^|[\s(])(?:\w{1,3}|[IVXivx]+)\.?\)$")
EMOTICON = pattern(r"[:;=8xX]['’]?[-^o]?[()]$|[()]-?[:;=]$")
MESSAGE = Message("Klammer ohne Gegenstück.", "Bracket without its partner.")


def find_all(analyses: Sequence[Analysis]) -> Iterator[tuple[Analysis, Hit]]:
    for block in quotations.blocks(analyses):
        for pair in BRACKETS:
            if sum(a.text.count(pair[0]) - a.text.count(pair[1]) for a in block) != 0:
                lonely = list(_lonely([mark for mark in quotations.marks(block, pair) if not _other(mark)], pair[0]))
                for mark in lonely[:1]:
                    yield mark.analysis, Hit(mark.place, mark.place + 1, MESSAGE)


def _lonely(marks: Sequence[Mark], opening: str) -> Iterator[Mark]:
    opened: list[Mark] = []
    for mark in marks:
        if mark.char == opening:
            opened.append(mark)
        elif opened:
            opened.pop()
        elif not LIST_MARK.search(mark.analysis.text, max(0, mark.place - 8), mark.place + 1):
            yield mark
    yield from opened


def _other(mark: Mark) -> bool:
    """The sign is part of a face or a link."""
    text = mark.analysis.text
    before = text[max(0, mark.place - 8) : mark.place + 1]
    after = text[mark.place : mark.place + 3]
    face = EMOTICON.search(before) or EMOTICON.search(after[:2]) or EMOTICON.search(after)
    if mark.char in "[]" and not (before[-2:-1].isalnum() if mark.char == "]" else after[1:2].isalnum()):
        return True
    link = "](" in text or "] (" in text if mark.char in "[]" else "](" in before or "] (" in before
    return bool(face or link)


CHECK = Check(
    code="PUN04",
    name="unpaired-bracket",
    severity=Severity.WARNING,
    title=Message("Klammer ohne Gegenstück", "Unpaired bracket"),
    source_clears=True,
    trigger=Trigger(chars="()[]"),
    find_all=find_all,
    bad=(
        Bad("Das Werk [[(]]Halle drei wächst weiter."),
        Bad("Das Werk [[[]]Halle drei wächst weiter."),
        Bad("Das Werk Halle drei[[)]] wächst weiter."),
        Bad("Das Werk (neu) und die Halle [[(]]alt wachsen. Es ist so."),
    ),
    good=(
        Good("Das Werk (Halle drei) wächst."),
        Good("Die Gründe: a) das Geld, b) die Zeit."),
        Good("1) Das Werk wächst."),
        Good("Das freut mich ;)"),
        Good("Das Werk wächst. (Es ist neu. Es ist groß.)"),
        Good("Der Befehl `ls (x` hilft.", format="markdown"),
        Good("Das Werk (Halle (drei)) wächst."),
    ),
)
