"""Prepositions and the cases that they govern."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from tqa.lexicon import lists
from tqa.lexicon.declension import ALL, CASES, Cells, Determiner, case_cells, determiners


class Contraction(NamedTuple):
    """A preposition with its article in one word: *zur* is *zu der*, with the dative of the article only."""

    preposition: str
    article: Determiner


@cache
def governed() -> dict[str, Cells]:
    """Preposition -> the cells of the cases that it governs."""
    groups = lists.load("prepositions")["governs"].items()
    return {word: case_cells(cases.split("-")) for cases, words in groups for word in words}


def governed_before(preposition: str, noun: str, counted: bool) -> Cells:
    """The cells that a preposition governs before a noun without an article; ALL without a preposition.

    With some plurals a preposition of two cases never tells of a direction: *unter schwierigen Umständen*.
    """
    settled = lists.load("settled_cases")
    if noun in settled["counted" if counted else "plain"].get(preposition, ()):
        return case_cells(("DAT",))
    return governed().get(preposition, ALL)


@cache
def contractions() -> dict[str, Contraction]:
    """Contracted form -> preposition and article."""
    found = {}
    for row in lists.load("prepositions")["contracted"]:
        cells = case_cells(("AKK",) if row["article"] == "das" else ("DAT",))
        article = determiners()[row["article"]][0]
        found[row["form"]] = Contraction(row["preposition"], article._replace(cells=article.cells & cells))
    return found


@cache
def group(name: str) -> frozenset[str]:
    """The prepositions of a group of the list: `conjunctions`, `after`, `counting`."""
    return frozenset(lists.load("prepositions")[name])


def cases(preposition: str) -> tuple[str, ...]:
    """The cases of a preposition, for messages."""
    cells = governed().get(preposition, 0)
    return tuple(case for case in CASES if cells & case_cells((case,)))
