"""Ends of subordinate clauses and infinitive clauses that no comma marks."""

from __future__ import annotations

from collections.abc import Sequence

from tqa.analyse.finites import Cut, Kind, Place, clause_end, is_certain, is_inverted
from tqa.analyse.infinitives import group_end
from tqa.analyse.stretches import JOINTS, Word, clause_words
from tqa.analyse.verbs import Trait, verb_lemmas


def clause(place: Place) -> Cut | None:
    """The finite verb at the end of a subordinate clause and the one of the clause around it side by side."""
    words = place.words
    if not place.introduced or not place.stretch.has(Trait.SURE):
        return None
    end = clause_end(place, 1, ())
    if end < 3 or end >= len(words) or words[end].low in JOINTS:
        return None
    before = words[end - 2]
    apart = not before.has(Trait.PREPOSITION | Trait.DETERMINER) or before.low in clause_words("alone")
    goes_on = words[end + 1].low not in JOINTS if end + 1 < len(words) else place.stretch.closed
    return Cut(end, Kind.CLOSING) if apart and goes_on and _are_two(words, end) else None


def _are_two(words: Sequence[Word], n: int) -> bool:
    """Two finite verbs, not one that is doubled, nor a verb with its auxiliary."""
    first, second = words[n - 1], words[n]
    sure = first.has(Trait.SURE) or (not first.has(Trait.PARTICIPLE) and second.has(Trait.SEIN | Trait.HABEN))
    finite = second.has(Trait.SURE) and not second.has(Trait.INFLECTED)
    same = set(verb_lemmas(first.text)) & set(verb_lemmas(second.text))
    return sure and (finite or is_inverted(words, n)) and not same


def infinitive(place: Place) -> Cut | None:
    """An infinitive clause with um, ohne, statt at the beginning, and the finite verb right behind."""
    words = place.words
    if words[0].low not in clause_words("infinitive_openers") or not place.stretch.opens_sentence:
        return None
    end = group_end(words, 1)
    return Cut(end, Kind.CLOSING) if 2 < end < len(words) - 1 and is_certain(words[end]) else None
