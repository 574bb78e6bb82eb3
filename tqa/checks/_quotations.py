"""Quotation marks of a document, paired: what several checks of quotation marks share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from tqa.analyse import Analysis
from tqa.config import Quotes
from tqa.model import Fix

GERMAN = ("„", "“")
DOUBLE = '„“”"'
BEFORE_OPENING = "([{„»‚›/–—-"
SIGNS = ".,;:!?)]}"
AFTER_CLOSING = ".,;:!?…)]}“«‘‹/–—-"


class Mark(NamedTuple):
    """A quotation mark and its place in the prose of a segment."""

    analysis: Analysis
    place: int

    @property
    def char(self) -> str:
        return self.analysis.text[self.place]

    @property
    def opens(self) -> bool:
        """Stands where an opening mark stands: after a blank and before a word."""
        text, place = self.analysis.text, self.place
        before = text[place - 1] if place else " "
        after = text[place + 1] if place + 1 < len(text) else " "
        return (before.isspace() or before in BEFORE_OPENING) and not (after.isspace() or after in SIGNS)

    @property
    def closes(self) -> bool:
        """Stands where a closing mark stands: after a word and before a blank or a sign."""
        text, place = self.analysis.text, self.place
        before = text[place - 1] if place else " "
        after = text[place + 1] if place + 1 < len(text) else " "
        return not before.isspace() and (after.isspace() or after in AFTER_CLOSING)


class Quotation(NamedTuple):
    """An opening and a closing mark, maybe of two sentences of one block."""

    opening: Mark
    closing: Mark

    @property
    def whole(self) -> bool:
        """Both marks stand in one sentence."""
        return self.opening.analysis is self.closing.analysis

    @property
    def straight(self) -> bool:
        return self.opening.char == self.closing.char == '"'

    @property
    def german(self) -> bool:
        return (self.opening.char, self.closing.char) == GERMAN

    @property
    def house(self) -> Quotes:
        """The marks that the publisher sets."""
        return self.opening.analysis.facts.house.marks

    def fix(self) -> Fix:
        """The marks of a whole quotation replaced."""
        pair = self.house
        start, end = self.opening.place, self.closing.place
        if self.opening.char == pair[0]:
            return Fix(end, end + 1, pair[1], safe=True)
        inside = self.opening.analysis.text[start + 1 : end]
        return Fix(start, end + 1, f"{pair[0]}{inside}{pair[1]}", safe=True)


def blocks(analyses: Sequence[Analysis]) -> Iterator[list[Analysis]]:
    """The sentences of each block."""
    for _, block in groupby(analyses, key=lambda analysis: analysis.segment.block):
        yield list(block)


def marks(block: Sequence[Analysis], signs: str) -> list[Mark]:
    """Where the signs stand in a block."""
    having = (analysis for analysis in block if not analysis.chars.isdisjoint(signs))
    return [Mark(analysis, place) for analysis in having for place, char in enumerate(analysis.text) if char in signs]


def pairs(block: Sequence[Analysis]) -> Iterator[Quotation]:
    """Quotations in double marks of whatever style; where straight marks stop making pairs, the block is given up."""
    opened: list[Mark] = []
    for mark in marks(block, DOUBLE):
        if mark.char == "„" or (mark.opens and (not opened or opened[-1].char != mark.char)):
            opened.append(mark)
        elif opened and not (mark.char == '"' and mark.opens):
            yield Quotation(opened.pop(), mark)
        elif mark.char == '"' and not _inch(mark):
            return


def _inch(mark: Mark) -> bool:
    return mark.place > 0 and mark.analysis.text[mark.place - 1].isdigit()
