"""Numbers in words: twenty-five, two hundred, fünfundzwanzigste, dreijährig, Roman numerals, names of months."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from tqa.lexicon import lists

_WORD = re.compile(r"[^\W\d_]+")
_ROMAN = re.compile(r"(?<![\w.&-])(?=[IVXLC]{1,7}(?!\w))(?:X{0,3}(?:XC|XL|L)?X{0,3})(?:IX|IV|V?I{0,3})(?!\w)")
_LETTERS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_UNITS = ("", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
_TEENS = ("zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn")
_TENS = ("", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")
_SHORTEST, _LONGEST = 3, 24
_WHOLE = ("", "e", "er", "en", "em", "es", "s", "te", "ten", "ter", "tes", "tem", "ste", "sten", "ster", "stes", "stem")
"""Endings of a number word that leave its value."""


def english_values(text: str) -> set[float]:
    """All values that number words of an English text may stand for."""
    known = lists.load("bilingual_numbers")
    values, loose = known["english_words"], known["english"]
    words = [word.lower() for word in _WORD.findall(text)]
    found = {float(value) for word in words for value in loose.get(word, ())}
    for number in english_runs(text):
        found.add(number)
    found.update(float(values[word]) for word in words if word in values)
    found.update(number * scale for number in tuple(found) for scale in _scales_of(words))
    found.update(number + 0.5 for number in tuple(found) if "half" in words)
    return found | set(_shared(text, "english_months"))


def _scales_of(words: list[str]) -> set[float]:
    known = lists.load("bilingual_numbers")
    scales = known["english_scales"] | known["english_loose_scales"]
    return {float(scales[word]) for word in words if word in scales}


def english_runs(text: str) -> Iterator[float]:
    """The value of each run of number words: two hundred and fifty."""
    known = lists.load("bilingual_numbers")
    values, scales = known["english_words"], known["english_scales"]
    total = part = 0.0
    running = False
    for word in chain(map(str.lower, _WORD.findall(text)), ("",)):
        if word in values and len(word) > 1:
            part += values[word]
            running = True
        elif running and word in scales:
            part *= scales[word]
            total, part = (total, part) if scales[word] == 100 else (total + part, 0.0)
        elif not (running and word == "and"):
            if running:
                yield total + part
            total, part, running = 0.0, 0.0, False


def german_values(text: str) -> set[float]:
    """All values that number words of a German text may stand for, also as parts of compounds."""
    loose, found = lists.load("bilingual_numbers")["german"], set[float]()
    for word in map(str.lower, _WORD.findall(text)):
        for end in range(min(len(word), _LONGEST), _SHORTEST - 1, -1):
            part = word[:end]
            if part in numerals():
                found.add(numerals()[part])
            if part in loose and (len(part) > 4 or part == word or part in ("halb", "null")):
                found.update(map(float, loose[part]))
        found.update(value for stem, value in _stems() if word.endswith(stem))
        found.update(value for stem, value in _stems() if f"{stem}te" in word or f"und{stem}" in word)
    scales = lists.load("bilingual_numbers")["german_scales"]
    spoken = {float(scales[word]) for word in _WORD.findall(text) if word in scales}
    found.update(number * scale for number in tuple(found) for scale in spoken)
    found.update(number + 0.5 for number in tuple(found) if "halb" in text)
    return found | set(_shared(text, "german_months"))


def german_words(text: str) -> Iterator[tuple[float, int, int]]:
    """Words that are nothing but a number of two and more: value and place."""
    for match in _WORD.finditer(text):
        low = match[0].lower()
        value = _plain().get(low)
        if value:
            yield value, match.start(), match.end()


@cache
def _plain() -> dict[str, float]:
    """Number words with the endings of ordinals, from two on."""
    return {word + end: value for word, value in numerals().items() if 1 < value < 1000 for end in _WHOLE}


@cache
def _stems() -> tuple[tuple[str, float], ...]:
    return tuple((word, value) for word, value in numerals().items() if 1 < value <= 12 and len(word) > 3)


@cache
def numerals() -> dict[str, float]:
    """German number words up to 999,999 in steps that texts have."""
    below = {word: float(value) for value, word in enumerate(_UNITS) if word}
    below |= {word: float(value) for value, word in enumerate(_TEENS, 10)} | {"zwo": 2.0, "sechs": 6.0, "sieb": 7.0}
    for ten, word in enumerate(_TENS[2:], 2):
        below[word] = ten * 10.0
        below |= {f"{unit}und{word}": ten * 10.0 + value for value, unit in enumerate(_UNITS) if unit}
    found = dict(below) | {"hundert": 100.0, "tausend": 1000.0}
    for count, unit in ((c, u) for c, u in enumerate(_UNITS) if u):
        found[f"{unit}hundert"] = count * 100.0
        found |= {f"{unit}hundert{rest}": count * 100.0 + value for rest, value in below.items()}
    return found | {f"{word}tausend": value * 1000 for word, value in found.items() if value < 1000}


def _shared(text: str, months: str) -> Iterator[float]:
    """Roman numerals and months as numbers."""
    names = lists.load("bilingual_dates")[months]
    yield from (float(names[word]) for word in _WORD.findall(text) if word in names)
    yield from (value for value, _, _ in romans(text))


def romans(text: str) -> Iterator[tuple[float, int, int]]:
    """Roman numerals: value and place."""
    for found in _ROMAN.finditer(text):
        if found[0]:
            values = [_LETTERS[letter] for letter in found[0]]
            total = sum(-v if v < w else v for v, w in zip(values, [*values[1:], 0], strict=True))
            yield float(total), *found.span()
