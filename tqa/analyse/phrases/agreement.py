"""Noun phrases that cannot agree, whatever their words may be: the evidence for checks.

Readings of all words are tried; a phrase is faulty only if none of their combinations agrees. Where a form may stand
for itself (a relative pronoun, an object of a participle, a name), nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tqa import lexicon
from tqa.analyse.phrases.noun_homographs import governs
from tqa.analyse.phrases.noun_phrases import NounPhrase
from tqa.analyse.phrases.proofs import is_at_odds, is_dative
from tqa.analyse.words.roles import (
    ONE,
    has_person,
    is_adverb,
    is_finite,
    is_participle,
    is_zu_infinitive,
    lacks_ending,
    words,
)
from tqa.lexicon import declension
from tqa.lexicon.declension import ALL, case_cells
from tqa.lexicon.prepositions import group
from tqa.model import Token, TokenKind

if TYPE_CHECKING:
    from tqa.analyse import Analysis


GERMAN = re.compile("[A-ZÄÖÜ][a-zäöüß]+")
"""Letters of a word whose readings are complete: no accents, no capitals inside."""
FOREIGN, SHARED = 0.6, -0.5
"""Log-ratios of frequencies from which a word is a loan, whose gender and forms vary: a common one, a rarer one."""
QUOTES = frozenset('„“»«"‚‘›‹')
GLUED = frozenset(("-", "/", "&", "'", "’"))
"""Signs that tie a noun to what follows."""
KNOWN, COMMON = 2.5, 3.5
"""Zipf bands from which the gender of a simple noun is well known, and from which that of a loan is."""
COMPARING = frozenset(("als", "wie"))
"""Conjunctions behind which *das* stands for a noun said before: *schöner als das anderer Vögel*."""
PRONOUNS = frozenset(("der", "welch"))
"""Determiners that are relative pronouns as well."""
OPENING_CLAUSES = frozenset((",", "und", "oder", "–", "(", "-"))
"""What stands before a relative pronoun."""
NEUTER = "das"
"""The article that also stands for a whole clause or thing: *Sind das noch gute Bedingungen?*"""


class Judge:
    """Says which phrases of an analysis are certainly faulty."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.tokens = analysis.tokens
        self.reader = analysis.phrase_reader

    def text(self, place: int) -> str:
        return self.tokens[place].text if 0 <= place < len(self.tokens) else ""

    def disagreeing(self) -> Iterator[NounPhrase]:
        """Phrases with a determiner whose words have no cell in common."""
        for phrase in self.analysis.phrases:
            if phrase.article < 0 or phrase.cells or self.is_gerund(phrase):
                continue
            if self.is_closed(phrase) and not self.is_pronoun(phrase):
                yield phrase

    def is_gerund(self, phrase: NounPhrase) -> bool:
        """Behind *das* the dative plural of no neuter is rather the infinitive of an unknown verb: *das Walen*."""
        readings = [r for r in lexicon.readings(phrase.noun.form) if r.pos == "SUB"]
        plural = bool(readings) and all((r.case, r.number) == ("DAT", "PLU") and r.gender != "NEU" for r in readings)
        return plural and phrase.noun.form.endswith("en") and self.text(phrase.article).lower() == "das"

    def bare(self) -> Iterator[NounPhrase]:
        """Phrases of attributes and noun without any determiner that have no cell in common."""
        for phrase in self.analysis.phrases:
            if (
                phrase.article < 0
                and phrase.attributes
                and not phrase.cells
                and self.is_closed(phrase)
                and self.opens(phrase)
            ):
                yield phrase

    def ungoverned(self) -> Iterator[NounPhrase]:
        """Phrases that agree in themselves, but in no case that their preposition governs."""
        for phrase in self.analysis.phrases:
            cells = phrase.cells
            if (
                phrase.preposition
                and cells
                and not cells & phrase.governed
                and self.is_closed(phrase)
                and self.governs(phrase)
            ):
                yield phrase

    def endless(self) -> Iterator[tuple[NounPhrase, Token]]:
        """Phrases with an adjective that lacks its ending right before a noun that agrees with the determiner."""
        for phrase in self.analysis.phrases:
            place = phrase.noun.place - 1
            if phrase.article < 0 or place <= phrase.article or phrase.counted or phrase.open or not phrase.cells:
                continue
            direct = phrase.preposition or not any(use.stem in PRONOUNS for use in phrase.determiners)
            adjectival = any(r.extra == "ADJ" for r in lexicon.grammar(phrase.noun.form))
            direct = direct or (phrase.start == 0 and is_finite(self.text(phrase.noun.place + 1)))
            if direct and not adjectival and lacks_ending(self.text(place)) and not self.is_pronoun(phrase):
                yield phrase, self.tokens[place]

    def is_closed(self, phrase: NounPhrase) -> bool:
        """All words are known, and no word behind the noun can be its head or take it as an object."""
        noun = phrase.noun.place
        if phrase.open or phrase.counted or self.reader.has_bare_noun(phrase) or not self.is_trusted(phrase.noun.form):
            return False
        following = self.tokens[noun + 1] if noun + 1 < len(self.tokens) else None
        if following is None or following.kind in (TokenKind.PUNCT, TokenKind.SYMBOL):
            return following is None or following.text not in GLUED
        if following.kind is not TokenKind.WORD:
            return False
        if following.text[0].isupper():
            return is_at_odds(phrase)
        if lexicon.english_ratio(following.text) > 1 and not lexicon.readings(following.text):
            return False
        return not self.is_object(noun)

    def is_trusted(self, form: str) -> bool:
        """The readings of a noun tell its gender and its forms: no loan, no diminutive, no doubtful compound."""
        if not GERMAN.fullmatch(form) or form in words("genitive_without_ending", "fixed"):
            return False
        shared = FOREIGN if not lexicon.band(form) or lexicon.band(form) >= COMMON else SHARED
        if lexicon.english_ratio(form) > shared or form.endswith(("chen", "lein")):
            return False
        if lexicon.band(form) < KNOWN and lexicon.split(form) is None:
            return False
        return lexicon.known(form) or declension.attribute(form.lower()) is None

    def is_object(self, noun: int) -> bool:
        """The noun belongs to an attribute behind it: *das Strom erzeugende Werk*, *die am Montag gewählte Frau*."""
        for place in range(noun + 1, len(self.tokens)):
            token = self.tokens[place]
            if token.kind is TokenKind.PUNCT or is_finite(token.text):
                return False
            before, following = self.text(place - 1), self.text(place + 1)
            attribute = token.text[0].islower() and declension.attribute(token.text) and following[:1].isupper()
            if attribute and (before[:1].isupper() or before[:1].isdigit() or is_adverb(before)):
                return True
            if place == noun + 1 and declension.attribute(token.text) and declension.attribute(following):
                return True
        return False

    def is_pronoun(self, phrase: NounPhrase) -> bool:
        """The determiner may stand for itself: a relative pronoun, *ihr*, a part of a surname."""
        form, before = self.text(phrase.article), self.text(phrase.start - 1)
        stems = {use.stem for use in phrase.determiners}
        if (
            form.lower() in words("unruly")
            or before in words("name_particles")
            or any(use.cells == ALL for use in phrase.determiners)
        ):
            return True
        if form in words("relative") and before in OPENING_CLAUSES and not (phrase.attributes and self.is_last(phrase)):
            return True
        if form in words("verbal") and phrase.start and not phrase.preposition and self.is_verb(phrase):
            return True
        if stems & words("floating") and not phrase.preposition and phrase.start and not is_dative(phrase):
            return True
        return self.is_doubtful(phrase, form, before)

    def is_last(self, phrase: NounPhrase) -> bool:
        """Behind the phrase stands no word up to the end that can be the verb of a relative clause."""
        return not any(has_person(t.text) for t in self.tokens[phrase.noun.place + 1 :])

    def is_verb(self, phrase: NounPhrase) -> bool:
        """*sein* may be the verb: behind *zu*, or where a verb before it may govern an infinitive."""
        earlier = [token.text.lower() for token in self.tokens[: phrase.start]]
        return earlier[-1] == "zu" or any(governs(text, rare=True) for text in earlier)

    def is_doubtful(self, phrase: NounPhrase, form: str, before: str) -> bool:
        """*Sind das noch gute Bedingungen?*, *das einem Mut macht*, *auf diesem basierende Modelle*, *das eine*."""
        inner = [w for w in phrase.attributes if any(u.stem == ONE for u in declension.determiners().get(w.form, ()))]
        one = any(use.stem == ONE for use in phrase.determiners)
        if inner or (before in QUOTES and one and not phrase.attributes):
            return True
        first = phrase.attributes[0] if phrase.attributes else phrase.noun
        if form.lower() == NEUTER and (
            first.place > phrase.article + 1
            or ((has_person(before.lower()) or before in COMPARING) and not phrase.preposition)
        ):
            return True
        if form == ONE + "em" and not phrase.preposition and not phrase.attributes:
            return True
        alone = bool(phrase.preposition) and any(use.declension != "mixed" for use in phrase.determiners)
        return alone and first is not phrase.noun and is_participle(first.form)

    def opens(self, phrase: NounPhrase) -> bool:
        """Nothing before the attributes can be their determiner."""
        if phrase.attributes[0].form in words("unruly"):
            return False
        if phrase.preposition:
            direct = phrase.attributes[0].place == phrase.start + 1 and phrase.preposition not in ("zu", "bis")
            return direct and not self.is_postposed(phrase)
        begins = self.tokens[phrase.attributes[0].place].start == self.analysis.first_letter
        return begins and is_finite(self.text(phrase.noun.place + 1))

    def governs(self, phrase: NounPhrase) -> bool:
        """The preposition certainly governs the phrase."""
        preposition, before = phrase.preposition, self.text(phrase.start - 1)
        if phrase.article < 0 and not phrase.attributes:
            return False
        if preposition in group("conjunctions") and not self.is_no_conjunction(phrase):
            return False
        if self.is_postposed(phrase):
            return False
        if self.is_pronoun(phrase) or before.lower() in words("limits"):
            return False
        earlier = {self.text(place).lower() for place in range(phrase.start)}
        if preposition in words("asking") and "was" in earlier:
            return False
        direct = phrase.article >= 0 or phrase.attributes[0].place == phrase.start + 1
        return direct and not (preposition == "zu" and (phrase.article < 0 or self.is_degree(phrase)))

    def is_no_conjunction(self, phrase: NounPhrase) -> bool:
        """*ohne*, *um* without an infinitive behind; *seit* before a genitive (seit des Krieges)."""
        if phrase.preposition not in words("infinitive_openers"):
            return phrase.preposition in words("never_genitive") and not phrase.cells & ~case_cells(("GEN",))
        behind = [token.text for token in self.tokens[phrase.noun.place + 1 :]]
        return not any(text in words("infinitive_marks") or is_zu_infinitive(text) for text in behind)

    def is_degree(self, phrase: NounPhrase) -> bool:
        """*zu viele Tore*"""
        return any(use.stem in words("quantities_after_zu") for use in phrase.determiners)

    def is_postposed(self, phrase: NounPhrase) -> bool:
        """The preposition may belong to what stands before it: *seiner Meinung nach*, *von sich aus*."""
        before = self.text(phrase.start - 1)
        if phrase.preposition in group("after") and (before[:1].isupper() or before[:1].isdigit()):
            return True
        near = {self.text(place).lower() for place in range(phrase.start - 4, phrase.start)}
        return phrase.preposition in words("circumfixes") and bool(near & {"von", "vom"})
