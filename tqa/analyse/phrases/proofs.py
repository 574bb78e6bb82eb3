"""What a noun phrase proves by its own words, wherever it stands."""

from __future__ import annotations

from tqa.analyse.phrases.noun_phrases import OPEN, NounPhrase, agreement
from tqa.lexicon.declension import PLURAL, case_cells


def is_dative(phrase: NounPhrase) -> bool:
    """The noun can be a dative plural only."""
    return not phrase.noun.masks.any & ~(PLURAL & case_cells(("DAT",)))


def is_at_odds(phrase: NounPhrase) -> bool:
    """Determiner and attributes, side by side, agree before no noun: *des chinesisches Marktführers CATL*."""
    attributes = [word.masks for word in phrase.attributes]
    if not phrase.determiners or phrase.noun.place - phrase.article != len(attributes) + 1:
        return False
    return bool(attributes) and not agreement(phrase.determiners, attributes, OPEN)
