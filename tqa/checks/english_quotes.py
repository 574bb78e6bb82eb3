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

from tqa.analyse import Analysis
from tqa.checks import _quotations as quotations
from tqa.checks._check import Bad, Check, Good, pattern
from tqa.model import Fix, Hit, Message, Severity

SINGLE = pattern(r"(?<![\w’‚])‘(?=\w)([^‘’‚„“”]{1,200})(?<=[\w.!?])’(?!\w)")
MESSAGE = Message(
    "Englische Anführungszeichen; deutsch sind „…“, innen ‚…‘.", "English quotation marks; German ones are „…“, ‚…‘."
)


def find_all(analyses: Sequence[Analysis]) -> Iterator[tuple[Analysis, Hit]]:
    for block in quotations.blocks(analyses):
        for quotation in quotations.pairs(block):
            if not (quotation.german or quotation.straight):
                yield from _hits(quotation)
        for analysis in block:
            for match in SINGLE.finditer(analysis.text) if "‘" in analysis.text else ():
                fix = Fix(match.start(), match.end(), f"‚{match[1]}‘", safe=True)
                yield analysis, Hit(match.start(), match.end(), MESSAGE, (fix,))


def _hits(quotation: quotations.Quotation) -> Iterator[tuple[Analysis, Hit]]:
    start, end = quotation.opening.place, quotation.closing.place + 1
    if quotation.whole:
        yield quotation.opening.analysis, Hit(start, end, MESSAGE, (quotation.fix(),))
        return
    for mark, sign in zip(quotation, quotations.GERMAN, strict=True):
        if mark.char != sign:
            fix = Fix(mark.place, mark.place + 1, sign, safe=True)
            yield mark.analysis, Hit(mark.place, mark.place + 1, MESSAGE, (fix,))


CHECK = Check(
    code="TYP01",
    name="english-quotes",
    severity=Severity.WARNING,
    title=Message("Englische Anführungszeichen", "English quotation marks"),
    find_all=find_all,
    bad=(
        Bad("Er nennt es [[“Goldrausch”]] und lacht.", "Er nennt es „Goldrausch“ und lacht."),
        Bad("Er nennt es [[„Goldrausch”]] und lacht.", "Er nennt es „Goldrausch“ und lacht."),
        Bad("[[“Das reicht nicht“]], sagt sie.", "„Das reicht nicht“, sagt sie."),
        Bad("[[”Das reicht nicht”]], sagt sie.", "„Das reicht nicht“, sagt sie."),
        Bad('Sie nennt es [[„Rausch"]] und lacht.', "Sie nennt es „Rausch“ und lacht."),
        Bad("Das Wort [[‘Chip’]] ist englisch.", "Das Wort ‚Chip‘ ist englisch."),
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
