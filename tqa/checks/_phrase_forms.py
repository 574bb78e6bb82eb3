"""The forms that a noun phrase could take: determiner, attributes and noun in a cell of case, number and gender."""

from __future__ import annotations

from typing import NamedTuple

from tqa import lexicon
from tqa.analyse.phrases.noun_phrases import Word
from tqa.lexicon import declension, inflect
from tqa.lexicon.declension import Cells, Determiner
from tqa.model import Reading

RARER = 1.0
"""Zipf bands below the best lemma from which another one is not meant."""


class Aim(NamedTuple):
    """A cell with the determiner, the lemma of the noun and the declension of the attributes that fill it."""

    case: str
    column: str
    use: Determiner
    lemma: str
    kind: str

    @property
    def cell(self) -> Cells:
        return declension.cell(self.case, self.column)

    @property
    def number(self) -> str:
        return "PLU" if self.column == "PLU" else "SIN"


def kind_after(use: Determiner, case: str, column: str) -> str:
    """The declension of attributes after another form of the same determiner."""
    if not use.stem:
        return "strong"
    form = declension.determiner(use.stem, case, column)
    wanted = declension.cell(case, column)
    known = declension.determiners().get(form or "", ())
    kinds = [u.declension for u in known if u.stem == use.stem and u.cells & wanted]
    return "weak" if not kinds or "either" in kinds else kinds[0]


def lemmas(noun: Word) -> list[str]:
    """The lemmas of a noun, without infinitives beside others and without much rarer ones (Hau beside Haus)."""
    nouns = [r for r in lexicon.readings(noun.form) if r.pos == "SUB"]
    found = dict.fromkeys(r.lemma for r in nouns if r.extra != "INF") or dict.fromkeys(r.lemma for r in nouns)
    best = max(map(lexicon.band, found), default=0)
    return [lemma for lemma in found if lexicon.band(lemma) > best - RARER]


def has_form(aim: Aim, form: str) -> bool:
    """The form is one of the lemma in the cell."""
    readings = [r for r in lexicon.readings(form) if r.lemma == aim.lemma and r.pos == "SUB"]
    return any(_cells(r, form, aim.kind) & aim.cell for r in readings)


def _cells(reading: Reading, form: str, kind: str) -> Cells:
    if reading.extra == "ADJ":
        return int(getattr(declension.nominalised(form), kind))
    return declension.reading_cells(reading)


def cells_of(lemma: str, form: str) -> Cells:
    """The cells of a form as a form of one lemma."""
    cells = 0
    for reading in lexicon.readings(form):
        if reading.lemma == lemma and reading.pos == "SUB":
            cells |= declension.reading_cells(reading)
    return cells


def shown_in(lemma: str, form: str, column: str) -> bool:
    """The form is one of the lemma in the gender, or in the plural; the old dative (dem Kreise) does not count."""
    wanted = sum(declension.cell(case, column) for case in declension.CASES)
    old = declension.cell("DAT", column) if form == f"{lemma}e" and column != "PLU" else 0
    return bool(cells_of(lemma, form) & wanted & ~old)


def noun_form(aim: Aim) -> str | None:
    return next((form for form in inflect.nouns(aim.lemma, aim.case, aim.number) if has_form(aim, form)), None)


def attribute_form(word: Word, aim: Aim) -> str | None:
    for r in lexicon.readings(word.form):
        if r.pos in declension.ADJECTIVAL and r.case:
            degree = r.degree or "GRU"
            return inflect.adjective(r.lemma, aim.case, aim.number, aim.column, declension=aim.kind, degree=degree)
    return None


def distance(old: str, new: str) -> int:
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.distance(old, new)
