"""Prose -> the tokens by which two languages are compared, each with the keys that its translation may have.

A key is a folded German word, or what is the same in both languages: a number without its separators, an address, a
sign. An English word has the keys of its translations, and its own letters, since names stay and many words are alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from tqa.align.dictionary import chances, terms, translations

_TOKEN = re.compile(
    r"""(?:https?://|www\.)[^\s<>"]*[\w/]|[\w.+-]+@[\w-]+\.[\w.-]+\w   # addresses
    | \d+(?:[.,:'’\u00a0\u202f]\d+)*                                   # numbers
    | [^\W\d_]+(?:['’][^\W\d_]+)?                                      # words
    | [?!(:;%$€"“”„»«]                                                  # signs""",
    re.VERBOSE,
)
_NOT_DIGIT = re.compile(r"\D")
_QUOTES = '"“”„»«'
_UMLAUTS = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss", "’": "'"})
_SOUNDS = (
    *(("ph", "f"), ("th", "t"), ("sch", "sh"), ("ck", "k"), ("ä", "e"), ("ö", "o"), ("ü", "u"), ("ß", "ss")),
    *(("c", "k"), ("z", "k"), ("y", "i"), ("v", "w")),
)
_DOUBLE = re.compile(r"(.)\1")
STEM = 6
"""Letters by which a word is known: what follows is mostly inflection."""
COGNATE = 5
"""The same for words that are alike in both languages."""
CACHE = 1 << 15
"""Words whose keys are kept."""


class Chance(NamedTuple):
    """How often a token has a counterpart in a true pair."""

    sign: float = 0.8
    number: float = 0.85
    address: float = 0.95
    name: float = 0.55
    cognate: float = 0.25
    term: float = 0.7


CHANCE = Chance()


class Token(NamedTuple):
    """`keys` of which its counterpart has one; `chance` that a true pair holds one of them."""

    keys: tuple[str, ...]
    chance: float


def english(text: str) -> Iterator[Token]:
    """The tokens of an English text, each once, and the terms of two words."""
    found = {_key(raw): raw for raw in _TOKEN.findall(text)}
    yield from map(_english, found.values())
    for left, right in pairwise(found):
        german = terms().get(f"{left} {right}")
        if german:
            yield Token(german, CHANCE.term)


def german(text: str) -> Iterator[Token]:
    """The tokens of a German text, each once; a word may be met by its stem, its letters or its sound."""
    return map(_german, {_key(raw): raw for raw in _TOKEN.findall(text)}.values())


def stems(text: str) -> Iterator[str]:
    """The keys of the words of a text."""
    return (key for key in dict.fromkeys(map(_key, _TOKEN.findall(text))) if _is_word(key))


def _is_word(raw: str) -> bool:
    return raw[0].isalpha() and not _is_address(raw)


def _is_address(raw: str) -> bool:
    return "@" in raw or "://" in raw or raw.startswith("www.")


@lru_cache(CACHE)
def _key(raw: str) -> str:
    """What a token is known by."""
    if _is_word(raw):
        return raw.lower().translate(_UMLAUTS)[:STEM]
    if raw[0].isdecimal() and not _is_address(raw):
        return "#" + _NOT_DIGIT.sub("", raw)
    return '"' if raw in _QUOTES else raw


def _same(raw: str) -> Token:
    """A token that both languages have alike."""
    chance = CHANCE.address if _is_address(raw) else CHANCE.number if raw[0].isdecimal() else CHANCE.sign
    return Token((_key(raw),), chance)


@lru_cache(CACHE)
def _english(raw: str) -> Token:
    if not _is_word(raw):
        return _same(raw)
    key = _key(raw)
    chance, known = translations().get(key, (0.0, ()))
    own, likely = _own(raw)
    term = terms().get(key, ())
    return Token(tuple(dict.fromkeys((*term, *known, *own))), max(chance, likely, CHANCE.term if term else 0.0))


@lru_cache(CACHE)
def _german(raw: str) -> Token:
    if not _is_word(raw):
        return _same(raw)
    key = _key(raw)
    own, likely = _own(raw)
    return Token(tuple(dict.fromkeys((key, *own))), max(chances().get(key, 0.0), likely))


def _own(word: str) -> tuple[tuple[str, ...], float]:
    """The keys that a word has by its own letters, and the chance that the other side has them."""
    low = word.lower()
    sound = _cognate(low)
    if low != word:
        return ((f"'{low.rstrip('s')}", sound) if sound else (f"'{low}",)), CHANCE.name
    return (sound,) if sound else (), CHANCE.cognate if sound else 0.0


def _cognate(low: str) -> str:
    """The letters of a word as they may sound in the other language; "" where they are too few to tell anything."""
    if len(low) < COGNATE:
        return ""
    for letters, sound in _SOUNDS:
        low = low.replace(letters, sound)
    return "=" + _DOUBLE.sub(r"\1", low)[:COGNATE]
