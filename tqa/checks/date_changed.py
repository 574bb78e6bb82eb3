"""Month or day of the week that the English has otherwise.

Why it matters
    Readers come on the wrong day.

When it stays silent
    Months written as figures (12.06.), May and March as words, days that only one side names.

Fix safety
    Safe where one name stands for one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tqa.analyse.bilingual import Pair
from tqa.analyse.bilingual.dates import Named, named
from tqa.checks._check import Bad, Check, Good, pattern
from tqa.checks._figures import differs
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Message, Severity

LIKELY = pattern(r"(?<![\w-])(?:(?:Jan|Feb|Mär|Mrz|Apr|Mai|Ju[nl]|Aug|Sep|Okt|Nov|Dez|Mon|Die|Mit|Don|Fre|Sam|Son)\w*)")


def find(pair: Pair) -> Iterator[Hit]:
    if not LIKELY.search(pair.target.text):
        return
    for group in ("months", "days"):
        german = named(pair.target.plain, "german", group)
        if german:
            yield from compared(pair, named(pair.source.plain, "english", group), german, group)


def compared(pair: Pair, english: Sequence[Named], german: Sequence[Named], group: str) -> Iterator[Hit]:
    kept = {each.number for each in german} | {int(part) for f in pair.target.figures for part in f.parts if part < 13}
    known = {each.number for each in english} | {
        int(part) for f in pair.source.figures for part in f.parts if part < 13
    }
    missing = [each for each in english if each.number not in kept]
    extra = [each for each in german if each.number not in known]
    if len(missing) == len(extra) == 1:
        said, own = pair.source.text[missing[0].start : missing[0].end], extra[0]
        names = lists.load("bilingual_dates")[f"german_{group}"]
        right = max((name for name, number in names.items() if number == missing[0].number), key=len)
        fix = Fix(own.start, own.end, right, safe=True)
        yield Hit(own.start, own.end, differs(said, pair.target.text[own.start : own.end]), (fix,))


CHECK = Check(
    code="BIL15",
    name="date-changed",
    severity=Severity.ERROR,
    title=Message("Anderes Datum als im Englischen", "Another date than in the English"),
    find_pair=find,
    bad=(
        Bad("Das Werk öffnet im [[Juli]].", "Das Werk öffnet im Juni.", source="The plant opens in June."),
        Bad(
            "Am [[Dienstag]] ist das Werk zu.",
            "Am Mittwoch ist das Werk zu.",
            source="The plant is closed on Wednesday.",
        ),
    ),
    good=(
        Good("Am 12.06. öffnet das Werk.", source="The plant opens on June 12."),
        Good("Im Mai mag das gelingen.", source="In May, this may work."),
        Good("Am Sonnabend ist das Werk zu.", source="The plant is closed on Saturday."),
    ),
)
