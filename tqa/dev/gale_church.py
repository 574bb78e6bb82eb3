"""The baseline of `tqa.dev align`: Gale and Church (1993), sentence lengths alone."""

from __future__ import annotations

from collections.abc import Sequence
from math import erfc, log, sqrt

PRIOR = {(1, 1): 0.89, (1, 0): 0.0099, (0, 1): 0.0099, (2, 1): 0.089, (1, 2): 0.089, (2, 2): 0.011}
MEAN, VARIANCE = 1.0, 6.8
"""Target characters by source character, and the variance by character, as published."""
FAR = 1e-30


def cost(source: int, target: int) -> float:
    """Minus the logarithm of the probability that lengths are so far apart or farther."""
    if not source and not target:
        return 0.0
    mean = (source + target / MEAN) / 2
    off = abs(target - source * MEAN) / sqrt(mean * VARIANCE)
    return -log(max(FAR, erfc(off / sqrt(2))))


def align(source: Sequence[int], target: Sequence[int]) -> list[tuple[int, int]]:
    """Beads of two documents by the lengths of their sentences: how many each has on either side."""
    n, m = len(source), len(target)
    best: dict[tuple[int, int], tuple[float, int, int]] = {(0, 0): (0.0, 0, 0)}
    for i in range(n + 1):
        for j in range(m + 1):
            found = [
                (
                    best[i - a, j - b][0] - log(prior) + cost(sum(source[i - a : i]), sum(target[j - b : j])),
                    a,
                    b,
                )
                for (a, b), prior in PRIOR.items()
                if a <= i and b <= j
            ]
            if found:
                best[i, j] = min(found)
    i, j, steps = n, m, []
    while i or j:
        _, a, b = best[i, j]
        i, j = i - a, j - b
        steps.append((a, b))
    return steps[::-1]
