"""What tells raw machine translation from text that people wrote or worked over: traits, weighed and added up.

Today's systems make few mistakes of grammar; people make other ones. What gives a translation away is how its
sentences are built: more relative pronouns, attributes and auxiliaries, fewer adverbs and separable verbs, less
variety. So a trait is the share of a word class, of a sign, or of the findings of a check that fires often enough
to be weighed, and the variety and length of words and sentences. The weights are those of a logistic regression;
`python -m tqa.dev triage` fits and measures them, `data/traits.json` says on what.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import exp, sqrt
from typing import NamedTuple

from tqa.analyse import Analysis
from tqa.model import Finding, TokenKind
from tqa.triage.density import Prior

FILE = files("tqa.triage") / "data" / "traits.json"
SIGNS = frozenset(":–-?!(;…")
WINDOW, STEP = 100, 20
"""Words among which variety is measured, and words from one window to the next."""


class Traits(NamedTuple):
    """Counts by trait, and the means `variety`, `letters` and `sentence` (different words of a window, letters of a
    word, words of a sentence).
    """

    words: int
    counts: Mapping[str, int]
    means: Mapping[str, float]


class Weight(NamedTuple):
    """The usual value of a trait (occurrences by word, or the mean itself) and what a deviation adds to the odds."""

    usual: float
    factor: float


class Model(NamedTuple):
    """Weights by trait. An article is taken as if `usual_words` of usual text stood before it.

    `most` is the density that 95 % of the texts that people wrote stay below.
    """

    usual_words: int
    bias: float
    weights: Mapping[str, Weight]
    prior: Prior
    most: float


@cache
def model() -> Model:
    """The model of the package."""
    return parsed(json.loads(FILE.read_text(encoding="utf-8")))


def parsed(raw: Mapping[str, object]) -> Model:
    """A model from its JSON."""
    weights, prior = raw["weights"], raw["prior"]
    assert isinstance(weights, dict) and isinstance(prior, list)
    named = {name: Weight(*row) for name, row in weights.items()}
    return Model(int(str(raw["usual_words"])), float(str(raw["bias"])), named, Prior(*prior), float(str(raw["most"])))


def traits(analyses: Sequence[Analysis], findings: Iterable[Finding]) -> Traits:
    """The traits of an article."""
    counts = Counter(finding.name for finding in findings)
    words: list[str] = []
    for analysis in analyses:
        counts.update(analysis.tags)
        for token in analysis.tokens:
            if token.kind is TokenKind.WORD:
                words.append(token.text.lower())
            elif token.text in SIGNS:
                counts[token.text] += 1
    return Traits(len(words), counts, dict(_means(words, len(analyses))))


def _means(words: Sequence[str], sentences: int) -> Iterator[tuple[str, float]]:
    starts = range(0, max(1, len(words) - WINDOW), STEP)
    different = (
        len(set(words[start : start + WINDOW])) / max(1, len(words[start : start + WINDOW])) for start in starts
    )
    yield "variety", sum(different) / len(starts)
    yield "letters", sum(map(len, words)) / max(1, len(words))
    yield "sentence", len(words) / max(1, sentences)


def value(found: Traits, name: str, usual: float, usual_words: int) -> float:
    """The value of a trait, drawn to the usual one in a short article; a rate as a root, which evens its scatter."""
    total = found.words + usual_words
    if name in found.means:
        return (found.means[name] * found.words + usual * usual_words) / total
    return sqrt(1000 * (found.counts.get(name, 0) + usual * usual_words) / total)


def raw_odds(found: Traits, by: Model) -> float:
    """Log odds that nobody has worked over the translation; 0 where nothing speaks for either."""
    rows = by.weights.items()
    return by.bias + sum(w.factor * value(found, name, w.usual, by.usual_words) for name, w in rows)


def probability(odds: float) -> float:
    """Log odds as a probability."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, odds))))
