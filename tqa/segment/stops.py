"""What a full stop does, by the form before it and the word behind it.

The word lists are `abbreviations` and `sentence_starts` of the lexicon, and `english_…` of the same names; the cases
follow the UD German treebanks (GSD, PUD).
"""

from __future__ import annotations

import re
from enum import Enum
from functools import cache
from typing import Literal, NamedTuple

from tqa.lexicon import lists

_NEXT = re.compile(r"""\s+[\s"'„“”‚‘»«›‹(\[{¿¡–—…-]{0,8}(?P<word>[^\W_][\w'’]{0,30})?""")
_OPENERS = "\"'„“”‚‘»«›‹([{–—/"
_BEYOND_BRACKET = re.compile(r"\).*[.!?…]")
_INITIALS = re.compile(r"[^\W\d_](?:\.-?[^\W\d_])*|[IVX]+")
_NUMBER = re.compile(r"(?P<day>\d{1,3}(?:\.?/\d{1,3}|\.\d{1,2})?)|\d[\d.,:/]*")
_MUTE = re.compile(r"[^\W\d_aeiouyäöüAEIOUYÄÖÜ][^\W\d_aeiouyäöüA-ZÄÖÜ]{1,4}")


Language = Literal["de", "en"]
LISTS: dict[Language, str] = {"de": "", "en": "english_"}
"""What the names of the word lists of a language begin with."""


class Stop(Enum):
    """What a full stop does after a certain form."""

    BINDS = "never ends a sentence"
    MAY_END = "ends one before a sure beginning"
    ENDS = "ends one"


class Shape(Enum):
    """What stands behind a stop and its blank."""

    NOTHING = 0
    LOWER = 1
    DIGIT = 2
    CAPITAL = 3
    STARTER = 4


class Right(NamedTuple):
    """What follows a stop, and the word that does; a sign without a word counts as a capital."""

    shape: Shape
    word: str = ""


class StopWords(NamedTuple):
    """The word lists as sets."""

    before_number: frozenset[str]
    with_mark: frozenset[str]
    starts: frozenset[str]
    after_ordinal: frozenset[str]
    before_ordinal: frozenset[str]


@cache
def abbreviations(language: Language = "de") -> dict[str, Stop]:
    """Abbreviation without its last stop and without blanks -> what its stop does."""
    table = lists.load(f"{LISTS[language]}abbreviations")
    return dict.fromkeys(table["never_ends"], Stop.BINDS) | dict.fromkeys(table["may_end"], Stop.MAY_END)


@cache
def stop_words(language: Language = "de") -> StopWords:
    """The lists of a language that are no abbreviations."""
    first = LISTS[language]
    tables = lists.load(f"{first}abbreviations") | lists.load(f"{first}sentence_starts")
    return StopWords(*(frozenset(tables[name]) for name in StopWords._fields))


def right_of(text: str, place: int, language: Language) -> Right:
    """What follows the stop that ends at a place; nothing, if no white space follows."""
    found = _NEXT.match(text, place)
    if not found or (found.end() == len(text) and not found["word"]):
        return Right(Shape.NOTHING)
    word = found["word"]
    if not word:
        return Right(Shape.CAPITAL)
    if word[0].isdecimal():
        return Right(Shape.DIGIT, word)
    if word[0].islower():
        return Right(Shape.LOWER if word.islower() else Shape.CAPITAL, word)
    return Right(Shape.STARTER if word.lower() in stop_words(language).starts else Shape.CAPITAL, word)


def ends_sentence(raw: str, window: str, whole: bool, right: Right, language: Language) -> bool:
    """Whether a stop, given with its closing signs, ends the sentence.

    `window` is the text before it, as far as an abbreviation reaches; `whole`: it begins with the sentence.
    """
    stop = _stop(raw, window, whole, right, language)
    return stop is Stop.ENDS or (stop is Stop.MAY_END and right.shape is Shape.STARTER)


def _stop(raw: str, window: str, whole: bool, right: Right, language: Language) -> Stop:
    parts = window.split()
    last = parts[-1].lstrip(_OPENERS) if parts else ""
    if "!" in raw or "?" in raw:
        if window.endswith(("(", "[")):
            return Stop.BINDS
        return Stop.MAY_END if raw == "!" and last in stop_words(language).with_mark else Stop.ENDS
    if _BEYOND_BRACKET.search(raw):
        return Stop.ENDS
    if "…" in raw or ".." in raw:
        return Stop.ENDS if window[-1:].strip() else Stop.MAY_END
    for size in (3, 2, 1):
        known = abbreviations(language).get("".join(parts[-size:]).lstrip(_OPENERS))
        if known:
            return known
    return _stop_by_shape(last, parts[-2] if len(parts) > 1 else "", whole and len(parts) == 1, right, language)


def _stop_by_shape(last: str, before: str, first: bool, right: Right, language: Language) -> Stop:
    """What a full stop does after a form that the list does not know; `first`: the form begins the sentence."""
    words = stop_words(language)
    number = _NUMBER.fullmatch(last)
    if number:
        noun = before[:1].isupper() and before[-1:].isalpha() and before.lower() not in words.before_ordinal
        ordinal = words.after_ordinal and number["day"] and (right.word in words.after_ordinal or not noun)
        return Stop.BINDS if first else Stop.MAY_END if ordinal else Stop.ENDS
    if last in words.before_number:
        return Stop.BINDS if right.shape is Shape.DIGIT else Stop.ENDS
    if _INITIALS.fullmatch(last):
        return Stop.BINDS if first else Stop.MAY_END
    if ".-" in last:
        return abbreviations(language).get(last.rpartition(".-")[2], Stop.MAY_END)
    return Stop.MAY_END if _MUTE.fullmatch(last) and not before[-1:].isdecimal() else Stop.ENDS
