"""Packs the entries into the tables that tqa.lexicon.store reads."""

from __future__ import annotations

import sys
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypeVar

import dawg

from tqa.dev.lexicon_automaton import Entry
from tqa.dev.lexicon_tags import parse
from tqa.lexicon.rules import INFIXES, Rule, rule
from tqa.model import Reading

Key = TypeVar("Key")
Analyses = frozenset[tuple[str, Reading]]
Group = tuple[Rule, tuple[Reading, ...]]


def analyses(entries: Iterable[Entry]) -> dict[str, Analyses]:
    """Form -> its lemmas with readings."""
    found: dict[str, set[tuple[str, Reading]]] = defaultdict(set)
    for form, lemma, tag in entries:
        found[form].update((sys.intern(lemma), reading) for reading in parse(tag))
    return {form: frozenset(value) for form, value in found.items()}


def groups(form: str, found: Analyses) -> tuple[Group, ...]:
    """The readings of a form under the rules that lead to their lemmas."""
    lemmas: dict[str, list[Reading]] = defaultdict(list)
    for lemma, reading in found:
        lemmas[lemma].append(reading)
    return tuple(sorted((rule(form, lemma), tuple(sorted(r))) for lemma, r in lemmas.items()))


def numbered(values: Iterable[Key]) -> dict[Key, int]:
    """Value -> number, the most frequent first."""
    count: dict[Key, int] = defaultdict(int)
    for value in values:
        count[value] += 1
    order = sorted(count.items(), key=lambda pair: (-pair[1], repr(pair[0])))
    return {value: number for number, (value, _) in enumerate(order)}


def int_dawg(path: Path, values: Mapping[str, int]) -> None:
    """Writes key -> number."""
    dawg.IntDAWG(sorted(values.items(), key=lambda pair: pair[0].encode())).save(str(path))


def lines(path: Path, values: Iterable[str]) -> None:
    """Writes one value per line."""
    path.write_text("".join(f"{value}\n" for value in values), encoding="utf-8")


def numbers(path: Path, rows: Iterable[Iterable[int]]) -> None:
    """Writes rows of 16-bit numbers: their ends as 32-bit numbers, then the rows; the first number is their count."""
    ends, flat = array("I"), array("H")
    for row in rows:
        flat.extend(row)
        ends.append(len(flat))
    ends.insert(0, len(ends))
    if sys.byteorder == "big":
        ends.byteswap()
        flat.byteswap()
    path.write_bytes(ends.tobytes() + flat.tobytes())


def _code(step: Rule, endings: Mapping[str, int]) -> tuple[int, int, int]:
    """A rule as three numbers: place with infix, letters cut, ending."""
    infix = (INFIXES.index(step.insert) + 1 if step.insert else 0) if not step.remove else 0
    return step.at << 4 | step.remove << 2 | infix, step.cut, endings[step.append]


def write_forms(folder: Path, words: Mapping[str, Analyses]) -> None:
    """forms.dawg, classes.bin, endings.txt, tagsets.txt, tags.txt, lemmas.dawg, paradigms.bin."""
    packed = {form: groups(form, found) for form, found in words.items()}
    lemmas: dict[str, set[str]] = defaultdict(set)
    for form, found in words.items():
        for lemma, _ in found:
            lemmas[lemma].add(form)
    paradigms = {lemma: tuple(sorted(rule(lemma, form) for form in forms)) for lemma, forms in lemmas.items()}
    rules = [r for value in packed.values() for r, _ in value] + [r for value in paradigms.values() for r in value]
    endings = numbered(r.append for r in rules)
    tagsets = numbered(tags for value in packed.values() for _, tags in value)
    tags = numbered(tag for tagset in tagsets for tag in tagset)
    classes, kinds = numbered(packed.values()), numbered(paradigms.values())
    int_dawg(folder / "forms.dawg", {form: classes[value] for form, value in packed.items()})
    int_dawg(folder / "lemmas.dawg", {lemma: kinds[value] for lemma, value in paradigms.items()})
    lines(folder / "endings.txt", endings)
    lines(folder / "tags.txt", ("|".join(tag[1:]) for tag in tags))
    numbers(folder / "tagsets.bin", ([tags[tag] for tag in tagset] for tagset in tagsets))
    rows = ([n for r, t in value for n in (*_code(r, endings), tagsets[t])] for value in classes)
    numbers(folder / "classes.bin", rows)
    numbers(folder / "paradigms.bin", ([n for r in value for n in _code(r, endings)] for value in kinds))
