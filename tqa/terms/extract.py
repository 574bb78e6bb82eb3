"""Texts -> terms that the glossary lacks, the likeliest first, with the places they stand in.

A German candidate is a noun, since German terms are closed or hyphened compounds; an English one is one to three
words without function words between them. What is frequent here and rare elsewhere ranks high, more so with a
part that is a term of the glossary.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from math import log2
from typing import NamedTuple

from tqa import lexicon
from tqa.model import Token, TokenKind
from tqa.terms.concept import Glossary
from tqa.terms.english import american

ENGLISH, GERMAN = "en", "de"
USUAL = {GERMAN: 4.0, ENGLISH: 4.5}
"""Zipf band from which a word is no term."""
CEILING = 6.0
RELATED = 1.5
"""Factor for a candidate with a part that is a term."""
SHORTEST, LONGEST = 3, 3
"""Letters of a German candidate; words of an English one."""
CONTEXTS, REACH = 3, 40
"""Contexts of a candidate; letters to either side of it."""

Key = tuple[str, ...]
"""A term by the base forms of its words, without capitals."""


class Sentence(NamedTuple):
    """A sentence: language, place, text, words (offsets into the text), and what tells names.

    `passage` is the number of the pair of passages that it belongs to; a sentence that has no other side has none.
    """

    language: str
    place: str
    text: str
    words: Sequence[Token]
    is_name: Callable[[str], bool]
    passage: int | None = None


class Context(NamedTuple):
    """A place, the words before the term, the term, the words after it."""

    place: str
    before: str
    term: str
    after: str


@dataclass(slots=True)
class Candidate:
    """A term, how often it stands in the texts, in which passages with another side, and some of its places."""

    language: str
    term: str
    key: Key
    related: bool
    count: int = 0
    contexts: list[Context] = field(default_factory=list)
    passages: set[int] = field(default_factory=set)

    @property
    def score(self) -> float:
        """Frequent here, rare elsewhere, of several words, made of terms."""
        band = lexicon.band if self.language == GERMAN else _english_band
        words = [self.term] if self.language == GERMAN else self.term.split()
        rarity = CEILING - sum(map(band, words)) / len(words)
        return log2(1 + self.count) * log2(1 + len(words)) * rarity * (RELATED if self.related else 1.0)


def candidates(sentences: Iterable[Sentence], glossary: Glossary, least: int = 2) -> list[Candidate]:
    """The candidates that stand at least so often in the texts, the likeliest first."""
    known = {ENGLISH: _english(glossary), GERMAN: _german(glossary)}
    found: dict[tuple[str, Key], Candidate] = {}
    for sentence in sentences:
        terms = known.get(sentence.language, set())
        for key, term, first, last in _unknown(sentence, terms):
            related = any((part,) in terms for part in _parts(sentence.language, term))
            new = Candidate(sentence.language, term, key, related)
            candidate = found.setdefault((sentence.language, key), new)
            candidate.count += 1
            candidate.passages |= set() if sentence.passage is None else {sentence.passage}
            if len(candidate.contexts) < CONTEXTS:
                candidate.contexts.append(_context(sentence, first.start, last.end))
    frequent = [candidate for candidate in found.values() if candidate.count >= least]
    return sorted(_whole(frequent), key=lambda candidate: (-candidate.score, candidate.term))


def _whole(found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Without those that only stand inside a longer one."""
    longest: dict[tuple[str, Key], int] = {}
    for candidate in found:
        for inner in _inside(candidate.key):
            place = candidate.language, inner
            longest[place] = max(longest.get(place, 0), candidate.count)
    return (c for c in found if longest.get((c.language, c.key), 0) < c.count)


def _inside(key: Key) -> Iterator[Key]:
    for size in range(1, len(key)):
        yield from (key[at : at + size] for at in range(len(key) - size + 1))


def _english(glossary: Glossary) -> set[Key]:
    return {_key(ENGLISH, form.split()) for concept in glossary.concepts for form in concept.english}


def _german(glossary: Glossary) -> set[Key]:
    forms = [form for concept in glossary.concepts for form in (*concept.good, *(a.form for a in concept.avoided))]
    spelt = {text for form in forms for text in (form.text, *form.genitive, *form.plural)}
    return {_key(GERMAN, text.split()) for text in spelt} | {(text.casefold(),) for text in spelt}


def _key(language: str, words: Iterable[str]) -> Key:
    return tuple(part for word in words for part in (base(language, word),))


