"""A unit that sticks to its number.

Why it matters
    German keeps a blank between number and unit (DIN 5008, SI): 5 nm.

When it stays silent
    Compounds (300mm-Wafer, told elsewhere), names that hold digits (RTX5090), 5G, 4K, addresses.

Fix safety
    Safe: a no-break space is put in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.checks._places import in_address
from tqa.checks._units import alternatives
from tqa.model import Fix, Hit, Message, Severity

LIKELY = pattern(r"\d[A-Za-zµμ°€]")
MESSAGE = Message("Vor der Einheit fehlt ein Leerzeichen.", "A blank is missing before the unit.")


@cache
def fault() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.,/=-])\d+(?:[.,]\d+)*()(?:{alternatives('attached')}|°C|€)(?![\w-])(?!\.\w)")


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in fault().finditer(analysis.text):
        if not in_address(analysis, match.start()):
            fix = Fix(match.start(1), match.start(1), "\u00a0", safe=True)
            yield Hit(match.start(), match.end(), MESSAGE, (fix,))


CHECK = Check(
    code="TYP12",
    name="unit-without-space",
    severity=Severity.WARNING,
    title=Message("Einheit ohne Leerzeichen", "Unit without a blank"),
    trigger=Trigger(chars="0123456789", pattern=LIKELY),
    find=find,
    bad=(
        Bad("Die Leiterbahn misst [[5nm]] und weniger.", "Die Leiterbahn misst 5\u00a0nm und weniger."),
        Bad("Der Takt liegt bei [[3,2GHz]].", "Der Takt liegt bei 3,2\u00a0GHz."),
        Bad("Der Speicher fasst [[16GB]].", "Der Speicher fasst 16\u00a0GB."),
        Bad("Bei [[85°C]] ist Schluss.", "Bei 85\u00a0°C ist Schluss."),
    ),
    good=(
        Good("Die Leiterbahn misst 5 nm."),
        Good("Das ist ein 5-nm-Prozess."),
        Good("Das Netz heißt 5G, der Schirm 4K."),
        Good("Im 3D-Druck entsteht das Teil."),
        Good("Die Adresse ist https://example.org/5nm."),
        Good("In den 1990ern war das neu."),
    ),
)
