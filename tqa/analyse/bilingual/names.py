"""Names and acronyms of the English side, by their capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tqa import lexicon
from tqa.lexicon import lists

_CAPITAL = re.compile(r"(?<![\w&@#/.<\\-])[A-ZÄÖÜÀ-Þ][^\W_]+(?:['’-][A-Z][^\W_]+)*(?![\w@>/\\])")
_BEFORE = re.compile(r"(?:\A|[.!?:;…]['\"”’)\]]*\s+|[\n•*–—-]\s*|[\"“„‘'(\[]\s*)\Z")
_USUAL = 3.0
"""The same for words in capitals."""
_COMMON = 3.5
"""Zipf band from which on an English word in lower case is so usual that its capital says little."""
_TITLE = 0.6
"""Share of capitalised words from which on a line is set in title case."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_GENITIVE = re.compile(r"['’]s?\Z")


def names(text: str) -> Iterator[tuple[str, int]]:
    """Words of an English text that are names, with their places: capitals inside the sentence, of no usual word."""
    words = _WORD.findall(text)
    if words and sum(word[0].isupper() for word in words) > _TITLE * len(words) and len(words) > 2:
        return
    for found in _CAPITAL.finditer(text):
        form = _GENITIVE.sub("", found[0])
        if len(form) > 2 and not _BEFORE.search(text, max(0, found.start() - 6), found.start()) and is_name(form):
            yield form, found.start()


def is_name(form: str) -> bool:
    """No English word in another case, no month, no people."""
    return not (form[1:].islower() and (lexicon.english_band(form.lower()) >= _COMMON or form in _other()))


def in_title(text: str, place: int) -> bool:
    """At a place of an English text, or right before it, begins a title: a usual word in capitals inside a sentence."""
    before = _BEFORE_WORD.search(text, max(0, place - _REACH), place)
    starts = [place, before.start()] if before else [place]
    return any(_opens_title(text, start) for start in starts)


def _opens_title(text: str, place: int) -> bool:
    word = _WORD.match(text, place)
    inside = not _BEFORE.search(text, max(0, place - 6), place)
    return bool(word and word[0][0].isupper() and inside and not word[0].isupper() and not is_name(word[0]))


_BEFORE_WORD = re.compile(r"[^\W\d_]+ \Z")
_REACH = 24
"""Characters that a word before a place may have."""
_ACRONYM = re.compile(r"(?<![\w&@#/.<\\$-])[A-Z][A-Z0-9&]{1,7}(?![\w@>/\\(=]|-\w*[a-z_])")


def short_forms(text: str) -> list[str]:
    """The acronyms of an English text, none where it is set in capitals."""
    found = _ACRONYM.findall(text)
    if found:
        words = _WORD.findall(text)
        if 2 * sum(word.isupper() for word in words) > len(words):
            return []
    return [form for form in dict.fromkeys(found) if lexicon.english_band(form.lower()) < _USUAL or form in acronyms()]


def missing(english: str, german: str) -> list[str]:
    """Names and acronyms of the English that the German does not have in any case."""
    low = german.casefold()
    lost = {word for word in _CAPITAL.findall(english) if word.casefold().rstrip("s") not in low}
    if not lost:
        return []
    short = [form for form in short_forms(english) if form.casefold() not in low] if any(map(str.isupper, lost)) else []
    whole = (form for form, _ in names(english) if form.casefold().rstrip("s") not in low)
    return list(dict.fromkeys((*whole, *short)))


@cache
def _other() -> frozenset[str]:
    dates = lists.load("bilingual_dates")
    return frozenset((*dates["english_months"], *dates["english_days"]))


@cache
def acronyms() -> dict[str, list[str]]:
    """English acronym -> what German has in its place."""
    known: dict[str, list[str]] = lists.load("bilingual_acronyms")["german"]
    return known
