"""The best path of beads through a band, and how sure each of its beads is."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log
from typing import NamedTuple

from tqa.align.evidence import Evidence

PRIOR = {(1, 1): 0.88, (1, 2): 0.03, (2, 1): 0.03, (2, 2): 0.004, (1, 0): 0.028, (0, 1): 0.028}
SHAPES = tuple(PRIOR)
LOGS = tuple(log(prior) for prior in PRIOR.values())
NEVER = float("-inf")
Band = Sequence[tuple[int, int]]


class Step(NamedTuple):
    """A bead: numbers of the first source and target segment, how many there are, and the confidence."""

    i: int
    j: int
    wide: int
    high: int
    confidence: float


class Lattice:
    """All beads within a band. A node (i, j) has `i` source and `j` target segments behind it."""

    def __init__(self, evidence: Evidence, band: Band) -> None:
        self.band = band
        self.odds = [
            [_arriving(evidence, band, i, j) for j in range(low, high + 1)] for i, (low, high) in enumerate(band)
        ]

    def best(self) -> list[Step]:
        """The likeliest path."""
        totals: list[list[float]] = []
        picks: list[list[int]] = []
        for i, (low, _) in enumerate(self.band):
            totals.append([])
            picks.append([])
            for j, odds in enumerate(self.odds[i], low):
                values = [
                    value + totals[i - wide][j - high - self.band[i - wide][0]] if value > NEVER else NEVER
                    for (wide, high), value in zip(SHAPES, odds, strict=True)
                ]
                top = max(values)
                picks[i].append(values.index(top))
                totals[i].append(top if i or j else 0.0)
        return self._traced(picks)

    def _traced(self, picks: list[list[int]]) -> list[Step]:
        i, j = len(self.band) - 1, self.band[-1][1]
        steps = []
        while i or j:
            wide, high = SHAPES[picks[i][j - self.band[i][0]]]
            i, j = i - wide, j - high
            steps.append(Step(i, j, wide, high, 0.0))
        return steps[::-1]

def _arriving(evidence: Evidence, band: Band, i: int, j: int) -> tuple[float, ...]:
    """Log odds of the beads that end at a node, by shape."""
    found = []
    for (wide, high), prior in zip(SHAPES, LOGS, strict=True):
        a, b = i - wide, j - high
        if a < 0 or not band[a][0] <= b <= band[a][1]:
            found.append(NEVER)
        else:
            found.append(prior + (evidence.bead(a, b, wide, high) if wide and high else 0.0))
    return tuple(found)
