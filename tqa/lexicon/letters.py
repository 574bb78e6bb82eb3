"""Whether a form looks like a German word, by four letters at a time (`^` and `$` are its ends).

A slip mostly leaves letters side by side that no word has (*Nachfrge*: hfrg); a name, a coinage or another ending
does not (*Tanenbaum*, *Endokrinologe*). Source of the method: Morris & Cherry, "Computer detection of typographical
errors" (1975), with groups of four.
"""

from __future__ import annotations

from functools import lru_cache

from tqa.lexicon.store import store

SIZE = 4


def fours(form: str) -> frozenset[str]:
    """All groups of four letters of a form."""
    text = f"^{form.lower()}$"
    return frozenset(text[at : at + SIZE] for at in range(len(text) - SIZE + 1))


def impossible(word: str, form: str) -> int:
    """How many groups of the word, and not of the form, no word has."""
    known = store().fours
    return sum(known.get(four, -1) < 0 for four in fours(word) - fours(form))


@lru_cache(maxsize=4096)
def mended(word: str, form: str) -> bool:
    """The word has letters side by side that no word has; those of the form in their place are usual."""
    known = store().fours
    return impossible(word, form) > 0 and all(known.get(four, -1) > 0 for four in fours(form) - fours(word))
