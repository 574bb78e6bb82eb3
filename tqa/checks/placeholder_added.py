"""Placeholder in the German that the English does not have.

Why it matters
    The program has no value for it: the reader sees the code, or the program crashes.

When it stays silent
    Where a placeholder of the English is missing as well (see `placeholder-missing`), and placeholders that the
    English has, only less often, if they name their value ({name}).

Fix safety
    No fix.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse.bilingual import Pair
from tqa.analyse.bilingual.marks import MarkKind
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.checks._marks import compared, key
from tqa.model import Hit, Message, Severity


def find(pair: Pair) -> Iterator[Hit]:
    found = compared(pair, MarkKind.PLACE)
    if not found or len(found.extra) <= len(found.missing):
        return
    known = {key(mark) for mark in found.source}
    for mark in found.extra[len(found.missing) :]:
        if key(mark) not in known or mark.text[0] == "%":
            message = Message(
                f"Der Platzhalter »{mark.text}« steht nicht im Englischen.", f"“{mark.text}” is not in the English."
            )
            yield Hit(mark.start, mark.end, message)


CHECK = Check(
    code="BIL04",
    name="placeholder-added",
    severity=Severity.ERROR,
    title=Message("Platzhalter zu viel", "Placeholder added"),
    find_pair=find,
    trigger=Trigger(part="changed_marks"),
    bad=(
        Bad("Die Datei [[%s]] wurde gelöscht.", source="The file was deleted."),
        Bad("Guten Tag, [[{name}]], schön, dass Sie da sind.", source="Good morning, nice to see you."),
    ),
    good=(
        Good("{name} ist da, und {name} bleibt.", source="{name} is here and stays."),
        Good("Etwa 20 % der Leute kamen.", source="About 20 percent of the people came."),
    ),
)
