"""Clauses by topological fields: Vorfeld, left bracket, Mittelfeld, right bracket, Nachfeld.

A clause is made of the stretches between signs. A stretch with a conjunction, a relative pronoun or a question word
first opens a subordinate clause; one with a finite verb continues the innermost clause that still lacks its verb, or
begins a main clause; one without verb is a piece of the clause around it (apposition, enumeration). A joint (und,
oder) between two finite verbs ends a clause as well. Nothing is guessed from word order that is wrong: where a verb
stands is what the checks are to judge.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from tqa.analyse.clauses.stretches import JOINTS, Stretch, Word, openers
from tqa.analyse.words.verbs import NONE, VERBAL, Trait
from tqa.lexicon import lists

if TYPE_CHECKING:
    from tqa.analyse import Analysis

ELIDING = ("subordinate", "relative")


class ClauseKind(StrEnum):
    """What opens a clause and where its finite verb belongs."""

    MAIN = "main"
    QUESTION = "question"
    SUBORDINATE = "subordinate"
    RELATIVE = "relative"
    INFINITIVE = "infinitive"
    FRAGMENT = "fragment"
    """No verb: headline, apposition, enumeration."""


class Clause(NamedTuple):
    """The words of a clause without those of clauses inside it.

    `finite` is the place of its finite verb among `words`, -1 without. `depth` is 0 for what stands alone, 1 for a
    clause inside another. `elided`: joined to a subordinate clause whose conjunction holds for it too.
    """

    kind: ClauseKind
    words: tuple[Word, ...]
    finite: int
    depth: int
    elided: bool = False

    @property
    def is_verb_final(self) -> bool:
        return self.kind in (ClauseKind.SUBORDINATE, ClauseKind.RELATIVE, ClauseKind.INFINITIVE)

    @property
    def joint(self) -> tuple[Word, ...]:
        """The und, oder that joins the clause to another."""
        return self.words[:1] if self.words[0].low in JOINTS else ()

    @property
    def left(self) -> tuple[Word, ...]:
        """The left bracket: conjunction or relative pronoun, in main clauses the finite verb."""
        return self.words[self._opening - 1 : self._opening] if self._opening > len(self.joint) else ()

    @property
    def vorfeld(self) -> tuple[Word, ...]:
        """What stands before the finite verb of a main clause."""
        return () if self.is_verb_final or self.finite < 0 else self.words[len(self.joint) : self.finite]

    @property
    def mittelfeld(self) -> tuple[Word, ...]:
        """What stands between the brackets."""
        return self.words[self._opening : self._bracket[0]]

    @property
    def right(self) -> tuple[Word, ...]:
        """The right bracket: the last verbs in a row, of a main clause behind its finite verb."""
        return self.words[slice(*self._bracket)]

    @property
    def nachfeld(self) -> tuple[Word, ...]:
        """What follows the right bracket."""
        return self.words[self._bracket[1] :]

    @property
    def _opening(self) -> int:
        """Where the Mittelfeld begins."""
        start = len(self.joint)
        if not self.is_verb_final:
            return max(self.finite + 1, start)
        first = self.words[start : start + 1]
        opened = self.kind is not ClauseKind.INFINITIVE or any(w.low in infinitive_openers() for w in first)
        return start + (opened and not self.elided)

    @property
    def _bracket(self) -> tuple[int, int]:
        end = len(self.words)
        while end > self._opening and not _is_verb(self.words[end - 1]):
            end -= 1
        start = end
        while start > self._opening and (_is_verb(self.words[start - 1]) or self.words[start - 1].low == "zu"):
            start -= 1
        return (start, end) if start < end else (len(self.words), len(self.words))


def _is_verb(word: Word) -> bool:
    return word.has(VERBAL) and not word.has(Trait.ATTRIBUTE | Trait.DETERMINER | Trait.PREPOSITION)


@cache
def infinitive_openers() -> frozenset[str]:
    return frozenset(lists.load("clauses")["infinitive_openers"])


class _Open:
    """A clause in the making."""

    def __init__(self, kind: ClauseKind, depth: int, elided: bool = False) -> None:
        self.kind, self.depth, self.elided = kind, depth, elided
        self.words: list[Word] = []
        self.finite = -1

    @property
    def done(self) -> bool:
        return self.finite >= 0 or self.kind is ClauseKind.INFINITIVE


def clauses(analysis: Analysis) -> tuple[Clause, ...]:
    """The clauses of a sentence in the order of their first words."""
    made: list[_Open] = []
    stack: list[_Open] = []
    for stretch in analysis.stretches:
        for words in _split(stretch):
            _place(stretch, words, made, stack)
    asks = bool(analysis.stretches) and analysis.stretches[-1].after == "?"
    return tuple(_close(clause, asks) for clause in made)


def _split(stretch: Stretch) -> Iterator[Sequence[Word]]:
    """A stretch cut at the joints between two parts that have a finite verb each."""
    words, start = stretch.words, 0
    for place, word in enumerate(words):
        if word.low in JOINTS and _finite(words[start:place]) >= 0 and _finite(words[place + 1 :]) >= 0:
            yield words[start:place]
            start = place
    yield words[start:]


def _place(stretch: Stretch, words: Sequence[Word], made: list[_Open], stack: list[_Open]) -> None:
    kind, found = _opens(stretch, words), _finite(words)
    elided = kind is None and words[0].low in JOINTS and bool(stack) and stack[-1].kind in ELIDING
    if elided and found == len(words) - 1 > 0 and stack[-1].finite >= 0:
        kind = stack.pop().kind
    elif kind is not None and words[0].low in JOINTS and stack and stack[-1].depth:
        stack.pop()
    while kind is None and found >= 0 and stack and stack[-1].done:
        stack.pop()
    if kind is not None or not stack:
        stack.append(_Open(kind or ClauseKind.MAIN, len(stack), elided=kind is not None and elided))
        made.append(stack[-1])
    clause = stack[-1]
    if found >= 0 and not clause.done:
        clause.finite = len(clause.words) + found
    clause.words.extend(words)


def _opens(stretch: Stretch, words: Sequence[Word]) -> ClauseKind | None:
    """The kind of a clause that begins here, None for what may go on with another."""
    if words[0] is not stretch.words[0]:
        return ClauseKind.SUBORDINATE if words[1].low in openers() else None
    if stretch.introduced:
        return ClauseKind.RELATIVE if stretch.is_relative and stretch.before else ClauseKind.SUBORDINATE
    if _finite(words) < 0 and stretch.before and _has_zu(words):
        return ClauseKind.INFINITIVE
    return None


def _has_zu(words: Sequence[Word]) -> bool:
    split = any(a.low == "zu" and b.has(Trait.INFINITIVE) for a, b in pairwise(words))
    return split or any(w.has(Trait.ZU_INFINITIVE) for w in words)


def _finite(words: Sequence[Word]) -> int:
    """The place of the finite verb: a certain one, else the first that may be one and is neither adjective nor noun."""
    sure = [n for n, w in enumerate(words) if w.has(Trait.SURE)]
    if sure:
        return sure[0]
    behind = (NONE, *(w.traits for w in words))
    maybe = (n for n, w in enumerate(words) if w.has(Trait.FINITE) and not w.has(Trait.ATTRIBUTE | Trait.DETERMINER))
    return next((n for n in maybe if not behind[n] & Trait.PREPOSITION and words[n - 1].low != "zu"), -1)


def _close(clause: _Open, asks: bool) -> Clause:
    kind = clause.kind
    if kind is ClauseKind.MAIN:
        kind = ClauseKind.FRAGMENT if clause.finite < 0 else kind
        kind = ClauseKind.QUESTION if asks and clause.finite == 0 else kind
    return Clause(kind, tuple(clause.words), clause.finite, clause.depth, clause.elided)
