"""*anfang*, *mitte* or *ende* in lower case before a month or year.

Why it matters
    *Anfang Oktober*, *Mitte 2024*, *Ende Mai* hold nouns.

When it stays silent
    Without a month or year behind the word.

Fix safety
    Safe: no other word of these letters stands before a month.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Message, Severity


@cache
def shape() -> re.Pattern[str]:
    data = lists.load("times")
    parts, months = "|".join(data["parts"]), "|".join(data["months"])
    return re.compile(rf"\b({parts})(?=[ \u00a0](?:{months}|(?:19|20)\d\d)\b)|(?<=\d[ \u00a0])uhr\b")


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in shape().finditer(analysis.text):
        noun = match[0].capitalize()
        message = Message(f"Substantiv, daher groß: »{noun}«.", f"A noun, hence a capital: “{noun}”.")
        yield Hit(*match.span(), message, (Fix(*match.span(), noun, safe=True),))


CHECK = Check(
    code="CAP10",
    name="lower-case-time",
    severity=Severity.ERROR,
    title=Message("Zeitangabe klein", "Lower case in a point of time"),
    trigger=Trigger(words=frozenset(("anfang", "mitte", "ende", "uhr"))),
    find=find,
    bad=(
        Bad("Die Halle öffnet [[anfang]] Oktober.", "Die Halle öffnet Anfang Oktober."),
        Bad("Das war [[mitte]] 2024.", "Das war Mitte 2024."),
        Bad("Der Bau beginnt [[ende]] März.", "Der Bau beginnt Ende März."),
        Bad("Wir feierten bis 3 [[uhr]].", "Wir feierten bis 3 Uhr."),
    ),
    good=(Good("Die Halle öffnet Anfang Oktober."), Good("Ich ende hier."), Good("Zu Ende März sagen, wäre falsch.")),
)
