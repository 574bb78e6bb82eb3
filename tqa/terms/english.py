"""The English side: whether a source sentence holds a term, in any spelling with hyphens and in the plural."""

from __future__ import annotations

import re
from functools import lru_cache

_IES = re.compile(r"(?<=[^aeiou])y\Z")
_BRITISH = (
    (re.compile(r"(?<=[bt])re(?=s?\b)"), "er"),
    (re.compile(r"(?<=[a-z])our(?=s?\b)"), "or"),
    (re.compile(r"(?<=[a-z])is(?=(?:e[ds]?|ing|ations?)\b)"), "iz"),
    (re.compile(r"(?<=[a-z])inium\b"), "inum"),
    (re.compile(r"(?<=[a-z])l(?=l(?:ed|ing)\b)"), ""),
)
"""Spellings with an American counterpart, by their letters: centre, colour, realise, aluminium, modelling."""
_WORD = re.compile(r"[-\s]+")


@lru_cache(maxsize=1 << 12)
def _shape(term: str) -> re.Pattern[str]:
    *first, last = _WORD.split(term.strip())
    stem = re.escape(_IES.sub("", last))
    tail = f"{stem}(?:y|ies)" if _IES.search(last) else f"{stem}(?:s|es|ed|ing|['’]s)?"
    words = [*map(re.escape, first), tail]
    flags = re.NOFLAG if term.isupper() and len(term) <= 4 else re.IGNORECASE
    joined = r"[-\s]*".join(words)
    return re.compile(rf"(?<!\w){joined}(?!\w)", flags)


@lru_cache(maxsize=1 << 12)
def american(text: str) -> str:
    """The text with British spellings folded; a fold of both sides, not a translation."""
    for shape, ending in _BRITISH:
        text = shape.sub(ending, text)
    return text


def holds(source: str, term: str) -> bool:
    """The source has the term: *data center* is in *Data-centres*, *datacenter*."""
    return _shape(american(term)).search(american(source)) is not None
