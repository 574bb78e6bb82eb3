"""How much of the English the German says: by the small dictionary of the aligner, names, figures and length."""

from __future__ import annotations

import re
from functools import lru_cache
from math import log
from typing import NamedTuple

from tqa.align.tokens import Token, english, german
from tqa.analyse.bilingual import Pair
from tqa.model import Prose
from tqa.segment import sentences

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+(?:[.,:]\d+)*")
_STOP = re.compile(r"[.!?][\"”“)]*(?:\s|\Z)|\n")
_FOUND = 1.5
"""How much more a word that is met speaks against a gap than one that is not speaks for it."""


class Weights(NamedTuple):
    """Log odds that a passage was left out, fitted on pairs with and without a sentence taken out at random."""

    base: float = -12.86
    ratio: float = -6.25
    gap: float = 0.48
    share: float = -3.1
    stops: float = -0.49
    length: float = 2.17
    part: float = -4.12
    ratio_length: float = -1.82
    stops_part: float = 0.76
    ratio_part: float = 2.8
    fewer: float = 4.55


WEIGHTS = Weights()
_MOST_GAP, _MOST_STOPS = 6.0, 2


class Gap(NamedTuple):
    """The stretch of English words of which the German has least, and the log odds that it was left out."""

    start: int
    end: int
    odds: float


class Sentence(NamedTuple):
    """A sentence of a side: its place, how many counterparts may be expected, and how many are there."""

    start: int
    end: int
    expected: float
    met: float

    @property
    def share(self) -> float:
        """Counterparts found per counterpart expected."""
        return self.met / self.expected if self.expected else 1.0


def may_lack(source: str, target: str) -> bool:
    """The lengths, or the number of sentences, allow that something was left out."""
    if len(source) < 40 or len(target) > 1.15 * len(source) or not target.strip() or source == target:
        return False
    return len(target) < 0.97 * len(source) or len(_STOP.findall(source)) > len(_STOP.findall(target))


def gap(pair: Pair) -> Gap:
    """What was left out, if anything."""
    source, target = pair.source.text, pair.target.text
    known = {key for token in german(target) for key in token.keys}
    total = met = current = best = 0.0
    start, place = 0, (0, 0)
    for found in _WORD.finditer(source):
        token = _english(found[0])
        if token is None:
            continue
        total += token.chance
        if known.isdisjoint(token.keys):
            start = start if current else found.start()
            current += token.chance
        else:
            met += token.chance
            current = max(0.0, current - _FOUND * token.chance)
        if current > best:
            best, place = current, (start, found.end())
    return Gap(*place, _odds(source, target, best, met, total))


def _odds(source: str, target: str, best: float, met: float, total: float) -> float:
    w, ratio, length = WEIGHTS, log(len(target) / len(source)), log(len(source))
    lost = len(_STOP.findall(source)) - len(_STOP.findall(target))
    stops = max(-_MOST_STOPS, min(_MOST_STOPS, lost))
    part, share = (best / total, met / total) if total else (0.0, 1.0)
    odds = w.base + w.ratio * ratio + w.gap * min(best, _MOST_GAP) + w.share * share + w.stops * stops
    odds += w.length * length + w.part * part + w.ratio_length * ratio * length + w.stops_part * stops * part
    return odds + w.ratio_part * ratio * part + w.fewer * (stops > 0)


@lru_cache(maxsize=1 << 14)
def _english(word: str) -> Token | None:
    return next(english(word), None)


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
