"""Negations of a side: sure ones, and words that stand for one in translation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from tqa.lexicon import lists


class Negation(NamedTuple):
    """`sure` are the places of words that negate; `soft` counts words by which translations render a negation."""

    sure: tuple[tuple[int, int], ...] = ()
    soft: int = 0


_LITERAL = r"(?<![\w`=<|/\-{])"
_BEHIND = r"(?![\w(`\"'”’>|/\])}=-])"
_APOSTROPHE_T = re.compile(r"\w['’]t(?!\w)")
"""The end of *can't*, also where a slip hides the negation: *cound't*."""
_ENGLISH = re.compile(r"(?i)n['’]t|n\\\([ca]qt|no|never|cannot|neither|without|un")
_GERMAN = re.compile(r"(?i)nicht|kein|nie|nein|nirgend|weder|ohne|mitnichten")
_UN = r"un(?!d(?![\w-])|s(?:er|re[mnrs]?)?(?!\w)|ser|ter|gefähr|iv|io|it|if)\w{4,}"


@lru_cache(maxsize=16)
def english(text: str) -> Negation:
    """The negations of an English text; idioms that German says without one are left out."""
    found = tuple(match.span() for match in _sure_english(text)) if _ENGLISH.search(text) else ()
    for idiom in _idioms().finditer(text) if found else ():
        found = tuple(span for span in found if span[1] <= idiom.start() or span[0] >= idiom.end())
    return Negation(found, sum(1 for _ in _equals().finditer(text)) if found else 0)


def german_sure(text: str) -> tuple[tuple[int, int], ...]:
    """The places of German words that negate."""
    return tuple(match.span() for match in _german().finditer(text)) if _GERMAN.search(text) else ()


def german(text: str) -> Negation:
    """The negations of a German text."""
    found = german_sure(text)
    return Negation(found, 0 if found else german_cues(text))


def german_cues(text: str) -> int:
    """How many words of a German text may render a negation without being one."""
    return sum(1 for _ in _cues().finditer(text))


def may_negate(text: str) -> bool:
    """An English text holds a word from which a German negation may come."""
    if _APOSTROPHE_T.search(text) or _words("english", "cues").search(text):
        return True
    return any(True for _ in _sure_english(text))


def _alternatives(language: str, key: str) -> str:
    return "|".join(
        re.escape(word).replace("…", r".{1,60}?") for word in lists.load("bilingual_negation")[language][key]
    )


@cache
def _german() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?<!-)(?:{_alternatives('german', 'words')})(?!\w)", re.IGNORECASE)


def _sure_english(text: str) -> Iterator[re.Match[str]]:
    return _english("." in text, "'" in text or "’" in text or "\\(" in text).finditer(text)


@cache
def _english(stops: bool, apostrophes: bool) -> re.Pattern[str]:
    """Words that negate, for texts with or without certain signs: half of the pattern is for what most do not have."""
    words = _alternatives("english", "words")
    full_stop = rf"|(?!(?-i:No)\.){_LITERAL}(?:{words})(?=\.(?!  | ?[\d%=#]))" if stops else ""
    contracted = r"|(?<!\w)\w+n(?:['’]|\\\([ca]q)t(?!\w)" if apostrophes else ""
    emphasis = rf"|(?<=\w<)(?:{_alternatives('english', 'emphatic')})(?=>)"
    return re.compile(rf"{_LITERAL}(?:{words}){_BEHIND}(?!\.){full_stop}{contracted}{emphasis}", re.IGNORECASE)


@cache
def _words(language: str, key: str) -> re.Pattern[str]:
    """Words that begin like one of a list."""
    return re.compile(rf"(?<!\w)(?:{_alternatives(language, key)})\w*", re.IGNORECASE)


@cache
def _equals() -> re.Pattern[str]:
    """English words that German renders by one of its cues."""
    un = r"un(?!der|til|less|i[oqtvx])\w{4,}"
    return re.compile(rf"(?<![\w-])(?:{un}|(?:{_alternatives('english', 'equals')})\w*)", re.IGNORECASE)


@cache
def _cues() -> re.Pattern[str]:
    """German words that render a negation: beginnings, endings, and the prefix un-."""
    neutral, cues = _alternatives("german", "neutral"), _alternatives("german", "cues")
    endings = _alternatives("german", "endings")
    return re.compile(
        rf"(?<![\w-])(?!(?:{neutral}))(?:(?:{cues})\w*|{_UN})|(?<!\w)\w{{2,}}(?:{endings})(?!\w)", re.IGNORECASE
    )


@cache
def _idioms() -> re.Pattern[str]:
    return re.compile(rf"(?:(?<!\w)|(?=n['’]t))(?:{_alternatives('english', 'idioms')})(?!\w)", re.IGNORECASE)
