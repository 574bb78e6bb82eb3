"""How much likelier it is that segments say the same than that they met by chance: log odds, to be added up.

Each token has a chance that a true pair holds its counterpart, and a rate at which it finds one in any segment of
the document: rare words, names and figures weigh much, common ones little, and a word that no segment of the other
side could answer says nothing. Both directions count by half.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from math import exp, log, sqrt
from typing import NamedTuple

from tqa.align.tokens import Token, english, german
from tqa.model import Kind, Segment

CERTAIN = 0.97
MUCH = 12.0
"""Log odds at most that length can take away."""
RATIO = log(1.15)
"""German is longer."""
HEADS = frozenset({Kind.TITLE, Kind.HEADING})


class Weights(NamedTuple):
    """How much the log odds of words, length and structure count: they are not independent of each other."""

    words: float = 0.6
    length: float = 0.6
    structure: float = 0.6


WEIGHTS = Weights()


class Side:
    """The segments of one side with their tokens."""

    def __init__(self, segments: Sequence[Segment], tokens: Callable[[str], Iterable[Token]]) -> None:
        self.segments = segments
        self.tokens = [tuple(tokens(segment.prose.text)) for segment in segments]
        self.owners = [
            {key: place for place, token in reversed(list(enumerate(row))) for key in token.keys} for row in self.tokens
        ]
        self.keys = [frozenset(owners) for owners in self.owners]
        self.lengths = [len(segment.prose.text) + 3.0 for segment in segments]
        self.starts = [n == 0 or segments[n - 1].block != each.block for n, each in enumerate(segments)]

    @cached_property
    def frequency(self) -> Mapping[str, int]:
        """Segments that have a key."""
        return Counter(key for keys in self.keys for key in keys)

    def facing(self, other: Side) -> tuple[list[float], list[list[float]]]:
        """For each segment, the log odds if no token meets its counterpart, and what each token adds if it does."""
        rates = other.frequency
        size = len(other.segments) + 2
        bases, gains = [], []
        for row in self.tokens:
            found = [_odds(token.chance, sum(rates.get(key, 0) for key in token.keys), size) for token in row]
            bases.append(sum(missed for missed, _ in found))
            gains.append([met - missed for missed, met in found])
        return bases, gains


def _odds(chance: float, count: int, size: int) -> tuple[float, float]:
    """Log odds of a token whose counterpart is missing, and of one whose counterpart is there."""
    rate = min(CERTAIN, (count + 0.3) / size)
    if not count or rate >= chance:
        return 0.0, 0.0
    return log((1 - chance) / (1 - rate)), log(chance / rate)


class Hits(NamedTuple):
    """What a source and a target segment have in common: log odds and tokens met, forth and back."""

    forth: float
    back: float
    source: frozenset[int]
    target: frozenset[int]


class Evidence:
    """Log odds of beads between two documents."""

    def __init__(self, source: Sequence[Segment], target: Sequence[Segment]) -> None:
        self.source, self.target = Side(source, english), Side(target, german)
        self._forth, self._gains_forth = self.source.facing(self.target)
        self._back, self._gains_back = self.target.facing(self.source)
        self._spread = _spread(self.target.lengths)
        self._starts = _start_odds(self.source.starts, self.target.starts)
        self._hits: dict[tuple[int, int], Hits] = {}

    def hits(self, i: int, j: int) -> Hits:
        """What two segments have in common."""
        found = self._hits.get((i, j))
        if found is None:
            common = self.source.keys[i] & self.target.keys[j]
            owners, others = self.source.owners[i], self.target.owners[j]
            here = frozenset([owners[key] for key in common])
            there = frozenset([others[key] for key in common])
            gains, gains_back = self._gains_forth[i], self._gains_back[j]
            forth = self._forth[i] + sum([gains[k] for k in here])
            back = self._back[j] + sum([gains_back[k] for k in there])
            found = self._hits[i, j] = Hits(forth, back, here, there)
        return found

    def bead(self, i: int, j: int, wide: int, high: int) -> float:
        """Log odds of the bead of `wide` source segments from `i` on and `high` target segments from `j` on."""
        words = self._words(i, j, wide, high)
        length = self._length(sum(self.source.lengths[i : i + wide]), sum(self.target.lengths[j : j + high]))
        return WEIGHTS.words * words + WEIGHTS.length * length + WEIGHTS.structure * self._structure(i, j, wide, high)

    def _words(self, i: int, j: int, wide: int, high: int) -> float:
        if wide == high == 1:
            forth, back, _, _ = self.hits(i, j)
            return (forth + back) / 2
        table = [[self.hits(a, b) for b in range(j, j + high)] for a in range(i, i + wide)]
        forth = back = 0.0
        for place, row in enumerate(table):
            gains = self._gains_forth[i + place]
            forth += self._forth[i + place] + sum(gains[k] for k in frozenset().union(*(hit.source for hit in row)))
        for place in range(high):
            gains = self._gains_back[j + place]
            met = frozenset().union(*(row[place].target for row in table))
            back += self._back[j + place] + sum(gains[k] for k in met)
        return (forth + back) / 2

    def _length(self, source: float, target: float) -> float:
        """Log odds of two lengths in characters."""
        variance = 0.03 + 3.0 / (source + target)
        off = log(target / source) - RATIO
        return max(-MUCH, log(self._spread / sqrt(variance)) + 0.5 - off * off / (2 * variance))

    def _structure(self, i: int, j: int, wide: int, high: int) -> float:
        source, target = self.source, self.target
        odds = self._starts[source.starts[i]][target.starts[j]]
        if wide > 1 or high > 1:
            odds -= 4.0 * any(source.starts[i + 1 : i + wide]) + 4.0 * any(target.starts[j + 1 : j + high])
        kind, other = source.segments[i].kind, target.segments[j].kind
        if kind != other:
            odds -= 5.0 if (kind in HEADS) != (other in HEADS) else 1.0
        return odds


def _spread(lengths: Sequence[float]) -> float:
    """Standard deviation of the logarithms of lengths, at least 0.4."""
    logs = [log(length) for length in lengths]
    mean = sum(logs) / len(logs)
    return max(0.4, sqrt(sum((x - mean) ** 2 for x in logs) / len(logs)))


def _start_odds(source: Sequence[bool], target: Sequence[bool]) -> list[list[float]]:
    """Log odds by whether the source and the target segment begin a block."""
    rate = min(0.95, max(0.05, sum(target) / len(target)))
    other = min(0.95, max(0.05, sum(source) / len(source)))
    both = 0.93 * min(rate, other)
    table = [[1 - rate - other + both, rate - both], [other - both, both]]
    margins = [[(1 - other) * (1 - rate), (1 - other) * rate], [other * (1 - rate), other * rate]]
    return [[log(max(0.004, p) / q) for p, q in zip(row, odd, strict=True)] for row, odd in zip(table, margins)]
