"""No comma before the second of a pair: teils lustig teils traurig, einerseits gut andererseits teuer.

Why it matters
    Paired adverbs set a comma before the second (official rules, § 72).

When it stays silent
    Where und, oder or another sign stands between them.

Fix safety
    Safe.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tqa.analyse import Analysis
from tqa.analyse.clauses.stretches import JOINTS, Word
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.model import Fix, Hit, Message, Severity

PAIRS = {"andererseits": "einerseits", "teils": "teils", "halb": "halb", "desto": "je", "umso": "je"}
CONJUNCTIONS = JOINTS | {"aber", "doch"}


def find(analysis: Analysis) -> Iterator[Hit]:
    for stretch in analysis.stretches:
        for n, word in enumerate(stretch.words):
            first = PAIRS.get(word.low)
            if first and n > 1 and is_pair(stretch.words[:n], first):
                place = stretch.words[n - 1].token.end
                message = Message(f"Vor »{word.low}« fehlt ein Komma.", f"A comma is missing before “{word.low}”.")
                yield Hit(word.token.start, word.token.end, message, (Fix(place, place, ",", safe=True),))


def is_pair(before: Sequence[Word], first: str) -> bool:
    """The first of the pair stands before, with words but no conjunction between."""
    places = [n for n, word in enumerate(before) if word.low == first]
    between = before[places[-1] + 1 :] if places else ()
    return bool(between) and not any(word.low in CONJUNCTIONS for word in between)


CHECK = Check(
    code="COM14",
    name="comma-in-pair",
    severity=Severity.WARNING,
    title=Message("Komma vor »teils«, »andererseits« fehlt", "Comma before the second of a pair missing"),
    trigger=Trigger(words=frozenset(PAIRS)),
    find=find,
    bad=(
        Bad("Der Film war teils lustig [[teils]] traurig.", "Der Film war teils lustig, teils traurig."),
        Bad("Er ist einerseits klug [[andererseits]] faul.", "Er ist einerseits klug, andererseits faul."),
        Bad("Sie lächelte halb verlegen [[halb]] stolz.", "Sie lächelte halb verlegen, halb stolz."),
    ),
    good=(
        Good("Der Film war teils lustig, teils traurig."),
        Good("Er ist einerseits klug und andererseits faul."),
        Good("Andererseits ist er faul."),
        Good("Sie steht zwischen Pflicht einerseits und Lust andererseits."),
    ),
)
