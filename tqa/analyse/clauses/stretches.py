"""Stretches: the words between two signs of a sentence, each with its traits. Clauses are built of them.

A stretch holds the tokens; `before` and `after` are the signs around it, empty at the ends of the segment. In
German a clause ends at a sign or at a coordinator, so what a check claims about one stretch holds for one clause.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache, reduce
from operator import or_
from typing import TYPE_CHECKING, NamedTuple

from tqa.analyse.words.verbs import NONE, Trait, traits
from tqa.lexicon import lists
from tqa.model import Token, TokenKind

if TYPE_CHECKING:
    from tqa.analyse import Analysis

CLOSING = frozenset((",", ";", ":", ".", "!", "?", "…", "..", "...", ""))
"""Signs at which a clause has ended; at quotation marks, dashes and brackets it may go on."""
QUOTES = frozenset('„“”»«"')
"""Quotation marks, whatever their side."""
FINAL = frozenset((".", "!", "?", ""))
OPEN_BEFORE = frozenset(("", ".", ";", ":"))
"""Signs behind which a main clause begins."""
JOINTS = frozenset(("und", "oder", "sowie"))
RELATIVE = frozenset(("der", "die", "das", "den", "dem", "dessen", "deren", "denen"))
WELCH = frozenset(("welche", "welcher", "welches", "welchen", "welchem"))
RELATIVES = RELATIVE | WELCH


class Word(NamedTuple):
    """A token that is no sign. `noun`: written with a capital that says something, or a number, or no word at all."""

    token: Token
    traits: Trait
    noun: bool
    low: str
    """The text in lower case."""

    @property
    def text(self) -> str:
        return self.token.text

    def has(self, wanted: int) -> bool:
        """One of the wanted traits holds."""
        return self.traits & wanted != 0


class Stretch(NamedTuple):
    """Words between the signs `before` and `after`. `traits`: what one or another of the words may be."""

    words: tuple[Word, ...]
    before: str
    after: str
    traits: int

    def has(self, wanted: int) -> bool:
        """One of the wanted traits holds for a word."""
        return self.traits & wanted != 0

    @property
    def opens_sentence(self) -> bool:
        return not self.before

    @property
    def closed(self) -> bool:
        """A clause ends where the stretch ends."""
        return self.after in CLOSING

    @property
    def last(self) -> Word:
        return self.words[-1]

    @property
    def introduced(self) -> bool:
        """Begins as a subordinate clause does: conjunction, relative or question word, maybe behind a particle."""
        first = self.words[0].low
        if first in openers() or (self.before != "" and self.is_relative):
            return True
        return len(self.words) > 1 and first in clause_words("leaders") and self.words[1].low in openers()

    @property
    def is_relative(self) -> bool:
        """Begins with a relative pronoun, maybe behind a preposition."""
        first = self.words[0]
        if first.low in RELATIVES:
            return True
        return len(self.words) > 1 and first.has(Trait.PREPOSITION) and self.words[1].low in RELATIVES


def stretch_of(words: Iterable[Word], before: str, after: str) -> Stretch:
    """The words between two signs, with what one or another of them may be."""
    found = tuple(words)
    return Stretch(found, before, after, reduce(or_, (word.traits for word in found), 0))


@cache
def clause_words(*names: str) -> frozenset[str]:
    """The words of some lists of `clauses.toml`."""
    return frozenset(word for name in names for word in lists.load("clauses")[name])


@cache
def openers() -> frozenset[str]:
    """Words that open a subordinate clause: conjunctions and question words."""
    return clause_words("subordinators", "ambiguous", "question_words")


@cache
def closed_class() -> frozenset[str]:
    """Words that are no nouns even with a stray capital."""
    return frozenset(lists.load("function_words")["capitals"])


def stretches(analysis: Analysis) -> Iterator[Stretch]:
    """The stretches of a sentence in their order; empty ones are left out."""
    words: list[Word] = []
    before, found, first, tokens = "", 0, analysis.first_letter, analysis.tokens
    for place, token in enumerate(tokens):
        if token.kind is not TokenKind.PUNCT:
            word = Word(token, *_facets(token.text, token.kind, token.start == first))
            words.append(word)
            found |= word.traits
            continue
        if words:
            yield Stretch(tuple(words), before, _sign(tokens, place), found)
        opens = token.start < first and token.text in QUOTES
        words, before, found = [], "" if opens else token.text, 0
    if words:
        yield Stretch(tuple(words), before, "", found)


def _sign(tokens: Sequence[Token], place: int) -> str:
    """The sign behind a stretch; behind a closing quotation mark the one that follows it: …“, sagte er."""
    text, after = tokens[place].text, tokens[place + 1 : place + 2]
    return after[0].text if text in QUOTES and after and after[0].text in CLOSING else text


@lru_cache(maxsize=1 << 14)
def _facets(text: str, kind: TokenKind, initial: bool) -> tuple[Trait, bool, str]:
    """Traits, whether it stands as a noun, and the text in lower case."""
    low = text.lower()
    if kind is not TokenKind.WORD:
        return NONE, True, low
    if text == low or (initial and text[1:].islower()) or text[0].lower() + text[1:] in closed_class():
        return traits(low), False, low
    return NONE, True, low
