"""Two common nouns side by side, where German wants a compound, a hyphen or a genitive.

Two noun phrases may follow each other (*in den Händen Flugblätter*), so that two nouns alone prove nothing. Proof is

* an article that fits the second noun and not the first (*der Soziologie Professor*),
* the place before the finite verb, which holds one phrase only (*Verwaltung Beamte haben …*),
* the place of a firm between an article and a noun that fits it (*der Nvidia Sprecher*).

A name coupled to the first noun (*die Trump-Administration Entscheidung*) is a sign only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from tqa import lexicon
from tqa.analyse.phrases.agreement import Judge
from tqa.analyse.phrases.noun_phrases import NounPhrase, agreement
from tqa.analyse.words.roles import is_finite
from tqa.lexicon import declension, inflect, lists, names, numerals
from tqa.lexicon.declension import PLURAL
from tqa.model import Token

if TYPE_CHECKING:
    from tqa.analyse import Analysis

LEGAL_FIRST = ("first", "measures", "numbers", "times", "titles")
LEGAL_SECOND = ("second", "times", "numbers", "measures")
ADJECTIVE = re.compile("(?:isch|lich)e[mnrs]?$")
"""Adjectives of names that no list holds: Vatikanischen."""
DWELLER = "er"
"""Ending of names of inhabitants, which stand before nouns as adjectives: Schwarzwälder Schinken."""
ENGLISH = 3.0
"""Zipf band from which both of two words make an English phrase."""
COMMON = 3.0
"""Zipf band of a compound that is likelier than its parts side by side."""


class Proof(StrEnum):
    """Why two nouns side by side are one."""

    ARTICLE = "article"
    FIRST_PLACE = "first place"
    RECORD = "record"
    FIRM = "firm"
    NAME = "name"


class Pair(NamedTuple):
    """Two nouns by their tokens, and the phrase that the first one ends, if it has more words."""

    first: Token
    second: Token
    proof: Proof
    phrase: NounPhrase | None


@cache
def legal(*groups: str) -> frozenset[str]:
    """Words of groups of the list of pairs."""
    return frozenset(word for group in groups for word in lists.load("noun_pairs")[group])


@cache
def is_common(form: str) -> bool:
    """A known common noun in mixed case, that is no loan and nothing but a noun."""
    if not form.isalpha() or not form[1:].islower() or not form[0].isupper() or ADJECTIVE.search(form):
        return False
    readings = lexicon.readings(form)
    if not readings or any(r.pos != "SUB" for r in readings) or lexicon.english_ratio(form) > 0.5:
        return False
    return not any(r.extra in ("ADJ", "INF") for r in readings) or not declension.attribute(form.lower())


@cache
def is_english(first: str, second: str) -> bool:
    """Both words are common in English: Bad Bank, Champions League."""
    return min(lexicon.english_band(first), lexicon.english_band(second)) >= ENGLISH


@cache
def is_firm(form: str) -> bool:
    """A firm that stands without an article."""
    name = names.whole(form)
    return (
        name is not None
        and name.kind == "company"
        and name.name == form
        and not any(r.pos == "SUB" for r in lexicon.grammar(form))
    )


def pairs(analysis: Analysis) -> Iterator[Pair]:
    """The pairs of a segment that are proven to be one word or phrase."""
    finder = None
    for place, (first, second) in enumerate(pairwise(analysis.tokens)):
        if second.text[0].isupper() and first.text[0].isupper() and second.start == first.end + 1:
            finder = finder or _Finder(analysis)
            proof = finder.proof(place)
            if proof:
                yield Pair(first, second, proof, finder.phrase_to(place))


class _Finder:
    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.tokens = analysis.tokens
        self.judge = Judge(analysis)

    def text(self, place: int) -> str:
        return self.judge.text(place)

    def proof(self, place: int) -> Proof | None:
        first, second = self.text(place), self.text(place + 1)
        if second in legal(*LEGAL_SECOND) or not self.is_noun(place + 1) or not self.ends(place + 2):
            return None
        if is_firm(first):
            if lexicon.english_band(second) >= ENGLISH and lexicon.english_ratio(second) >= 0:
                return None
            return Proof.FIRM if self.article_skips(place) or self.fills_first_place(place) else None
        if (
            not (self.is_noun(place) or self.is_part(place))
            or first in names.words_of("first_names")
            or first in legal(*LEGAL_FIRST)
            or self.is_role(first)
            or is_english(first, second)
        ):
            return None
        if "-" in first:
            return Proof.NAME if self.holds_name(place) else None
        if self.article_skips(place) and (not first.endswith(DWELLER) or self.is_known_compound(place)):
            return Proof.ARTICLE
        if self.fills_first_place(place):
            return Proof.FIRST_PLACE
        return Proof.RECORD if self.is_on_record(place) else None

    def is_noun(self, place: int) -> bool:
        form = self.text(place)
        if self.judge.reader.begins(place) and lexicon.readings(form.lower()):
            return False
        head = form.rpartition("-")[2]
        known = is_common(head) or (head != form and any(r.pos == "SUB" for r in lexicon.grammar(head)))
        return known and form not in self.analysis.facts.names and names.whole(form) is None

    def is_part(self, place: int) -> bool:
        """Not a common noun by itself, but the first part of a compound on record: *Denk Fabrik*, *Front Linie*."""
        form = self.text(place)
        if not form.isalpha() or not form[1:].islower() or self.judge.reader.begins(place):
            return False
        return form not in self.analysis.facts.names and names.whole(form) is None and self.is_spelt_so(place)

    def is_role(self, form: str) -> bool:
        """A title or role may stand before a name that looks like a noun."""
        roles = lists.load("roles")
        return form in roles["words"] or form.lower().endswith(tuple(roles["heads"]))

    def ends(self, place: int) -> bool:
        """No third noun follows; nor a name, except in capitals behind a compound on record: *die Denk Fabrik CSIS*."""
        third = self.text(place)
        if third.isupper() and len(third) > 1:
            return third.isalpha() and self.is_spelt_so(place - 2)
        return not third[:1].isupper() and third not in ("-", "/", "&")

    def phrase_to(self, place: int) -> NounPhrase | None:
        return next((p for p in self.analysis.phrases if p.noun.place == place), None)

    def article_skips(self, place: int) -> bool:
        """The words before the first noun agree with the second one, and not with the first."""
        phrase = self.phrase_to(place)
        if phrase is None or phrase.article < 0 or phrase.counted or self.judge.is_pronoun(phrase):
            return False
        attributes = [a.masks for a in phrase.attributes]
        second = declension.substantive(self.text(place + 1))
        if second is None or not agreement(phrase.determiners, attributes, second) & phrase.governed:
            return False
        if is_firm(self.text(place)):
            return phrase.article + 1 == place or bool(attributes)
        own = declension.substantive(self.text(place))
        return own is not None and not agreement(phrase.determiners, attributes, own)

    def fills_first_place(self, place: int) -> bool:
        """Nothing but the pair stands before the finite verb of the sentence."""
        if not is_finite(self.text(place + 2)) or self.text(place + 2) == self.text(place + 2).upper():
            return False
        if place == 0:
            return is_firm(self.text(0)) or closed(self.text(0), self.text(1)) is not None
        phrase = self.phrase_to(place)
        if phrase is None or phrase.start or phrase.article or closed(self.text(place), self.text(place + 1)) is None:
            return False
        nominative = declension.case_cells(("NOM",))
        own, second = (declension.substantive(self.text(at)) for at in (place, place + 1))
        attributes = [a.masks for a in phrase.attributes]
        fits = second is not None and agreement(phrase.determiners, attributes, second) & nominative
        return bool(fits and own and not agreement(phrase.determiners, attributes, own) & nominative)

    def holds_name(self, place: int) -> bool:
        """A name is coupled to the first noun, which has an article; the second is a singular without its own."""
        first, phrase = self.text(place), self.phrase_to(place)
        second = declension.substantive(self.text(place + 1))
        if (
            phrase is None
            or phrase.article < 0
            or second is None
            or not self.analysis.facts.is_name(first.split("-")[0])
        ):
            return False
        genitive = declension.case_cells(("GEN",))
        return not second.any & PLURAL and bool(second.any & ~genitive)

    def is_on_record(self, place: int) -> bool:
        """Only a compound on record explains the pair: *zehn Fußball Felder*, but not *sieben Punkte Vorsprung*."""
        phrase, before = self.phrase_to(place), self.text(place - 1)
        own, second = (declension.substantive(self.text(at)) for at in (place, place + 1))
        if second is None:
            return False
        if phrase and phrase.article >= 0 and not self.judge.is_pronoun(phrase):
            fits = agreement(phrase.determiners, [a.masks for a in phrase.attributes], second) & phrase.governed
            return bool(fits) and self.is_spelt_so(place)
        if phrase or not before or before[0].isupper():
            return False
        if before[-1].isdigit() or numerals.is_numeral(before.lower()):
            return bool(second.any & PLURAL) and not (own and own.any & PLURAL) and self.is_spelt_so(place)
        plural = own is not None and own.any & PLURAL
        return not plural and (self.is_spelt_so(place) or self.is_known_compound(place, COMMON))

    def is_spelt_so(self, place: int) -> bool:
        """The two words without the blank are a compound on record."""
        return on_record(self.text(place), self.text(place + 1)) is not None

    def is_known_compound(self, place: int, least: float = 0.0) -> bool:
        word = closed(self.text(place), self.text(place + 1))
        return word is not None and lexicon.known(word) and lexicon.band(word) >= least


def closed(first: str, second: str) -> str | None:
    """The closed compound of two nouns as they stand."""
    lemmas = dict.fromkeys(r.lemma for r in lexicon.readings(first) if r.pos == "SUB")
    return next((word for lemma in lemmas if (word := inflect.compound(lemma, second))), None)


def on_record(first: str, second: str) -> str | None:
    """The two words without the blank, if the lexicon lists them so."""
    word = first + second.lower()
    return word if lexicon.known(word) else None
