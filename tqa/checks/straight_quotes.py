"""Straight quotation marks of the typewriter.

Why it matters
    German print sets „…“ or »…«; straight marks are what the keyboard and many engines give.

When it stays silent
    Inch signs, code, attributes, and marks without a partner. Where all quotations of a document are straight,
    it speaks once, at the first place, and names the others; beside typographic marks each straight pair is told.

Fix safety
    Safe: only the two marks change.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tqa.analyse import Analysis
from tqa.checks import _quotations as quotations
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.checks._quotations import Quotation
from tqa.config import Quotes
from tqa.model import Hit, Message, Severity

NAMED = 12
"""So many lines are named in the message, then …"""


def find_all(analyses: Sequence[Analysis]) -> Iterator[tuple[Analysis, Hit]]:
    found = list(pairs(analyses))
    typographic = sum(analysis.text.count("„") + analysis.text.count("»") for analysis in analyses)
    told = found if typographic > len(found) else found[:1]
    for quotation in told:
        places = [q.opening.analysis.segment.line for q in found] if len(told) == 1 else []
        hit = Hit(
            quotation.opening.place, quotation.closing.place + 1, _message(places, quotation.house), (quotation.fix(),)
        )
        yield quotation.opening.analysis, hit


def pairs(analyses: Sequence[Analysis]) -> Iterator[Quotation]:
    """Straight quotations that begin and end in one sentence."""
    for block in quotations.blocks(analyses):
        if any('"' in analysis.text for analysis in block):
            yield from (q for q in quotations.pairs(block) if q.straight and q.whole)


def _message(lines: list[int], marks: Quotes) -> Message:
    right = "…".join(marks)
    if len(lines) < 2:
        return Message(f"Gerade Anführungszeichen; deutsch sind {right}.", f"Straight marks; German ones are {right}.")
    places = ", ".join(str(line) for line in sorted(set(lines))[:NAMED]) + (" …" if len(set(lines)) > NAMED else "")
    return Message(
        f"Gerade Anführungszeichen, {len(lines)} Mal im Dokument (Zeilen {places}); deutsch sind {right}.",
        f"Straight quotation marks, {len(lines)} times in the document (lines {places}); German ones are {right}.",
    )


CHECK = Check(
    code="TYP02",
    name="straight-quotes",
    severity=Severity.WARNING,
    title=Message("Gerade Anführungszeichen", "Straight quotation marks"),
    trigger=Trigger(chars='"'),
    find_all=find_all,
    bad=(
        Bad('Er nennt es [["Goldrausch"]] und lacht.', "Er nennt es „Goldrausch“ und lacht."),
        Bad('[["Das reicht nicht"]], sagt sie.', "„Das reicht nicht“, sagt sie."),
        Bad('Das ist [["Windows 11"]], sagt „Anna“ zu „Eva“.', "Das ist „Windows 11“, sagt „Anna“ zu „Eva“."),
        Bad('Ein [["Make in Vietnam"]]-Chip.', "Ein „Make in Vietnam“-Chip."),
    ),
    good=(
        Good('Der Wafer misst 12" im Durchmesser.'),
        Good("Er nennt es „Goldrausch“ und lacht."),
        Good("Er nennt es »Goldrausch« und lacht."),
        Good("Die Größe beträgt 5'2\"."),
        Good('Der Befehl `echo "ja"` hilft.', format="markdown"),
        Good('---\ntitle: "Ein Titel"\n---\n\nEin Satz.\n', format="markdown"),
        Good('<p><a href="x.html">Ein Satz.</a></p>', format="html"),
    ),
)
