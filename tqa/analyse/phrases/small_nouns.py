"""Nouns in lower case that look like adverbs, particles or prepositions: im *voraus*, keine *kraft*, guten *morgen*.

Such a word stands right behind an article or an inflected adjective with which it agrees, and nothing follows to
which both could belong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from tqa import lexicon
from tqa.analyse.phrases.noun_phrases import agreement
from tqa.analyse.words.roles import NOTHING, ONE, Role, has_noun_twin, has_person, words
from tqa.lexicon import declension, lists
from tqa.lexicon.declension import ALL, Determiner, Masks
from tqa.lexicon.prepositions import governed
from tqa.model import Reading, Token, TokenKind

if TYPE_CHECKING:
    from tqa.analyse import Analysis

SHORTEST, COMMON, TOO_COMMON = 3, 3.0, 5.6
"""Letters, and the Zipf bands between which a word may be one. More frequent words are particles."""
SMALL = frozenset(("ADV", "ADJ", "PRP", "ZUS", "VER"))
ARTICLES = frozenset(("jed",))
"""Stems of determiners that hardly stand alone before an adverb, besides ein, kein and the possessives."""


@lru_cache(maxsize=1 << 13)
def masks(form: str) -> Masks | None:
    """The masks of the noun that an uninflected form would be with a capital; None for others."""
    if len(form) < SHORTEST or not has_noun_twin(form) or not is_small(lexicon.grammar(form)):
        return None
    if form in words("loose"):
        return None
    if form not in words("nominal_particles") and (form in governed() or lexicon.band(form) > TOO_COMMON):
        return None
    noun = form.capitalize()
    common = any(r.pos == "SUB" and r.extra not in ("INF", "ADJ") for r in lexicon.grammar(noun))
    sure = common and lexicon.band(form) >= COMMON
    return declension.substantive(noun) if sure and form not in lists.load("noun_endings")["small"] else None


@lru_cache(maxsize=1 << 10)
def is_small(readings: tuple[Reading, ...]) -> bool:
    """Uninflected by some reading, and of no other class by any."""
    return any(map(is_uninflected, readings)) and not any(
        r.pos not in SMALL or (r.pos == "ADJ" and r.case) for r in readings
    )


def is_uninflected(reading: Reading) -> bool:
    """An adverb, a preposition, an adjective behind a verb; no verb and no number."""
    return reading.pos in ("ADV", "PRP", "ZUS") or (reading.pos == "ADJ" and not reading.case)


def small_nouns(analysis: Analysis) -> Iterator[Token]:
    """The nouns of a sentence that are written like adverbs."""
    for place, token in enumerate(analysis.tokens if any(map(masks, analysis.forms)) else ()):
        if place and token.kind is TokenKind.WORD and (noun := masks(token.text)):
            finder = _Finder(analysis)
            if finder.is_led(place, noun) and finder.reader.ends_at(place + 1):
                yield token


class _Finder:
    def __init__(self, analysis: Analysis) -> None:
        self.tokens = analysis.tokens
        self.reader = analysis.phrase_reader
        self.roles = self.reader.roles

    def is_led(self, place: int, noun: Masks) -> bool:
        """Article, adjective, or a preposition with its article agree with the noun right behind."""
        start = place
        while start and self.is_adjective(self.roles[start - 1]):
            start -= 1
        attributes = [m for role in self.roles[start:place] if (m := role.attribute)]
        head = self.roles[start - 1] if start else NOTHING
        if head.contraction:
            if attributes and self.roles[start].superlative:
                return False
            return bool(agreement((head.contraction.article,), attributes, noun))
        led = self.roles[start - 2].form if start > 1 and self.roles[start - 2].preposition else ""
        allowed = governed().get(led or head.form if head.preposition or led else "", ALL)
        alone = head.form == ONE and self.tokens[place].text in words("nominal_particles")
        if not (attributes or led or (is_article(head.form, head.determiners) and not alone)):
            return False
        if head.determiners and self.is_pronoun(start - 1, led):
            return False
        return bool(agreement(head.determiners, attributes, noun) & allowed) and bool(head.determiners or attributes)

    def is_adjective(self, role: Role) -> bool:
        plain = role.attribute is not None and not role.determiners and role.form not in words("unruly")
        return plain and not has_person(role.form)

    def is_pronoun(self, place: int, preposition: str) -> bool:
        """A relative pronoun, or a determiner that stands alone."""
        before = self.tokens[place - 1 - bool(preposition)].text if place > bool(preposition) else ""
        return before == "," or self.roles[place].form in words("unruly", "verbal")


def is_article(form: str, uses: Sequence[Determiner]) -> bool:
    """A determiner that hardly stands alone before an adverb: ein, keine, meinem, dieses."""
    stems = any(use.declension == "mixed" or use.stem in ARTICLES for use in uses)
    return stems and not form.endswith(("er", "es"))
