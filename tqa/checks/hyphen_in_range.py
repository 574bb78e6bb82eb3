"""A hyphen in a range of numbers.

Why it matters
    A range takes an en dash: 10–20 Prozent; the hyphen makes a compound of it.

When it stays silent
    Scores, versions, dates, telephone numbers, falling numbers, and numbers without a unit.

Fix safety
    Safe: only the sign changes. A hint, since much of the clean press writes so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.checks._units import after_number
from tqa.model import Fix, Hit, Message, Severity

LIKELY = pattern(r"\d-\d")
MESSAGE = Message("Bindestrich statt Bis-Strich.", "Hyphen instead of an en dash in a range.")


@cache
def fault() -> re.Pattern[str]:
    unit = after_number("attached", "magnitudes", "quantities", "signs", "times")
    number = r"\d+(?:[.,]\d+)?"
    return re.compile(rf"(?<![\w.,:/-])({number})(-)({number})(?={unit}|[ \u00a0]?[%‰€$](?!\w))")


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in fault().finditer(analysis.text):
        low, high = (float(match[group].replace(".", "").replace(",", ".")) for group in (1, 3))
        if low < high:
            fix = Fix(match.start(2), match.end(2), "–", safe=True)
            yield Hit(match.start(), match.end(), MESSAGE, (fix,))


CHECK = Check(
    code="TYP10",
    name="hyphen-in-range",
    severity=Severity.HINT,
    title=Message("Bindestrich statt Bis-Strich", "Hyphen in a range"),
    trigger=Trigger(chars="-", pattern=LIKELY),
    find=find,
    bad=(
        Bad("Der Umsatz steigt um [[10-20]] Prozent.", "Der Umsatz steigt um 10–20 Prozent."),
        Bad("Der Bau dauert [[3-4]] Jahre.", "Der Bau dauert 3–4 Jahre."),
        Bad("Die Leitungen sind [[2,5-3,5]] mm dick.", "Die Leitungen sind 2,5–3,5 mm dick."),
    ),
    good=(
        Good("Der Umsatz steigt um 10–20 Prozent."),
        Good("Das Spiel endete 10-6 am Abend."),
        Good("Die Nummer 030-1234 ist besetzt."),
        Good("Der Stand vom 2023-06-15 gilt."),
        Good("Das ist ein 5-nm-Prozess."),
        Good("Die Sicherung 20-16 Volt fehlt."),
    ),
)
