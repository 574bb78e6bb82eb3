"""Main clauses that have ended for certain, so that their last word closes the verb bracket.

A clause ends with its sentence, before *und* with a finite verb right behind, and before a subordinate clause unless
its verb bracket may go on behind that one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tqa.analyse.clauses.finites import is_certain
from tqa.analyse.clauses.stretches import FINAL, JOINTS, Stretch, clause_words, stretch_of
from tqa.analyse.words.verbs import HELPING, Trait

if TYPE_CHECKING:
    from tqa.analyse import Analysis

CLOSING = Trait.INFINITIVE | Trait.PARTICIPLE | Trait.ZU_INFINITIVE
END, JOINED, COMMA = ".", ";", ","


def ended(analysis: Analysis) -> Iterator[Stretch]:
    """The stretches in their order, cut at und before a verb; `after` is a full stop where a clause has ended."""
    found = analysis.stretches
    for number, stretch in enumerate(found):
        closed = stretch.after == COMMA and _goes_not_on(found[number + 1 :])
        yield from _cut(stretch._replace(after=END) if closed else stretch)


def _goes_not_on(follows: Sequence[Stretch]) -> bool:
    """A subordinate clause follows with its verb last, and nothing behind closes another bracket."""
    if not follows or not follows[0].introduced or not _is_complete(follows[0]):
        return False
    return not any(stretch.last.has(CLOSING) for stretch in follows[1:])


def _is_complete(clause: Stretch) -> bool:
    """The last word is the finite verb; one that may be an infinitive only where the sentence ends and has no other."""
    first, last = clause.words[0], clause.last
    if is_certain(last) and not last.has(CLOSING):
        return True
    lone = last.traits.verbal and last.has(Trait.FINITE) and not any(w.traits.verbal for w in clause.words[1:-1])
    return clause.after in FINAL and lone and first.low in clause_words("subordinators")


def _cut(stretch: Stretch) -> Iterator[Stretch]:
    words, start, before = stretch.words, 0, stretch.before
    joints = [n for n, w in enumerate(words[:-1]) if w.low in JOINTS] if not stretch.introduced else []
    for n in joints:
        shared = words[n + 1].has(HELPING) and words[-1].has(CLOSING)
        verbs = is_certain(words[n + 1]) and not shared and any(is_certain(w) for w in words[start:n])
        if verbs and n > start:
            yield stretch_of(words[start:n], before, END)
            start, before = n + 1, JOINED
    yield stretch_of(words[start:], before, stretch.after) if start else stretch
