"""Every form near to a word, with what the way to it costs.

Typing and recognition errors are not equal: a lost umlaut, a doubled or swapped letter, a neighbouring key and
a letter of the same sound cost less than any other substitution.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

LETTERS = "abcdefghijklmnopqrstuvwxyzäöüß"
KEY_ROWS = ("qwertzuiopü", "asdfghjklöä", "yxcvbnm")
SOUNDS = ("äe", "iyü", "dt", "bp", "gk", "ck", "ckq", "fv", "vw", "szß", "eo", "ie", "oö", "uü", "aä", "mn", "kc")
UMLAUTS = {("a", "ä"), ("o", "ö"), ("u", "ü")}
SPELLED_OUT = (("ae", "ä"), ("oe", "ö"), ("ue", "ü"), ("ss", "ß"), ("ß", "ss"), ("f", "ph"), ("ph", "f"), ("th", "t"))
UMLAUT, DOUBLE, SWAP, SOUND, KEY, GAINED, OTHER = 0.35, 0.5, 0.55, 0.7, 0.8, 0.9, 1.0
"""UMLAUT is a lost one; dots are seldom GAINED."""
FIRST_LETTER = 0.4
"""Added when the first letter changes: writers get it right more often than others (Yannakoudakis & Fawthrop 1983)."""


def _neighbours() -> dict[tuple[str, str], float]:
    costs: dict[tuple[str, str], float] = {}
    for row in KEY_ROWS:
        for a, b in pairwise(row):
            costs[a, b] = costs[b, a] = KEY
    for group in SOUNDS:
        for a in group:
            for b in group:
                if a != b:
                    costs[a, b] = SOUND
    for a, b in UMLAUTS:
        costs[a, b], costs[b, a] = UMLAUT, GAINED
    return costs


SUBSTITUTION = _neighbours()


def edits(word: str) -> Iterator[tuple[float, str]]:
    """Every form one edit away, in lower case, with the cost of the edit."""
    for i in range(len(word) + 1):
        head, tail = word[:i], word[i:]
        first = FIRST_LETTER if i == 0 else 0.0
        if tail:
            doubled = head[-1:] == tail[0] or tail[1:2] == tail[0]
            yield (DOUBLE if doubled else OTHER) + first, head + tail[1:]
            for letter in LETTERS:
                if letter != tail[0]:
                    yield SUBSTITUTION.get((tail[0], letter), OTHER) + first, head + letter + tail[1:]
        if len(tail) > 1 and tail[0] != tail[1]:
            yield SWAP + first, head + tail[1] + tail[0] + tail[2:]
        for letter in LETTERS:
            doubled = letter == head[-1:] or letter == tail[:1]
            yield (DOUBLE if doubled else OTHER) + first, head + letter + tail
    yield from _respelt(word)


def _respelt(word: str) -> Iterator[tuple[float, str]]:
    """Umlauts spelt out, ss for ß, ph for f: one place each, and all places at once."""
    for old, new in SPELLED_OUT:
        place = word.find(old)
        while place >= 0:
            yield UMLAUT, word[:place] + new + word[place + len(old) :]
            place = word.find(old, place + 1)
        if word.count(old) > 1:
            yield UMLAUT, word.replace(old, new)


def two_edits(word: str) -> Iterator[tuple[float, str]]:
    """Two slips of the cheap kinds: letters that sound or lie alike, letters doubled, lost or swapped."""
    once = {form: cost for cost, form in _slips(word)}
    return ((first + second, form) for slip, first in once.items() for second, form in _slips(slip))


def _slips(word: str) -> Iterator[tuple[float, str]]:
    """The edits that cost less than any other."""
    for i, letter in enumerate(word):
        head, tail = word[:i], word[i + 1 :]
        first = FIRST_LETTER if i == 0 else 0.0
        yield DOUBLE + first, head + letter + letter + tail
        if tail[:1] == letter:
            yield DOUBLE + first, head + tail
        elif tail:
            yield SWAP + first, head + tail[0] + letter + tail[1:]
        for other, cost in _alike(letter):
            yield cost + first, head + other + tail
    yield from _respelt(word)


@cache
def _alike(letter: str) -> tuple[tuple[str, float], ...]:
    """Letters that are taken for a letter."""
    return tuple((other, cost) for (one, other), cost in SUBSTITUTION.items() if one == letter)
