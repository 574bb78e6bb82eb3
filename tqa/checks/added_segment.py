"""Passage of the German article that the English one does not have.

Why it matters
    An engine invented it, or a page frame was translated along.

When it stays silent
    Passages of fewer than four words, and those of which the alignment is not sure.

Fix safety
    No fix: editors add notes for German readers on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse.bilingual import Pair
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.model import Hit, Message, Severity

LEAST = 4
MESSAGE = Message("Die Passage steht nicht im Englischen.", "The passage is not in the English.")


def find(pair: Pair) -> Iterator[Hit]:
    if pair.unit or not pair.analyses or pair.source.text.strip():
        return
    if len(pair.target.words) >= LEAST:
        yield Hit(0, len(pair.target.text), MESSAGE)


CHECK = Check(
    code="BIL32",
    name="added-segment",
    severity=Severity.WARNING,
    title=Message("Passage hinzugefügt", "Passage added"),
    find_pair=find,
    trigger=Trigger(part="articles"),
    bad=(
        Bad(
            "Das Werk wurde im Frühling eröffnet.\n\n[[Der Minister lobte Intel für 25 neue Maschinen aus Japan.]]\n\n"
            "Die Stadt Dresden hofft auf 300 neue Gäste im Jahr 2030.\n",
            format="markdown",
            source="The plant was opened in the spring.\n\nThe town of Dresden hopes for 300 new guests in 2030.\n",
        ),
    ),
    good=(
        Good(
            "Das Werk wurde im Frühling eröffnet.\n\nDie Stadt Dresden hofft auf 300 neue Gäste im Jahr 2030.\n",
            format="markdown",
            source="The plant was opened in the spring.\n\nThe town of Dresden hopes for 300 new guests in 2030.\n",
        ),
    ),
)
