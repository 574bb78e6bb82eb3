"""How much there is to mend: findings for 1,000 words, and how sure that is for an article of its length.

Findings are taken for a Poisson process whose rate differs from article to article by a gamma distribution, which is
fitted on machine translations (`data/traits.json`). A short article is so drawn to the mean, a long one speaks for
itself. A hint counts a tenth: of the weights that were tried this one goes best with the marks of annotators.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from tqa.model import Severity

WEIGHTS: Mapping[Severity, float] = {Severity.ERROR: 1.0, Severity.WARNING: 1.0, Severity.HINT: 0.1}
SURE = 1.2816
"""Standard deviations on either side of the mean that hold 80 % of a normal distribution."""


class Density(NamedTuple):
    """Weighted findings for 1,000 words: the expected value, and the bounds of an interval of 80 %."""

    mean: float
    low: float
    high: float


class Prior(NamedTuple):
    """As if so many weighted findings had been seen in so many words before."""

    findings: float
    words: float


def weight(severities: Iterable[Severity]) -> float:
    """What findings count together."""
    return sum(WEIGHTS[severity] for severity in severities)


def density(weighted: float, words: int, prior: Prior) -> Density:
    """The density of an article with so many weighted findings and words."""
    shape, total = prior.findings + weighted, prior.words + words
    low, high = (1000 * gamma_quantile(shape, sign * SURE) / total for sign in (-1, 1))
    return Density(1000 * shape / total, low, high)


def gamma_quantile(shape: float, deviations: float) -> float:
    """The quantile of a gamma distribution of scale 1 at that many standard deviations (Wilson and Hilferty 1931)."""
    root: float = 1 - 1 / (9 * shape) + deviations / (3 * shape**0.5)
    return shape * max(0.0, root) ** 3
