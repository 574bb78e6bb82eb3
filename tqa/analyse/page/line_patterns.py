"""Patterns over the words of a short line, as the residue lists write them.

    word            the word itself, in lower case
    #               a number
    {slot}          any word of a named slot; `-word` in a slot stands for all words that end in it
    (a|b c)         one of several sequences
    [a|b c]         the same, or nothing
    *  *3           one to six words, one to three words

A list of patterns becomes one automaton over words: some thousand states, built in a few milliseconds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import NamedTuple

ELEMENT = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]|(\S+)")
WORD = re.compile(r"[\w#][\w#'’-]*|[©&]")
NUMBER = re.compile(r"\d+(?:[.,:/]\d+)*")
WIDEST = 6
ANY = "*"


def words(text: str) -> tuple[str, ...]:
    """The words of a line as patterns see them: lower case, numbers as `#`, no other signs."""
    return tuple(w.rstrip("-'’") for w in WORD.findall(NUMBER.sub("#", text.lower()).replace("’", "'")))


class Slots(NamedTuple):
    """Which slots a word fills."""

    whole: Mapping[str, tuple[str, ...]]
    endings: Mapping[str, str]
    lengths: tuple[int, ...]

    @classmethod
    def of(cls, slots: Mapping[str, Iterable[str]]) -> Slots:
        whole: dict[str, tuple[str, ...]] = {}
        endings: dict[str, str] = {}
        for name, entries in slots.items():
            for entry in entries:
                if entry.startswith("-"):
                    endings[entry[1:]] = f"{{{name}}}"
                else:
                    whole[entry] = (*whole.get(entry, ()), f"{{{name}}}")
        return cls(whole, endings, tuple(sorted({len(e) for e in endings})))

    def symbols(self, word: str, known: Set[str]) -> tuple[str, ...]:
        """All symbols that stand for the word in a pattern; the word itself only if it is known to one."""
        itself = (word, ANY) if word in known else (ANY,)
        if not self.lengths:
            return itself
        ends = (self.endings.get(word[-n:]) for n in self.lengths if len(word) > n)
        return (*itself, *self.whole.get(word, ()), *(end for end in ends if end))


class Patterns:
    """An automaton over words; `labels` of a state are the patterns that end there.

    It is made deterministic as far as lines are read: `sets` holds the sets of states met so far with the label
    that ends there (-1: none), `steps` where a set leads by the symbols of a word.
    """

    def __init__(self, slots: Slots) -> None:
        self.slots = slots
        self.edges: list[dict[str, list[int]]] = [{}]
        self.skips: list[list[int]] = [[]]
        self.labels: dict[int, int] = {}
        self.known: set[str] = set()
        self.sets: list[tuple[frozenset[int], int]] = []
        self.steps: dict[tuple[int, tuple[str, ...]], int] = {}
        self.words: dict[str, tuple[str, ...]] = {}
        self.places: dict[frozenset[int], int] = {}

    def add(self, pattern: str, label: int) -> None:
        """Enter a pattern; where several match, the highest label counts."""
        here = self._state()
        self.skips[0].append(here)
        for one_of, optional, plain in ELEMENT.findall(pattern):
            here = self._element(here, (one_of or optional or plain).split("|"), bool(optional))
        self.labels[here] = label

    def _state(self) -> int:
        self.edges.append({})
        self.skips.append([])
        return len(self.edges) - 1

    def _element(self, start: int, choices: Sequence[str], optional: bool) -> int:
        end = self._state()
        if optional:
            self.skips[start].append(end)
        for choice in choices:
            *before, last = choice.split()
            here = start
            for symbol in before:
                here = self._word(here, symbol)
            if last.startswith(ANY):
                self.skips[self._word(here, last)].append(end)
            else:
                self.edges[here].setdefault(last, []).append(end)
        return end

    def _word(self, start: int, symbol: str) -> int:
        if not symbol.startswith(ANY):
            return self._edge(start, symbol)
        end = self._state()
        for _ in range(int(symbol[1:] or WIDEST)):
            start = self._edge(start, ANY)
            self.skips[start].append(end)
        return end

    def _edge(self, start: int, symbol: str) -> int:
        end = self._state()
        self.edges[start].setdefault(symbol, []).append(end)
        return end

    def close(self) -> Patterns:
        """Make ready for reading."""
        self.known = {symbol for edges in self.edges for symbol in edges}
        self._place(self._closure([0]))
        return self

    def _place(self, states: frozenset[int]) -> int:
        """The number of a set of states; 0 is the start, the empty set is -1."""
        if not states:
            return -1
        if states not in self.places:
            self.places[states] = len(self.sets)
            self.sets.append((states, max((self.labels.get(state, -1) for state in states), default=-1)))
        return self.places[states]

    def _closure(self, states: Iterable[int]) -> frozenset[int]:
        seen = set(states)
        todo = [state for state in seen if self.skips[state]]
        while todo:
            for state in self.skips[todo.pop()]:
                if state not in seen:
                    seen.add(state)
                    todo.append(state)
        return frozenset(seen)

    def _symbols(self, word: str) -> tuple[str, ...]:
        found = self.words.get(word)
        if found is None:
            found = self.words[word] = self.slots.symbols(word, self.known)
        return found

    def _step(self, place: int, symbols: tuple[str, ...]) -> int:
        found = self.steps.get((place, symbols))
        if found is None:
            ends = [e for state in self.sets[place][0] for s in symbols for e in self.edges[state].get(s, ())]
            found = self.steps[place, symbols] = self._place(self._closure(ends))
        return found

    def ends(self, line: Sequence[str], start: int) -> Iterator[tuple[int, int]]:
        """End and label of each match that begins at a word."""
        place = 0
        for index in range(start, len(line)):
            place = self._step(place, self._symbols(line[index]))
            if place < 0:
                return
            label = self.sets[place][1]
            if label >= 0:
                yield index + 1, label


def cover(patterns: Patterns, line: Sequence[str]) -> tuple[int, ...]:
    """Labels of the fewest matches that together make up the whole line; empty if there are none."""
    best: dict[int, tuple[int, ...]] = {0: ()}
    for start in range(len(line)):
        if start in best:
            for end, label in patterns.ends(line, start):
                labels = (*best[start], label)
                old = best.get(end)
                if old is None or (len(labels), -max(labels)) < (len(old), -max(old)):
                    best[end] = labels
    return best.get(len(line), ())
