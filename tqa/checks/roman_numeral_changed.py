"""Roman numeral that the English has otherwise.

Why it matters
    Louis XIV and Louis XVI lived a century apart, and nobody sees it in the shape of the letters.

When it stays silent
    Numerals of one letter, figures and words that say the same number, and more than one difference.

Fix safety
    Safe: the numeral of the English is set.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse.bilingual import Pair, Side
from tqa.analyse.bilingual.number_words import english_values, german_values, romans
from tqa.checks._check import Bad, Check, Good, pattern
from tqa.checks._figures import differs
from tqa.model import Fix, Hit, Message, Severity

LIKELY = pattern(r"(?<![\w.&-])[IVXLC]{2,7}(?!\w)")


def numerals(side: Side) -> list[tuple[float, int, int]]:
    """Numerals of two letters and more."""
    return [(value, start, end) for value, start, end in romans(side.plain) if end - start > 1]


def find(pair: Pair) -> Iterator[Hit]:
    if not LIKELY.search(pair.source.text) or not LIKELY.search(pair.target.text):
        return
    source, target = numerals(pair.source), numerals(pair.target)
    theirs, ours = {value for value, _, _ in source}, {value for value, _, _ in target}
    lost, new = [each for each in source if each[0] not in ours], [each for each in target if each[0] not in theirs]
    if len(lost) != 1 or len(new) != 1:
        return
    (value, first, last), (own, start, end) = lost[0], new[0]
    keys = {key for figure in (*pair.source.figures, *pair.target.figures) for key in figure.keys}
    spoken = keys | german_values(pair.target.plain[:start]) | english_values(pair.source.plain[:first])
    if value not in spoken - {own} and own not in spoken - {value}:
        right, said = pair.source.text[first:last], pair.target.text[start:end]
        yield Hit(start, end, differs(right, said), (Fix(start, end, right, safe=True),))


CHECK = Check(
    code="BIL18",
    name="roman-numeral-changed",
    severity=Severity.ERROR,
    title=Message("Römische Zahl anders als im Englischen", "Roman numeral differs from the English"),
    find_pair=find,
    bad=(
        Bad(
            "Ludwig [[XVI]]. baute das Schloss.",
            "Ludwig XIV. baute das Schloss.",
            source="Louis XIV built the palace.",
        ),
    ),
    good=(
        Good("Ludwig XIV. baute das Schloss.", source="Louis XIV built the palace."),
        Good("Der Zweite Weltkrieg war vorbei.", source="World War II was over."),
        Good("Das Werk liegt am Kanal.", source="The plant is in Sector IX."),
    ),
)
