"""Borders of clauses that no comma marks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tqa import lexicon
from tqa.analyse.stretches import Stretch, clause_words, openers
from tqa.analyse.subjects import PRONOUNS
from tqa.analyse.verbs import VERBAL, Trait

if TYPE_CHECKING:
    from tqa.analyse import Analysis

ANTECEDENTS = frozenset(("alles", "etwas", "nichts"))


def unmarked_conjunctions(analysis: Analysis) -> Iterator[tuple[Stretch, int, int]]:
    """Stretch, place of the conjunction, and how many words before it belong to its clause (*ohne* dass)."""
    rest = False
    found = []
    for stretch in reversed(analysis.stretches):
        for place in range(1, len(stretch.words) - 1):
            if _opens(stretch, place) and _lacks_comma(stretch, place, rest):
                found.append((stretch, place, int(_is_led(stretch, place))))
        rest = stretch.before == "," and (rest or any(w.has(Trait.FINITE) for w in stretch.words))
    yield from reversed(found)


def _is_led(stretch: Stretch, place: int) -> bool:
    """A particle before the conjunction that certainly belongs to the clause: ohne dass, selbst wenn."""
    return place > 1 and f"{stretch.words[place - 1].low} {stretch.words[place].low}" in clause_words("led")


def _opens(stretch: Stretch, place: int) -> bool:
    """A conjunction; one that may be something else counts before a subject and with the verb last."""
    low, after = stretch.words[place].low, stretch.words[place + 1]
    if low == "ob" and any(r.case == "GEN" for r in lexicon.readings(after.text)):
        return stretch.last.traits.certain
    if low in clause_words("subordinators"):
        return True
    certain = stretch.closed and stretch.last.traits.certain and len(stretch.words) > place + 2
    if low in clause_words("question_words"):
        return certain and (stretch.words[place - 1].has(VERBAL) or stretch.words[place - 1].low in ANTECEDENTS)
    return certain and after.low in PRONOUNS and low in clause_words("ambiguous")


def _lacks_comma(stretch: Stretch, place: int, rest: bool) -> bool:
    """The conjunction follows a clause or its beginning, not a particle of its own, and has a finite verb.

    `rest`: a finite verb follows behind the stretch, where a comma parts it.
    """
    word, before, follows = stretch.words[place], stretch.words[place - 1], stretch.words[place + 1 :]
    if word.noun or follows[0].low in clause_words("elliptic"):
        return False
    particle = not _is_led(stretch, place) and before.low in clause_words("inner") | openers()
    apart = word.token.start - before.token.end == 1 and (_is_led(stretch, place) or not before.has(Trait.PREPOSITION))
    behind = any(w.has(Trait.FINITE) for w in follows) or (rest and stretch.after == ",")
    verbs = behind and any(w.has(Trait.FINITE) for w in stretch.words[:place])
    return apart and verbs and not particle and before.text not in clause_words("time_nouns")
