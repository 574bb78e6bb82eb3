"""How much likelier it is that segments say the same than that they met by chance: log odds, to be added up.

Each token has a chance that a true pair holds its counterpart, and a rate at which it finds one in any segment of
the document: rare words, names and figures weigh much, common ones little. Both directions count by half.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from math import log, sqrt
from typing import NamedTuple

from tqa.align.tokens import Token, english, german
from tqa.model import Kind, Segment

NEVER = float("-inf")
FLOOR = -6.0
"""Log odds of the words of a segment from which on it may be part of a merged side."""
CERTAIN = 0.97
"""Highest rate of meeting by chance."""
UNANSWERED = 0.5
"""Weight of a token that nothing on the other side answers."""
MUCH = 12.0
"""Log odds at most that length can take away."""
LONGER = log(1.15)
"""German has more letters."""
EVEN, SHORT = 0.03, 3.0
"""Variance of the logarithm of the ratio of lengths: of long segments, and what a character more makes up for."""
CROSSED = 0.01
"""How much rarer two segments are made one across the border of a block than within it."""
OTHER_KIND, NO_HEADING = 1.0, 5.0
"""Log odds that a bead loses between blocks of different kinds, and between a heading and what is none."""
SAME_BORDER = 0.93
"""Share of the beads that begin a block on the side with fewer blocks and do so on the other."""
HEADS = frozenset({Kind.TITLE, Kind.HEADING})


class Weights(NamedTuple):
    """How much the log odds of words, length and structure count: they are not independent of each other."""

    words: float = 0.7
    length: float = 0.6
    structure: float = 0.6


WEIGHTS = Weights()


class Side:
    """The segments of one side with their tokens."""

    def __init__(self, segments: Sequence[Segment], tokens: Callable[[str], Iterable[Token]]) -> None:
        self.segments = segments
        self.tokens = [tuple(tokens(segment.prose.text)) for segment in segments]
        self.owners = [{key: place for place, token in enumerate(row) for key in token.keys} for row in self.tokens]
        self.keys = [frozenset(owners) for owners in self.owners]
        self.lengths = [len(segment.prose.text) + 3.0 for segment in segments]
        self.starts = [n == 0 or segments[n - 1].block != each.block for n, each in enumerate(segments)]

    @cached_property
    def crossed(self) -> float:
        """Log odds of a bead across the border of a block: small where each segment is a block of its own."""
        rate = sum(self.starts) / len(self.starts)
        return log(CROSSED / (rate * CROSSED + 1 - rate))

    @cached_property
    def frequency(self) -> Mapping[str, int]:
        """Segments that have a key."""
        return Counter(key for keys in self.keys for key in keys)

    def facing(self, other: Side) -> tuple[list[float], list[list[float]]]:
        """For each segment, the log odds if no token meets its counterpart, and what each token adds if it does."""
        rates = other.frequency
        size = len(other.segments) + 2
        odds = {
            token: _odds(token.chance, sum([rates.get(key, 0) for key in token.keys]), size)
            for token in {token for row in self.tokens for token in row}
        }
        bases = [sum([odds[token][0] for token in row]) for row in self.tokens]
        return bases, [[odds[token][1] - odds[token][0] for token in row] for row in self.tokens]


def _odds(chance: float, count: int, size: int) -> tuple[float, float]:
    """Log odds of a token whose counterpart is missing, and of one whose counterpart is there.

    A token that no segment of the other side answers speaks a little against all of them alike: more likely, what it
    says is not there at all.
    """
    rate = min(CERTAIN, (count + 0.3) / size)
    if rate >= chance:
        return 0.0, 0.0
    missed = log((1 - chance) / (1 - rate))
    return (missed, log(chance / rate)) if count else (UNANSWERED * missed, 0.0)


NOTHING: frozenset[int] = frozenset()


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
        self.width, self.height = len(source), len(target)
        self._rows: dict[int, dict[int, Hits]] = {}

    def hits(self, i: int, j: int) -> Hits:
        """What two segments have in common. Kept for the row and the next: beads reach no farther."""
        row = self._rows.get(i)
        if row is None:
            self._rows.pop(i - 2, None)
            row = self._rows[i] = {}
        found = row.get(j)
        if found is None:
            common = self.source.keys[i] & self.target.keys[j]
            if not common:
                row[j] = Hits(self._forth[i], self._back[j], NOTHING, NOTHING)
                return row[j]
            owners, others = self.source.owners[i], self.target.owners[j]
            here = frozenset([owners[key] for key in common])
            there = frozenset([others[key] for key in common])
            forth = self._forth[i] + _total(self._gains_forth[i], here)
            back = self._back[j] + _total(self._gains_back[j], there)
            found = row[j] = Hits(forth, back, here, there)
        return found

    def beads(self, i: int, j: int) -> tuple[float, float, float, float]:
        """Log odds of the beads of one or two segments from `i` and `j` on: 1-1, 1-2, 2-1, 2-2.

        A token that is met twice counts once. Where a segment of a merged side has next to nothing of the other
        side, the bead is not tried.
        """
        first = self.hits(i, j)
        odds = first.forth + first.back
        single = self._sum(odds, i, j, 1, 1)
        wide = high = both = NEVER
        below = self.hits(i + 1, j) if i + 1 < self.width else None
        beside = self.hits(i, j + 1) if j + 1 < self.height else None
        if below and first.forth > FLOOR < below.forth:
            more = below.forth + _total(self._gains_back[j], below.target - first.target)
            wide = self._sum(odds + more, i, j, 2, 1)
        if beside and first.back > FLOOR < beside.back:
            more = beside.back + _total(self._gains_forth[i], beside.source - first.source)
            high = self._sum(odds + more, i, j, 1, 2)
        if below and beside and beside.forth > FLOOR < below.back:
            both = self._sum(self._square(i, j, first, below, beside), i, j, 2, 2)
        return single, high, wide, both

    def _square(self, i: int, j: int, first: Hits, below: Hits, beside: Hits) -> float:
        """Log odds of the words of two segments and two."""
        across = self.hits(i + 1, j + 1)
        odds = first.forth + first.back + below.forth + beside.back
        odds += _total(self._gains_forth[i], beside.source - first.source)
        odds += _total(self._gains_back[j], below.target - first.target)
        odds += _total(self._gains_forth[i + 1], across.source - below.source)
        return odds + _total(self._gains_back[j + 1], across.target - beside.target)

    def _sum(self, words: float, i: int, j: int, wide: int, high: int) -> float:
        """Log odds of a bead, all things taken together."""
        source, target = self.source, self.target
        lengths = (source.lengths[i], target.lengths[j])
        if wide == 2:
            lengths = (lengths[0] + source.lengths[i + 1], lengths[1])
        if high == 2:
            lengths = (lengths[0], lengths[1] + target.lengths[j + 1])
        structure = self._structure(i, j, wide, high)
        return WEIGHTS.words * words / 2 + WEIGHTS.length * self._length(*lengths) + WEIGHTS.structure * structure

    def _length(self, source: float, target: float) -> float:
        """Log odds of two lengths in characters."""
        variance = EVEN + SHORT / (source + target)
        off = log(target / source) - LONGER
        return max(-MUCH, log(self._spread / sqrt(variance)) + 0.5 - off * off / (2 * variance))

    def _structure(self, i: int, j: int, wide: int, high: int) -> float:
        """Log odds of the kinds of the blocks and of their borders."""
        source, target = self.source, self.target
        odds = self._starts[source.starts[i]][target.starts[j]]
        if wide == 2 and source.starts[i + 1]:
            odds += source.crossed
        if high == 2 and target.starts[j + 1]:
            odds += target.crossed
        kind, other = source.segments[i].kind, target.segments[j].kind
        if kind is other:
            return odds
        return odds - (NO_HEADING if (kind in HEADS) != (other in HEADS) else OTHER_KIND)


def _total(gains: Sequence[float], places: Iterable[int]) -> float:
    return sum([gains[place] for place in places])


def _spread(lengths: Sequence[float]) -> float:
    """Standard deviation of the logarithms of lengths, at least 0.4."""
    logs = [log(length) for length in lengths]
    mean = sum(logs) / len(logs)
    return max(0.4, sqrt(sum((each - mean) ** 2 for each in logs) / len(logs)))


def _start_odds(source: Sequence[bool], target: Sequence[bool]) -> list[list[float]]:
    """Log odds by whether the source segment and whether the target segment begins a block."""
    rates = [min(0.95, max(0.05, sum(side) / len(side))) for side in (source, target)]
    both = SAME_BORDER * min(rates)
    joint = [[1 - sum(rates) + both, rates[1] - both], [rates[0] - both, both]]
    chance = [[(a or 1 - rates[0]) * (b or 1 - rates[1]) for b in (0.0, rates[1])] for a in (0.0, rates[0])]
    return [[log(max(0.004, joint[a][b]) / chance[a][b]) for b in (0, 1)] for a in (0, 1)]
