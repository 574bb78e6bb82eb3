"""Degrees Celsius with the blank in the wrong place: 85° C, 85 ° C.

Why it matters
    The sign and the letter are one unit, with a blank before it (DIN 1301, DIN 5008): 85 °C.

When it stays silent
    Angles and degrees without a letter.

Fix safety
    Safe: only the blanks change.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Fix, Hit, Message, Severity

FAULT = pattern(r"(?<=\d)[ \u00a0]?°[ \u00a0]([CF])\b")
MESSAGE = Message("Grad und Buchstabe gehören zusammen: »°C«.", "Degree sign and letter belong together: “°C”.")


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in FAULT.finditer(analysis.text):
        yield Hit(*match.span(), MESSAGE, (Fix(*match.span(), f"\u00a0°{match[1]}", safe=True),))


CHECK = Check(
    code="TYP19",
    name="split-degree",
    severity=Severity.WARNING,
    title=Message("Gradzeichen vom Buchstaben getrennt", "Degree sign apart from its letter"),
    trigger=Trigger(chars="°"),
    find=find,
    bad=(
        Bad("Bei 85[[ ° C]] ist Schluss.", "Bei 85\u00a0°C ist Schluss."),
        Bad("Bei 85[[° C]] ist Schluss.", "Bei 85\u00a0°C ist Schluss."),
    ),
    good=(Good("Bei 85\u00a0°C ist Schluss."), Good("Ein Winkel von 45° genügt."), Good("Bei 45° Neigung rutscht es.")),
)
