"""Prose -> the tokens by which two languages are compared, each with the keys that its translation may have.

A key is a folded German word, or what is the same in both languages: a number without its separators, an address, a
sign. An English word has the keys of its translations, and its own letters, since names stay and many words are alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tqa.align.dictionary import chances, translations

_TOKEN = re.compile(
    r"""(?P<address>(?:https?://|www\.)[^\s<>"]*[\w/]|[\w.+-]+@[\w-]+\.[\w.-]+\w)
    | (?P<number>\d+(?:[.,:'’\u00a0\u202f]\d+)*)
    | (?P<word>[^\W\d_]+(?:['’][^\W\d_]+)?)
    | (?P<sign>[?!(:;%$€]|["“”„»«])""",
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


class Chance(NamedTuple):
    """How often a token has a counterpart in a true pair."""

    sign: float = 0.8
    number: float = 0.85
    address: float = 0.95
    name: float = 0.55
    cognate: float = 0.25


CHANCE = Chance()


class Token(NamedTuple):
    """`keys` of which its counterpart has one; `chance` that a true pair holds one of them."""

    keys: tuple[str, ...]
    chance: float


def stem(low: str) -> str:
    """The key of a word in lower case."""
    return low.translate(_UMLAUTS)[:STEM]


def cognate(low: str) -> str:
    """The letters of a word as they may sound in the other language; "" where they are too few to tell anything."""
    if len(low) < COGNATE:
        return ""
    for letters, sound in _SOUNDS:
        low = low.replace(letters, sound)
    return "=" + _DOUBLE.sub(r"\1", low)[:COGNATE]


def english(text: str) -> Iterator[Token]:
    """The tokens of an English text, each once."""
    for key, kind, word in _once(text):
        if kind != "word":
            yield Token((key,), getattr(CHANCE, kind))
            continue
        chance, known = translations().get(key, (0.0, ()))
        own, likely = _own(word)
        keys = tuple(dict.fromkeys((*known, *own)))
        if keys:
            yield Token(keys, max(chance, likely))


def german(text: str) -> Iterator[Token]:
    """The tokens of a German text, each once; a word may be met by its stem or by its sound."""
    for key, kind, word in _once(text):
        if kind != "word":
            yield Token((key,), getattr(CHANCE, kind))
            continue
        own, likely = _own(word)
        yield Token(tuple(dict.fromkeys((key, *own))), max(chances().get(key, 0.0), likely))


def _once(text: str) -> Iterator[tuple[str, str, str]]:
    """Key, kind and letters of each token, those with a known key left out."""
    seen = set()
    for match in _TOKEN.finditer(text):
        kind, word = match.lastgroup or "", match[0]
        key = stem(word.lower()) if kind == "word" else _same(kind, word)
        if key not in seen:
            seen.add(key)
            yield key, kind, word


def _same(kind: str, word: str) -> str:
    """The key of what both languages have alike."""
    if kind == "number":
        return "#" + _NOT_DIGIT.sub("", word)
    return '"' if word in _QUOTES else word


def _own(word: str) -> tuple[tuple[str, ...], float]:
    """The keys that a word has by its own letters, and the chance that the other side has them."""
    low = word.lower()
    sound = cognate(low)
    if word[0].isupper() or any(letter.isupper() for letter in word):
        return ((f"'{low.rstrip('s')}", sound) if sound else (f"'{low}",)), CHANCE.name
    return (sound,) if sound else (), CHANCE.cognate if sound else 0.0


def stems(text: str) -> Iterator[str]:
    """The keys of the words of a text."""
    return (key for key, kind, _ in _once(text) if kind == "word")
