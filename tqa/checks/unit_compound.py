"""A measure before a noun without its hyphens: 5-Nanometer Werk, der 5 nm Prozess.

Why it matters
    Figure, unit and noun form one word and are coupled through: *5-nm-Prozess* (official rules, § 43 and § 44).

When it stays silent
    Quantities (*5 kg Mehl*, *8 GB Speicher*): only a half-coupled form, or an article in the singular before the
    figure, shows a compound; *die* is one before a noun that can be no plural.

Fix safety
    Safe for half-coupled forms; else for review.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from string import digits

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Message, Severity

ARTICLE = r"\b(?P<article>(?i:ein|eine|einen|einem|einer|eines|der|die|das|dem|des|im|am|beim|vom|zum|zur))"
NOUN = r"(?P<noun>[A-ZÄÖÜ][a-zäöüß]{2,})(?![\w.])"


@cache
def shapes() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A measure before a noun, coupled at one of its ends; an article, a measure and a noun."""
    units = lists.load("coupling")
    half, lone = ("|".join(units[group]) for group in ("half", "lone"))
    return (
        re.compile(
            rf"(?<![\w,.-])(?:(?P<front>\d+(?:,\d+)?-(?:{half}))[ \u00a0]"
            rf"|(?P<back>\d+(?:,\d+)?[ \u00a0](?:{half}))-){NOUN}"
        ),
        re.compile(rf"{ARTICLE}[ \u00a0](?P<measure>\d+[ \u00a0](?:{lone}))[ \u00a0]{NOUN}"),
    )


def find(analysis: Analysis) -> Iterator[Hit]:
    half, lone = shapes()
    for match in half.finditer(analysis.text):
        yield hit(match.start(), match.end(), coupled(match["front"] or match["back"], match["noun"]), safe=True)
    for match in lone.finditer(analysis.text):
        if match["article"].lower() != "die" or is_singular(match["noun"]):
            yield hit(match.start("measure"), match.end(), coupled(match["measure"], match["noun"]), safe=False)


def coupled(measure: str, noun: str) -> str:
    return "-".join((*measure.split(), noun))


def is_singular(noun: str) -> bool:
    """Every reading of the noun is a singular."""
    found = [reading for reading in lexicon.readings(noun) if reading.pos == "SUB"]
    return bool(found) and all(reading.number == "SIN" for reading in found)


def hit(start: int, end: int, word: str, safe: bool) -> Hit:
    message = Message(f"Durchkoppeln: »{word}«.", f"Couple through: “{word}”.")
    return Hit(start, end, message, (Fix(start, end, word, safe),))


CHECK = Check(
    code="HYP02",
    name="unit-compound",
    severity=Severity.WARNING,
    title=Message("Maßangabe nicht durchgekoppelt", "Measure not coupled to its noun"),
    trigger=Trigger(chars=digits, pattern=pattern(r"\d[- \u00a0][A-Za-zµ]")),
    find=find,
    bad=(
        Bad("Der [[5 nm Prozess]] ist reif.", "Der 5-nm-Prozess ist reif."),
        Bad("Im [[5 nm Verfahren]] geht das.", "Im 5-nm-Verfahren geht das."),
        Bad("Neue [[5-Nanometer Werke]] entstehen.", "Neue 5-Nanometer-Werke entstehen."),
        Bad("Die [[5 nm Technologie]] ist teuer.", "Die 5-nm-Technologie ist teuer."),
        Bad("Ein [[300 mm-Wafer]] kostet viel.", "Ein 300-mm-Wafer kostet viel."),
        Bad("Ein [[300 mm Wafer]] trägt viele Chips.", "Ein 300-mm-Wafer trägt viele Chips."),
        Bad("Der [[24-Stunden Betrieb]] lohnt sich.", "Der 24-Stunden-Betrieb lohnt sich."),
    ),
    good=(
        Good("Der 5-nm-Prozess ist reif."),
        Good("Mit 8 GB Speicher läuft es."),
        Good("Die Anlage steht 5 km Luftlinie entfernt."),
        Good("Es sind 300 mm Durchmesser."),
        Good("Die 5 Zoll Schienen fehlen."),
    ),
)
