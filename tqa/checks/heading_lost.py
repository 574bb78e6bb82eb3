"""Heading of the English article that is plain text in the German one, or the reverse.

Why it matters
    The outline of the page, and the way readers skim it, is broken.

When it stays silent
    Titles, and passages that the alignment joined.

Fix safety
    No fix.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse.bilingual import Pair
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.model import Hit, Kind, Message, Severity

HEADS = (Kind.HEADING, Kind.TITLE)
LOST = Message("Im Englischen ist das eine Überschrift.", "In the English this is a heading.")
ADDED = Message("Im Englischen ist das keine Überschrift.", "In the English this is no heading.")


def find(pair: Pair) -> Iterator[Hit]:
    if pair.unit or len(pair.analyses) != 1 or not pair.source_kinds:
        return
    english = all(kind in HEADS for kind in pair.source_kinds)
    german = pair.segment.kind in HEADS
    if english != german and len(pair.source_kinds) == 1:
        yield Hit(0, len(pair.target.text), LOST if english else ADDED)


CHECK = Check(
    code="BIL41",
    name="heading-lost",
    severity=Severity.WARNING,
    title=Message("Überschrift verloren", "Heading lost"),
    find_pair=find,
    trigger=Trigger(part="articles"),
    formats=frozenset(("markdown", "html")),
    bad=(
        Bad(
            "5. Mai, Dresden.\n\n[[Intel baut 2030 in Magdeburg]]\n\nEs kamen 300 Gäste aus Leipzig.\n",
            format="markdown",
            source="May 5, Dresden.\n\n## Intel builds in Magdeburg in 2030\n\n300 guests came from Leipzig.\n",
        ),
    ),
    good=(
        Good(
            "5. Mai, Dresden.\n\n## Intel baut 2030 in Magdeburg\n\nEs kamen 300 Gäste aus Leipzig.\n",
            format="markdown",
            source="May 5, Dresden.\n\n## Intel builds in Magdeburg in 2030\n\n300 guests came from Leipzig.\n",
        ),
    ),
)
