"""A phrase of several words as the glossary writes it: which tokens of a sentence it stands for.

`=word` is only these letters, `…` up to three words, every other word stands for its forms. A verb at the end
may also stand before the rest or, if separable, in two places.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from typing import Final, NamedTuple

from tqa import lexicon
from tqa.model import Token, TokenKind
from tqa.terms.form import Match
from tqa.terms.paradigm import Nouns, is_adjective, surfaces

GAP = "…"
_MAX_GAP, _REACH = 3, 9
_BREAKS = frozenset(",;:.!?–—()")
_COMMON = 5.5
"""Zipf band from which on a word is too frequent to look out for."""


class Separable(NamedTuple):
    """A verb with a particle: `an` and `nehmen`."""

    particle: str
    base: str


class Place(NamedTuple):
    """Token numbers: first and last of the words without the verb, then verb and particle, -1 if absent."""

    first: int
    last: int
    verb: int = -1
    particle: int = -1


@lru_cache(maxsize=1 << 12)
def separable(verb: str) -> Separable | None:
    """Particle and base of a separable verb, None for other words."""
    for form in lexicon.forms(verb, mood="EIZ"):
        for at in range(2, len(form) - 4):
            if form[at : at + 2] == "zu" and form[:at] + form[at + 2 :] == verb:
                return Separable(form[:at], form[at + 2 :])
    return None


@lru_cache(maxsize=1 << 12)
def is_infinitive(word: str) -> bool:
    return word[:1].islower() and any(r.pos == "VER" and r.mood == "INF" for r in lexicon.readings(word))


@lru_cache(maxsize=1 << 12)
def lemmas_of(word: str) -> frozenset[str]:
    """The lemmas whose forms a word of a phrase stands for; none if it stands for itself."""
    found = lexicon.lemmas(word)
    if word in found:
        return frozenset((word,))
    return frozenset(found) if is_adjective(word) else frozenset()


def fits(word: str, token: Token) -> bool:
    """The token is a form of the word."""
    return token.kind is TokenKind.WORD and _fits(word, token.text)


@lru_cache(maxsize=1 << 14)
def _fits(word: str, text: str) -> bool:
    if word[0] == "=":
        return text.lower() == word[1:].lower()
    if text == word or (text.lower() == word.lower() and not word[0].isupper()):
        return True
    wanted = lemmas_of(word)
    if not wanted or word[0].isupper() != text[0].isupper():
        low = word[0].islower() and text[0].isupper()
        return bool(wanted) and low and not wanted.isdisjoint(lexicon.lemmas(text[0].lower() + text[1:]))
    if word in wanted:
        return not wanted.isdisjoint(lexicon.lemmas(text))
    return any(r.case and r.lemma in wanted for r in lexicon.readings(text))


def is_verb(verb: str, token: Token) -> bool:
    """The token is a form of the verb."""
    return any(r.lemma == verb and r.pos == "VER" for r in lexicon.readings(token.text, initial=True))


class Pattern:
    """`words` without the verb; `verb` empty if none closes the phrase."""

    def __init__(self, words: tuple[str, ...], verb: str) -> None:
        self.words: Final = words
        self.verb: Final = verb

    @cached_property
    def anchor(self) -> str:
        """The word to look out for: the rarest, not the verb if another one will do."""
        plain = [word.lstrip("=") for word in self.words if word != GAP]
        best = min(plain, key=lambda word: (lexicon.band(word), -len(word), word), default=self.verb)
        return self.verb if self.verb and lexicon.band(best) >= _COMMON > lexicon.band(self.verb) else best

    def anchor_forms(self, nouns: Nouns) -> set[str]:
        """All forms of the anchor."""
        anchor = self.anchor
        if f"={anchor}" in self.words:
            return {anchor}
        found = surfaces(anchor, nouns)
        parts = separable(anchor)
        return found | set(lexicon.forms(parts.base)) if parts else found

    def places(self, tokens: Sequence[Token], anchor: int) -> Place | None:
        """Where the phrase stands around the token that holds its anchor."""
        for first in self._starts(tokens, anchor):
            last = self._run(tokens, first, 0)
            if last is not None and (not self.verb or first <= anchor <= last or self.anchor == self.verb):
                place = self._with_verb(tokens, first, last) if self.verb else Place(first, last)
                if place:
                    return place
        return None

    def _starts(self, tokens: Sequence[Token], anchor: int) -> Iterable[int]:
        """Where the words may begin so that the anchor is one of them, or the verb beside them."""
        if self.verb and self.anchor == self.verb:
            return range(max(0, anchor - _REACH), min(len(tokens), anchor + _REACH))
        if GAP in self.words:
            back = sum(_MAX_GAP if word == GAP else 1 for word in self.words)
            return range(max(0, anchor - back), anchor + 1)
        return [anchor - at for at in self._anchors if at <= anchor]

    @cached_property
    def _anchors(self) -> tuple[int, ...]:
        """The places of the anchor among the words, from the right."""
        return tuple(at for at, word in reversed([*enumerate(self.words)]) if word.lstrip("=") == self.anchor)

    def _run(self, tokens: Sequence[Token], at: int, word: int) -> int | None:
        """The last token of the words from `word` on, which start at token `at`."""
        if word == len(self.words):
            return at - 1
        if self.words[word] == GAP:
            ends = (self._run(tokens, at + skip, word + 1) for skip in range(_MAX_GAP + 1) if _open(tokens, at, skip))
            return next((end for end in ends if end is not None), None)
        if at < len(tokens) and fits(self.words[word], tokens[at]):
            return self._run(tokens, at + 1, word + 1)
        return None

    def _with_verb(self, tokens: Sequence[Token], first: int, last: int) -> Place | None:
        """The verb right behind the words, or finite before them in the same clause."""
        for at in (last + 1, last + 2):
            if (
                at < len(tokens)
                and is_verb(self.verb, tokens[at])
                and (at == last + 1 or tokens[last + 1].text == "zu")
            ):
                return Place(first, last, at)
        parts = separable(self.verb)
        for at in range(first - 1, max(-1, first - 1 - _REACH), -1):
            if tokens[at].text in _BREAKS or _joins(tokens[at].text):
                return None
            if parts and is_verb(parts.base, tokens[at]):
                behind = self._particle(tokens, last, parts.particle)
                return Place(first, last, at, behind) if behind >= 0 else None
            if not parts and is_verb(self.verb, tokens[at]):
                return Place(first, last, at)
        return None

    def _particle(self, tokens: Sequence[Token], last: int, particle: str) -> int:
        for at in range(last + 1, min(len(tokens), last + 1 + _REACH)):
            if tokens[at].text == particle:
                return at
            if tokens[at].text in _BREAKS:
                break
        return -1


@lru_cache(maxsize=1 << 10)
def _joins(word: str) -> bool:
    """A conjunction and nothing else."""
    readings = lexicon.readings(word)
    return bool(readings) and all(r.pos == "KON" for r in readings)


def _open(tokens: Sequence[Token], at: int, skip: int) -> bool:
    """No sign stands among the words skipped."""
    return at + skip <= len(tokens) and all(t.kind is TokenKind.WORD for t in tokens[at : at + skip])


@lru_cache(maxsize=1 << 12)
def pattern(form: str, match: str = Match.COMPOUND) -> Pattern:
    """The pattern of a phrase; with match `exact` each word is only its letters."""
    words = form.split()
    if match == Match.EXACT:
        return Pattern(tuple(word if word[0] == "=" else f"={word}" for word in words), "")
    verb = words[-1] if len(words) > 1 and is_infinitive(words[-1]) else ""
    return Pattern(tuple(words[:-1] if verb else words), verb)
