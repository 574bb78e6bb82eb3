"""Figures with what they may mean: 1,250.5 and 1.250,5; 3 billion and 3 Milliarden; 5:30 pm and 17.30 Uhr."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from tqa.lexicon import lists

Key = float | str
"""A value, or a time of day as `h:mm`."""
_FIGURE = r"\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?![\d.,:…]*\d)|\d+(?:[.,:'’·]\d+)*(?:\s?[½¼¾⅓⅔])?|[½¼¾⅓⅔]"
_DECADE = re.compile(r"['’]?(?:s|er)(?!\w)")
_DAY = re.compile(r"[0-3]?\d\.[01]\d\.(?!\d)")
_DATE = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{4}|\d\d[./]\d\d[./]\d\d|\d+(?::\d+)+|\d+(?:,\d{1,2})+|\d{1,2}\.\d\d")
"""Dates, times, and lists without blanks: their numbers may stand apart in the other language."""
_SPLIT = re.compile(r"\D+")
_FRACTION = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_YEAR = 4
"""Figures of a year."""
_NOWHERE = (-1, -1)
_BLANK = r"[ \u00a0\u202f]"


class Figure(NamedTuple):
    """A figure with its neighbours.

    `value` is what its own language reads, None if it is no plain number. `keys` are all values that it may stand
    for, English habits in German included; `parts` are the numbers of a date, version or time. `scale` is that of a
    scale word behind it (1 if none) that stands at `scale_at`, `unit` is `%`, a currency code, or a word of the
    text behind it.
    """

    text: str
    start: int
    end: int
    value: float | None
    keys: frozenset[Key]
    parts: tuple[float, ...]
    scale: float
    scale_at: tuple[int, int]
    unit: str
    clock: str


def figures(text: str, language: str) -> tuple[Figure, ...]:
    """The figures of a text in order."""
    return tuple(_figure(found, language) for found in _pattern(language).finditer(text))


@cache
def _pattern(language: str) -> re.Pattern[str]:
    name = "english" if language == "en" else "german"
    scales = _alternatives(lists.load("bilingual_numbers")[f"{name}_scales"])
    money = _alternatives(_currencies(name))
    percent = _alternatives(lists.load("bilingual_numbers")["units"]["percent"])
    clock = r"[ap]\.?m\b\.?|o['’]clock" if language == "en" else r"Uhr"
    return re.compile(
        rf"(?P<number>{_FIGURE})"
        rf"(?:{_BLANK}?-?(?P<scale>{scales})(?!\w))?"
        rf"(?:{_BLANK}?-?(?:(?P<percent>(?i:{percent}))|(?P<money>{money})|(?P<clock>{clock})|(?P<word>[^\W\d_]+|°)))?",
        re.IGNORECASE if language == "en" else re.NOFLAG,
    )


@cache
def _before(name: str) -> re.Pattern[str]:
    """A currency that ends right before a figure."""
    return re.compile(rf"(?<!\w)({_alternatives(_currencies(name))})\Z")


def _alternatives(words: Mapping[str, object] | list[str]) -> str:
    return "|".join(
        re.escape(word) + (r"(?!\w)" if word[-1].isalpha() and word.isupper() else "")
        for word in sorted(words, key=lambda word: (-len(word), word))
    )


@cache
def _currencies(name: str) -> dict[str, str]:
    """Sign, code or name of a currency -> its code."""
    known = lists.load("bilingual_currencies")[name]
    return {word.lower(): code for code, words in known.items() for word in words} | {
        word: code for code, words in known.items() for word in words
    }


@cache
def _scales(name: str) -> dict[str, float]:
    known = lists.load("bilingual_numbers")[f"{name}_scales"]
    return {word.lower() if name == "english" else word: float(scale) for word, scale in known.items()}


def _figure(found: re.Match[str], language: str) -> Figure:
    name = "english" if language == "en" else "german"
    text, word = found["number"], found["scale"] or ""
    start, end = found.span("number")
    unit = "%" if found["percent"] else _money(found, name) or found["word"] or ""
    clock = (found["clock"] or "").lower()
    if not word and not clock and len(text) != _YEAR and text.isdigit():
        whole = float(text)
        return Figure(text, start, end, whole, frozenset((whole,)), (), 1.0, _NOWHERE, unit, "")
    scale = _scales(name)[word.lower() if name == "english" else word] if word else 1.0
    values = _values(text, language)
    parts = tuple(float(part) for part in _SPLIT.split(text) if part)
    keys = frozenset(_keys(found, values, parts, scale, clock))
    many = parts if _DATE.fullmatch(text) or _DAY.match(found.string, start) else ()
    value = values[0] if values else None
    return Figure(text, start, end, value, keys, many, scale, found.span("scale"), unit, clock)


def _keys(
    found: re.Match[str], values: list[float], parts: tuple[float, ...], scale: float, clock: str
) -> Iterator[Key]:
    """All that a figure may stand for."""
    text = found["number"]
    yield from values
    if not values:
        yield text
    yield from (round(value * scale, 6) for value in values if scale > 1)
    if len(parts) == 2 and text[-3:-2] in (":", "."):
        yield f"{int(parts[0])}:{int(parts[1]):02d}"
    yield from _clock_keys(parts, clock)
    if len(text) == _YEAR and _DECADE.match(found.string, found.end("number")):
        yield parts[0] % 100


def _money(found: re.Match[str], name: str) -> str:
    start = found.start()
    before = found.string[max(0, start - 7) : start].rstrip()
    word = found["money"] or ""
    if before and before[-1] in _last_signs(name):
        match = _before(name).search(before)
        word = match[1] if match else word
    return _currencies(name).get(word) or _currencies(name).get(word.lower(), "") if word else ""


@cache
def _last_signs(name: str) -> frozenset[str]:
    return frozenset(word[-1] for word in _currencies(name))


def _clock_keys(parts: tuple[float, ...], clock: str) -> Iterator[Key]:
    """Hours of the afternoon as the clock of 24 hours counts them."""
    if not clock or not parts or parts[0] > 12:
        return
    minutes = f":{int(parts[1]):02d}" if len(parts) > 1 else ":00"
    hours = [parts[0] % 12 + 12] if clock[0] == "p" else [parts[0] % 12] if clock[0] == "a" else [parts[0] % 12 + 12]
    for hour in (*hours, parts[0]):
        yield f"{int(hour)}{minutes}"
        if len(parts) == 1:
            yield hour


def _values(text: str, language: str) -> list[float]:
    """What the figure may be worth, as its own language reads it first; none for dates, versions and the like."""
    if text[-1] in _FRACTION:
        whole = text[:-1].strip()
        return [value + _FRACTION[text[-1]] for value in (_values(whole, language) if whole else [0.0])]
    if text.isdigit():
        return [float(text)]
    point, comma = (".", ",") if language == "en" else (",", ".")
    found = [_value(text, point, comma)]
    if text.count(",") + text.count(".") == 1 or {".", ","} <= set(text):
        found.append(_value(text, comma, point))
    return [value for value in found if value is not None]


def _value(text: str, point: str, group: str) -> float | None:
    """The figure read with a decimal sign and a sign between groups of three."""
    whole, _, decimals = text.partition(point)
    groups = re.split(rf"[{re.escape(group)}'’ \u00a0\u202f\u2009]", whole)
    if not all(part.isdigit() for part in groups) or (decimals and not decimals.isdigit()):
        return None
    if len(groups) > 1 and (len(groups[0]) > 3 or any(len(part) != 3 for part in groups[1:])):
        return None
    return round(float("".join(groups) + ("." + decimals if decimals else "")), 6)
