"""Patterns for what stands after a number, from the list of units."""

from __future__ import annotations

import re
from functools import cache

from tqa.lexicon import lists


@cache
def alternatives(*groups: str) -> str:
    """The units of some groups of the list as alternatives of a pattern, the longest first."""
    units = lists.load("units")
    words = sorted({word for group in groups for word in units[group]}, key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, words))


@cache
def after_number(*groups: str) -> str:
    """Pattern of a blank and one of the units."""
    return rf"[ \u00a0\u202f](?:{alternatives(*groups)})(?!\w)"


def german(number: str) -> str:
    """An English number as German writes it: groups of three by full stops, decimals behind a comma."""
    whole, point, decimals = number.partition(".")
    grouped = re.fullmatch(r"\d{1,3}(,\d{3})+", whole)
    if (grouped and (point or whole.count(",") > 1)) or re.fullmatch(r"\d+\.\d{1,2}", number):
        return whole.replace(",", ".") + ("," if point else "") + decimals
    return number
