"""Reads nouns.csv of the package german-nouns: the paradigms that Wiktionary gives."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from importlib.resources import files

from tqa.dev.lexicon_automaton import Entry

_CASES = {"nominativ": "NOM", "genitiv": "GEN", "dativ": "DAT", "akkusativ": "AKK"}
_NUMBERS = {"singular": "SIN", "plural": "PLU"}
_GENDERS = {"m": "MAS", "f": "FEM", "n": "NEU"}
_LEFT_OUT = frozenset(
    [
        "Abkürzung",
        "Adjektiv",
        "Affix",
        "Buchstabe",
        "Deklinierte Form",
        "Gebundenes Lexem",
        "Geflügeltes Wort",
        "Grußformel",
        "Partikel",
        "Redewendung",
        "Straßenname",
        "Suffix",
        "Symbol",
        "Wortverbindung",
        "Zahlklassifikator",
    ]
)
_NAMES = {"Toponym": "EIG:{}:NOA:STD", "Vorname": "EIG:{}:NOA:VOR", "Nachname": "EIG:{}:NOA:NAC", "Eigenname": "EIG:{}"}
_FORM = re.compile(r"[^\W\d_]{2,}(?:-[^\W\d_]+)*")


def _rows() -> Iterator[dict[str, str]]:
    with files("german_nouns").joinpath("nouns.csv").open("r", encoding="utf-8") as text:
        yield from csv.DictReader(text)


def _template(classes: list[str]) -> str:
    names = [_NAMES[c] for c in classes if c in _NAMES]
    if names:
        return names[0]
    return "SUB:{}:ADJ" if "adjektivische Deklination" in classes else "SUB:{}"


def _gender(row: dict[str, str], column: str) -> str:
    """The gender column that goes with a numbered form column."""
    number = column.rsplit(maxsplit=1)[-1] if column[-1].isdigit() else ""
    return _GENDERS.get(row.get(f"genus {number}") or row.get("genus") or row.get("genus 1") or "", "NOG")


def entries() -> Iterator[Entry]:
    """Every form of every noun, in the tags of german.dict."""
    for row in _rows():
        classes = row["pos"].split(",")
        if _LEFT_OUT.intersection(classes) or not _FORM.fullmatch(row["lemma"]):
            continue
        template = _template(classes)
        if template.startswith("EIG") and not any(form for column, form in row.items() if column.split()[0] in _CASES):
            yield from _bare(row["lemma"], template)
        for column, form in row.items():
            case, _, number = column.partition(" ")
            if form and case in _CASES and _FORM.fullmatch(form):
                tag = f"{_CASES[case]}:{_NUMBERS[number.split()[0].strip('*')]}:{_gender(row, column)}"
                yield Entry(form, row["lemma"], template.format(tag))


def _bare(name: str, template: str) -> Iterator[Entry]:
    """A name without a paradigm: s in the genitive, unless it ends in a hissing sound."""
    for case in _CASES.values():
        form = name if case != "GEN" or name.endswith(("s", "ß", "x", "z")) else f"{name}s"
        yield Entry(form, name, template.format(f"{case}:SIN:NEU"))
