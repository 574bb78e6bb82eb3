"""English number word or per cent behind a number.

Why it matters
    3,5 million Dollar was left half-way; billion is a false friend besides (Milliarde).

When it stays silent
    English passages: the next word must not be English (million people), titles, code.

Fix safety
    For review.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.checks._units import german
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Message, Severity

LIKELY = pattern(r"\d[ \u00a0](?:[mbt]\w*illion|bn|percent|hundred|thousand)")
MESSAGE = Message("Englisches Zahlwort.", "English number word.")
GERMAN = r"(?=[.,;:!?)“«]|$|[ \u00a0](?:[A-ZÄÖÜ]|(?:und|oder|der|die|das|des|im|in|auf|für|pro|mehr|weniger|zu)(?!\w)))"


@cache
def fault() -> re.Pattern[str]:
    words = "|".join(sorted(lists.load("english_numbers")["words"], key=len, reverse=True))
    return re.compile(rf"(?<![\w.,])(\d+(?:[.,]\d+)*)([ \u00a0])({words})(?!\w){GERMAN}")


def find(analysis: Analysis) -> Iterator[Hit]:
    words = lists.load("english_numbers")["words"]
    for match in fault().finditer(analysis.text):
        cured = german(match[1]) + match[2] + words[match[3]]
        yield Hit(match.start(), match.end(), MESSAGE, (Fix(match.start(), match.end(), cured),))


CHECK = Check(
    code="TYP16",
    name="english-number-word",
    severity=Severity.WARNING,
    title=Message("Englisches Zahlwort", "English number word"),
    trigger=Trigger(chars="0123456789", pattern=LIKELY),
    find=find,
    bad=(
        Bad("Das Werk kostet [[3.5 million]] Dollar.", "Das Werk kostet 3,5 Millionen Dollar."),
        Bad("Der Umsatz stieg um [[12 percent]].", "Der Umsatz stieg um 12 Prozent."),
        Bad("Das Werk kostet [[20 billion]] Euro.", "Das Werk kostet 20 Milliarden Euro."),
    ),
    good=(
        Good("Das Werk kostet 3,5 Millionen Dollar."),
        Good("Das Buch heißt „8 hundred people“."),
        Good("Der Umsatz stieg um 12 Prozent."),
        Good("Das sind 20 Milliarden Euro."),
        Good("Rund 8 tausend Leute kamen."),
        Good("Das Lied „1 thousand miles“ läuft."),
    ),
)
