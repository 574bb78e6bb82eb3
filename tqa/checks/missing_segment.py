"""Passage of the English article that the German one leaves out.

Why it matters
    What is not there cannot be proof-read.

When it stays silent
    Passages of fewer than four words, of which the alignment is not sure, and English without a letter.

Fix safety
    No fix.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse.bilingual import Pair
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.model import Hit, Message, Severity

LEAST = 4


def find(pair: Pair) -> Iterator[Hit]:
    if pair.unit or pair.analyses or len(pair.source.words) < LEAST:
        return
    near = pair.segment.prose.text
    said = pair.source.text if len(pair.source.text) < 120 else pair.source.text[:119] + "…"
    message = Message(f"In der Nähe fehlt »{said}«.", f"Near here “{said}” is missing.")
    yield Hit(0, len(near.split(maxsplit=1)[0]) if near.split() else len(near), message)


CHECK = Check(
    code="BIL31",
    name="missing-segment",
    severity=Severity.WARNING,
    title=Message("Passage fehlt", "Passage missing"),
    find_pair=find,
    trigger=Trigger(part="articles"),
    bad=(
        Bad(
            "Das Werk wurde im Frühling eröffnet.\n\n[[Die]] Stadt Dresden hofft auf 300 neue Gäste im Jahr 2030.\n",
            format="markdown",
            source="The plant was opened in the spring.\n\n"
            "The minister praised Intel for its 25 new machines from Japan.\n\n"
            "The town of Dresden hopes for 300 new guests in 2030.\n",
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
