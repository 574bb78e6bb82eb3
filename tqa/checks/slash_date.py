"""A date in slashes.

Why it matters
    10/11/2023 is the eleventh of October in America and the tenth of November in Britain; German writes 10.11.2023.

When it stays silent
    Addresses, file numbers with other digits around, ranges of years (2022/2023).

Fix safety
    For review: offers both readings, one where a number above twelve decides.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.checks._places import in_address
from tqa.model import Fix, Hit, Message, Severity

FAULT = pattern(r"(?<![\w/.-])(0?[1-9]|[12]\d|3[01])/(0?[1-9]|[12]\d|3[01])/((?:19|20)\d\d)(?![\w/-])")
LIKELY = pattern(r"\d/\d+/\d{4}")
MESSAGE = Message("Datum mit Schrägstrichen, mehrdeutig.", "Date in slashes, ambiguous.")


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in FAULT.finditer(analysis.text):
        first, second, year = int(match[1]), int(match[2]), match[3]
        readings = [(day, month) for day, month in ((second, first), (first, second)) if month <= 12]
        fixes = tuple(Fix(*match.span(), f"{day}.{month}.{year}") for day, month in dict.fromkeys(readings))
        if fixes and not in_address(analysis, match.start()):
            yield Hit(match.start(), match.end(), MESSAGE, fixes)


CHECK = Check(
    code="TYP15",
    name="slash-date",
    severity=Severity.WARNING,
    title=Message("Datum mit Schrägstrichen", "Date in slashes"),
    trigger=Trigger(chars="/", pattern=LIKELY),
    find=find,
    bad=(
        Bad("Stand: [[10/11/2023]].", "Stand: 11.10.2023.", offers=("Stand: 10.11.2023.",)),
        Bad("Das Werk öffnete am [[3/25/2023]] in Texas.", "Das Werk öffnete am 25.3.2023 in Texas."),
        Bad("Das Werk öffnete am [[25/3/2023]] in Texas.", "Das Werk öffnete am 25.3.2023 in Texas."),
    ),
    good=(
        Good("Stand: 10.11.2023."),
        Good("In der Saison 2022/2023 stieg der Umsatz."),
        Good("Die Adresse ist https://example.org/10/11/2023."),
        Good("Das Aktenzeichen 45/67/2023 gilt."),
        Good("Das Verhältnis beträgt 3/4."),
        Good("Siehe /archiv/10/11/2023/index.html."),
    ),
)
