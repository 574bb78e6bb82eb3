"""Number that the English has otherwise.

Why it matters
    A wrong figure is the fault that no reader can see and every reader believes.

When it stays silent
    Other shapes of one number (5.2 billion and 5,2 Milliarden, 5 pm and 17 Uhr, twelve and 12, 1990s and 90er),
    conversions of miles, pounds and the like. A hint for the figures of an example and of keys without a blank.

Fix safety
    Safe where one figure of each side has no counterpart and both are written alike.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse.bilingual import Pair
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.checks._figures import differs, german, is_example, quoted
from tqa.model import Fix, Hit, Message, Severity


def find(pair: Pair) -> Iterator[Hit]:
    missing, extra = pair.figures
    if not missing:
        return
    for place, figure in enumerate(extra):
        same = len(missing) == len(extra)
        other = missing[place if same else 0]
        text = german(other, figure) if len(missing) == len(extra) == 1 else ""
        fixes = (Fix(figure.start, figure.end, text, safe=True),) if text else ()
        said = differs(quoted(pair.source.text, other.start, other.end), figure.text)
        own = is_example(pair.source.text, other.start) or " " not in pair.source.text.strip()
        yield Hit(figure.start, figure.end, said, fixes, Severity.HINT if own else None)


CHECK = Check(
    code="BIL09",
    name="number-changed",
    severity=Severity.ERROR,
    title=Message("Zahl anders als im Englischen", "Number differs from the English"),
    find_pair=find,
    trigger=Trigger(part="numbers"),
    bad=(
        Bad(
            "Das Werk hat [[1.471]] Beschäftigte.",
            "Das Werk hat 1.417 Beschäftigte.",
            source="The plant employs 1,417 people.",
        ),
        Bad(
            "Der Umsatz stieg um [[3,8]] Prozent.",
            "Der Umsatz stieg um 3,3 Prozent.",
            source="Sales rose by 3.3 percent.",
        ),
        Bad("Er kam [[1989]] nach Dresden.", "Er kam 1998 nach Dresden.", source="He came to Dresden in 1998."),
        Bad("Das kostet [[6]] Milliarden Dollar.", "Das kostet 5 Milliarden Dollar.", source="It costs $5 billion."),
    ),
    good=(
        Good("Das kostet 5,2 Milliarden Dollar.", source="It costs $5.2 billion."),
        Good("Das kostet 5.200 Millionen Dollar.", source="It costs $5.2 billion."),
        Good("Der Laden öffnet um 17.30 Uhr.", source="The shop opens at 5:30 p.m."),
        Good("Zwölf Leute warten seit 25 Tagen.", source="12 people have been waiting for twenty-five days."),
        Good("Das war in den 90er-Jahren.", source="That was in the 1990s."),
        Good("Die Grenze ist 40 Kilometer entfernt.", source="The border is 25 miles away."),
        Good("Am 05.06.2023 war es so weit.", source="June 5, 2023 was the day."),
    ),
)
