r"""Reads german.dict of the package lingotweaker-data-de: a morfologik CFSA2 automaton.

Layout: `\fsa`, version byte 0xC6, two flag bytes (0x0100: each node starts with a count to skip), the label
table with its length, then the arcs. An arc is a flag byte (0x80 the target follows the node, 0x40 last arc of
the node, 0x20 final, low five bits the label's index, 0 = label in the next byte) and, unless the target
follows, its absolute address as a little-endian base-128 number. An entry reads `form_Klemma-ending_TAG`:
K - 65 is the number of *bytes* to cut off the form.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

_COUNTED = 0x0100
_NEXT, _LAST, _FINAL, _LABEL = 0x80, 0x40, 0x20, 0x1F


class Entry(NamedTuple):
    """One analysis as the dictionary has it."""

    form: str
    lemma: str
    tag: str


class _Arc(NamedTuple):
    label: int
    final: bool
    target: int


class _Automaton:
    def __init__(self, data: bytes) -> None:
        if data[:5] != b"\\fsa\xc6":
            raise ValueError("not a CFSA2 automaton")
        self.counted = bool(int.from_bytes(data[5:7], "big") & _COUNTED)
        self.labels = data[8 : 8 + data[7]]
        self.arcs = data[8 + data[7] :]
        self.nodes: dict[int, tuple[_Arc, ...]] = {}

    def number(self, place: int) -> tuple[int, int]:
        """A base-128 number and the place after it."""
        value = shift = 0
        while True:
            byte = self.arcs[place]
            place += 1
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                return value, place
            shift += 7

    def node(self, place: int) -> tuple[_Arc, ...]:
        """The arcs of the node at a place."""
        if place not in self.nodes:
            self.nodes[place] = tuple(self._read(place))
        return self.nodes[place]

    def _read(self, place: int) -> Iterator[_Arc]:
        if self.counted:
            _, place = self.number(place)
        found, last = [], False
        while not last:
            flags = self.arcs[place]
            place += 1
            label = self.labels[flags & _LABEL]
            if not flags & _LABEL:
                label = self.arcs[place]
                place += 1
            target = -1
            if not flags & _NEXT:
                target, place = self.number(place)
            found.append(_Arc(label, bool(flags & _FINAL), target))
            last = bool(flags & _LAST)
        return (arc if arc.target >= 0 else arc._replace(target=place) for arc in found)

    def __iter__(self) -> Iterator[bytes]:
        """All accepted byte strings, depth first."""
        word = bytearray()
        path = [iter(self.node(self.node(0)[0].target))]
        while path:
            for arc in path[-1]:
                word.append(arc.label)
                if arc.final:
                    yield bytes(word)
                if arc.target:
                    path.append(iter(self.node(arc.target)))
                    break
                word.pop()
            else:
                path.pop()
                del word[-1:]


def entries(data: bytes) -> Iterator[Entry]:
    """The analyses; rows of comment, notes behind tags and broken rows are left out."""
    for key in _Automaton(data):
        form, code, tag = key.split(b"_")
        note = tag.find(b" --")
        tag = tag if note < 0 else tag[:note]
        if form and code and b"#" not in key:
            cut = code[0] - 65
            lemma = form[: len(form) - cut] + code[1:]
            yield Entry(form.decode(), lemma.decode(), tag.decode().replace("\N{NO-BREAK SPACE}", "").strip())
