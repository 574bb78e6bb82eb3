"""How unlike German a run of words is: sequences of tags that garbled text has and clean German has not.

For three tags in a row the table gives log2 of how much likelier they are where a sentence was garbled than in clean
sentences. The worst run is the one whose sum is greatest. Frequent words of closed classes stand for themselves,
quotation marks do not count. The table is data/sequences.txt, written by `python -m tqa.dev sequences`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from tqa.analyse.words.features import DATA
from tqa.model import Token

FIRST, ZERO, UNIT = 33, 2048, 8
"""Character of the first symbol, character of the value 0, and steps of a value to one bit."""
EDGE, END = "<s>", "</s>"
BARS = ("$(", "$.")
"""Signs beside which nothing speaks for garbled text: what follows them starts anew."""
COUNTED = "()–—-"
"""Signs that count; all that is `$(` besides is left out."""


class Run(NamedTuple):
    """Tokens `first` to `last` and how many bits they speak for garbled text."""

    score: float
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Sequences:
    """The table. `symbols`: symbol -> its character. `three` and `two`: values of three and of two symbols."""

    symbols: Mapping[str, str]
    three: Mapping[str, int]
    two: Mapping[str, int]

    def worst(self, tokens: Sequence[Token], tags: Sequence[str]) -> Run:
        """The run of tokens that speaks most for garbled text; 0 bits if none does."""
        places, chars = self.read(tokens, tags)
        best, total, start = (0, 0, 0), 0, 0
        bars = {self.symbols[tag] for tag in BARS if tag in self.symbols}
        for at in range(2, len(chars)):
            if total <= 0:
                total, start = 0, at
            value = self.value(chars, at)
            total += min(value, 0) if bars.intersection(chars[at - 1 : at + 1]) else value
            best = max(best, (total, start, at))
        inside = [place for place in places[max(best[1] - 2, 0) : best[2] + 1] if place >= 0]
        return Run(best[0] / UNIT, inside[0], inside[-1]) if inside else Run(0.0, 0, 0)

    def value(self, chars: str, at: int) -> int:
        """The value of three symbols, or of two if the table does not list the three."""
        found = self.three.get(chars[at - 2 : at + 1])
        return self.two.get(chars[at - 1 : at + 1], 0) if found is None else found

    def read(self, tokens: Sequence[Token], tags: Sequence[str]) -> tuple[list[int], str]:
        """The numbers of the tokens that count and their characters, with two edges before and an end."""
        found = list(symbols(tokens, tags))
        unknown = self.symbols["XY"]
        names = [EDGE, EDGE, *(self.symbol(pair) for _, pair in found), END]
        return [-1, -1, *(n for n, _ in found), -1], "".join(self.symbols.get(name, unknown) for name in names)

    def symbol(self, pair: tuple[str, str]) -> str:
        """The form with its tag if the table knows that, else the tag."""
        name = "/".join(pair)
        return name if name in self.symbols else pair[1]


def symbols(tokens: Sequence[Token], tags: Sequence[str]) -> Iterator[tuple[int, tuple[str, str]]]:
    """The tokens that count: number, form in lower case, tag."""
    for number, (token, tag) in enumerate(zip(tokens, tags, strict=True)):
        if tag != "$(" or token.text[0] in COUNTED:
            yield number, (token.text.lower(), tag)


@cache
def sequences() -> Sequences:
    """The table of the process, read on first use."""
    names, three, two = (DATA / "sequences.txt").read_text("utf-8").split("\n")[:3]
    chars = {name: chr(FIRST + number) for number, name in enumerate(names.split(" "))}
    return Sequences(chars, _unpacked(three, 3), _unpacked(two, 2))


def _unpacked(packed: str, size: int) -> dict[str, int]:
    return {packed[at : at + size]: ord(packed[at + size]) - ZERO for at in range(0, len(packed), size + 1)}
