"""English comma between groups of three digits.

Why it matters
    German separates thousands by a full stop or a narrow blank; 20,000 reads as twenty with three decimals.

When it stays silent
    One group alone is told only before a noun, if it ends in three noughts, or in two and it is no unit of measure.

Fix safety
    Safe for two groups and more; one group is for review.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.checks._units import alternatives
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Message, Severity

LIKELY = pattern(r"\d,\d{3}")
MESSAGES = {
    ".": Message(
        "Englisches Tausenderkomma; deutsch steht ein Punkt.", "English thousands comma; German has a full stop."
    ),
    "’": Message(
        "Englisches Tausenderkomma; hier steht ein Apostroph.", "English thousands comma; here an apostrophe."
    ),
}


@cache
def fault() -> re.Pattern[str]:
    units = alternatives("attached", "magnitudes", "quantities", "signs", "times")
    several = r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?"
    single = rf"[1-9]\d{{0,2}},\d00(?=[ \u00a0](?!(?:{units})(?!\w))[A-ZÄÖÜ][a-zäöüß]{{3,}})"
    scales, money = alternatives("magnitudes"), "|".join(lists.load("scale_words")["currencies"])
    round_ = rf"[1-9]\d{{0,2}},000(?=[ \u00a0](?!(?:{scales})(?!\w))[A-ZÄÖÜ][a-zäöüß]{{3,}})"
    price = rf"(?:[2-9]|\d\d\d?),\d00(?=[ \u00a0](?:{money})(?!\w|[ \u00a0](?:pro|je)(?!\w)))"
    return re.compile(rf"(?<![\d.,])(?:(?P<several>{several})|(?P<single>{single}|{round_}|{price}))(?![,.]?\d)")


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in fault().finditer(analysis.text):
        sign = analysis.facts.house.thousands
        whole, point, decimals = match.group().partition(".")
        cured = whole.replace(",", sign) + ("," if point else "") + decimals
        fix = Fix(match.start(), match.end(), cured, safe=match["several"] is not None)
        yield Hit(match.start(), match.end(), MESSAGES[sign], (fix,))


CHECK = Check(
    code="TYP07",
    name="english-thousands-comma",
    severity=Severity.WARNING,
    title=Message("Englisches Tausenderkomma", "English thousands comma"),
    trigger=Trigger(chars="0123456789", pattern=LIKELY),
    find=find,
    bad=(
        Bad("Das Werk kostet [[1,250,000]] Euro.", "Das Werk kostet 1.250.000 Euro."),
        Bad("Der Konzern hat [[20,000]] Mitarbeiter.", "Der Konzern hat 20.000 Mitarbeiter."),
        Bad("Das Werk kostet [[1,250,000.50]] Euro.", "Das Werk kostet 1.250.000,50 Euro."),
        Bad("Das Werk kostet [[1,250,000]] Franken.", "Das Werk kostet 1’250’000 Franken.", locale="de-CH"),
        Bad("Das Werk liegt [[1,000]] Kilometer östlich.", "Das Werk liegt 1.000 Kilometer östlich."),
        Bad("Sie verdient [[4,500]] Euro im Monat.", "Sie verdient 4.500 Euro im Monat."),
        Bad("Auf [[1,500]] Quadratmetern entsteht ein Labor.", "Auf 1.500 Quadratmetern entsteht ein Labor."),
    ),
    good=(
        Good("Die Schicht ist 3,125 Millimeter dick."),
        Good("Der Läufer siegte in 10,007 Sekunden."),
        Good("Die Umlage steigt von 5,277 auf 6,3 Cent."),
        Good("Der Konzern hat 20.000 Mitarbeiter."),
        Good("Die Strecke misst 12,500 Kilometer."),
        Good("Der Sprit kostet 2,500 Euro pro Liter."),
        Good("Die Räume 101, 102, 103 sind frei."),
        Good("Der Wert 0,500 Promille gilt."),
    ),
)
