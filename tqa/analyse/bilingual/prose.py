"""How likely a text is English prose, and no code, list of names, or label that stays as it is."""

from __future__ import annotations

import re
from functools import cache
from math import log
from typing import NamedTuple

from tqa.lexicon import english_ratio, lists

_TYPED = re.compile(r"[BCFI]<([^<>]*)>|\\&|\\f\(?.{1,2}|</?[a-z]+>")
_PLAIN = re.compile(r"[(\[\"'“‘`]*([A-Za-z]+(?:['’-][A-Za-z]+)*)[.,;:!?)\]\"'”’…]*\Z")
_SIGN = re.compile(r"[=;{}|$#\\]|\w\(|->|::|\w_\w|\d")
_CODE = re.compile(
    r"\);|\(>|B<[^<>]*\(|\A\W*[`$#/]|->|::|[=!]=|\{ |(?<!\w)(?:int|void|char|struct) [\w*]+[;(,]"
    r"|\A\s*\[|\w\([a-rt-z]\w*\)(?:[^\w\s.,]|\Z)|\d/(?:tcp|udp)|\[-\w|\[[A-Z]{2,}| \| "
)
"""What programs and command lines have."""
_BEGIN = re.compile(r"[A-Z][a-z]+ [a-z(]")
_ONLY, _MOST = 0.8, 6
"""How much likelier than in German a word must be in English (log10) to prove it, and how many such words count."""
_LONG, _PROOF, _SHARE = 9, 3, 4
"""Words of a text that is prose in spite of code, function words of it, and one in so many of all words."""


class Weights(NamedTuple):
    """Log odds of prose, tuned on sources that were translated and on those that were kept."""

    base: float = -5.0
    words: float = 2.5
    signs: float = -1.3
    sure: float = 5.5
    begin: float = 1.0


WEIGHTS = Weights()
LIKELY, SURE = 1.0, 2.5
NEVER = -9.0
"""Log odds from which on a text is probably or surely prose, and those of code."""


@cache
def function_words() -> frozenset[str]:
    """Words that prove English."""
    return frozenset(lists.load("bilingual_words")["function"])


def odds(text: str) -> float:
    """The log odds that a text is English prose."""
    parts = _TYPED.sub(lambda found: found[1] or "", text.replace("&", "")).split()
    plain = [found[1].lower() for part in parts if (found := _PLAIN.match(part))]
    proof = sum(word in function_words() for word in plain if len(word) > 1)
    if not plain:
        return NEVER
    if _CODE.search(text):
        prose = len(plain) > _LONG and proof > _PROOF and _SHARE * proof > len(plain)
        return WEIGHTS.words if prose else NEVER
    sure = sum(len(word) > 1 and (word in function_words() or english_ratio(word) > _ONLY) for word in plain)
    signs = sum(bool(_SIGN.search(part)) or (len(part) == 1 and part not in "aI") for part in parts)
    w = WEIGHTS
    total = w.base + w.words * log(1 + len(plain)) + w.sure * min(sure, _MOST) / _MOST
    return total + w.signs * signs / len(parts) + w.begin * (_BEGIN.match(text) is not None)
