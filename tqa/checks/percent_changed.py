"""Per cent sign that only one side has.

Why it matters
    25 % less and 25 less are not the same.

When it stays silent
    A per cent sign elsewhere in the German (10 bis 20 %), and shares in words.

Fix safety
    For review: Prozent is put behind the figure, or taken away.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse.bilingual import Pair
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.checks._figures import differs
from tqa.model import Fix, Hit, Message, Severity

SIGNS = ("%", "rozent", "ercent", "er cent", "nteil", "pct", "v. H.", "v.H.")


def find(pair: Pair) -> Iterator[Hit]:
    source, target = pair.source, pair.target
    if not source.figures or not target.figures:
        return
    shares = {f.value for f in source.figures if f.unit == "%"}
    plain = {f.value for f in source.figures if f.unit != "%"}
    for figure in target.figures if shares and not any(sign in target.text for sign in SIGNS) else ():
        if figure.value in shares - plain:
            other = next(f for f in source.figures if f.value == figure.value)
            english = source.text[other.start : other.end + 8].split(",")[0].strip()
            fix = Fix(figure.end, figure.end, "\u00a0%" if source.text[other.end] == "%" else " Prozent")
            yield Hit(figure.start, figure.end, differs(english, figure.text), (fix,))
    for figure in target.figures if plain and not any(sign in source.text for sign in SIGNS) else ():
        if figure.unit == "%" and figure.value in plain:
            yield Hit(figure.start, figure.end, MESSAGE)


MESSAGE = Message("Im Englischen ist das kein Prozentsatz.", "In the English this is no percentage.")
CHECK = Check(
    code="BIL13",
    name="percent-changed",
    severity=Severity.WARNING,
    title=Message("Prozentangabe anders als im Englischen", "Percentage differs from the English"),
    find_pair=find,
    trigger=Trigger(part="numbers"),
    bad=(
        Bad("Der Umsatz sank um [[25]].", "Der Umsatz sank um 25 Prozent.", source="Sales fell by 25 percent."),
        Bad("Das Werk hat [[25]] Prozent Gäste.", source="The plant has 25 guests."),
    ),
    good=(
        Good("Der Umsatz sank um 10 bis 20 Prozent.", source="Sales fell by 10% to 20%."),
        Good("Der Umsatz sank um 25 %.", source="Sales fell by 25 percent."),
    ),
)
