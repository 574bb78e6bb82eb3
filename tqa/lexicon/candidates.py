"""Unknown form -> the words that are near to it, the cheapest first.

The cost of a candidate is the sum over its edits, less a bonus for frequent forms (after Kernighan, Church & Gale
1990: channel model times language model).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import compress
from typing import NamedTuple

from tqa import lexicon
from tqa.lexicon.edits import SWAP, edits, two_edits
from tqa.lexicon.names import words_of
from tqa.lexicon.store import store

BAND_WEIGHT = 0.22
"""Cost that one step on the Zipf scale (a factor of ten in frequency) makes up for."""

COMMON_BAND = 6.0
LONG, LONGEST = 6, 12
"""Letters: two edits are tried from LONG to LONGEST."""
PART_LETTERS = 5
PART = 0.25
"""Cost of each further part of a compound that no list holds."""


class Candidate(NamedTuple):
    """A form, what its edits cost, and the total with its rarity; below 1 it is one ordinary edit away and common."""

    cost: float
    form: str
    edit: float


@lru_cache(maxsize=4096)
def candidates(word: str, limit: int = 5) -> tuple[Candidate, ...]:
    """At most `limit` words that `word` may have been, best first. Knows nothing of names.

    A capitalised word without any German part is rather a foreign name: only known words are tried for it.
    """
    lower, forms = word.lower(), store().forms
    thorough = word[:1].islower() or has_german_part(lower)
    slips = edits(lower)
    best = accepted(word, slips, forms.__contains__)
    if thorough:
        best |= accepted(word, (slip for slip in slips if slip[0] <= SWAP), lexicon.is_word)
        best |= accepted(word, part_slips(lower), lexicon.is_word) if len(word) >= LONGEST else {}
    if not best and thorough and LONG <= len(word) <= LONGEST:
        best = accepted(word, two_edits(lower), forms.__contains__)
    ranked = sorted(Candidate(round(cost + rarity(form), 3), form, cost) for form, cost in best.items())
    return tuple(ranked[:limit])


def has_german_part(lower: str) -> bool:
    """A known word of some length at the beginning, or a noun or the ending of one at the end."""
    cuts = range(PART_LETTERS, len(lower) - 2)
    return (
        lower.endswith(tuple(words_of("noun_endings")))
        or any(lexicon.known(lower[:cut].capitalize()) for cut in cuts)
        or any(lexicon.known(lower[-cut:].capitalize()) for cut in cuts)
    )


def part_slips(word: str) -> Iterator[tuple[float, str]]:
    """The slips behind the longest known first part, after which the rest is a known noun."""
    known = store().forms
    cuts = [cut for cut in range(PART_LETTERS, len(word) - PART_LETTERS) if word[:cut].capitalize() in known]
    for cut in cuts[-1:]:
        for cost, rest in edits(word[cut:]):
            if rest.capitalize() in known:
                yield cost, word[:cut] + rest


def accepted(word: str, edited: Iterable[tuple[float, str]], accepts: Callable[[str], bool]) -> dict[str, float]:
    """The accepted forms, in the capitals of the word, each with its cheapest cost."""
    ways = list(edited)
    forms = [form for _, form in ways]
    shaped = map(str.capitalize, forms) if word[:1].isupper() else forms
    good = set(compress(forms, map(accepts, shaped))) - {word.lower()}
    best: dict[str, float] = {}
    for cost, form in ways if good else ():
        if form in good and cost < best.get(form, cost + 1.0):
            best[form] = cost
    return {like(word, form): cost for form, cost in best.items()}


def like(word: str, form: str) -> str:
    """The form with the capitals of the word."""
    if word.isupper() and len(word) > 1:
        return form.upper()
    return form[:1].upper() + form[1:] if word[:1].isupper() else form


def rarity(form: str) -> float:
    """From 0 for the most frequent forms to about 1 for the rarest; a compound is as rare as its rarest part."""
    band = lexicon.band(form)
    if band == 0 and not lexicon.known(form):
        parts = lexicon.split(form) or ()
        rarest = min((lexicon.band(part.text) for part in parts), default=0.0)
        return (COMMON_BAND - rarest) * BAND_WEIGHT + PART * max(len(parts) - 1, 1)
    return max(0.0, COMMON_BAND - band) * BAND_WEIGHT
