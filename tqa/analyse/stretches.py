"""Stretches: the words between two signs of a sentence, each with its traits. Clauses are built of them.

A stretch holds the tokens; `before` and `after` are the signs around it, empty at the ends of the segment. In
German a clause ends at a sign or at a coordinator, so what a check claims about one stretch holds for one clause.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from tqa.analyse.verbs import NONE, Trait, traits
from tqa.lexicon import lists
from tqa.model import Token, TokenKind

if TYPE_CHECKING:
    from tqa.analyse import Analysis

CLOSING = frozenset((",", ";", ":", ".", "!", "?", "…", "..", "...", ""))
"""Signs at which a clause has ended; at quotation marks, dashes and brackets it may go on."""
FINAL = frozenset((".", "!", "?", ""))
JOINTS = frozenset(("und", "oder", "sowie"))
RELATIVE = frozenset(("der", "die", "das", "den", "dem", "dessen", "deren", "denen"))
WELCH = frozenset(("welche", "welcher", "welches", "welchen", "welchem"))


@dataclass(frozen=True, slots=True)
class Word:
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


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words between the signs `before` and `after`."""

    words: tuple[Word, ...]
    before: str
    after: str

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
        first = self.words[0]
        second = self.words[1].low if len(self.words) > 1 else ""
        opened = first.low in openers() or (first.low in clause_words("leaders") and second in openers())
        return opened or (self.before != "" and self.is_relative)

    @property
    def is_relative(self) -> bool:
        """Begins with a relative pronoun, maybe behind a preposition."""
        first, second = (*(w.low for w in self.words[:2]), "")[:2]
        led = self.words[0].has(Trait.PREPOSITION) and second in RELATIVE | WELCH
        return led or first in RELATIVE | WELCH


@cache
def clause_words(name: str) -> frozenset[str]:
    """A list of `clauses.toml` by its name."""
    return frozenset(lists.load("clauses")[name])


@cache
def openers() -> frozenset[str]:
    """Words that open a subordinate clause: conjunctions and question words."""
    return clause_words("subordinators") | clause_words("ambiguous") | clause_words("question_words")


@cache
def closed_class() -> frozenset[str]:
    """Words that are no nouns even with a stray capital."""
    return frozenset(lists.load("function_words")["capitals"])


def stretches(analysis: Analysis) -> Iterator[Stretch]:
    """The stretches of a sentence in their order; empty ones are left out."""
    words: list[Word] = []
    before = ""
    for token in analysis.tokens:
        if token.kind is not TokenKind.PUNCT:
            words.append(_word(token, token.start == analysis.first_letter))
            continue
        if words:
            yield Stretch(tuple(words), before, token.text)
        words, before = [], token.text
    if words:
        yield Stretch(tuple(words), before, "")


def _word(token: Token, initial: bool) -> Word:
    text = token.text
    low = text.lower()
    if token.kind is not TokenKind.WORD:
        return Word(token, NONE, True, low)
    if text == low or (initial and text[1:].islower()) or text[0].lower() + text[1:] in closed_class():
        return Word(token, traits(low), False, low)
    return Word(token, NONE, True, low)
