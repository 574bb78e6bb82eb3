"""Amount of money in another currency than in the English.

Why it matters
    5 Millionen Euro are no 5 million dollars.

When it stays silent
    Amounts that were converted: the figure differs then, which `number-changed` tells. A hint for labels and sums of
    nothing.

Fix safety
    No fix: the word may stand anywhere in the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse.bilingual import Pair
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.checks._figures import differs
from tqa.model import Hit, Message, Severity

LABEL = 4
"""Words of a label, whose sum shows how a program writes money, as nought does."""


def find(pair: Pair) -> Iterator[Hit]:
    source, target = pair.source.figures, pair.target.figures
    english = {figure.unit for figure in source if is_money(figure.unit)}
    if not english:
        return
    for figure in target:
        if is_money(figure.unit) and figure.unit not in english:
            same = [f for f in source if f.unit in english and not f.keys.isdisjoint(figure.keys)]
            if same:
                start = max(0, same[0].start - 3)
                said = pair.source.text[start : same[0].end + 16].strip(" ,.")
                own = pair.unit and (not figure.value or len(pair.source.words) <= LABEL)
                message = differs(said, pair.target.text[figure.start : figure.end + 16])
                yield Hit(figure.start, figure.end, message, (), Severity.HINT if own else None)


def is_money(unit: str) -> bool:
    return len(unit) == 3 and unit.isupper()


CHECK = Check(
    code="BIL14",
    name="currency-changed",
    severity=Severity.WARNING,
    title=Message("Andere Währung als im Englischen", "Another currency than in the English"),
    find_pair=find,
    trigger=Trigger(part="numbers"),
    bad=(Bad("Das Werk kostet [[5]] Milliarden Euro.", source="The plant costs $5 billion."),),
    good=(
        Good("Das Werk kostet 5 Milliarden US-Dollar.", source="The plant costs $5 billion."),
        Good("Das Haus kostet 5 Euro Miete.", source="The house costs €5 of rent."),
    ),
)
