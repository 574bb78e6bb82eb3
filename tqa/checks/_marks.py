"""Placeholders and tags of two sides compared."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from tqa.analyse.bilingual import Pair
from tqa.analyse.bilingual.marks import Mark, MarkKind

_POSITION = re.compile(r"(?<=%)\d+\$")
_RESETS = frozenset(("\\fP", "\\fR"))
"""Ends of type of manual pages, often left out."""
_ATTRIBUTE = re.compile(r"""\s(?:alt|title|lang|xml:lang|href|aria-label)=(?:"[^"]*"|'[^']*')""")


class Compared(NamedTuple):
    """Marks of one side without a counterpart, and all of both sides."""

    missing: tuple[Mark, ...]
    extra: tuple[Mark, ...]
    source: tuple[Mark, ...]
    target: tuple[Mark, ...]


def compared(pair: Pair, kind: MarkKind) -> Compared | None:
    """The marks of a kind, by how often each occurs; None where neither side has any, or nothing is translated."""
    if not pair.marks or not pair.target.text.strip():
        return None
    found = _compared(pair.source.marks, pair.target.marks, kind)
    return found if found.source or found.target else None


@lru_cache(maxsize=4)
def _compared(english: tuple[Mark, ...], german: tuple[Mark, ...], kind: MarkKind) -> Compared:
    """Remembered for the next check of the same pair."""
    source, target = (
        tuple([mark for mark in side if mark.kind is kind and key(mark) not in _RESETS]) for side in (english, german)
    )
    return Compared(_beyond(source, target), _beyond(target, source), source, target)


def key(mark: Mark) -> str:
    """What must be the same: without positions (`%1$s`), and attributes that are translated."""
    if mark.kind is MarkKind.TAG:
        if mark.text[0] == "\\":
            return mark.text.replace("[", "").replace("]", "").replace("(", "")
        text = _ATTRIBUTE.sub("", mark.text) if "=" in mark.text else mark.text
        return "".join(text.split()).lower()
    return _POSITION.sub("", mark.text)


def _beyond(marks: Iterable[Mark], others: Iterable[Mark]) -> tuple[Mark, ...]:
    left = Counter(map(key, others))
    found = []
    for mark in marks:
        name = key(mark)
        left[name] -= 1
        if left[name] < 0:
            found.append(mark)
    return tuple(found)
