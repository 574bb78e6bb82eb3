"""Unknown form -> forms that were probably meant, the most plausible first.

Typing and recognition errors are not equal: a lost umlaut, a doubled or swapped letter, a neighbouring key and
a letter of the same sound cost less than any other substitution. The cost of a candidate is the sum over its
edits, less a bonus for frequent forms (after Kernighan, Church & Gale 1990: channel model times language model).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from tqa import lexicon

LETTERS = "abcdefghijklmnopqrstuvwxyzäöüß"
KEY_ROWS = ("qwertzuiopü", "asdfghjklöä", "yxcvbnm")
SOUNDS = ("äe", "iyü", "dt", "bp", "gk", "ck", "ckq", "fv", "vw", "szß", "eo", "ie", "oö", "uü", "aä", "mn", "kc")
UMLAUTS = {("a", "ä"), ("o", "ö"), ("u", "ü")}
SPELLED_OUT = (("ae", "ä"), ("oe", "ö"), ("ue", "ü"), ("ss", "ß"), ("ß", "ss"), ("f", "ph"), ("ph", "f"), ("th", "t"))
UMLAUT, SOUND, KEY, DOUBLE, SWAP, SPACE, OTHER = 0.35, 0.55, 0.75, 0.5, 0.55, 0.8, 1.0
FIRST_LETTER = 0.4
"""Added when the first letter changes: writers get it right more often than any other (Yannakoudakis & Fawthrop 1983)."""
BAND_WEIGHT = 0.16
"""Cost that one step on the Zipf scale (a factor of ten in frequency) makes up for."""

COMMON_BAND = 6.0
KNOWN_BAND = 2.0
NEAR_BEST = 0.5
MANY = 400
PART = 0.25
"""Cost of each further part of a compound that no list holds."""


class Candidate(NamedTuple):
    """A form and its cost; below 1 it is one ordinary edit away and common."""

    cost: float
    form: str


def _neighbours() -> dict[tuple[str, str], float]:
    costs: dict[tuple[str, str], float] = {}
    for row in KEY_ROWS:
        for a, b in zip(row, row[1:], strict=False):
            costs[a, b] = costs[b, a] = KEY
    for group in SOUNDS:
        for a in group:
            for b in group:
                if a != b:
                    costs[a, b] = SOUND
    for a, b in UMLAUTS:
        costs[a, b] = costs[b, a] = UMLAUT
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


def _cheap_edits(word: str) -> Iterator[tuple[float, str]]:
    return ((cost, form) for cost, form in edits(word) if cost <= KEY)


@lru_cache(maxsize=4096)
def candidates(word: str, limit: int = 5) -> tuple[Candidate, ...]:
    """At most `limit` words that `word` may have been, best first. Knows nothing of names."""
    lower = word.lower()
    best = _accepted(word, edits(lower), lexicon.is_word)
    if not best:
        best = _accepted(word, _two_edits(lower), lexicon.known)
    ranked = sorted(Candidate(round(cost + _rarity(form), 3), form) for form, cost in best.items())
    return tuple(ranked[:limit])


def _two_edits(word: str) -> Iterator[tuple[float, str]]:
    """A slip of the cheap kinds, then any edit."""
    slips: dict[str, float] = {}
    for cost, form in edits(word):
        if cost <= SOUND:
            slips[form] = min(cost, slips.get(form, OTHER))
    return ((first + second, form) for slip, first in slips.items() for second, form in edits(slip))


def _accepted(word: str, edited: Iterable[tuple[float, str]], accepts: Callable[[str], bool]) -> dict[str, float]:
    """The accepted forms, in the capitals of the word, each with its cheapest cost."""
    best: dict[str, float] = {}
    refused: set[str] = {word.lower()}
    for cost, form in edited:
        if form in refused:
            continue
        shaped = like(word, form)
        if shaped in best or accepts(shaped):
            best[shaped] = min(cost, best.get(shaped, cost))
        else:
            refused.add(form)
    return best


def like(word: str, form: str) -> str:
    """The form with the capitals of the word."""
    if word.isupper() and len(word) > 1:
        return form.upper()
    return form[:1].upper() + form[1:] if word[:1].isupper() else form


def _rarity(form: str) -> float:
    """From 0 for the most frequent forms to about 1 for the rarest; a compound is as rare as its rarest part."""
    band = lexicon.band(form)
    if band == 0 and not lexicon.known(form):
        parts = lexicon.split(form) or ()
        rarest = min((lexicon.band(part.text) for part in parts), default=0.0)
        return (COMMON_BAND - rarest) * BAND_WEIGHT + PART * max(len(parts) - 1, 1)
    return max(0.0, COMMON_BAND - band) * BAND_WEIGHT


@lru_cache(maxsize=4096)
def plausible(word: str) -> tuple[str, ...]:
    """Offers for an unknown word that an editor would not laugh at, the best first; empty if there are none."""
    ranked = candidates(word)
    if not ranked or ranked[0].cost > _ceiling(word):
        return ()
    return tuple(c.form for c in ranked if c.cost <= ranked[0].cost + NEAR_BEST)


def _ceiling(word: str) -> float:
    """What a cure may cost: a long word bears more, a capitalised one is rather a name."""
    return min(1.0 + 0.1 * max(0, len(word) - 6), 1.9) - (0.15 if word[:1].isupper() else 0.0)


@lru_cache(maxsize=4096)
def umlauts(word: str) -> tuple[str, ...]:
    """Known forms that differ from an unknown word by umlauts and ß alone, the most frequent first."""
    spelled = {word}
    for old, new in (("ae", "ä"), ("oe", "ö"), ("ue", "ü"), ("ss", "ß"), ("a", "ä"), ("o", "ö"), ("u", "ü")):
        spelled |= {form for each in spelled for form in _replaced(each, old, new)}
        if len(spelled) > MANY:
            break
    found = [form for form in spelled - {word} if lexicon.known(form) and lexicon.band(form) >= KNOWN_BAND]
    return tuple(sorted(found, key=lambda form: (-lexicon.band(form), form)))


def _replaced(word: str, old: str, new: str) -> Iterator[str]:
    """The word with one or all of the places changed, capitals kept."""
    for a, b in ((old, new), (old.capitalize(), new.upper())):
        yield word.replace(a, b)
        place = word.find(a)
        while place >= 0:
            yield word[:place] + b + word[place + len(a) :]
            place = word.find(a, place + 1)
