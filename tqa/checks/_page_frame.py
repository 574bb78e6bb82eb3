"""Hits for the residue of web pages, shared by the checks that report it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from tqa.analyse import Analysis
from tqa.analyse.page.residue import Residue, residue
from tqa.model import Fix, Hit, Message

FindAll = Callable[[Sequence[Analysis]], Iterator[tuple[Analysis, Hit]]]


def finder(wanted: Callable[[Residue], bool], de: str, en: str) -> FindAll:
    """A `find_all` that reports each sentence of the wanted residue and offers to delete it."""

    def find_all(analyses: Sequence[Analysis]) -> Iterator[tuple[Analysis, Hit]]:
        for found in filter(wanted, residue(analyses)):
            message = Message(de.format(found.mark.de), en.format(found.mark.en))
            yield from ((analysis, deletion(analysis, message)) for analysis in found.analyses)

    return find_all


def deletion(analysis: Analysis, message: Message) -> Hit:
    """A hit on a whole segment whose fix deletes it."""
    end = len(analysis.text)
    return Hit(0, end, message, (Fix(0, end, ""),))
