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
from tqa.analyse.bilingual.marks import Mark, MarkKind
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.checks._figures import differs
from tqa.checks._marks import compared
from tqa.model import Fix, Hit, Message, Severity


def find(pair: Pair) -> Iterator[Hit]:
    found = compared(pair, MarkKind.TAG)
    if not found or not found.missing:
        return
    if len(found.missing) == len(found.extra):
        for mark, other in zip(found.extra, found.missing, strict=True):
            plain = mark.text[-1] != "<"
            fixes = (Fix(mark.start, mark.end, other.text, safe=plain),) if len(found.missing) == 1 else ()
            said = differs(whole(other, pair.source.text), whole(mark, pair.target.text))
            yield Hit(mark.start, mark.end, said, fixes, None if plain else Severity.WARNING)
            if not plain:
                break
        return
    lost = "«, »".join(whole(mark, pair.source.text) for mark in found.missing)
    message = Message(
        f"Die Auszeichnung »{lost}« des Englischen fehlt.", f"The tag “{lost}” of the English is missing."
    )
    sure = any(mark.text[-1] != "<" for mark in found.missing)
    yield Hit(0, len(pair.target.text), message, (), None if sure else Severity.WARNING)


def whole(mark: Mark, text: str) -> str:
    """The tag; of the type of a manual page also the words that it holds."""
    return text[mark.start : text.find(">", mark.end) + 1] if mark.text[-1] == "<" else mark.text


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
        Bad("Klicken Sie auf <b>Weiter[[<b>]].", "Klicken Sie auf <b>Weiter</b>.", source="Click on <b>Next</b>."),
    ),
    good=(
        Good("Die Datei I<liste> ist B<leer>.", source="The file I<list> is B<empty>."),
        Good('Das <span lang="de">Wort</span> ist neu.', source='The <span lang="en">word</span> is new.'),
        Good("Das steht hier.<br />Und das dort.", source="This is here.<br/>And that is there."),
    ),
)
