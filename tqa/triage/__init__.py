"""Which articles to look at first: how much each holds to mend, and whether anybody has worked over it yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from tqa.analyse import Analysis
from tqa.model import Document, Finding, Severity
from tqa.triage.density import WEIGHTS, Density, density, weight
from tqa.triage.traits import model, probability, raw_odds, traits

CLEAR = 0.8
"""Probability from which a verdict is given; between it and its opposite the article stays unclear."""
ENOUGH = 100
"""Words below which no verdict is given."""


class Verdict(StrEnum):
    """What the traits of an article speak for."""

    RAW = "raw"
    UNCLEAR = "unclear"
    EDITED = "edited"


@dataclass(frozen=True, slots=True)
class Worst:
    """The segment of an article that holds most: where it stands, its text, the checks that fired."""

    line: int
    text: str
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Triaged:
    """An article and what triage says of it. `raw` is the probability that nobody has worked over it, as far as
    the build of its sentences tells.
    """

    path: Path
    words: int
    counts: Mapping[Severity, int]
    density: Density
    raw: float
    verdict: Verdict
    worst: Worst | None = None


def triaged(document: Document, analyses: Sequence[Analysis], findings: Sequence[Finding]) -> Triaged:
    """What triage says of one article."""
    by = model()
    found = traits(analyses, findings)
    raw = probability(raw_odds(found, by))
    dense = density(weight(finding.severity for finding in findings), found.words, by.prior)
    counts = Counter(finding.severity for finding in findings)
    said = verdict(raw, dense, found.words, by.most)
    return Triaged(document.path, found.words, counts, dense, raw, said, worst(findings))


def verdict(raw: float, found: Density, words: int, most: float) -> Verdict:
    """What the build of sentences says, in a text that is long enough; but nobody has worked over a text with more
    findings than texts of people have, however it is built.
    """
    if found.low > most:
        return Verdict.RAW
    if words < ENOUGH or 1 - CLEAR < raw < CLEAR:
        return Verdict.UNCLEAR
    if raw >= CLEAR:
        return Verdict.RAW
    return Verdict.EDITED if found.mean <= most else Verdict.UNCLEAR


def worst(findings: Iterable[Finding]) -> Worst | None:
    """The segment whose findings weigh most; of equal ones the shorter, then the first."""
    by_segment: dict[tuple[int, int], list[Finding]] = {}
    for finding in findings:
        by_segment.setdefault(finding.segment.span, []).append(finding)
    groups = by_segment.values()
    group = max(groups, key=lambda g: (sum(WEIGHTS[f.severity] for f in g), -len(g[0].segment.target)), default=None)
    if not group:
        return None
    segment = group[0].segment
    return Worst(segment.line, segment.prose.text, tuple(dict.fromkeys(finding.code for finding in group)))


def ranked(articles: Iterable[Triaged]) -> list[Triaged]:
    """The articles with most to mend first."""
    return sorted(articles, key=lambda each: (-each.density.mean, each.path.as_posix()))
