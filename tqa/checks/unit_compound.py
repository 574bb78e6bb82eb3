"""A measure before a noun without its hyphens: 5-Nanometer Werk, der 5 nm Prozess.

Why it matters
    Figure, unit and noun form one word and are coupled through: *5-nm-Prozess* (official rules, § 43 and § 44).

When it stays silent
    Quantities (*5 kg Mehl*, *8 GB Speicher*): only a half-coupled form, or an article in the singular before the
    figure, shows a compound.

Fix safety
    Safe for half-coupled forms; else for review.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Message, Severity

ARTICLE = r"\b(?i:ein|eine|einen|einem|einer|eines|der|das|dem|des)"
NOUN = r"([A-ZÄÖÜ][a-zäöüß]{2,})(?![\w.])"


@cache
def shapes() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A half-coupled measure before a noun; an article, a measure and a noun."""
    units = lists.load("coupling")
    half, lone = ("|".join(units[group]) for group in ("half", "lone"))
    return (
        re.compile(rf"(?<![\w-])(\d+(?:,\d+)?-(?:{half}))[ \u00a0]{NOUN}"),
        re.compile(rf"{ARTICLE}[ \u00a0](\d+[ \u00a0](?:{lone}))[ \u00a0]{NOUN}"),
    )


def find(analysis: Analysis) -> Iterator[Hit]:
    half, lone = shapes()
    for match in half.finditer(analysis.text):
        yield hit(match.start(), match.end(), f"{match[1]}-{match[2]}", safe=True)
    for match in lone.finditer(analysis.text):
        measure = "-".join(match[1].split())
        yield hit(match.start(1), match.end(), f"{measure}-{match[2]}", safe=False)


def hit(start: int, end: int, word: str, safe: bool) -> Hit:
    message = Message(f"Durchkoppeln: »{word}«.", f"Couple through: “{word}”.")
    return Hit(start, end, message, (Fix(start, end, word, safe),))


CHECK = Check(
    code="HYP02",
    name="unit-compound",
    severity=Severity.WARNING,
    title=Message("Maßangabe nicht durchgekoppelt", "Measure not coupled to its noun"),
    trigger=Trigger(pattern=re.compile(r"\d[- \u00a0][A-Za-zµ]")),
    find=find,
    bad=(
        Bad("Der [[5 nm Prozess]] ist reif.", "Der 5-nm-Prozess ist reif."),
        Bad("Neue [[5-Nanometer Werke]] entstehen.", "Neue 5-Nanometer-Werke entstehen."),
        Bad("Ein [[300 mm Wafer]] trägt viele Chips.", "Ein 300-mm-Wafer trägt viele Chips."),
        Bad("Der [[24-Stunden Betrieb]] lohnt sich.", "Der 24-Stunden-Betrieb lohnt sich."),
    ),
    good=(
        Good("Der 5-nm-Prozess ist reif."),
        Good("Mit 8 GB Speicher läuft es."),
        Good("Die Anlage steht 5 km Luftlinie entfernt."),
        Good("Es sind 300 mm Durchmesser."),
    ),
)
