"""Tag of the English that the German does not have, or another in its place.

Why it matters
    Bold type, a link or a line break is lost; a tag left open swallows the rest of the page.

When it stays silent
    Other attributes of language and title, another case or spacing of the tag.

Fix safety
    Safe where one tag stands for one.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse.bilingual import Pair
from tqa.analyse.bilingual.marks import MarkKind, is_variable
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.checks._figures import differs
from tqa.checks._marks import compared
from tqa.model import Fix, Hit, Message, Severity


def find(pair: Pair) -> Iterator[Hit]:
    if not pair.target.text.strip():
        return
    yield from in_type(pair)
    found = compared(pair, MarkKind.TAG)
    if not found or redrawn(pair) or all(is_variable(mark, pair.source.text) for mark in found.missing):
        return
    if len(found.missing) == len(found.extra):
        for mark, other in zip(found.extra, found.missing, strict=True):
            fixes = (Fix(mark.start, mark.end, other.text, safe=True),) if len(found.missing) == 1 else ()
            yield Hit(mark.start, mark.end, differs(other.text, mark.text), fixes)
        return
    lost = "«, »".join(mark.text for mark in found.missing)
    message = Message(
        f"Die Auszeichnung »{lost}« des Englischen fehlt.", f"The tag “{lost}” of the English is missing."
    )
    yield Hit(0, len(pair.target.text), message)


def redrawn(pair: Pair) -> bool:
    """The German sets in B<type> what the English sets with groff's own signs."""
    return not pair.source.marks_of(MarkKind.TYPE) and bool(pair.target.marks_of(MarkKind.TYPE))


def in_type(pair: Pair) -> Iterator[Hit]:
    """Words that lost the type of a manual page."""
    found = pair.types
    for place in found.unclosed:
        message = Message("Die Auszeichnung ist nicht geschlossen.", "The type is not closed.")
        yield Hit(place, place + 2, message)
    if found.unclosed or not (found.bare or found.gone):
        return
    lost = "«, »".join(f"{each.letter}<{each.held}>" for each in (*found.bare, *found.gone))
    message = Message(f"»{lost}« des Englischen fehlt.", f"“{lost}” of the English is missing.")
    yield Hit(0, len(pair.target.text), message, (), Severity.WARNING)


CHECK = Check(
    code="BIL06",
    name="tag-missing",
    severity=Severity.ERROR,
    title=Message("Auszeichnung fehlt", "Tag missing"),
    find_pair=find,
    trigger=Trigger(part="marks"),
    bad=(
        Bad("[[Klicken Sie auf <b>Weiter.]]", source="Click on <b>Next</b>."),
        Bad("[[Klicken Sie auf Weiter.]]", source="Click on <b>Next</b>."),
        Bad("[[Die Datei liste ist leer.]]", source="The file I<list> is B<empty>."),
        Bad("Die Datei [[I<]]liste ist B<leer>.", source="The file I<list> is B<empty>."),
        Bad("Klicken Sie auf <b>Weiter[[<b>]].", "Klicken Sie auf <b>Weiter</b>.", source="Click on <b>Next</b>."),
    ),
    good=(
        Good("Die Datei I<liste> ist B<leer>.", source="The file I<list> is B<empty>."),
        Good('Das <span lang="de">Wort</span> ist neu.', source='The <span lang="en">word</span> is new.'),
        Good("Das steht hier.<br />Und das dort.", source="This is here.<br/>And that is there."),
    ),
)
