"""Figure that kept its English shape: 3.125 Volt for 3.125 volts, 1,250 Euro for 1,250 euros.

Why it matters
    German reads 3.125 as three thousand and more, and 1,250 as little more than one.

When it stays silent
    Versions, sections, dates and other figures without a unit, money, per cent or scale word behind them.

Fix safety
    Safe: the English shows which figure is meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse.bilingual import Pair
from tqa.analyse.bilingual.figures import Figure
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Message, Severity

MESSAGE = Message("So schreibt das Englische die Zahl, nicht das Deutsche.", "This is how English writes the figure.")
SWAP = str.maketrans(".,", ",.")


def find(pair: Pair) -> Iterator[Hit]:
    for figure in pair.target.figures if pair.source.figures else ():
        if ("." in figure.text or "," in figure.text) and measures(figure):
            same = [other for other in pair.source.figures if other.text == figure.text]
            right = figure.text.translate(SWAP)
            doubtful = any(other.text == right for other in pair.source.figures)
            if (
                same
                and not doubtful
                and same[0].value is not None
                and (same[0].value != figure.value or point(figure, pair.target.text))
            ):
                fix = Fix(figure.start, figure.end, right, safe=True)
                yield Hit(figure.start, figure.end, MESSAGE, (fix,))


def point(figure: Figure, text: str) -> bool:
    """One or two digits behind a point, and a unit of one letter, which proves nothing without the English."""
    letters = lists.load("bilingual_numbers")["units"]["letters"]
    return "." in figure.text[-3:] and figure.unit in letters and text[figure.end : figure.end + 1].isspace()


def measures(figure: Figure) -> bool:
    """A unit, money, per cent or a scale word stands behind the figure."""
    units = lists.load("units")
    known = (unit for group in ("attached", "quantities", "signs", "times") for unit in units[group])
    return figure.scale > 1 or figure.unit == "%" or figure.unit.isupper() or figure.unit in known


CHECK = Check(
    code="BIL42",
    name="figure-format",
    severity=Severity.ERROR,
    title=Message("Zahl in englischer Schreibweise", "Figure in English format"),
    find_pair=find,
    trigger=Trigger(part="numbers"),
    bad=(
        Bad(
            "Die Strecke misst [[1,250]] Kilometer.",
            "Die Strecke misst 1.250 Kilometer.",
            source="The route measures 1,250 kilometres.",
        ),
        Bad("Der Chip braucht [[3.3]] V.", "Der Chip braucht 3,3 V.", source="The chip needs 3.3 V."),
        Bad("Es wiegt [[3.125]] Kilogramm.", "Es wiegt 3,125 Kilogramm.", source="It weighs 3.125 kilograms."),
    ),
    good=(
        Good("Es gilt Version 3.125 der Software.", source="Version 3.125 of the software applies."),
        Good("Es wiegt 3,125 Kilogramm.", source="It weighs 3.125 kilograms."),
    ),
)
