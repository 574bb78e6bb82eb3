"""The best path of beads through a band, and how sure each of its beads is."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log
from typing import NamedTuple

from tqa.align.evidence import NEVER, Evidence

PRIOR = (
    *(((1, 1), 0.86), ((1, 2), 0.03), ((2, 1), 0.03), ((2, 2), 0.004)),
    *(((1, 0), 0.028), ((0, 1), 0.028), ((1, 1), 0.01)),
)
"""Shapes of beads, as numbers of source and target segments, and how common each is.

The last is no bead: two segments that stand beside each other and have nothing to do with each other.
"""
SHAPES = tuple(shape for shape, _ in PRIOR)
LOGS = tuple(log(prior) for _, prior in PRIOR)
APART = len(PRIOR) - 1
Band = Sequence[tuple[int, int]]


class Step(NamedTuple):
    """A bead: numbers of the first source and target segment, how many there are, and the confidence."""

    i: int
    j: int
    wide: int
    high: int
    confidence: float


class Lattice:
    """All beads within a band. A node (i, j) has `i` source and `j` target segments behind it.

    `odds[i][j - low]` holds the log odds of the beads that begin there, in the order of SHAPES.
    """

    def __init__(self, evidence: Evidence, band: Band) -> None:
        self.band = band
        self.odds = [[_departing(evidence, i, j) for j in range(low, high + 1)] for i, (low, high) in enumerate(band)]
        self.ends = [self._ends(i) for i in range(len(band))]
        self.sums = [[NEVER] * (high + 1 - low) for low, high in band]
        self.picks = [[0] * (high + 1 - low) for low, high in band]
        self._behind()

    def _behind(self) -> None:
        """Log odds of all paths from each node to the end, and the shape that begins the best of them."""
        tops = [[NEVER] * len(row) for row in self.sums]
        tops[-1][-1] = self.sums[-1][-1] = 0.0
        for i in reversed(range(len(self.band))):
            ends, sums, picks = self.ends[i], self.sums[i], self.picks[i]
            for place in reversed(range(len(sums) - (i == len(self.band) - 1))):
                best, total = NEVER, []
                for pick, odd in enumerate(self.odds[i][place]):
                    row, shift = ends[pick]
                    if odd > NEVER and 0 <= (column := place + shift) < len(tops[row]):
                        total.append(odd + self.sums[row][column])
                        if odd + tops[row][column] > best:
                            best, picks[place] = odd + tops[row][column], pick
                tops[i][place] = best
                sums[place] = _sum(total)

    def _ends(self, i: int) -> list[tuple[int, int]]:
        """By shape, the row in which a bead from row `i` ends, and how far its place is from that of its beginning."""
        rows = [min(len(self.band) - 1, i + wide) for wide, _ in SHAPES]
        return [(row, high + self.band[i][0] - self.band[row][0]) for row, (_, high) in zip(rows, SHAPES, strict=True)]

    def steps(self) -> list[Step]:
        """The likeliest path from end to end."""
        before = self._before()
        i = place = 0
        found = []
        while (i, place) != (len(self.band) - 1, len(self.sums[-1]) - 1):
            pick = self.picks[i][place]
            row, shift = self.ends[i][pick]
            sure = before[i][place] + self.odds[i][place][pick] + self.sums[row][place + shift] - self.sums[0][0]
            found += _steps(i, place + self.band[i][0], pick, min(1.0, exp(sure)))
            i, place = row, place + shift
        return found

    def _before(self) -> list[list[float]]:
        """Log odds of all paths from the beginning to each node."""
        totals = [[NEVER] * len(row) for row in self.sums]
        for i, rows in enumerate(self.odds):
            origins = self._origins(i)
            for place in range(len(rows)):
                values = [0.0] if not i and not place else []
                for pick, (row, shift) in origins:
                    if 0 <= (column := place - shift) < len(totals[row]) and totals[row][column] > NEVER:
                        values.append(totals[row][column] + self.odds[row][column][pick])
                totals[i][place] = _sum(values)
        return totals

    def _origins(self, i: int) -> list[tuple[int, tuple[int, int]]]:
        """By shape, the row in which a bead to row `i` begins, and how far its place is from that of its end."""
        rows = [(pick, i - wide) for pick, (wide, _) in enumerate(SHAPES) if wide <= i]
        return [(pick, (row, self.ends[row][pick][1])) for pick, row in rows]


def _steps(i: int, j: int, pick: int, confidence: float) -> list[Step]:
    """The bead of a shape, or the two of segments that stand apart."""
    if pick == APART:
        return [Step(i, j, 1, 0, confidence), Step(i + 1, j, 0, 1, confidence)]
    return [Step(i, j, *SHAPES[pick], confidence)]


def _sum(values: Sequence[float]) -> float:
    """The logarithm of a sum, by the logarithms of its parts."""
    top = max(values, default=NEVER)
    return top + log(sum([exp(value - top) for value in values])) if top > NEVER else NEVER


def _departing(evidence: Evidence, i: int, j: int) -> tuple[float, ...]:
    """Log odds of the beads that begin at a node, by shape."""
    wide, high = i < evidence.width, j < evidence.height
    pairs = evidence.beads(i, j) if wide and high else (NEVER,) * 4
    alone = (0.0 if wide else NEVER, 0.0 if high else NEVER, 0.0 if wide and high else NEVER)
    return tuple([odds + prior for odds, prior in zip((*pairs, *alone), LOGS, strict=True)])
