"""English or mixed quotation marks.

Why it matters
    German opens a quotation low and closes it high: „…“, inside it ‚…‘. English “…” stand upside down here.

When it stays silent
    „…“, »…«, «…», ‚…‘; marks without a partner in their paragraph; apostrophes.

Fix safety
    Safe: only the two marks change.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from tqa.analyse import Analysis
from tqa.checks import _quotations as quotations
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.config import Quotes
from tqa.model import Fix, Hit, Message, Severity

SINGLE = pattern(r"(?<![\w’‚])‘(?=\w)([^‘’‚„“”]{1,200})(?<=[\w.!?])’(?!\w)")


@cache
def message(marks: Quotes) -> Message:
    """What is wrong, and which marks are right."""
    outer, inner = "…".join(marks), "…".join(marks.inner)
    return Message(
        f"Englische Anführungszeichen; deutsch sind {outer}, innen {inner}.",
        f"English quotation marks; German ones are {outer}, {inner}.",
    )


def find_all(analyses: Sequence[Analysis]) -> Iterator[tuple[Analysis, Hit]]:
    for block in quotations.blocks(analyses):
        for quotation in quotations.pairs(block):
            if not (quotation.german or quotation.straight):
                yield from _hits(quotation)
        for analysis in block:
            for match in SINGLE.finditer(analysis.text) if "‘" in analysis.text else ():
                marks = analysis.facts.house.marks
                fix = Fix(match.start(), match.end(), f"{marks.inner[0]}{match[1]}{marks.inner[1]}", safe=True)
                yield analysis, Hit(match.start(), match.end(), message(marks), (fix,))


def _hits(quotation: quotations.Quotation) -> Iterator[tuple[Analysis, Hit]]:
    start, end = quotation.opening.place, quotation.closing.place + 1
    if quotation.whole:
        yield quotation.opening.analysis, Hit(start, end, message(quotation.house), (quotation.fix(),))
        return
    for mark, sign in zip(quotation, quotation.house, strict=True):
        if mark.char != sign:
            fix = Fix(mark.place, mark.place + 1, sign, safe=True)
            yield mark.analysis, Hit(mark.place, mark.place + 1, message(quotation.house), (fix,))


CHECK = Check(
    code="TYP01",
    name="english-quotes",
    severity=Severity.WARNING,
    title=Message("Englische Anführungszeichen", "English quotation marks"),
    trigger=Trigger(chars='„“”"‘'),
    find_all=find_all,
    bad=(
        Bad("Er nennt es [[“Goldrausch”]] und lacht.", "Er nennt es „Goldrausch“ und lacht."),
        Bad("Er nennt es [[„Goldrausch”]] und lacht.", "Er nennt es „Goldrausch“ und lacht."),
        Bad("[[“Das reicht nicht“]], sagt sie.", "„Das reicht nicht“, sagt sie."),
        Bad("[[”Das reicht nicht”]], sagt sie.", "„Das reicht nicht“, sagt sie."),
        Bad('Sie nennt es [[„Rausch"]] und lacht.', "Sie nennt es „Rausch“ und lacht."),
        Bad("Das Wort [[‘Chip’]] ist englisch.", "Das Wort ‚Chip‘ ist englisch."),
        Bad("Er nennt es [[“Rausch”]] und lacht.", "Er nennt es «Rausch» und lacht.", locale="de-CH"),
    ),
    good=(
        Good("Er nennt es „Goldrausch“ und lacht."),
        Good("Er nennt es »Goldrausch« und lacht."),
        Good("Die Zeitung schreibt: „Er nannte es ‚Goldrausch‘ und lachte.“"),
        Good("Das gibt’s nur bei Hans’ Bruder."),
        Good("Der Plan «Wasser» steht."),
        Good("Er nannte es (›Goldrausch‹) und lachte."),
    ),
)
