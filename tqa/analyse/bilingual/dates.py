"""Months and days of the week named on a side."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from tqa.lexicon import lists


class Named(NamedTuple):
    """A month or day: its number in year or week, and its place."""

    number: int
    start: int
    end: int


_DOUBTFUL = re.compile(r"(?:May|Mar|March|Sun|Sat|Jan|Dec|Apr|Nov|Mai|Sep|Aug|Jun|Jul|Okt|Dez|Mär|Mrz|Feb|Sept|Oct)\b")
"""Names that also are words, or too short to be sure of without a figure beside them."""
_BESIDE = re.compile(r"\.?,?\s?\d")
_BEFORE = re.compile(
    r"(?:\d(?:st|nd|rd|th)?\.?\s(?:of\s)?|\b(?:in|by|since|until|late|early|mid|last|this|next)[ -])\Z"
)


@cache
def _pattern(language: str, group: str) -> re.Pattern[str]:
    names = lists.load("bilingual_dates")[f"{language}_{group}"]
    longest = "|".join(sorted(names, key=len, reverse=True))
    tail = r"(?:s|en)?(?![^\W\d_])" if language == "german" else r"(?:s)?(?!\w)"
    return re.compile(rf"(?<![\w-])({longest}){tail}")


def named(text: str, language: str, group: str) -> tuple[Named, ...]:
    """The `months` or `days` of a text in `english` or `german`."""
    numbers = lists.load("bilingual_dates")[f"{language}_{group}"]
    return tuple(
        Named(numbers[found[1]], *found.span(1))
        for found in _pattern(language, group).finditer(text)
        if not _DOUBTFUL.match(found[0]) or _is_date(text, found)
    )


def _is_date(text: str, found: re.Match[str]) -> bool:
    before = _BEFORE.search(text, max(0, found.start() - 9), found.start())
    return bool(_BESIDE.match(text, found.end()) or before)
