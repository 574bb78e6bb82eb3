"""English order or form of a date.

Why it matters
    German sets the day first and a full stop behind it: 5. März 2023.

When it stays silent
    Addresses, code, months without a day, titles without a year.

Fix safety
    Safe: day, month and year stay what they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Message, Severity

YEAR = r",? (?:1[5-9]|20)\d\d"
LIKELY = pattern(rf"[a-zä] [0-3]?\d(?:st|nd|rd|th|\.)?{YEAR}|\d(?:st|nd|rd|th)? [A-Z][a-zä]+{YEAR}")
MESSAGE = Message("Englisches Datum; deutsch ist „5. März 2023“.", "English date; German writes “5. März 2023”.")


@cache
def fault() -> re.Pattern[str]:
    month = "|".join(lists.load("english_numbers")["months"])
    day, year = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:1[5-9]|20)\d\d"
    month_first = rf"(?P<m1>{month})[ ](?P<d1>{day})(?:st|nd|rd|th|\.)?,?[ ](?P<y1>{year})"
    day_first = rf"(?P<d2>{day})(?:st|nd|rd|th)?[ ](?P<m2>{month}),?[ ](?P<y2>{year})"
    return re.compile(rf"(?<![\w.])(?:{month_first}|{day_first})(?![\w-])")


def find(analysis: Analysis) -> Iterator[Hit]:
    months = lists.load("english_numbers")["months"]
    for match in fault().finditer(analysis.text):
        form = "1" if match["m1"] else "2"
        cured = f"{int(match['d' + form])}. {months[match['m' + form]]} {match['y' + form]}"
        yield Hit(match.start(), match.end(), MESSAGE, (Fix(match.start(), match.end(), cured, safe=True),))


CHECK = Check(
    code="TYP14",
    name="english-date",
    severity=Severity.WARNING,
    title=Message("Englisches Datum", "English date"),
    trigger=Trigger(chars="0123456789", pattern=LIKELY),
    find=find,
    bad=(
        Bad("Das Werk öffnete am [[March 5, 2023]] in Texas.", "Das Werk öffnete am 5. März 2023 in Texas."),
        Bad("Das Werk öffnete am [[Oktober 7, 2022]].", "Das Werk öffnete am 7. Oktober 2022."),
        Bad("Das Werk öffnete am [[5 März 2023]] in Texas.", "Das Werk öffnete am 5. März 2023 in Texas."),
        Bad("Stand: [[1st July 2021]].", "Stand: 1. Juli 2021."),
    ),
    good=(
        Good("Das Werk öffnete am 5. März 2023."),
        Good("Im März 2023 öffnete das Werk."),
        Good("Am 5. März, 2023 Jahre danach, geschah es."),
        Good("Das Werk öffnete am 05.03.2023."),
        Good("Die Ausgabe Mai 2023 liegt vor."),
        Good("Im Mai 20 waren 2023 Plätze frei."),
    ),
)
