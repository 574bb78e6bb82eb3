"""German quotation marks, but not those of the house.

Why it matters
    A publication sets one kind of marks throughout: „…“, »…« or «…».

When it stays silent
    Without `quotes` in the configuration, any German marks are right. Marks in two sentences, and English ones,
    which have a check of their own.

Fix safety
    Safe: only the marks change, those of a quotation inside it too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.config import Quotes
from tqa.model import Fix, Hit, Message, Severity


@cache
def quotation(marks: str) -> re.Pattern[str]:
    """A quotation in the given marks, within a sentence."""
    opening, closing = marks[0], marks[1]
    return re.compile(rf"(?<!\w){opening}(?=\S)([^„“”»«]*)(?<=\S){closing}(?!\w)")


def find(analysis: Analysis) -> Iterator[Hit]:
    house = analysis.facts.house.quotes
    for other in Quotes if house else ():
        if house and other is not house:
            said = Message(
                f"Das Haus setzt {house[0]}…{house[1]}.",
                f"The house sets {house[0]}…{house[1]}.",
            )
            for match in quotation(other).finditer(analysis.text):
                inside = quotation(other.inner).sub(rf"{house.inner[0]}\1{house.inner[1]}", match[1])
                fix = Fix(*match.span(), f"{house[0]}{inside}{house[1]}", safe=True)
                yield Hit(*match.span(), said, (fix,))


CHECK = Check(
    code="TYP18",
    name="house-quotes",
    severity=Severity.WARNING,
    title=Message("Anführungszeichen eines anderen Hauses", "Quotation marks of another house"),
    trigger=Trigger(chars="„»«"),
    find=find,
    bad=(
        Bad("Er nennt es [[»Goldrausch«]] und lacht.", "Er nennt es „Goldrausch“ und lacht.", quotes="„“"),
        Bad("Er nennt es [[„Goldrausch“]] und lacht.", "Er nennt es «Goldrausch» und lacht.", quotes="«»"),
        Bad(
            "Er sagt: [[„Sie nennt es ‚Rausch‘ und lacht.“]]",
            "Er sagt: »Sie nennt es ›Rausch‹ und lacht.«",
            quotes="»«",
        ),
    ),
    good=(
        Good("Er nennt es »Goldrausch« und lacht, sie «Rausch»."),
        Good("Er nennt es »Gold« und »Rausch« und lacht.", quotes="»«"),
        Good("Er nennt es «Gold» und «Rausch» und lacht.", quotes="«»"),
    ),
)
