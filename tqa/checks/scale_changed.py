"""Scale word that changes the amount: billion is Milliarde, trillion is Billion; or one that is lost.

Why it matters
    The amount is wrong by a factor of a thousand or more.

When it stays silent
    Other shapes of the amount (5.200 Millionen), a scale word that stands behind another figure of a range.

Fix safety
    Safe where the English shows the same figure with one scale.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse.bilingual import Pair
from tqa.analyse.bilingual.figures import Figure
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.checks._figures import differs
from tqa.model import Fix, Hit, Message, Severity

WORDS = {1e3: "tausend", 1e6: "Millionen", 1e9: "Milliarden", 1e12: "Billionen"}
ONE = {1e3: "tausend", 1e6: "Million", 1e9: "Milliarde", 1e12: "Billion"}


def amounts(figures: tuple[Figure, ...]) -> set[float]:
    return {round(figure.value * figure.scale, 6) for figure in figures if figure.value is not None}


def find(pair: Pair) -> Iterator[Hit]:
    source, target = pair.source.figures, pair.target.figures
    if not any(figure.scale > 1 for figure in (*source, *target)):
        return
    english, german = amounts(source), amounts(target)
    for figure in target:
        same = [s for s in source if s.value is not None and s.value == figure.value]
        if figure.value is None or not same or round(figure.value * figure.scale, 6) in english:
            continue
        lost = [s for s in same if s.scale_at[1] - s.scale_at[0] > 1 and amounts((s,)).isdisjoint(german)]
        if len(same) == len(lost) == 1 and (figure.scale > 1 or not any(f.scale > 1 for f in target)):
            end = figure.scale_at[1] if figure.scale > 1 else figure.end
            word = (ONE if figure.value == 1 else WORDS).get(lost[0].scale, "")
            place = figure.scale_at if figure.scale > 1 else (figure.end, figure.end)
            fixes = (Fix(*place, word if figure.scale > 1 else f" {word}", safe=figure.scale > 1),) if word else ()
            quote = pair.source.text[lost[0].start : lost[0].scale_at[1]]
            yield Hit(figure.start, end, differs(quote, pair.target.text[figure.start : end]), fixes)


CHECK = Check(
    code="BIL12",
    name="scale-changed",
    severity=Severity.ERROR,
    title=Message("Größenordnung anders als im Englischen", "Scale differs from the English"),
    find_pair=find,
    trigger=Trigger(part="numbers"),
    bad=(
        Bad(
            "Das Werk kostet [[5 Billionen]] Dollar.",
            "Das Werk kostet 5 Milliarden Dollar.",
            source="The plant costs $5 billion.",
        ),
        Bad(
            "Das Werk kostet [[5]] Dollar.",
            "Das Werk kostet 5 Milliarden Dollar.",
            source="The plant costs $5 billion.",
        ),
        Bad(
            "Es leben [[1,4 Millionen]] Menschen dort.",
            "Es leben 1,4 Milliarden Menschen dort.",
            source="1.4 billion people live there.",
        ),
    ),
    good=(
        Good("Das Werk kostet 5 bis 6 Milliarden Dollar.", source="The plant costs $5 billion to $6 billion."),
        Good("Das Werk kostet 5.200 Millionen Dollar.", source="The plant costs $5.2 billion."),
        Good("Das Werk kostet 2 Billionen Dollar.", source="The plant costs $2 trillion."),
    ),
)
