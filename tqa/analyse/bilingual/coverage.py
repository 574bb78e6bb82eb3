"""How much of the English the German says: by the small dictionary of the aligner, names, figures and length."""

from __future__ import annotations

import re
from collections.abc import Container
from math import log
from typing import NamedTuple

from tqa.align.tokens import english, german
from tqa.analyse.bilingual import Pair
from tqa.model import Prose, Span
from tqa.segment import sentences

_STOP = re.compile(r"[.!?][\"”“)]*(?:\s|\Z)|\n")
_LEAST = 2.5
"""Counterparts to expect from which on their share tells something."""
_GROFF = "\\&"
"""A sign of groff that nobody sees."""


class Weights(NamedTuple):
    """Log odds that a sentence was left out, tuned on pairs with and without a sentence taken out at random.

    `ratio` and `length` are for logarithms of German per English characters and of English characters, `share` for
    the counterparts met of the sentence that has fewest, `fewer` for German with fewer sentences.
    """

    base: float = -9.0
    ratio: float = -9.0
    share: float = -4.8
    fewer: float = 4.4
    length: float = 1.6


WEIGHTS = Weights()


class Gap(NamedTuple):
    """The English sentence of which the German has least, and the log odds that it was left out."""

    text: str
    odds: float


class Sentence(NamedTuple):
    """A sentence of a side: its place, how many counterparts may be expected, and how many are there."""

    start: int
    end: int
    expected: float
    met: float

    @property
    def share(self) -> float:
        """Counterparts found per counterpart expected; one where none is expected."""
        return self.met / self.expected if self.expected else 1.0


def may_lack(source: str, target: str) -> bool:
    """The lengths, or the number of sentences, allow that something was left out."""
    if len(source) < 40 or len(target) > 1.15 * len(source) or not target.strip() or source == target:
        return False
    if source.count("; ") > 1 and not _STOP.search(source):
        return False
    return len(target) < 0.97 * len(source) or len(_STOP.findall(source)) > len(_STOP.findall(target))


def gap(pair: Pair) -> Gap:
    """What was left out, if anything."""
    source, target = (side.text.replace(_GROFF, "") for side in (pair.source, pair.target))
    known = {key for token in german(target) for key in token.keys}
    spans = list(sentences(Prose.plain(source, 0), "en"))
    rows = [_told(source, span, known) for span in spans]
    least = max(rows, key=lambda row: row.expected - 2 * row.met)
    fewer = len(spans) > sum(1 for _ in sentences(Prose.plain(target, 0)))
    w = WEIGHTS
    odds = w.base + w.ratio * log(len(target) / len(source)) + w.length * log(len(source))
    return Gap(source[least.start : least.end], odds + w.share * least.share + w.fewer * fewer)


def share(source: str, target: str) -> float:
    """How much of an English sentence the German says, by counterparts that the small dictionary knows: 0 to 1.

    1 where it knows too few to tell.
    """
    known = {key for token in german(target) for key in token.keys}
    found = _told(source, Span(0, len(source)), known)
    return found.share if found.expected >= _LEAST else 1.0


def _told(text: str, span: Span, known: Container[str]) -> Sentence:
    tokens = list(english(text[span.start : span.end]))
    met = sum(token.chance for token in tokens if any(key in known for key in token.keys))
    return Sentence(*span, sum(token.chance for token in tokens), met)


def target_sentences(pair: Pair) -> list[Sentence]:
    """The German sentences by what of them the English has; what several of them say counts for none."""
    text = pair.target.text
    spans = list(sentences(Prose.plain(text, 0)))
    rows = [list(german(text[span.start : span.end])) for span in spans]
    known = {key for token in english(pair.source.text) for key in token.keys}
    found = []
    for number, (span, row) in enumerate(zip(spans, rows, strict=True)):
        others = {key for n, other in enumerate(rows) if n != number for token in other for key in token.keys}
        own = [token for token in row if others.isdisjoint(token.keys)]
        met = sum(min(1.0, token.chance + 0.2) for token in own if not known.isdisjoint(token.keys))
        found.append(Sentence(*span, sum(token.chance for token in own), met))
    return found
