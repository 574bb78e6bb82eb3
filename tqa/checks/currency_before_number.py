"""Currency sign before its number, as English sets it.

Why it matters
    German says 5 Milliarden Dollar; $5 Milliarden leaves the reader without a word to say.

When it stays silent
    Code and variables ($1), compounds ($10-Note), prices that end in a sign or letter, addresses.

Fix safety
    For review: which dollar is meant, the sign does not say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.checks._places import in_address
from tqa.checks._units import alternatives, german
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Message, Severity

MESSAGE = Message("Die Währung steht deutsch hinter der Zahl.", "German sets the currency behind the number.")


@cache
def fault() -> re.Pattern[str]:
    english = lists.load("english_numbers")
    words, short = ("|".join(english[group]) for group in ("words", "short"))
    number = r"(?P<number>\d+(?:[.,]\d+)*)"
    unit = rf"(?P<unit>[ \u00a0\u202f](?:{alternatives('magnitudes')}|{words})(?!\w)|(?:{short})(?!\w))?"
    return re.compile(
        rf"(?<![\w$€£¥])(?P<sign>US\$|[$€£¥])[ \u00a0]?{number}{unit}(?![\w$€£¥-]|[.,]\d| ?(?:Dollar|Euro))"
    )


def find(analysis: Analysis) -> Iterator[Hit]:
    english = lists.load("english_numbers")
    for match in fault().finditer(analysis.text):
        if not in_address(analysis, match.start()):
            unit = (match["unit"] or "").strip()
            unit = english["words"].get(unit) or english["short"].get(unit) or unit
            cured = " ".join(filter(None, (german(match["number"]), unit, english["currencies"][match["sign"]])))
            yield Hit(match.start(), match.end(), MESSAGE, (Fix(match.start(), match.end(), cured),))


CHECK = Check(
    code="TYP08",
    name="currency-before-number",
    severity=Severity.WARNING,
    title=Message("Währung vor der Zahl", "Currency before the number"),
    trigger=Trigger(chars="$€£¥"),
    find=find,
    bad=(
        Bad("Das Werk kostet [[$5 Milliarden]] und mehr.", "Das Werk kostet 5 Milliarden Dollar und mehr."),
        Bad("Der Band kostet [[€20]].", "Der Band kostet 20 Euro."),
        Bad("Sie zahlt [[£ 33]] dafür.", "Sie zahlt 33 Pfund dafür."),
        Bad("Das Werk kostet [[$1,250,000]] im Jahr.", "Das Werk kostet 1.250.000 Dollar im Jahr."),
        Bad("Das Werk kostet [[$2.8bn]] im Jahr.", "Das Werk kostet 2,8 Milliarden Dollar im Jahr."),
        Bad("Er gab [[US$300 Millionen]] aus.", "Er gab 300 Millionen US-Dollar aus."),
    ),
    good=(
        Good("Das Werk kostet 5 Milliarden Dollar."),
        Good("Das Werk kostet 5 $ im Monat."),
        Good("Der Preis von 20 € steht fest."),
        Good("Eine $10-Note lag da."),
        Good("Die Variable `$1` ist leer.", format="markdown"),
        Good("Sie wechselt $ in Euro."),
    ),
)
