"""No comma between the day of the week and the date: am Montag den 3. Mai.

Why it matters
    The date is an apposition to the day of the week (official rules, § 77).

When it stays silent
    Unless an article and a day of the month follow the day of the week.

Fix safety
    Safe.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from string import digits

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Message, Severity

MESSAGE = Message("Zwischen Wochentag und Datum fehlt ein Komma.", "A comma is missing between weekday and date.")


@cache
def days() -> frozenset[str]:
    return frozenset(lists.load("times")["weekdays"])


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in DATE.finditer(analysis.text):
        if match[1] in days():
            yield Hit(match.start(1), match.end(1), MESSAGE, (Fix(match.end(1), match.end(1), ",", safe=True),))


DATE = pattern(r"(?<!\w)([A-Z]\w{1,9}) (?:(?:de[nmr] )?\d{1,2}\.(?: ?\d{1,2}\.| [A-Z][a-zä]{2,8}\b))")

CHECK = Check(
    code="COM13",
    name="comma-in-date",
    severity=Severity.WARNING,
    title=Message("Komma zwischen Wochentag und Datum fehlt", "Comma between weekday and date missing"),
    trigger=Trigger(chars=digits, pattern=pattern(r"\d\.(?: ?\d| [A-Z])")),
    find=find,
    bad=(
        Bad("Das Fest ist am [[Montag]] den 3. Mai.", "Das Fest ist am Montag, den 3. Mai."),
        Bad("Wir treffen uns am [[Samstag]] dem 12. Juni.", "Wir treffen uns am Samstag, dem 12. Juni."),
        Bad("Termin: [[Freitag]] 22.08.2014", "Termin: Freitag, 22.08.2014"),
    ),
    good=(
        Good("Das Fest ist am Montag, den 3. Mai."),
        Good("Am Montag kamen 3 Leute."),
        Good("Am Sonntag den Hund füttern."),
    ),
)
