"""Determiners and adjectives with a capital before their noun: unter Der Führung, in einer Feierlichen Zeremonie.

A capital there belongs to a name (die Deutsche Bank, der Nahe Osten). Proof of the opposite is an article in a case
that its preposition asks for, or an indefinite determiner before the adjective, which no name has.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from tqa import lexicon
from tqa.analyse.phrases.agreement import Judge
from tqa.analyse.phrases.noun_phrases import agreement
from tqa.analyse.words.roles import is_participle, words
from tqa.lexicon import declension, lists
from tqa.lexicon.declension import ALL, Cells
from tqa.lexicon.prepositions import governed
from tqa.model import Token, TokenKind

if TYPE_CHECKING:
    from tqa.analyse import Analysis

ENDINGS = ("em", "en", "er", "es", "e")
"""Endings of adjectives."""
NEUTER = "es"
"""Ending of an adjective that is no person's."""


def stray_attributes(analysis: Analysis) -> Iterator[Token]:
    """The determiners and adjectives of a segment that have a capital without reason."""
    finder = None
    for place in range(1, len(analysis.tokens) - 1):
        token, before = analysis.tokens[place], analysis.tokens[place - 1]
        if (
            token.kind is TokenKind.WORD
            and (before.text.islower() or before.start == analysis.first_letter)
            and token.text[0].isupper()
            and token.text[1:].islower()
        ):
            finder = finder or _Finder(analysis)
            small = before.text.islower() and (finder.is_article(place) or finder.is_adjective(place))
            if small or finder.is_national(place):
                yield token


@lru_cache(maxsize=1 << 14)
def may_stray(form: str) -> bool:
    """A determiner or adjective with a capital."""
    low = form.lower()
    if not (form[0].isupper() and form[1:].islower()):
        return False
    return low in declension.determiners() or is_plain(low) or is_of_place(form)


class _Finder:
    def __init__(self, analysis: Analysis) -> None:
        self.tokens = analysis.tokens
        self.reader = analysis.phrase_reader
        self.roles = self.reader.roles
        self.judge = Judge(analysis)
        self.names = analysis.facts.names

    def is_article(self, place: int) -> bool:
        """A determiner that agrees with its noun, and that begins no name: in an oblique case, or indefinite."""
        form, before = self.tokens[place].text.lower(), self.roles[place - 1]
        uses = declension.determiners().get(form, ())
        oblique = form in words("oblique") and before.preposition and not before.contraction
        if not oblique and not (uses and all(use.stem in words("indefinite") for use in uses)):
            return False
        attributes, end = self.reader.attributes(place + 1, True)
        cells = self.noun_cells(end)
        if not cells:
            return False
        masks = [a.masks for a in attributes]
        fit = agreement(uses, masks, declension.Masks(cells, cells, cells))
        return bool(fit & governed().get(before.form if oblique else "", ALL))

    def is_adjective(self, place: int) -> bool:
        """An adjective behind an indefinite determiner that agrees with both."""
        form, start = self.tokens[place].text, place - 1
        if not is_plain(form.lower()):
            return False
        while start and self.roles[start].attribute and not self.roles[start].determiners:
            start -= 1
        uses = self.roles[start].determiners
        indefinite = bool(uses) and all(use.declension == "mixed" or use.stem in words("indefinite") for use in uses)
        if not indefinite or not (form.endswith(NEUTER) or (start and self.roles[start - 1].preposition)):
            return False
        attributes, end = self.reader.attributes(place + 1, True)
        cells, own = self.noun_cells(end), declension.attribute(form.lower())
        inner = [m for role in self.roles[start + 1 : place] if (m := role.attribute)]
        masks = [*inner, *((own,) if own else ()), *(a.masks for a in attributes)]
        return bool(cells and agreement(uses, masks, declension.Masks(cells, cells, cells)))

    def is_national(self, place: int) -> bool:
        """The adjective of a country before a noun that closes no names: der Chinesische Markt."""
        before, noun = self.roles[place - 1], self.tokens[place + 1].text
        led = before.determiners or before.contraction or before.preposition or before.attribute
        return bool(led) and is_of_place(self.tokens[place].text) and closes_no_name(noun)

    def noun_cells(self, place: int) -> Cells:
        """The cells of the known common noun at a place, 0 without one."""
        noun = self.reader.noun(place)
        if noun is None or self.reader.is_open(noun) or noun.form in self.names or not self.judge.is_trusted(noun.form):
            return 0
        after = self.tokens[place + 1] if place + 1 < len(self.tokens) else None
        if after and after.kind is TokenKind.WORD and after.text[0].isupper():
            return 0
        return noun.masks.weak & ALL


@cache
def is_plain(form: str) -> bool:
    """An inflected adjective that no term or name is known to begin with, and that is no person as a noun."""
    if declension.attribute(form) is None or is_participle(form):
        return False
    naming = lists.load("naming_adjectives")
    stem = next((form.removesuffix(end) for end in ENDINGS if form.endswith(end)), form)
    if stem in naming["words"] or stem.endswith(tuple(naming["endings"])):
        return False
    return not any(r.pos == "SUB" and r.extra != "ADJ" for r in lexicon.grammar(form.capitalize()))


@lru_cache(maxsize=1 << 11)
def is_of_place(form: str) -> bool:
    """An inflected adjective with the ending of those of countries, on record or unknown."""
    ends = tuple(f"{place}{end}" for place in lists.load("naming_adjectives")["places"] for end in ENDINGS)
    return form.endswith(ends) and (declension.attribute(form.lower()) is not None or not lexicon.readings(form))


@lru_cache(maxsize=1 << 11)
def closes_no_name(noun: str) -> bool:
    """A common noun, or a compound of one, with which no institution is named."""
    common = lists.load("naming_adjectives")["common"]
    return noun in common or (noun[0].isupper() and noun.endswith(tuple(map(str.lower, common))))
