"""Mail address of the English that the German does not have, or another in its place.

Why it matters
    The letter goes astray.

When it stays silent
    German without any address of its own when the English names it outside the sentence.

Fix safety
    Safe where one address stands for one.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse.bilingual import Pair
from tqa.analyse.bilingual.marks import MarkKind
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.checks._figures import differs
from tqa.model import Fix, Hit, Message, Severity


def find(pair: Pair) -> Iterator[Hit]:
    source = pair.source.marks_of(MarkKind.MAIL) if pair.source.marks else []
    if not source or not pair.target.text.strip():
        return
    target = pair.target.marks_of(MarkKind.MAIL)
    kept, known = ({mark.text.lower() for mark in side} for side in (target, source))
    missing = [mark for mark in source if mark.text.lower() not in kept and mark.text not in pair.target.raw]
    extra = [mark for mark in target if mark.text.lower() not in known]
    for mark in extra if missing else ():
        fixes = (Fix(mark.start, mark.end, missing[0].text, safe=True),) if len(missing) == len(extra) == 1 else ()
        yield Hit(mark.start, mark.end, differs(missing[0].text, mark.text), fixes)
    if missing and not extra:
        text = missing[0].text
        message = Message(
            f"Die Adresse »{text}« des Englischen fehlt.", f"The address “{text}” of the English is missing."
        )
        yield Hit(0, len(pair.target.text), message)


CHECK = Check(
    code="BIL02",
    name="mail-changed",
    severity=Severity.ERROR,
    title=Message("Mailadresse anders als im Englischen", "Mail address differs from the English"),
    find_pair=find,
    trigger=Trigger(part="marks"),
    bad=(
        Bad(
            "Schreiben Sie an [[hlep@example.org]].",
            "Schreiben Sie an help@example.org.",
            source="Write to help@example.org.",
        ),
        Bad("[[Schreiben Sie uns.]]", source="Write to help@example.org."),
    ),
    good=(Good("Schreiben Sie an help@example.org.", source="Write to help@example.org."),),
)
