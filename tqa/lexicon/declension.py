"""Case, number and gender as sets of cells, and what determiners and adjectives allow.

A `Cells` is a set of sixteen bits: four cases by masculine, feminine, neuter and plural (German has no gender in the
plural). What agrees is what the sets of the words have in common, so that agreement is a bitwise *and*.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from tqa import lexicon
from tqa.lexicon import compounds, lists
from tqa.model import Reading

CASES = ("NOM", "GEN", "DAT", "AKK")
COLUMNS = ("MAS", "FEM", "NEU", "PLU")
ALL = (1 << 16) - 1
SINGULAR, PLURAL = 0x7777, 0x8888
ADJECTIVAL = frozenset(("ADJ", "PA1", "PA2"))

COMMON = 3.0
"""Zipf band from which the gender of a compound on record is not doubted."""

Cells = int
"""Set of cells; bit `4 * case + column`."""


class Masks(NamedTuple):
    """The cells of a form after a weak, a mixed and no (strong) determiner ending. Nouns have three times the same."""

    weak: Cells
    mixed: Cells
    strong: Cells

    @property
    def any(self) -> Cells:
        return self.weak | self.mixed | self.strong


class Determiner(NamedTuple):
    """One use of a determiner form: its stem, cells, and the declension of adjectives after it."""

    stem: str
    cells: Cells
    declension: str


def cell(case: str, column: str) -> Cells:
    """One cell: `cell("DAT", "PLU")`."""
    return 1 << (4 * CASES.index(case) + COLUMNS.index(column))


def case_cells(cases: Iterable[str]) -> Cells:
    """All cells of some cases."""
    return sum(0xF << (4 * CASES.index(case)) for case in set(cases))


def members(cells: Cells) -> Iterator[tuple[str, str]]:
    """Case and column of each cell of a set."""
    for bit in range(16):
        if cells >> bit & 1:
            yield CASES[bit // 4], COLUMNS[bit % 4]


def reading_cells(reading: Reading) -> Cells:
    """The cells of a reading; a feature that it leaves open counts for all values."""
    return _feature_cells(reading.case, reading.number, reading.gender)


@cache
def _feature_cells(case: str, number: str, gender: str) -> Cells:
    columns: tuple[str, ...] = ("PLU",) if number == "PLU" else (gender,) if gender in COLUMNS else COLUMNS[:3]
    if not number and gender not in COLUMNS:
        columns = COLUMNS
    cases = (case,) if case in CASES else CASES
    return sum(cell(each, column) for each in cases for column in columns)


@cache
def _row(name: str) -> tuple[str, ...]:
    return tuple(lists.load("declension")[name].split())


@cache
def by_ending(declension: str) -> dict[str, Cells]:
    """Ending of an adjective -> cells, for the declension weak, mixed or strong."""
    found: dict[str, Cells] = defaultdict(int)
    for bit, ending in enumerate(_row(f"adjective_{declension}")):
        found[ending] |= 1 << bit
    return dict(found)


def nominalised(form: str) -> Masks:
    """The masks of a noun that inflects like an adjective (der Beamte, ein Beamter), by its ending."""
    ending = form[-2:] if form[-1:] in "mnrs" else form[-1:]
    weak, mixed, strong = (by_ending(name).get(ending, 0) for name in ("weak", "mixed", "strong"))
    return Masks(weak, mixed, strong)


@cache
def determiners() -> dict[str, tuple[Determiner, ...]]:
    """Form of a determiner in lower case -> its uses."""
    found: dict[tuple[str, str, str], Cells] = defaultdict(int)
    for form, stem, declension, cells in _uses():
        found[form, stem, declension] |= cells
    uses: dict[str, list[Determiner]] = defaultdict(list)
    for (form, stem, declension), cells in found.items():
        uses[form].append(Determiner(stem, cells, declension))
    return {form: tuple(each) for form, each in uses.items()}


def _uses() -> Iterator[tuple[str, str, str, Cells]]:
    data = lists.load("declension")
    yield from ((form, "der", "weak", 1 << bit) for bit, form in enumerate(_row("article")))
    for stem in ("selb", "jenig"):
        for bit, form in enumerate(_row("article")):
            yield f"{form}{stem}{_row('adjective_weak')[bit]}", f"der{stem}", "weak", 1 << bit
    for declension in ("weak", "mixed", "either"):
        for stem in data[declension]:
            for form, cells in _forms(stem, declension):
                yield form, stem, _after(stem, declension, cells), cells
    yield from ((form, form, "strong", ALL) for form in data["bare"])


def _forms(stem: str, declension: str) -> Iterator[tuple[str, Cells]]:
    data = lists.load("declension")
    for bit, ending in enumerate(_row("pronoun")):
        case, column = CASES[bit // 4], COLUMNS[bit % 4]
        if (stem in data["singular"] and column == "PLU") or (
            stem in data["either_in_plural_only"] and column != "PLU"
        ):
            continue
        if declension == "mixed" and (case, column) in (("NOM", "MAS"), ("NOM", "NEU"), ("AKK", "NEU")):
            yield stem, 1 << bit
            continue
        yield f"{_shortened(stem)}{ending}", 1 << bit
        if stem in data["genitive_in_en"] and case == "GEN" and column in ("MAS", "NEU"):
            yield f"{stem}en", 1 << bit


def _after(stem: str, declension: str, cells: Cells) -> str:
    """The declension after a determiner in a cell: after *viele* strong, but *vieler* may go with both."""
    data = lists.load("declension")
    if cells & case_cells(("NOM", "DAT", "AKK")) & PLURAL:
        return (
            "strong" if stem in data["strong_in_plural"] else "weak" if stem in data["weak_in_plural"] else declension
        )
    return declension


def _shortened(stem: str) -> str:
    """The stem before an ending: *euer*, but *eure*."""
    return stem.replace("er", "r") if stem in lists.load("declension")["shortened"] else stem


@lru_cache(maxsize=1 << 10)
def determiner(stem: str, case: str, column: str) -> str | None:
    """The form of a determiner: `determiner("ein", "DAT", "FEM")` is *einer*; None if it has none."""
    wanted = cell(case, column)
    bare = lists.load("declension")["bare"]
    found = [
        form
        for form, uses in determiners().items()
        for u in uses
        if u.stem == stem and u.cells & wanted and form not in bare
    ]
    return min(found, key=lambda form: (form.endswith("en") and case == "GEN", len(form)), default=None)


@lru_cache(maxsize=1 << 13)
def attribute(form: str) -> Masks | None:
    """The masks of an inflected adjective or participle in lower case; None for other words."""
    return attributive(lexicon.grammar(form))


@lru_cache(maxsize=1 << 12)
def attributive(readings: Iterable[Reading]) -> Masks | None:
    """The masks of an attribute by its readings; None without a reading as one."""
    weak, mixed, strong = 0, 0, 0
    for reading in readings:
        if reading.pos in ADJECTIVAL and reading.case:
            cells = reading_cells(reading)
            weak |= cells if reading.declension in ("DEF", "") else 0
            mixed |= cells if reading.declension in ("IND", "") else 0
            strong |= cells if reading.declension in ("SOL", "") else 0
    return Masks(weak, mixed, strong) if weak | mixed | strong else None


@lru_cache(maxsize=1 << 13)
def substantive(form: str) -> Masks | None:
    """The masks of a common noun, None for unknown words and mere names."""
    fixed, adjectival = _nominal(lexicon.grammar(form))
    for readings in _other_splits(form):
        more, too = _nominal(readings)
        fixed, adjectival = fixed | more, adjectival or too
    if not fixed and not adjectival:
        return None
    if not lexicon.known(form) and form.endswith(tuple(lists.load("declension")["feminine_endings"])):
        fixed |= 0x2222
    like = nominalised(form) if adjectival else Masks(0, 0, 0)
    return Masks(*(fixed | each for each in like))


@lru_cache(maxsize=1 << 12)
def _nominal(readings: tuple[Reading, ...]) -> tuple[Cells, bool]:
    """The cells of the readings as a noun, and whether it also inflects like an adjective."""
    nouns = [reading for reading in readings if reading.pos == "SUB"]
    fixed = 0
    for reading in nouns:
        fixed |= 0 if reading.extra == "ADJ" else reading_cells(reading)
    return fixed, any(reading.extra == "ADJ" for reading in nouns)


def _other_splits(form: str) -> Iterator[tuple[Reading, ...]]:
    """The readings that a rare compound has by its splits: Typ-endung beside Typen-dung."""
    if form.isalpha() and (lexicon.band(form) < COMMON or not lexicon.known(form)):
        for split in compounds.splits(form.lower(), compounds.NOUN):
            yield lexicon.grammar(split.head.capitalize())
