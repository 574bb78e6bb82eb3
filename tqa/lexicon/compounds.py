"""Compounds: what may stand before what, and with which linking element."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from tqa.lexicon import numerals
from tqa.lexicon.store import store

NOUN, ADJECTIVE, VERB = 1, 2, 4
"""What a part may stand before, and what a last part is."""
INNER, LONG = 8, 16
"""A part that may stand inside a compound; a part that only stands before six letters or more."""
_INSIDE = 7
"""Letters that an inner part and a last part have at least."""
_LINKS = ("s", "es", "n", "en", "er", "e", "ens", "ns", "")


class Part(NamedTuple):
    """One part: its letters in the compound without the linking element, the link, and its lemma."""

    text: str
    link: str
    lemma: str


class Split(NamedTuple):
    """First parts with their links, lower case, and the last part."""

    firsts: tuple[str, ...]
    head: str


@cache
def _lookups() -> tuple[Callable[[bytes], int], Callable[[bytes], int], Callable[[bytes], list[bytes]]]:
    """Bound methods over UTF-8, so that the loop over unknown words pays for no attribute and no encoding.

    The look-ups answer -1 for what they do not hold.
    """
    tables = store()
    return tables.heads.b_get_value, tables.parts.b_get_value, tables.parts.b_prefixes


def splits(low: str, kind: int) -> Iterator[Split]:
    """The ways to read lower-case letters as a compound of a kind: two parts before three, long first parts first."""
    key = low.encode("utf-8", "surrogatepass")
    firsts = _lookups()[2](key)
    for keys in (*_of_two(key, firsts, kind), *_of_three(key, firsts, kind & ~VERB)):
        *parts, head = (k.decode() for k in keys)
        yield Split(tuple(parts), head)


def is_compound(low: str, kind: int) -> bool:
    """The lower-case letters can be read as a compound of one of the kinds. The loop is `_of_two` without a list."""
    heads, parts, prefixes = _lookups()
    key = low.encode("utf-8", "surrogatepass")
    firsts = prefixes(key)
    for part in firsts:
        rest = key[len(part) :]
        head = heads(rest)
        fit = head > 0 and (place := parts(part)) & head & kind
        if fit and (len(rest) > 5 or not place & LONG or fit & VERB):
            return True
    return bool(firsts) and any(True for _ in _of_three(key, firsts, kind & ~VERB))


def _of_two(key: bytes, firsts: list[bytes], kind: int) -> list[tuple[bytes, bytes]]:
    heads, parts, _ = _lookups()
    found = []
    for part in reversed(firsts):
        rest = key[len(part) :]
        head = heads(rest)
        fit = head > 0 and (place := parts(part)) & head & kind
        if fit and (len(rest) > 5 or not place & LONG or fit & VERB):
            found.append((part, rest))
    return found


def _of_three(key: bytes, firsts: list[bytes], kind: int) -> Iterator[tuple[bytes, bytes, bytes]]:
    heads, parts, prefixes = _lookups()
    for part in reversed(firsts):
        rest = key[len(part) :]
        for inner in reversed(prefixes(rest)) if len(rest) >= _INSIDE else ():
            last = rest[len(inner) :]
            head = heads(last)
            if head > 0 and (place := parts(inner)) & INNER and parts(part) & place & head & kind:
                yield part, inner, last


def accepts(form: str, initial: bool = False) -> bool:
    """A form that the tables do not hold is a German word all the same."""
    low = form.lower()
    if form == low:
        if not form.isalpha():
            return _joined(form)
        return is_compound(low, ADJECTIVE | VERB) or numerals.is_numeral(low)
    if "-" in form:
        return _joined(form)
    if form[1:] == low[1:]:
        return is_compound(low, NOUN) or is_nominal(low) or (initial and (low in store() or accepts(low)))
    return form.isupper() and (low in store() or low.capitalize() in store() or is_compound(low, NOUN))


def is_nominal(low: str) -> bool:
    """An inflected adjective or participle, or an infinitive: what a capital makes a noun of."""
    if low[-1:] not in "emnrs":
        return False
    return any(r.case or r.mood == "INF" for r in store().readings(low) if r.pos in {"ADJ", "PA1", "PA2", "VER"})


def _joined(form: str) -> bool:
    """Hyphenated words, suspended hyphens (Soft-, -industrie) and numbers with words (21-jährig, 5-nm-Prozess)."""
    if "-" not in form:
        return False
    *firsts, last = form.split("-")
    if not last:
        return bool(firsts[0]) and all(_element(f) for f in firsts)
    if firsts == [""]:
        return any(w in store() or accepts(w) for w in (last, last.capitalize()))
    return "" not in firsts and _is_last(last) and all(_element(f) for f in firsts)


def _is_last(text: str) -> bool:
    return text in store() or text.isdigit() or accepts(text) or _abbreviation(text)


def _element(text: str) -> bool:
    """What may stand before a hyphen: a word, a first part, a number, an abbreviation, a well-known name or loan."""
    tables, low = store(), text.lower()
    if text in tables.forms or low in tables.parts or low in tables.forms or not text.isalpha():
        return True
    return _abbreviation(text) or accepts(text) or _famous(text)


def _abbreviation(text: str) -> bool:
    """Capitals with at most one small letter (TSMC, GPUs, EUV), or a single letter."""
    return len(text) == 1 or (len(text) <= 6 and text[:1].isupper() and text.isalpha() and text[:-1].isupper())


def _famous(text: str) -> bool:
    """Well-known by frequency in German or English, wherever it comes from."""
    bands = store().bands(text)
    return bands >> 5 >= 5 or bands & 31 >= 7


@lru_cache(maxsize=1 << 12)
def best(low: str, kind: int) -> Split | None:
    """The split whose rarest part is the most frequent; fewer parts go first."""
    found = list(splits(low, kind))
    if len(found) < 2:
        return found[0] if found else None
    return max(found, key=lambda s: (-len(s.firsts), _rarest(s)), default=None)


def _rarest(found: Split) -> int:
    return min(store().bands(base(p)) >> 5 for p in (*found.firsts, found.head))


@cache
def _bare(part: str) -> tuple[str, str, str]:
    """Letters, link and lemma of a first part."""
    forms = store().forms
    options = []
    for link in _LINKS:
        stem = part[: len(part) - len(link)] if link else part
        for word in (stem.capitalize(), stem):
            if part.endswith(link) and len(stem) > 1 and word in forms:
                options.append((word, link))
    best = max(options, key=lambda o: (store().bands(o[0]) >> 5, len(o[0])), default=None)
    if best is None:
        lost = part.capitalize() + "e"
        return (part, "", lost if lost in forms else part)
    found = store().readings(best[0])
    return best[0].lower(), best[1], found[0].lemma if found else best[0]


def base(part: str) -> str:
    """The word that a first part comes from."""
    return _bare(part)[2]


def kind_of(form: str) -> int:
    return NOUN if form[:1].isupper() else ADJECTIVE | VERB


def split(form: str) -> tuple[Part, ...] | None:
    """See the room's `split`."""
    if "-" in form:
        *firsts, last = form.split("-")
        ends = split(last) or (Part(last, "", _lemma(last)),)
        return (*(Part(f, "-", _lemma(f)) for f in firsts), *ends) if last and all(firsts) and _joined(form) else None
    found = best(form.lower(), kind_of(form)) if form.isalpha() else None
    if not found:
        return None
    head = found.head.capitalize() if form[0].isupper() else found.head
    return (*(Part(*_bare(p)) for p in found.firsts), Part(found.head, "", _lemma(head)))


def _lemma(form: str) -> str:
    found = store().readings(form)
    return found[0].lemma if found else form


def sharpened(form: str) -> Iterator[str]:
    """The form with each single ss written ß, then with all."""
    for hit in re.finditer("ss", form):
        yield form[: hit.start()] + "ß" + form[hit.end() :]
    yield form.replace("ss", "ß")
