"""Translation far longer or shorter than those of the same document.

Why it matters
    Text was left out, added, or belongs to another segment.

When it stays silent
    Short segments, whose length says little, unless they differ grossly, and copies. What is usual is learned from
    the document. A hint for German that is longer than usual.

Fix safety
    No fix.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log, sqrt
from statistics import median

from tqa.analyse.bilingual import Pair
from tqa.checks._check import Bad, Check, Good
from tqa.model import Hit, Message, Severity

USUAL, SPREAD, ENOUGH = 0.14, 0.16, 40
"""Logarithm of German per English length, its spread in long segments, and pairs from which on both are learned."""
SLACK, GRAIN, FAR = 6.0, 2.2, 3.7
"""Letters added to both sides, growth of the spread in short segments, spreads that are too many."""


def ratio(pair: Pair) -> float:
    return log((len(pair.target.text) + SLACK) / (len(pair.source.text) + SLACK))


def find_pairs(pairs: Sequence[Pair]) -> Iterator[tuple[Pair, Hit]]:
    judged = [p for p in pairs if p.target.text.strip() and len(p.source.text) > 1 and p.source.text != p.target.text]
    ratios = [ratio(pair) for pair in judged]
    usual, spread = USUAL, SPREAD
    if len(ratios) >= ENOUGH:
        usual = median(ratios)
        spread = max(SPREAD, 1.2 * median(abs(each - usual) for each in ratios))
    for pair, each in zip(judged, ratios, strict=True):
        length = min(len(pair.source.text), len(pair.target.text)) + SLACK
        if abs(each - usual) > FAR * sqrt(spread * spread + GRAIN / length):
            much = "länger" if each > usual else "kürzer", "longer" if each > usual else "shorter"
            message = Message(f"Viel {much[0]} als das Englische.", f"Much {much[1]} than the English.")
            yield pair, Hit(0, len(pair.target.text), message, (), Severity.HINT if each > usual else None)


CHECK = Check(
    code="BIL36",
    name="length-ratio",
    severity=Severity.WARNING,
    title=Message("Länge passt nicht zum Englischen", "Length does not fit the English"),
    find_pairs=find_pairs,
    bad=(
        Bad(
            "[[Das Werk, das die Firma seit dem Frühling baut, soll im Herbst öffnen und Gäste empfangen.]]",
            source="Opening hours",
        ),
    ),
    good=(Good("Einstellungen", source="Set-up"), Good("Ja", source="Yes, do it")),
)
