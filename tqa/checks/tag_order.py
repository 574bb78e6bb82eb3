"""Tags that close before they open, or cross each other.

Why it matters
    The page is broken from there on.

When it stays silent
    Tags that only moved with their words, and English that is not nested itself.

Fix safety
    No fix.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tqa.analyse.bilingual import Pair
from tqa.analyse.bilingual.marks import Mark, MarkKind, tag_name
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.checks._marks import compared
from tqa.model import Hit, Message, Severity


def astray(marks: Sequence[Mark]) -> Mark | None:
    """The first tag that closes what is not open last."""
    names = {tag_name(mark.text) for mark in marks}
    opened: list[str] = []
    for mark in marks:
        name = tag_name(mark.text)
        if name[:1] == "/":
            if not opened or opened.pop() != name[1:]:
                return mark
        elif f"/{name}" in names and not mark.text.endswith("/>"):
            opened.append(name)
    return None


def find(pair: Pair) -> Iterator[Hit]:
    found = compared(pair, MarkKind.TAG)
    if not found or found.missing or found.extra or len(found.target) < 2:
        return
    mark = astray(found.target)
    if mark and not astray(found.source):
        message = Message(f"»{mark.text}« schließt, was nicht offen ist.", f"“{mark.text}” closes what is not open.")
        yield Hit(mark.start, mark.end, message)


CHECK = Check(
    code="BIL08",
    name="tag-order",
    severity=Severity.ERROR,
    title=Message("Auszeichnungen verschränkt", "Tags cross each other"),
    find_pair=find,
    trigger=Trigger(part="changed_marks"),
    bad=(
        Bad("Klicken Sie auf [[</b>]]Weiter<b>.", source="Click on <b>Next</b>."),
        Bad("Das ist <b>sehr <i>wichtig[[</b>]]</i>.", source="This is <b>very <i>important</i></b>."),
    ),
    good=(Good("<i>Heute</i> ist es <b>wichtig</b>.", source="It is <b>important</b> <i>today</i>."),),
)
