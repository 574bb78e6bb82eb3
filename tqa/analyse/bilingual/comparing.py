"""Figures of two sides compared: which of them the other side does not have in any shape."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from tqa.analyse.bilingual.figures import Figure, Key
from tqa.analyse.bilingual.number_words import english_runs, english_values, german_values, german_words
from tqa.lexicon import lists

_SECTION = re.compile(r"\(\d\w{0,2}\)")


class Difference(NamedTuple):
    """Figures without a counterpart."""

    missing: tuple[Figure, ...] = ()
    extra: tuple[Figure, ...] = ()


NOTHING = Difference()


def difference(source: tuple[Figure, ...], target: tuple[Figure, ...], english: str, german: str) -> Difference:
    """Figures of the English that the German lacks, and the reverse. Values of conversions are left out."""
    if [figure.text for figure in source] == [figure.text for figure in target]:
        return NOTHING
    theirs, ours = _keys(target), _keys(source)
    lost, new = _alone(source, theirs), _alone(target, ours)
    missing = _alone(lost, theirs | german_values(german)) if lost else []
    missing = [figure for figure in missing if not _is_section(german, english, figure)]
    spoken = english_values(english) | set(_decades(source)) if new else set[Key]()
    extra = [figure for figure in _alone(new, ours | spoken) if not _is_section(english, german, figure)]
    if len(lost) == len(new) and bool(missing) != bool(extra):
        missing, extra = lost, new
    if not (missing or extra) and len(source) == len(target):
        missing, extra = _one_for_one(source, target, english, german)
    if (missing or extra) and imperial().search(english):
        missing = [figure for figure in missing if figure.unit and not _is_imperial(figure)]
        extra = [figure for figure in extra if not figure.unit]
    return Difference(tuple(missing), tuple(extra)) if missing or extra else NOTHING


def _keys(figures: Iterable[Figure]) -> set[Key]:
    """All that the figures may mean, and their parts."""
    return {key for figure in figures for key in (*figure.keys, *figure.parts)}


def _alone(figures: Iterable[Figure], keys: set[Key]) -> list[Figure]:
    """The figures that none of the keys stands for."""
    return [f for f in figures if keys.isdisjoint(f.keys) and not (f.parts and keys.issuperset(f.parts))]


def _one_for_one(
    source: Iterable[Figure], target: Iterable[Figure], english: str, german: str
) -> tuple[list[Figure], list[Figure]]:
    """The only two figures that differ where both sides have as many, `2 of 2` and `1 of 2`, and no word says them."""
    lost, left = [], list(target)
    for figure in source:
        own = {*figure.keys, *figure.parts}
        same = next((other for other in left if not own.isdisjoint((*other.keys, *other.parts))), None)
        if same is None:
            lost.append(figure)
        else:
            left.remove(same)
    if len(lost) != 1 or len(left) != 1:
        return [], []
    spoken = lost[0].value in {value for value, _, _ in german_words(german)} or left[0].value in [
        *english_runs(english)
    ]
    return ([], []) if spoken or imperial().search(english) else (lost, left)


def _is_section(other: str, text: str, figure: Figure) -> bool:
    """The section of a manual page, ls(1), that the other side leaves out."""
    if len(_SECTION.findall(other)) >= len(_SECTION.findall(text)):
        return False
    return text[figure.start - 1 : figure.start] == "(" and text[figure.end : figure.end + 1] == ")"


@cache
def imperial() -> re.Pattern[str]:
    """Units that German converts."""
    units = "|".join(map(re.escape, lists.load("bilingual_numbers")["units"]["imperial"]))
    return re.compile(rf"(?<![^\W\d_])(?:{units})(?!\w)")


def _is_imperial(figure: Figure) -> bool:
    return figure.unit.lower() in lists.load("bilingual_numbers")["units"]["imperial"]


def _decades(figures: Iterable[Figure]) -> Iterator[float]:
    """1990s may be 90er."""
    for figure in figures:
        if figure.value and 1000 < figure.value < 2100:
            yield figure.value % 100
