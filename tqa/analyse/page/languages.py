"""Which language a word, a segment, a document is in: German or not, and where English was left over.

Frequencies decide: how much likelier a word is in English than in German. The language of a whole document is
read off its frequent words; only when they do not settle it, `langdetect` (seeded, so the answer is stable) is asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

from tqa import lexicon
from tqa.analyse.facts import GERMAN
from tqa.analyse.words.tokens import tokens
from tqa.lexicon import lists
from tqa.model import Segment, TokenKind

ENGLISH = "en"
SAMPLE = 600
"""Words of a document that are looked at."""
FEW = 6
"""Words below which a document counts as German."""
CLEAR, TRACE = 0.25, 0.08
"""Shares of frequent words; German prose has 0.4 of German ones, English and Dutch less than 0.05."""
MANY = 60
"""Words from which on the share of frequent words or `langdetect` can be believed."""
FREQUENT = 4.5
"""Band from which on a word is frequent."""
COMMON = 3.0
"""Band from which on a word is common."""
LEAN = 1.0
"""log10 ratio from which on a word belongs to one of two languages."""


class Shares(NamedTuple):
    """How many of the words are frequent in German only, and how many are English function words."""

    german: float
    english: float

    @classmethod
    def of(cls, words: Sequence[str]) -> Shares:
        german = sum(lexicon.band(w) >= FREQUENT and lexicon.english_ratio(w) <= -LEAN for w in words)
        english = sum(w in function_words() and lexicon.english_ratio(w) >= LEAN for w in words)
        return cls(german / max(len(words), 1), english / max(len(words), 1))


def words_of(text: str) -> Iterator[str]:
    """The words of a text in lower case, single letters and compounds with hyphens left out."""
    return (t.text.lower() for t in tokens(text) if t.kind is TokenKind.WORD and len(t.text) > 1 and "-" not in t.text)


@lru_cache(maxsize=64)
def document_language(texts: tuple[str, ...]) -> str:
    """ISO 639-1 code of the language of a document's texts; German if there is too little to tell."""
    words = list(islice((word for text in texts for word in words_of(text)), SAMPLE))
    shares = Shares.of(words)
    if shares.german >= CLEAR or len(words) < FEW:
        return GERMAN
    if shares.german <= TRACE and shares.english >= CLEAR:
        return ENGLISH
    return detect(" ".join(texts)[:8000]) or GERMAN if len(words) >= MANY else GERMAN


def detect(text: str) -> str:
    """The language of a longer text by `langdetect`, empty if it cannot tell. Slow: some milliseconds."""
    from langdetect import DetectorFactory, LangDetectException
    from langdetect import detect as guess

    DetectorFactory.seed = 0
    try:
        return str(guess(text))
    except LangDetectException:
        return ""


def language_of_segments(segments: Iterable[Segment]) -> str:
    """The language of a document, from the prose of the segments that are to be checked."""
    return document_language(tuple(s.prose.text for s in islice(segments, SAMPLE) if not s.muted))


@cache
def function_words() -> frozenset[str]:
    """English function words."""
    return frozenset(lists.load("english_words")["function"])


@cache
def shared_words() -> frozenset[str]:
    """Words that both languages have; they prove nothing."""
    return frozenset(lists.load("english_words")["shared"])


@cache
def introducing_words() -> frozenset[str]:
    """Words behind which English is meant to stand: `sog.`, `engl.`, `genannt`."""
    return frozenset(lists.load("english_words")["introduced_by"])


@cache
def loanwords() -> frozenset[str]:
    """English words and phrases that are at home in German, in lower case."""
    groups = lists.load("loanwords").values()
    return frozenset(word for group in groups if isinstance(group, dict) for word in group["words"])


def is_loan(words: Iterable[str]) -> bool:
    """The words are a phrase that German has taken over; a plural -s makes no difference."""
    phrase = " ".join(words).lower().replace("’", "'")
    return phrase in loanwords() or phrase.removesuffix("s") in loanwords()


def english_score(words: Sequence[str]) -> float:
    """log10 of how much likelier the words are as English than as German; shared words count nothing."""
    return sum(lexicon.english_ratio(word) for word in words if word not in shared_words())


def is_german_word(form: str) -> bool:
    """German knows the form as it is written, and it is no stranger there."""
    return lexicon.is_word(form) and lexicon.english_ratio(form.lower()) < 2 * LEAN


@lru_cache(maxsize=1 << 15)
def is_english(form: str) -> bool:
    """A word that English knows well and German does not write like this; a loan in lower case (*spot*) is English."""
    lower = form.lower()
    if lower in shared_words() or lexicon.english_band(lower) < COMMON or lexicon.english_ratio(lower) < LEAN:
        return False
    return lower in function_words() or not lexicon.known(form)
