"""Predicates: which auxiliary and which verb form belong to one clause, though the form is wrong.

The verb bracket of a main clause ends a stretch (hat … gesagt), that of a subordinate clause ends with the auxiliary
(gesagt hat); garbled text also sets both side by side. A pair counts only where nothing between can begin another
clause.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from tqa.analyse.clauses.stretches import JOINTS, RELATIVE, Stretch, Word, openers
from tqa.analyse.clauses.subjects import INDEFINITE
from tqa.analyse.words.verbs import Trait

if TYPE_CHECKING:
    from tqa.analyse import Analysis

BRIDGE = Trait.COORDINATOR | Trait.SUBORDINATOR
NONFINITE = Trait.PARTICIPLE | Trait.INFINITIVE
NOMINAL = Trait.ATTRIBUTE | Trait.DETERMINER
QUOTE = "“"
SUSPECT = Trait.SURE | Trait.INFLECTED
AUXILIARY = Trait.HABEN | Trait.SEIN | Trait.WERDEN | Trait.MODAL


def broken_pairs(analysis: Analysis) -> Iterator[tuple[Word, Word]]:
    """Auxiliary and wrong form: side by side, around the middle field, or the auxiliary last."""
    predicated = False
    for stretch in analysis.stretches:
        words = stretch.words
        for place, word in enumerate(words if stretch.has(SUSPECT) else ()):
            if not is_wrong(stretch, place):
                continue
            left = [n for n, w in enumerate(words[:place]) if is_auxiliary(w)]
            if stretch.introduced:
                if closes(stretch, place + 1) and (predicated or stretch.opens_sentence):
                    yield words[place + 1], word
            elif place and is_auxiliary(words[place - 1]):
                if not any(w.has(NONFINITE) for w in (*words[: place - 1][-1:], *words[place + 1 :][-1:])):
                    yield words[place - 1], word
            elif word is words[-1] and spans(words, left, place):
                yield words[left[0]], word
        predicated = predicated or (stretch.has(Trait.FINITE) and any(w.traits.certain for w in words))


def closes(stretch: Stretch, place: int) -> bool:
    """An auxiliary that ends the clause."""
    behind = stretch.words[place:]
    ends = stretch.closed if len(behind) == 1 else behind[1:] and behind[1].low in JOINTS
    return bool(behind) and is_auxiliary(behind[0]) and bool(ends)


def is_auxiliary(word: Word) -> bool:
    return word.traits.auxiliary and word.has(Trait.FINITE)


def is_wrong(stretch: Stretch, place: int) -> bool:
    """A finite form of a full verb, or an inflected participle without its noun; no noun that lost its capital."""
    word = stretch.words[place]
    if not word.traits & SUSPECT or word.traits & AUXILIARY:
        return False
    if not word.has(Trait.INFLECTED):
        return True
    before, after = stretch.words[:place][-1:], stretch.words[place + 1 : place + 2]
    governed = any(w.has(Trait.HABEN) and is_auxiliary(w) for w in before)
    if not after:
        alone = stretch.closed or stretch.after == QUOTE
    else:
        led = governed and after[0].has(Trait.PREPOSITION) and not after[0].noun
        alone = led or after[0].has(Trait.SUBORDINATOR) or after[0].traits.auxiliary
    return alone and not any((w.noun and not w.text.isalpha()) or is_nominal(w) for w in before)


def is_nominal(word: Word) -> bool:
    """Belongs to a noun behind it."""
    return word.has(NOMINAL) and word.low not in INDEFINITE


def spans(words: tuple[Word, ...], left: list[int], right: int) -> bool:
    """The verb bracket is one clause: nothing between that joins or opens clauses, no second verb."""
    inner = words[left[0] + 1 : right] if len(left) == 1 else ()
    relative = any(before.noun and word.low in RELATIVE for before, word in pairwise(inner))
    nominal = any(w.has(Trait.PREPOSITION) or is_nominal(w) for w in inner[-1:])
    return (
        bool(inner)
        and not relative
        and not nominal
        and not any(w.has(Trait.SURE | BRIDGE) or w.low in openers() for w in inner)
    )
