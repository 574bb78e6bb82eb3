"""Time of the afternoon that kept the hour of the English clock.

Why it matters
    5 p.m. is 17 Uhr; 5 Uhr is before breakfast.

When it stays silent
    German that names the part of the day (5 Uhr nachmittags, am Abend um 8 Uhr).

Fix safety
    Safe: twelve hours are added.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse.bilingual import Pair
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.checks._figures import differs
from tqa.model import Fix, Hit, Message, Severity

DIGITS = pattern(r"\d+")
PART = pattern(r"(?i)nachmittag|abend|nacht|mittag|p\.\s?m\.")


def find(pair: Pair) -> Iterator[Hit]:
    late = [
        figure for figure in pair.source.figures if figure.clock[:1] == "p" and int(DIGITS.findall(figure.text)[0]) < 12
    ]
    if not late or PART.search(pair.target.text):
        return
    for figure in pair.target.figures:
        read = DIGITS.findall(figure.text)
        same = [f for f in late if DIGITS.findall(f.text) == read]
        if same and figure.clock:
            hour = int(read[0])
            fix = Fix(figure.start, figure.start + len(read[0]), str(hour + 12), safe=True)
            said = pair.source.text[same[0].start : same[0].end + 5].strip()
            end = pair.target.text.index("Uhr", figure.end) + 3
            yield Hit(figure.start, end, differs(said, pair.target.text[figure.start : end]), (fix,))


CHECK = Check(
    code="BIL16",
    name="time-changed",
    severity=Severity.ERROR,
    title=Message("Uhrzeit des englischen Nachmittags", "Time of the English afternoon"),
    find_pair=find,
    trigger=Trigger(part="numbers"),
    bad=(
        Bad("Der Laden schließt um [[5 Uhr]].", "Der Laden schließt um 17 Uhr.", source="The shop closes at 5 p.m."),
        Bad(
            "Der Laden schließt um [[6.30 Uhr]].",
            "Der Laden schließt um 18.30 Uhr.",
            source="The shop closes at 6:30 pm.",
        ),
    ),
    good=(
        Good("Der Laden schließt um 5 Uhr nachmittags.", source="The shop closes at 5 p.m."),
        Good("Der Laden öffnet um 5 Uhr.", source="The shop opens at 5 a.m."),
    ),
)
