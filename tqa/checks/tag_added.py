"""Tag in the German that the English does not have.

Why it matters
    It shows as code, or changes the layout of the page.

When it stays silent
    Where a tag of the English is missing as well (see `tag-missing`); bold and italic type of manual pages.

Fix safety
    For review: the tag is taken out.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse.bilingual import Pair
from tqa.analyse.bilingual.marks import MarkKind
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.checks._marks import compared
from tqa.model import Fix, Hit, Message, Severity


def find(pair: Pair) -> Iterator[Hit]:
    found = compared(pair, MarkKind.TAG)
    extra = [mark for mark in found.extra if mark.text[-1] != "<"] if found else []
    if not found or len(extra) <= len(found.missing):
        return
    for mark in extra[len(found.missing) :]:
        message = Message(f"»{mark.text}« steht nicht im Englischen.", f"“{mark.text}” is not in the English.")
        yield Hit(mark.start, mark.end, message, (Fix(mark.start, mark.end, ""),))


CHECK = Check(
    code="BIL07",
    name="tag-added",
    severity=Severity.WARNING,
    title=Message("Auszeichnung zu viel", "Tag added"),
    find_pair=find,
    trigger=Trigger(part="marks"),
    bad=(
        Bad("Klicken Sie auf Weiter[[</b>]].", "Klicken Sie auf Weiter.", source="Click on Next."),
        Bad("Das Ende[[<br>]] kommt.", "Das Ende kommt.", source="The end is coming."),
    ),
    good=(Good("Klicken Sie auf <b>Weiter</b>.", source="Click on <b>Next</b>."),),
)
