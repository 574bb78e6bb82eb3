"""Acronyms and letters before a noun that only the words before them tie to it: ein neues KI Team, das K Visum."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tqa.analyse.phrases.agreement import Judge
from tqa.analyse.phrases.noun_phrases import agreement
from tqa.lexicon import declension
from tqa.lexicon.declension import ALL, CASES, SINGULAR, Masks

if TYPE_CHECKING:
    from tqa.analyse import Analysis

COLUMNS = {"feminine": "FEM", "masculine": "MAS", "neuter": "NEU"}
"""Gender of an acronym -> its column."""


def is_tied(analysis: Analysis, place: int, gender: str = "") -> bool:
    """Determiner and adjectives before a place agree with the noun behind it, and not with the acronym's gender.

    Without a gender the word at the place is a letter, which has none of its own; before a plural it may be a
    number (*die ersten N Zeilen*).
    """
    phrase = next((p for p in analysis.phrases if p.noun.place == place), None)
    noun = declension.substantive(analysis.tokens[place + 1].text)
    if phrase is None or noun is None or phrase.counted or (gender and not phrase.attributes):
        return False
    attributes = [word.masks for word in phrase.attributes]
    if phrase.article < 0 or Judge(analysis).is_pronoun(phrase):
        return False
    own = sum(declension.cell(case, COLUMNS[gender]) for case in CASES) if gender else 0
    fits = agreement(phrase.determiners, attributes, noun) & phrase.governed
    fits &= ALL if gender else SINGULAR
    return bool(fits) and not (own and agreement(phrase.determiners, attributes, Masks(own, own, own)))
