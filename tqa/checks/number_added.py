"""Number in the German that the English does not have.

Why it matters
    A figure from nowhere is an invention of the engine, or belongs to another sentence.

When it stays silent
    Numbers that the English spells out or that follow from it (decades, dozen, half, months), sections of manual
    pages, conversions of miles, pounds and the like; 0 and 1. A hint for figures of examples and lists.

Fix safety
    No fix.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tqa.analyse.bilingual import Pair
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.checks._figures import is_example
from tqa.model import Hit, Message, Severity

SMALL = frozenset((0.0, 1.0))
COUNTED = 3
"""Figures that number a list."""
ESCAPE = pattern(r"\\\[\w*\Z")
"""Before the number of a sign that groff cannot write: `\\[char225]`."""


def find(pair: Pair) -> Iterator[Hit]:
    missing, extra = pair.figures
    text, counted = pair.target.text, len(extra) >= COUNTED and is_count([figure.value for figure in extra])
    for figure in extra if not missing else ():
        if figure.value not in SMALL and not ESCAPE.search(text, 0, figure.start):
            message = Message(f"»{figure.text}« steht nicht im Englischen.", f"“{figure.text}” is not in the English.")
            weak = counted or is_example(text, figure.start) or " " not in pair.source.text.strip()
            yield Hit(figure.start, figure.end, message, (), Severity.HINT if weak else None)


def is_count(values: Sequence[float | None]) -> bool:
    """The values count up one by one, as the numbers of a list do."""
    return all(a is not None and b == a + 1 for a, b in pairwise(values))


CHECK = Check(
    code="BIL11",
    name="number-added",
    severity=Severity.WARNING,
    title=Message("Zahl steht nicht im Englischen", "Number is not in the English"),
    find_pair=find,
    trigger=Trigger(part="numbers"),
    bad=(
        Bad("Das Werk hat [[300]] Beschäftigte.", source="The plant employs many people."),
        Bad("Er kam im April [[1998]] nach Dresden.", source="He came to Dresden in April."),
    ),
    good=(
        Good("Das Werk hat 12 Beschäftigte.", source="The plant employs a dozen people."),
        Good("Vor 20 Jahren war das Werk klein.", source="Two decades ago the plant was small."),
        Good("Die Sitzung dauerte 2,5 Stunden.", source="The session took two and a half hours."),
    ),
)
