"""Words in lower case at places that only a noun fills."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from tqa import lexicon
from tqa.analyse.phrases.noun_phrases import agreement
from tqa.analyse.words.roles import has_noun_twin, role, words
from tqa.lexicon import declension
from tqa.lexicon.prepositions import contractions, governed
from tqa.model import Reading, Token, TokenKind

if TYPE_CHECKING:
    from tqa.analyse import Analysis

SHORTEST, COMMON = 4, 2.5
WELL_KNOWN = 4.0
"""Zipf band of nouns that are English words as well (moment), and so no unknown words in lower case."""
CLOSING = frozenset(("VER", "PRP", "NEG", "ADV", "KON", "PRO", "ART"))
"""Word classes that may follow a noun and show that no other noun follows."""


@cache
def is_hidden_noun(form: str) -> bool:
    """A form in lower case that is only a verb form or no German word, and a common noun with a capital."""
    if not has_noun_twin(form):
        return False
    readings = lexicon.grammar(form)
    if not readings:
        if lexicon.band(form) < WELL_KNOWN or form in declension.determiners():
            return False
        return any(r.pos == "SUB" for r in lexicon.readings(form.capitalize()))
    return len(form) >= SHORTEST and _is_verb(readings) and lexicon.band(form) >= COMMON


@lru_cache(maxsize=1 << 10)
def _is_verb(readings: tuple[Reading, ...]) -> bool:
    """Nothing but a form of a full verb, and no participle."""
    other = any(r.pos != "VER" or r.mood in ("PA1", "PA2") or r.extra in ("AUX", "MOD") for r in readings)
    return bool(readings) and not other


@cache
def is_infinitive(form: str) -> bool:
    return any(r.mood in ("INF", "EIZ") for r in lexicon.grammar(form))


class Finder:
    """Finds nouns in lower case behind their determiners."""

    def __init__(self, analysis: Analysis) -> None:
        self.tokens = analysis.tokens
        self.reader = analysis.phrase_reader
        tokens = self.tokens if any(map(is_hidden_noun, analysis.forms)) else ()
        self.places = [place for place, token in enumerate(tokens) if is_hidden_noun(token.text)]

    def hidden(self) -> Iterator[tuple[int, Token]]:
        """Place of the determiner and token of each noun in lower case that agrees with it."""
        for place in range(self.places[-1] if self.places else 0):
            here = self.reader.roles[place]
            if (here.contraction or here.determiners) and not self.tokens[place + 1].text[0].isupper():
                found = self.noun_after(place, here.form)
                if found:
                    yield place, found

    def governed(self) -> Iterator[Token]:
        """Nouns in lower case right behind a preposition that is no particle of a verb: *von nutzen*, *in mengen*."""
        for place in self.places:
            before, token = self.tokens[place - 1 : place + 1] if place else (self.tokens[0],) * 2
            if self.reader.roles[place - 1].form not in words("lone") or not lexicon.grammar(token.text):
                continue
            nouns = [r for r in lexicon.readings(token.text.capitalize()) if r.pos == "SUB" and r.extra != "INF"]
            masks = declension.substantive(token.text.capitalize()) if nouns else None
            joined = lexicon.known(before.text.lower() + token.text)
            if masks and masks.any & governed()[before.text.lower()] and not joined and self.closes(place + 1):
                yield token

    def noun_after(self, place: int, form: str) -> Token | None:
        contracted = form in contractions()
        uses = (contractions()[form].article,) if contracted else declension.determiners()[form]
        attributes, at = self.reader.attributes(place + 1, True)
        if at >= len(self.tokens) or self.tokens[at].kind is not TokenKind.WORD or form in words("unruly"):
            return None
        token, superlative = self.tokens[at], attributes and role(attributes[0].form).superlative
        if (contracted and superlative) or any(self.reader.word(i) in words("loose") for i in range(place + 1, at + 1)):
            return None
        if any(attribute.form in declension.determiners() for attribute in attributes):
            return None
        direct = contracted and at == place + 1 and is_infinitive(token.text)
        if not is_hidden_noun(token.text) or not (self.closes(at + 1) or self.is_plain(at) or direct):
            return None
        if is_infinitive(token.text) and at > place + 1:
            return None
        if not contracted and not self.is_article(place, form, token.text):
            return None
        masks = declension.substantive(token.text.capitalize())
        if masks is None or not agreement(uses, [a.masks for a in attributes], masks):
            return None
        return token

    def is_plain(self, place: int) -> bool:
        """The form is nothing in lower case, and a word in lower case follows."""
        after = self.tokens[place + 1]
        return not lexicon.grammar(self.tokens[place].text) and after.kind is TokenKind.WORD and after.text.islower()

    def is_article(self, place: int, form: str, noun: str) -> bool:
        """The determiner does not stand for itself before a verb."""
        uses = declension.determiners()[form]
        if any(use.cells == declension.ALL or use.stem in words("floating") for use in uses):
            return False
        if not any(use.declension == "mixed" for use in uses):
            governed_by = self.reader.word(place - 1) in governed() and self.tokens[place - 2].text != ","
            return place > 1 and governed_by and not is_infinitive(noun)
        bare = any(use.stem == form for use in uses)
        return bare or not is_infinitive(noun)

    def closes(self, place: int) -> bool:
        """No noun follows to which the form could belong."""
        if place >= len(self.tokens) or self.tokens[place].kind is TokenKind.PUNCT:
            glued = any(after.start == sign.end for sign, after in pairwise(self.tokens[place : place + 2]))
            return place >= len(self.tokens) or (self.tokens[place].text != "-" and not glued)
        token = self.tokens[place]
        if token.kind is not TokenKind.WORD or token.text[0].isupper():
            return False
        return any(r.pos in CLOSING for r in lexicon.grammar(token.text))
