"""A per cent sign that sticks to its number.

Why it matters
    German keeps a blank between number and unit, the per cent sign included (DIN 5008): 25 %.

When it stays silent
    Compounds (25%-Anteil, 25%ig), code, addresses.

Fix safety
    Safe: a no-break space is put in.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.checks._places import in_address
from tqa.model import Fix, Hit, Message, Severity

FAULT = pattern(r"(?<![\w.,/=])\d+(?:[.,]\d+)*([%‰])(?![\w%-])")
MESSAGE = Message("Vor dem Prozentzeichen fehlt ein Leerzeichen.", "A blank is missing before the per cent sign.")


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in FAULT.finditer(analysis.text):
        sign = match.start(1)
        if not in_address(analysis, sign):
            yield Hit(match.start(), match.end(), MESSAGE, (Fix(sign, sign, "\u00a0", safe=True),))


CHECK = Check(
    code="TYP05",
    name="percent-without-space",
    severity=Severity.WARNING,
    title=Message("Prozentzeichen ohne Leerzeichen", "Per cent sign without a blank"),
    trigger=Trigger(chars="%‰"),
    find=find,
    bad=(
        Bad("Der Umsatz stieg um [[25%]] auf den Rekord.", "Der Umsatz stieg um 25\u00a0% auf den Rekord."),
        Bad("Ein Plus von [[3,5%]].", "Ein Plus von 3,5\u00a0%."),
        Bad("Das sind ([[12%]]) mehr.", "Das sind (12\u00a0%) mehr."),
        Bad("Die Rendite fiel um [[0,5%]].", "Die Rendite fiel um 0,5\u00a0%."),
    ),
    good=(
        Good("Der Umsatz stieg um 25 %."),
        Good("Der Umsatz stieg um 25\u00a0%."),
        Good("Sie hält einen 25%-Anteil."),
        Good("Es ist 100%iger Stahl."),
        Good("Die Adresse ist https://example.org/a%20b%20c%."),
        Good("Der Umsatz stieg um 25 Prozent."),
    ),
)
