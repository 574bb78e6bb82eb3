"""Unknown form -> known forms with the umlauts and ß that it has lost or spells out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from tqa import lexicon

KNOWN_BAND = 2.0
MANY = 400
"""Spellings after which no further letters are replaced."""


@lru_cache(maxsize=4096)
def restored(word: str) -> tuple[str, ...]:
    """Known forms that differ from an unknown word by umlauts and ß alone, the most frequent first."""
    spelled, low = {word}, word.lower()
    for old, new in (("ae", "ä"), ("oe", "ö"), ("ue", "ü"), ("ss", "ß"), ("a", "ä"), ("o", "ö"), ("u", "ü")):
        if old not in low:
            continue
        spelled |= {form for each in spelled for form in _replaced(each, old, new)}
        if len(spelled) > MANY:
            break
    found = [form for form in spelled - {word} if lexicon.known(form) and lexicon.band(form) >= KNOWN_BAND]
    return tuple(sorted(found, key=lambda form: (-lexicon.band(form), form)))


def _replaced(word: str, old: str, new: str) -> Iterator[str]:
    """The word with one or all of the places changed, capitals kept."""
    for a, b in ((old, new), (old.capitalize(), new.upper())):
        place = word.find(a)
        if place >= 0:
            yield word.replace(a, b)
        while place >= 0:
            yield word[:place] + b + word[place + len(a) :]
            place = word.find(a, place + 1)
