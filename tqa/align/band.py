"""Where in the table of two documents the path of beads may run: a band around pairs that rare words pin down."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate, pairwise, product

from tqa.align.evidence import Evidence, Side

RARE = 3
"""Segments of either side that may have a key that pins a pair down."""
PIN = 2.0
"""Rare keys, or as much in slightly commoner ones, that a pin has."""
HALF, WIDEST = 3, 200
"""Segments that the path may stray from the line between pins, at least and at most."""
SLACK = 0.08
"""The same, as a share of the gap between two pins."""


def pins(evidence: Evidence) -> list[tuple[int, int]]:
    """Pairs of segments that are each other's best by rare keys, the heaviest rising chain of them."""
    rows, columns = _rare(evidence.source), _rare(evidence.target)
    votes: dict[tuple[int, int], float] = defaultdict(float)
    for key in sorted(rows.keys() & columns.keys()):
        for pair in product(rows[key], columns[key]):
            votes[pair] += 1 / (len(rows[key]) * len(columns[key]))
    best: dict[tuple[str, int], float] = defaultdict(float)
    for (i, j), weight in votes.items():
        best["row", i] = max(best["row", i], weight)
        best["column", j] = max(best["column", j], weight)
    sure = [
        (i, j, weight)
        for (i, j), weight in votes.items()
        if weight >= PIN and weight == best["row", i] == best["column", j]
    ]
    return rising(sorted(sure, key=lambda pin: (pin[0], -pin[1])))


def _rare(side: Side) -> dict[str, list[int]]:
    """The segments that have a key, for keys of few segments."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, keys in enumerate(side.keys):
        for key in keys:
            if side.frequency[key] <= RARE:
                found[key].append(number)
    return found


def rising(found: Sequence[tuple[int, int, float]]) -> list[tuple[int, int]]:
    """The heaviest chain in which both numbers rise; the pairs come sorted by the first, then falling by the second."""
    tops: list[tuple[int, float, int]] = []
    before: list[int] = []
    for number, (_, j, weight) in enumerate(found):
        place = bisect_left(tops, (j,))
        total = weight + (tops[place - 1][1] if place else 0.0)
        before.append(tops[place - 1][2] if place else -1)
        end = place
        while end < len(tops) and tops[end][1] <= total:
            end += 1
        if place == len(tops) or tops[place][0] > j or end > place:
            tops[place:end] = [(j, total, number)]
    chain = []
    number = tops[-1][2] if tops else -1
    while number >= 0:
        chain.append(found[number][:2])
        number = before[number]
    return chain[::-1]


def band(evidence: Evidence) -> list[tuple[int, int]]:
    """For each number of source segments behind the path, the least and most target segments that may be behind it."""
    n, m = len(evidence.source.segments), len(evidence.target.segments)
    low, high = [m] * (n + 1), [0] * (n + 1)
    for (i, j), (k, next_j) in pairwise([(0, 0), *((i, j) for i, j in pins(evidence) if i and j), (n, m)]):
        wide = min(WIDEST, round(HALF + SLACK * max(k - i, next_j - j) + abs((k - i) - (next_j - j))))
        for row in range(max(0, i - HALF), min(n, k + HALF) + 1):
            line = j + (row - i) * (next_j - j) / max(1, k - i)
            low[row] = min(low[row], max(0, int(line) - wide))
            high[row] = max(high[row], min(m, int(line) + wide + 1))
    return _joined(low, high)


def _joined(low: Sequence[int], high: Sequence[int]) -> list[tuple[int, int]]:
    """The band without dents and gaps: both its edges rise, and each row has a place below which the next goes on."""
    tops = list(accumulate(high, max))
    bottoms = list(accumulate(reversed(low), min))[::-1]
    return [(a, max(b, after)) for a, b, after in zip(bottoms, tops, (*bottoms[1:], tops[-1]), strict=True)]
