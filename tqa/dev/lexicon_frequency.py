"""Word frequencies of the package wordfreq, as half steps of the Zipf scale (10^zipf per billion words)."""

from __future__ import annotations

import re
from math import log10

_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?")
_FLOOR = 1.5


def zipf(language: str) -> dict[str, float]:
    """Lower-case word -> Zipf value, for words of letters."""
    from wordfreq import get_frequency_dict

    table = get_frequency_dict(language, wordlist="large")
    return {w: log10(f) + 9 for w, f in table.items() if _WORD.fullmatch(w)}


def bands(german: dict[str, float], english: dict[str, float]) -> dict[str, int]:
    """Word -> German band * 32 + English band; a band is twice the Zipf value, rounded down; 0 is unknown."""
    words = {w for table in (german, english) for w, z in table.items() if z >= _FLOOR}
    return {w: int(2 * german.get(w, 0)) * 32 + int(2 * english.get(w, 0)) for w in words}
