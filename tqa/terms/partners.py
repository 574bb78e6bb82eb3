"""German term candidates beside English -> the English that stands for each.

The English words that stand in the same pairs of passages more often than elsewhere are the term: the coefficient
of Dice (2 × together ÷ sum of both). Source of the method: Smadja, McKeown, Hatzivassiloglou, "Translating
collocations for bilingual lexicons" (1996).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from tqa import lexicon
from tqa.model import Token
from tqa.terms.extract import ENGLISH, GERMAN, LONGEST, Candidate, Key, Sentence, base

LEAST, SURE = 2, 0.5
"""Passages that a term and its English must share, and the coefficient from which they belong together."""
FUNCTION = 5.9
"""Zipf band from which an English word (*with*, *from*) neither begins nor ends a term."""


class Partner(NamedTuple):
    """A German candidate, its English as the texts write it, the passages that hold both, the coefficient (0 to 1)."""

    german: Candidate
    english: str
    together: int
    dice: float


class _Phrases(NamedTuple):
    """The English phrases of each passage; how many passages hold a phrase; how the texts write it."""

    inside: Mapping[int, set[Key]]
    passages: Counter[Key]
    written: Mapping[Key, str]


def partners(candidates: Iterable[Candidate], sentences: Sequence[Sentence]) -> Iterator[Partner]:
    """The German candidates whose English is clear, in their order; no English phrase stands for two."""
    phrases = _phrases(s for s in sentences if s.language == ENGLISH)
    taken: set[Key] = set()
    for candidate in candidates:
        if candidate.language == GERMAN and candidate.passages:
            key, together, dice = _best(candidate, phrases)
            if together >= LEAST and dice >= SURE and key not in taken:
                taken.add(key)
                yield Partner(candidate, phrases.written[key], together, dice)


def _best(candidate: Candidate, phrases: _Phrases) -> tuple[Key, int, float]:
    """The phrase that fits best, of equals the longer, with the passages shared and the coefficient."""
    shared = Counter(key for passage in candidate.passages for key in phrases.inside.get(passage, ()))
    rated = (
        (2 * together / (len(candidate.passages) + phrases.passages[key]), len(key), together, key)
        for key, together in shared.items()
    )
    dice, _, together, key = max(rated, default=(0.0, 0, 0, ()))
    return key, together, dice


def _phrases(sentences: Iterable[Sentence]) -> _Phrases:
    inside: dict[int, set[Key]] = defaultdict(set)
    written: dict[Key, str] = {}
    for sentence in sentences:
        if sentence.passage is not None:
            for words in _runs(sentence):
                key = tuple(base(ENGLISH, word.text) for word in words)
                inside[sentence.passage].add(key)
                text = " ".join(word.text for word in words)
                written[key] = min(written.get(key, text), text, key=_capitals)
    return _Phrases(inside, Counter(key for keys in inside.values() for key in keys), written)


def _capitals(text: str) -> int:
    return sum(map(str.isupper, text))


def _runs(sentence: Sentence) -> Iterator[Sequence[Token]]:
    """Up to LONGEST words with a blank between them that begin and end with a content word."""
    words = sentence.words
    content = [lexicon.english_band(word.text.lower()) < FUNCTION for word in words]
    for first in range(len(words)):
        for last in range(first, min(first + LONGEST, len(words))):
            if last > first and sentence.text[words[last - 1].end : words[last].start] != " ":
                break
            if content[first] and content[last]:
                yield words[first : last + 1]
