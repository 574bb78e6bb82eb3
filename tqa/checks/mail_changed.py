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
from tqa.checks._marks import changed_addresses
from tqa.model import Hit, Message, Severity


def find(pair: Pair) -> Iterator[Hit]:
    return changed_addresses(pair, MarkKind.MAIL, str.lower, pair.target.raw, safe=True)


CHECK = Check(
    code="BIL02",
    name="mail-changed",
    severity=Severity.ERROR,
    title=Message("Mailadresse anders als im Englischen", "Mail address differs from the English"),
    find_pair=find,
    trigger=Trigger(part="changed_marks"),
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
