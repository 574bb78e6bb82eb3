"""A dash where von or zwischen asks for bis or und: von 9–10 Uhr, zwischen 9–10 Uhr.

Why it matters
    The dash stands for *bis* alone; after *von* the word has to be written (DIN 5008, Duden K 43).

When it stays silent
    Scores, results and names of ranges (von 2:1, von 2019/20), and figures of years after other prepositions.

Fix safety
    Safe.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Fix, Hit, Message, Severity

DASH = r"( ?[-–] ?)"
RANGE = pattern(
    rf"(?<!\w)(?:(von) (?:[12]\d{{3}}{DASH}[12]\d{{3}}|\d{{1,2}}{DASH}\d{{1,2}}(?= Uhr)|[A-Z]{DASH}[A-Z])"
    rf"|(vom) \d{{1,2}}\.{DASH}\d{{1,2}}\.|(von) (?:Zeile|Seite|Kapitel) \d+{DASH}\d+"
    rf"|(zwischen) \d{{1,4}}{DASH}\d{{1,4}})(?!\w)",
    re.IGNORECASE,
)


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in RANGE.finditer(analysis.text):
        preposition, dash = (place for place in range(1, len(match.groups()) + 1) if match[place])
        said = match[preposition]
        word = "und" if said.lower() == "zwischen" else "bis"
        message = Message(f"Nach »{said}« steht »{word}« statt des Strichs.", f"“{word}”, no dash, after “{said}”.")
        yield Hit(*match.span(), message, (Fix(*match.span(dash), f" {word} ", safe=True),))


CHECK = Check(
    code="TYP30",
    name="dash-after-von",
    severity=Severity.WARNING,
    title=Message("Strich statt »bis« nach »von«", "Dash for “bis” after “von”"),
    trigger=Trigger(chars="-–", pattern=RANGE),
    find=find,
    bad=(
        Bad("Der Laden öffnet [[von 9–18]] Uhr.", "Der Laden öffnet von 9 bis 18 Uhr."),
        Bad("Er kommt [[zwischen 3-4]] Uhr.", "Er kommt zwischen 3 und 4 Uhr."),
        Bad("Das Fest geht [[vom 7.-10.]] März.", "Das Fest geht vom 7. bis 10. März."),
    ),
    good=(
        Good("Der Laden öffnet von 9 bis 18 Uhr."),
        Good("Der Laden ist 9–18 Uhr offen."),
    ),
)