@lru_cache(maxsize=1 << 15)
def base(language: str, word: str) -> str:
    """The base form of a word, one of several where it has several."""
    if language == GERMAN:
        return min(_nouns(word) or lexicon.lemmas(word) or (word,)).casefold()
    low = american(_bare(word.lower()))
    return low[:-1] if low.endswith("s") and not low.endswith(("ss", "us", "is")) else low


def _nouns(word: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(r.lemma for r in lexicon.readings(word) if r.pos == "SUB" and r.lemma[0].isupper()))


def _parts(language: str, term: str) -> Iterator[str]:
    """The words of an English term, the parts of a German compound."""
    for word in term.replace("-", " ").split():
        yield base(language, word)
        if language == GERMAN:
            yield from (base(GERMAN, part.lemma) for part in lexicon.split(word) or ())


def _unknown(sentence: Sentence, known: set[Key]) -> Iterator[tuple[Key, str, Token, Token]]:
    """Key, term, first and last word of what may be a term outside all known ones."""
    words = [word for word in sentence.words if word.kind is TokenKind.WORD]
    keys = [base(sentence.language, word.text) for word in words]
    taken = _taken(keys, known)
    for first in range(len(words)):
        for last in range(first, min(len(words), first + (LONGEST if sentence.language == ENGLISH else 1))):
            key = tuple(keys[first : last + 1])
            if not _may_go_on(sentence, words, last, first) or all(taken[first : last + 1]) or key in known:
                break
            yield key, _term(sentence.language, words[first : last + 1]), words[first], words[last]


def _taken(keys: Sequence[str], known: set[Key]) -> list[bool]:
    """Which words belong to a known term of up to four words."""
    taken = [False] * len(keys)
    for first in range(len(keys)):
        for last in range(first + 1, min(len(keys), first + 4) + 1):
            if tuple(keys[first:last]) in known:
                taken[first:last] = [True] * (last - first)
    return taken


def _may_go_on(sentence: Sentence, words: Sequence[Token], at: int, first: int) -> bool:
    """The word may stand in a term that begins at `first`: next to the one before it, no name, not usual."""
    text = words[at].text
    if at > first and sentence.text[words[at - 1].end : words[at].start] != " ":
        return False
    if sentence.language == ENGLISH:
        word = _bare(text)
        begins = at == 0 and word.lower() != word and lexicon.english_band(word.lower()) and not sentence.is_name(word)
        return bool((word.islower() or begins) and _is_term_word(word.lower()))
    return _is_term_noun(text, at == 0) and not sentence.is_name(text)


def _is_term_word(word: str) -> bool:
    """An English word, or hyphened words, of letters only and not usual."""
    return len(word) >= SHORTEST and word.replace("-", "").isalpha() and _english_band(word) < USUAL[ENGLISH]


def _bare(word: str) -> str:
    """An English word without its genitive."""
    return word.removesuffix("'s").removesuffix("’s")


def _english_band(word: str) -> float:
    """The frequency of a word, of hyphened ones that of the most usual."""
    return lexicon.english_band(word) or max(map(lexicon.english_band, word.split("-")))


@lru_cache(maxsize=1 << 14)
def _is_term_noun(form: str, initial: bool) -> bool:
    readings = lexicon.readings(form, initial)
    nouns = [reading for reading in readings if reading.pos == "SUB"]
    shaped = len(form) >= SHORTEST and form[0].isupper() and not form.endswith("-")
    if not shaped or (initial and len(nouns) < max(1, len(readings))):
        return False
    if readings and not nouns:
        return False
    return all(lexicon.band(each) < USUAL[GERMAN] for each in (form, *(reading.lemma for reading in nouns)))


def _term(language: str, words: Sequence[Token]) -> str:
    """The term as a dictionary has it, as far as known."""
    if language == GERMAN:
        return next(iter(_nouns(words[-1].text)), words[-1].text)
    return " ".join(_bare(word.text.lower()) for word in words)


def _context(sentence: Sentence, start: int, end: int) -> Context:
    before, after = sentence.text[max(0, start - REACH) : start], sentence.text[end : end + REACH]
    left = before if start <= REACH else "…" + before.partition(" ")[2]
    right = after if end + REACH >= len(sentence.text) else after.rpartition(" ")[0] + "…"
    return Context(sentence.place, left, sentence.text[start:end], right)
