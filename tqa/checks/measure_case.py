"""A measure in the dative that nothing governs: 200 Kilometern südlich, es dauert Monaten.

Why it matters
    Length and duration stand in the accusative: *200 Kilometer südlich von Kiel*, *es dauert Monate*.

When it stays silent
    Unless a verb like *dauern* or an adverb of place asks for the measure; behind a preposition; for the second
    measure of a sentence.

Fix safety
    For review: a preposition may be missing instead.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.phrases.measure_cases import measures, stray_datives
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.model import Fix, Hit, Message, Severity


def find(analysis: Analysis) -> Iterator[Hit]:
    for token, right in stray_datives(analysis):
        message = Message(f"Maßangabe im Akkusativ: »{right}«.", f"A measure takes the accusative: “{right}”.")
        yield Hit(token.start, token.end, message, (Fix(token.start, token.end, right),))


CHECK = Check(
    code="NPH18",
    name="measure-case",
    severity=Severity.WARNING,
    title=Message("Maßangabe im Dativ", "Measure in the dative"),
    trigger=Trigger(words=frozenset(map(str.lower, measures()))),
    find=find,
    bad=(
        Bad(
            "Das Dorf, 30 [[Kilometern]] nördlich von Ulm, ist klein.",
            "Das Dorf, 30 Kilometer nördlich von Ulm, ist klein.",
        ),
        Bad("Oft dauert es [[Jahren]].", "Oft dauert es Jahre."),
    ),
    good=(
        Good("Das Dorf, 30 Kilometer nördlich von Ulm, ist klein."),
        Good("Oft dauert es Jahre, und nach Monaten kam er."),
        Good("Der Weg gleicht drei Tagen auf See."),
        Good("Er sah sie vor drei Jahren, zwei Tagen später und nie mehr."),
        Good("Seit zwei Jahren wartet er."),
    ),
)
