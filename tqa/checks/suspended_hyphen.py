"""The hyphen that stands for the shared part of two words is missing: Vor und Nachteile.

Why it matters
    Without the hyphen the first part is a word of its own, mostly a preposition (official rules, § 98).

When it stays silent
    Unless the pair is on the list and the first part makes a word with the end of the second.

Fix safety
    Safe.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Message, Severity

JOINED = pattern(r"(?<![\w-])(\w{2,})(?: (?:und|oder) |/)(\w{4,})")
MESSAGE = Message("Hier fehlt der Ergänzungsstrich.", "The hyphen for the shared part is missing.")


@cache
def pairs() -> frozenset[tuple[str, str]]:
    found = (pair.split() for pair in lists.load("suspended")["pairs"])
    return frozenset((first, second) for first, second in found)


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in JOINED.finditer(analysis.text):
        if shares(match[1], match[2]) or match.group() in lists.load("suspended")["whole"]:
            end = match.end(1)
            yield Hit(match.start(1), end, MESSAGE, (Fix(end, end, "-", safe=True),))


def shares(first: str, second: str) -> bool:
    """A pair of the list, and the first part with the end of the second is a word."""
    low, whole = first.lower(), second.lower()
    for cut in range(2, len(whole) - 2):
        if (low, whole[:cut]) in pairs():
            joined = low + whole[cut:]
            return lexicon.is_word(joined.capitalize() if second[0].isupper() else joined)
    return False


CHECK = Check(
    code="HYP20",
    name="suspended-hyphen",
    severity=Severity.WARNING,
    title=Message("Ergänzungsstrich fehlt", "Suspended hyphen missing"),
    trigger=Trigger(
        chars="/",
        words=frozenset(("und", "oder")),
        pattern=pattern(r"[ /](?:(?<=\w.)(?:und|oder) |(?<=[a-zäöüß]/)[A-ZÄÖÜ])"),
    ),
    find=find,
    bad=(
        Bad("Die [[Vor]] und Nachteile sind klar.", "Die Vor- und Nachteile sind klar."),
        Bad("Die [[Ein]] und Ausgänge sind zu.", "Die Ein- und Ausgänge sind zu."),
        Bad("Sie achtet auf [[Groß]]/Kleinschreibung.", "Sie achtet auf Groß-/Kleinschreibung."),
    ),
    good=(
        Good("Die Vor- und Nachteile sind klar."),
        Good("Er geht vor und nach dem Essen."),
        Good("Damen und Herren warten."),
    ),
)
