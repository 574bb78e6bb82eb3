"""Tag in the German that the English does not have.

Why it matters
    It shows as code, or changes the layout of the page.

When it stays silent
    Where a tag of the English is missing as well (see `tag-missing`); bold and italic type of manual pages. A hint
    for pairs of tags, which are often set on purpose.

Fix safety
    For review: the tag is taken out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tqa.analyse.bilingual import Pair
from tqa.analyse.bilingual.marks import Mark, MarkKind, tag_name
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.checks._marks import compared
from tqa.model import Fix, Hit, Message, Severity


def find(pair: Pair) -> Iterator[Hit]:
    found = compared(pair, MarkKind.TAG)
    extra = [mark for mark in found.extra if mark.text[0] != "E"] if found else []
    for mark in extra[len(found.missing) if found else 0 :]:
        message = Message(f"»{mark.text}« steht nicht im Englischen.", f"“{mark.text}” is not in the English.")
        own = " " not in pair.source.text.strip() or is_paired(mark, extra)
        yield Hit(mark.start, mark.end, message, (Fix(mark.start, mark.end, ""),), Severity.HINT if own else None)


def is_paired(mark: Mark, extra: Sequence[Mark]) -> bool:
    """The other tag of the element is new as well: the translation has set words in type that the English has not."""
    name = tag_name(mark.text)
    other = name[1:] if name.startswith("/") else f"/{name}"
    return bool(name.strip("/")) and any(tag_name(each.text) == other for each in extra)


CHECK = Check(
    code="BIL07",
    name="tag-added",
    severity=Severity.WARNING,
    title=Message("Auszeichnung zu viel", "Tag added"),
    find_pair=find,
    trigger=Trigger(part="changed_marks"),
    bad=(
        Bad("Klicken Sie auf Weiter[[</b>]].", "Klicken Sie auf Weiter.", source="Click on Next."),
        Bad("Das Ende[[<br>]] kommt.", "Das Ende kommt.", source="The end is coming."),
    ),
    good=(Good("Klicken Sie auf <b>Weiter</b>.", source="Click on <b>Next</b>."),),
)
