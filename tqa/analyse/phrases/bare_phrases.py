"""Noun phrases whose case is told by what stands before them: appositions, predicates, bare datives."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tqa import lexicon
from tqa.analyse.phrases.agreement import Judge
from tqa.analyse.phrases.noun_phrases import NounPhrase, Word, agreement
from tqa.analyse.words.roles import is_finite, words
from tqa.lexicon.declension import ALL, CASES, PLURAL, SINGULAR, Cells, case_cells
from tqa.lexicon.prepositions import governed, group
from tqa.model import TokenKind

if TYPE_CHECKING:
    from tqa.analyse import Analysis

NOMINATIVE, GENITIVE, DATIVE = (case_cells((case,)) for case in ("NOM", "GEN", "DAT"))
SINGLE = {case_cells((case,)) for case in CASES}
"""What a preposition with one case governs."""
CLOSING = frozenset((",", ".", "–", "—", ")", ";", ":", "!", "?"))
LINKING = frozenset((",", "und", "sowie", "oder"))
COPULA = "sein"


class CaseFinder:
    """Finds phrases that are not in the case that their place asks for."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.tokens = analysis.tokens
        self.judge = Judge(analysis)
        self.roles = analysis.phrase_reader.roles

    def text(self, place: int) -> str:
        return self.judge.text(place)

    def appositions(self) -> Iterator[tuple[NounPhrase, Cells]]:
        """Appositions with *ein* behind a comma that are not in the case of their noun, and the cells of that case."""
        for phrase in self.analysis.phrases:
            if phrase.preposition or not any(use.declension == "mixed" for use in phrase.determiners) or phrase.open:
                continue
            if self.text(phrase.start - 1) == "," and phrase.cells and self.closes(phrase):
                cells = self.case_before(phrase.start - 2)
                if cells and not cells & phrase.cells and phrase.cells & NOMINATIVE:
                    yield phrase, cells

    def closes(self, phrase: NounPhrase) -> bool:
        """A genitive follows, and the bracket closes before any verb."""
        following = self.roles[phrase.noun.place + 1].determiners
        genitive = any(use.cells & GENITIVE and use.declension in ("weak", "mixed") for use in following)
        if not genitive and self.text(phrase.noun.place + 1) not in words("attributive"):
            return False
        for place in range(phrase.noun.place + 1, len(self.tokens)):
            text = self.text(place)
            if text in CLOSING:
                return True
            if self.tokens[place].kind is TokenKind.PUNCT or is_finite(text) or text in ("zu", "und", "oder"):
                return False
        return False

    def case_before(self, place: int) -> Cells:
        """The case in which the noun at a place certainly is: that of its preposition, 0 if unsure."""
        if not self.text(place)[:1].isupper():
            return 0
        while place >= 0:
            text = self.text(place)
            if self.roles[place].preposition:
                cells = governed()[self.roles[place].form]
                sure = cells in SINGLE and self.roles[place].form not in group("conjunctions")
                return cells if sure and self.judge.text(place - 1) != "," else 0
            article = bool(self.roles[place].determiners) and not self.roles[place - 1].preposition
            if article or not (
                text[0].isupper() or text in LINKING or self.roles[place].attribute or self.roles[place].determiners
            ):
                return 0
            place -= 1
        return 0

    def predicates(self) -> Iterator[NounPhrase]:
        """Predicates with a participle and its complement in no nominative: *sind in Asien gebauten Schiffe.*"""
        for place in range(3, len(self.tokens) - 1):
            attribute = self.roles[place].attribute
            noun = self.judge.reader.noun(place + 1) if attribute else None
            if (
                noun is None
                or attribute is None
                or self.judge.reader.is_open(noun)
                or self.text(place + 2) not in CLOSING
            ):
                continue
            if self.follows_copula(place) and not agreement((), [attribute], noun.masks) & NOMINATIVE:
                word = Word(place, self.roles[place].form, attribute)
                yield NounPhrase("", -1, (), (word,), noun, place, NOMINATIVE)

    def follows_copula(self, place: int) -> bool:
        """Before the attribute: a form of *sein*, adverbs, a preposition and its nouns, no determiner."""
        before = place - 1
        if not self.text(before)[:1].isupper():
            return False
        while before > 0 and self.text(before)[0].isupper():
            before -= 1
        if not self.roles[before].preposition:
            return False
        before -= 1
        while before > 0 and self.roles[before].transparent:
            before -= 1
        return before >= 0 and any(r.lemma == COPULA and r.person for r in lexicon.readings(self.text(before).lower()))

    def counts(self, phrase: NounPhrase) -> bool:
        """A number word stands before the noun, so that it cannot be a singular (*mit zwei Freunde*)."""
        return phrase.counted and any(r.pos == "ZAL" for r in lexicon.grammar(self.text(phrase.noun.place - 1)))

    def plurals(self) -> Iterator[NounPhrase]:
        """Nouns in the plural without article and adjective that lack the -n behind a preposition with the dative."""
        for phrase in self.analysis.phrases:
            bare = phrase.article < 0 and not phrase.attributes and not phrase.open
            if bare and phrase.governed == DATIVE and self.lacks_dative(phrase):
                following = self.text(phrase.noun.place + 1)
                if not (following[:1].isupper() or following[:1].isdigit() or following in ("-", "/")):
                    yield phrase

    def lacks_dative(self, phrase: NounPhrase) -> bool:
        """The noun is a plural without -n, right behind its preposition or a number word."""
        form, counted = phrase.noun.form, self.counts(phrase)
        cells = phrase.noun.masks.any & (PLURAL if counted else ALL)
        if not cells or cells & (DATIVE | SINGULAR) or not (counted or phrase.noun.place == phrase.start + 1):
            return False
        if phrase.preposition in group("conjunctions") or self.text(phrase.start - 1) in words("limits"):
            return False
        sure = self.judge.is_trusted(form) and not is_name(form)
        return sure and not self.judge.is_postposed(phrase) and not self.judge.is_object(phrase.noun.place)


def is_name(form: str) -> bool:
    """Some reading is a name (Paris)."""
    return any(r.pos == "EIG" for r in lexicon.grammar(form))
