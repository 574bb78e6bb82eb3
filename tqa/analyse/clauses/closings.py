"""Ends of subordinate clauses and infinitive clauses that no comma marks."""

from __future__ import annotations

from collections.abc import Sequence

from tqa.analyse.clauses.finites import Cut, Kind, Place, clause_end, governs, is_certain, is_inverted
from tqa.analyse.clauses.infinitives import group_end
from tqa.analyse.clauses.stretches import JOINTS, Word, clause_words
from tqa.analyse.words.verbs import Trait, verb_lemmas

MANNER = "wie"
"""Wie folgt."""


def clause(place: Place) -> Cut | None:
    """The finite verb at the end of a subordinate clause and the one of the clause around it side by side."""
    words = place.words
    if not place.introduced or not place.stretch.has(Trait.SURE):
        return None
    short = words[0].low in clause_words("relatives") and words[1].has(Trait.SURE)
    end = clause_end(place, 0 if short else 1, ())
    if end < 3 - short or end >= len(words) or words[end].low in JOINTS:
        return None
    before = words[end - 2]
    free = before.low in clause_words("alone") or not before.has(Trait.PREPOSITION | Trait.DETERMINER)
    apart = (free or short) and before.low != MANNER
    goes_on = words[end + 1].low not in JOINTS if end + 1 < len(words) else place.stretch.closed
    return Cut(end, Kind.CLOSING) if apart and goes_on and _are_two(words, end) else None


def _are_two(words: Sequence[Word], n: int) -> bool:
    """Two finite verbs, not one that is doubled, nor a verb with its auxiliary."""
    first, second = words[n - 1], words[n]
    sure = first.has(Trait.SURE) or (not first.has(Trait.PARTICIPLE) and second.has(Trait.SEIN | Trait.HABEN))
    sure = sure or _is_plural_verb(words, n - 1, second)
    finite = second.has(Trait.SURE) and not second.has(Trait.INFLECTED)
    same = set(verb_lemmas(first.text)) & set(verb_lemmas(second.text))
    return sure and (finite or is_inverted(words, n)) and not same


def _is_plural_verb(words: Sequence[Word], n: int, second: Word) -> bool:
    """Obwohl die Preise fallen | steigt …: an infinitive by its form, which the second verb cannot govern."""
    known = (
        words[0].low in clause_words("fronted", "subordinators")
        and words[n].has(Trait.INFINITIVE)
        and words[n].has(Trait.FINITE)
    )
    alone = not any(is_certain(w) for w in words[1:n]) and not words[n - 1].has(Trait.INFINITIVE)
    return known and alone and second.has(Trait.SURE) and not second.traits.auxiliary and not governs(second)


def infinitive(place: Place) -> Cut | None:
    """An infinitive clause with um, ohne, statt at the beginning, and the finite verb right behind."""
    words = place.words
    if words[0].low not in clause_words("infinitive_openers") or not place.stretch.opens_sentence:
        return None
    end = group_end(words, 1)
    return Cut(end, Kind.CLOSING) if 2 < end < len(words) - 1 and is_certain(words[end]) else None
