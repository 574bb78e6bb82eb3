"""English decimal point in a German number.

Why it matters
    German writes 3,3 V; a point between digits separates thousands, and 3.5 Millionen stops the reader.

When it stays silent
    Versions, dates, times, section numbers, thousands (1.250 Euro), and numbers without a unit.

Fix safety
    Safe: one or two digits before a unit are no group of thousands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.checks._units import after_number
from tqa.model import Fix, Hit, Message, Severity

NUMBER = r"(?<![\w.,:/§])(?<![\w.,]-)\d+\.\d{1,2}|(?<![\w.,:/-])0\.\d+"
LIKELY = pattern(r"\d\.\d")
MESSAGE = Message("Englischer Dezimalpunkt; deutsch steht ein Komma.", "English decimal point; German has a comma.")


@cache
def fault() -> re.Pattern[str]:
    unit = after_number("attached", "magnitudes", "quantities", "signs", "times")
    return re.compile(rf"({NUMBER})(?={unit}|[%‰€$])")


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in fault().finditer(analysis.text):
        point = analysis.text.index(".", match.start())
        yield Hit(match.start(), match.end(), MESSAGE, (Fix(point, point + 1, ",", safe=True),))


CHECK = Check(
    code="TYP06",
    name="english-decimal-point",
    severity=Severity.ERROR,
    title=Message("Englischer Dezimalpunkt", "English decimal point"),
    trigger=Trigger(chars="0123456789", pattern=LIKELY),
    find=find,
    bad=(
        Bad("Das kostet [[3.5]] Millionen Euro.", "Das kostet 3,5 Millionen Euro."),
        Bad("Der Takt liegt bei [[4.25]] GHz.", "Der Takt liegt bei 4,25 GHz."),
        Bad("Der Umsatz stieg um [[0.125]] Prozent.", "Der Umsatz stieg um 0,125 Prozent."),
        Bad("Die Reise dauert [[1.8]] Tage.", "Die Reise dauert 1,8 Tage."),
    ),
    good=(
        Good("Die Maschine kostet 1.250 Euro."),
        Good("Es gilt Version 3.5 der Software."),
        Good("Siehe Abschnitt 3.3."),
        Good("Der Zug fährt um 14.30 Uhr."),
        Good("Am 3.5. Millionen zu verlieren, schmerzt."),
        Good("Das Gerät funkt mit Bluetooth 5.2 und kostet 20 Euro."),
        Good("Die Adresse ist 192.168.0.12 Euro hin oder her."),
        Good("Das kostet 3,5 Millionen Euro."),
    ),
)
