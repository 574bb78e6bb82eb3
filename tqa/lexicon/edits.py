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
HEARD = (
    ("ie", "i"), ("i", "ie"), ("ah", "a"), ("a", "ah"), ("eh", "e"), ("e", "eh"), ("oh", "o"), ("o", "oh"), ("uh", "u"),
    ("u", "uh"), ("äh", "ä"), ("ä", "äh"), ("öh", "ö"), ("ö", "öh"), ("üh", "ü"), ("ü", "üh"), ("sch", "ch"),
    ("ch", "sch"), ("sch", "sh"), ("sh", "sch"), ("sch", "s"), ("s", "sch"), ("ai", "ei"), ("ei", "ai"), ("eu", "äu"),
    ("äu", "eu"), ("oi", "eu"), ("tz", "z"), ("z", "tz"), ("ck", "k"), ("k", "ck"), ("x", "chs"), ("rh", "r"),
    ("r", "rh"), ("t", "th"), ("dt", "t"), ("ig", "ich"), ("ich", "ig"),
)  # fmt: skip
"""Letters that are written for one sound: length by ie and h, ch and sch, tz and z."""
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


def edits(word: str) -> list[tuple[float, str]]:
    """Every form one edit away, in lower case, with the cost of the edit."""
    found: list[tuple[float, str]] = []
    for i in range(len(word) + 1):
        head, tail = word[:i], word[i:]
        first = FIRST_LETTER if i == 0 else 0.0
        if tail:
            rest = tail[1:]
            doubled = head[-1:] == tail[0] or rest[:1] == tail[0]
            found.append(((DOUBLE if doubled else OTHER) + first, head + rest))
            found += [(cost + first, head + letter + rest) for letter, cost in _substitutes(tail[0])]
        if len(tail) > 1 and tail[0] != tail[1]:
            found.append((SWAP + first, head + tail[1] + tail[0] + tail[2:]))
        beside = head[-1:] + tail[:1]
        found += [((DOUBLE if letter in beside else OTHER) + first, head + letter + tail) for letter in LETTERS]
    found += _respelt(word)
    return found


@cache
def _substitutes(letter: str) -> tuple[tuple[str, float], ...]:
    """All other letters, with what it costs to take them for a letter."""
    return tuple((other, SUBSTITUTION.get((letter, other), OTHER)) for other in LETTERS if other != letter)


def _respelt(word: str, heard: bool = True) -> Iterator[tuple[float, str]]:
    """Umlauts spelt out, ss for ß, ph for f: one place each, and all places at once; then letters of one sound."""
    for old, new in SPELLED_OUT:
        place = word.find(old)
        while place >= 0:
            yield UMLAUT, word[:place] + new + word[place + len(old) :]
            place = word.find(old, place + 1)
        if word.count(old) > 1:
            yield UMLAUT, word.replace(old, new)
    for old, new in HEARD if heard else ():
        place = word.find(old, 1)
        while place >= 0:
            yield SOUND, word[:place] + new + word[place + len(old) :]
            place = word.find(old, place + 1)


def two_edits(word: str) -> list[tuple[float, str]]:
    """Two slips of the cheap kinds: letters that sound or lie alike, letters doubled, lost or swapped."""
    once = {form: cost for cost, form in _slips(word)}
    return [(first + second, form) for slip, first in once.items() for second, form in _slips(slip, heard=False)]


def _slips(word: str, heard: bool = True) -> list[tuple[float, str]]:
    """The edits that cost less than any other."""
    found: list[tuple[float, str]] = []
    for i, letter in enumerate(word):
        head, tail = word[:i], word[i + 1 :]
        first = FIRST_LETTER if i == 0 else 0.0
        found.append((DOUBLE + first, head + letter + letter + tail))
        if tail[:1] == letter:
            found.append((DOUBLE + first, head + tail))
        elif tail:
            found.append((SWAP + first, head + tail[0] + letter + tail[1:]))
        found += [(cost + first, head + other + tail) for other, cost in _alike(letter)]
    found += _respelt(word, heard)
    return found


@cache
def _alike(letter: str) -> tuple[tuple[str, float], ...]:
    """Letters that are taken for a letter."""
    return tuple((other, cost) for (one, other), cost in SUBSTITUTION.items() if one == letter)
