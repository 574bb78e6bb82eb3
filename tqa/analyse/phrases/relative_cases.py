"""Relative pronouns in a case that their preposition does not govern: das Programm, mit das die EU wirbt."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, NamedTuple

from tqa.analyse.words.roles import words
from tqa.lexicon import declension, lists
from tqa.lexicon.declension import ALL, CASES, COLUMNS, Cells, case_cells
from tqa.lexicon.prepositions import governed, group
from tqa.model import Token

if TYPE_CHECKING:
    from tqa.analyse import Analysis

STEMS = frozenset(("der", "welch"))
ARTICLES = frozenset(("den",))
"""What is a dative plural as an article, but not as a pronoun (denen)."""
STRICT = frozenset((case_cells(("DAT",)), case_cells(("AKK",))))
DATIVE_PLURAL = declension.cell("DAT", "PLU")


class Relative(NamedTuple):
    """A pronoun, its preposition, and what it should be, the likeliest first."""

    token: Token
    preposition: str
    forms: tuple[str, ...]


def misgoverned(analysis: Analysis) -> Iterator[Relative]:
    """The pronouns between comma, preposition and a determiner or pronoun, so that they have no noun of their own."""
    tokens, roles = analysis.tokens, analysis.phrase_reader.roles
    for place in range(2, len(tokens) - 2):
        preposition, form = roles[place].form, tokens[place + 1].text
        if tokens[place - 1].text != "," or not roles[place].preposition or form not in words("relative"):
            continue
        cells = governed()[preposition]
        if cells not in STRICT or preposition in group("conjunctions") or not _follows(analysis, place + 2):
            continue
        uses = [use for use in roles[place + 1].determiners if use.stem in STEMS]
        own = reduce(or_, (use.cells for use in uses), 0)
        own &= ~DATIVE_PLURAL if form in ARTICLES else ALL
        if uses and not own & cells:
            fit = tuple(_forms(uses[0].stem, cells, own, _antecedent(analysis, place - 2)))
            yield Relative(tokens[place + 1], preposition, fit)


def _follows(analysis: Analysis, place: int) -> bool:
    """A determiner that no attribute could be, or a pronoun that is a subject."""
    text = analysis.tokens[place].text
    if text in words("nominatives"):
        return True
    uses = analysis.phrase_reader.roles[place].determiners
    return any(use.stem == "der" or use.declension == "mixed" for use in uses)


def _antecedent(analysis: Analysis, place: int) -> Cells:
    masks = declension.substantive(analysis.tokens[place].text) if place >= 0 else None
    return masks.any if masks else ALL


def _forms(stem: str, cells: Cells, own: Cells, noun: Cells) -> Iterator[str]:
    """The forms in the case of the preposition for the genders that pronoun and antecedent share."""
    case = next(case for case in CASES if cells == case_cells((case,)))
    columns = [column for column in COLUMNS if _holds(own, column)]
    found = {}
    for column in [c for c in columns if _holds(noun, c)] or columns:
        plural = stem == "der" and (case, column) == ("DAT", "PLU")
        found[lists.load("relatives")["plural_dative"] if plural else declension.determiner(stem, case, column)] = (
            column
        )
    yield from (form for form in found if form)


def _holds(cells: Cells, column: str) -> bool:
    return bool(cells & sum(declension.cell(case, column) for case in CASES))
