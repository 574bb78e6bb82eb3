"""Numbers written as words: zweihundert, einundzwanzig, dreieinhalb, zweihundertste, fünffach, dreimal."""

from __future__ import annotations

import re
from functools import cache

_UNIT = "(?:ein|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun)"
_STARTS = ("ein", "zw", "drei", "vier", "fünf", "sech", "sieb", "acht", "neun", "zehn", "elf", "hundert", "tausend")
_TEEN = "(?:zehn|elf|zwölf|dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn)"
_TEN = "(?:zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig)"
_BELOW_HUNDRED = f"(?:{_TEEN}|{_TEN}|{_UNIT}und{_TEN}|{_UNIT})"
_BELOW_THOUSAND = f"(?:(?:{_UNIT}|{_TEEN})?hundert(?:und)?{_BELOW_HUNDRED}?|{_BELOW_HUNDRED})"
_NUMBER = f"(?:{_BELOW_THOUSAND}?tausend(?:und)?(?:{_BELOW_THOUSAND})?|{_BELOW_THOUSAND})"
_ENDING = "(?:s|s?te[mnrs]?|mal|einhalb|erlei|(?:fach|malig|köpfig|jährig|stellig|stufig)(?:e[mnrs]?)?)"


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(f"{_NUMBER}{_ENDING}?")


def is_numeral(low: str) -> bool:
    """The letters are a number in words, an ordinal of one, or one with -fach, -mal, -köpfig, -jährig."""
    return low.startswith(_STARTS) and _pattern().fullmatch(low) is not None
