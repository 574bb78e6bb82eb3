"""Where a word holds an avoided form: by paradigm, at hyphens, and inside closed compounds."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from tqa import lexicon
from tqa.lexicon.store import store
from tqa.terms.form import Match, Scope
from tqa.terms.index import Entry, Index, index
from tqa.terms.paradigm import surfaces

_SHORTEST = 4
"""Letters of an avoided form that is looked for inside compounds, and of the rest of the compound."""

_LONG, _USUAL = 6, 3.0
"""A shorter rest must be a usual noun (Zipf band): not the Rade of Maskerade."""


class Inside(NamedTuple):
    """Where an entry stands in a word: offsets in the word; `first` if more of the compound follows it."""

    entry: int
    start: int
    end: int
    first: bool


@lru_cache(maxsize=1 << 16)
def in_word(word: str, known: Index) -> tuple[Inside, ...]:
    """The entries of one word that a word holds, whole or as a part."""
    low = word.lower()
    found = list(_in_pieces(low, known))
    return tuple(each for each in found if _sound(word, each, known)) if found else ()


def explains(word: str, known: Index | None = None) -> bool:
    """The glossary knows the word: a good term in any form, a compound with one, or an avoided form."""
    known = known or index()
    low = word.lower()
    return low in known.good or _holds_good(low, known) or bool(in_word(word, known))


def _holds_good(low: str, known: Index) -> bool:
    """Hyphened parts that are terms or words; or a term at one end of a closed compound."""
    if "-" in low:
        parts = [part for part in low.split("-") if part]
        return all(part in known.good or _is_head(part, known) or lexicon.known(part) for part in parts)
    for cut in range(_SHORTEST, len(low) - 2):
        first, rest = low[:cut], low[cut:]
        if len(rest) > 2 and rest in known.good and not known.good.get(rest).isupper() and _modifies(first, known):
            return True
        if (first in known.good or (first.endswith("s") and first[:-1] in known.good)) and _is_head(rest, known):
            return True
    return False


def _in_pieces(low: str, known: Index) -> Iterator[Inside]:
    """A word between two hyphens or borders holds the entry, whole, last or first."""
    if "-" not in low:
        yield from (Inside(entry, 0, len(low), False) for entry in known.last.get(low[::-1]))
        yield from _in_closed(low, 0, len(low), known)
        return
    cuts = [-1, *(at for at, sign in enumerate(low) if sign == "-"), len(low)]
    for number, left in enumerate(cuts[:-1]):
        start = left + 1
        for right in cuts[number + 1 :]:
            rest = right < len(low)
            part = low[start:right]
            for entry in known.first.get(part) if rest else known.last.get(part[::-1]):
                yield Inside(entry, start, right, rest)
        yield from _in_closed(low, start, cuts[number + 1], known)


def _in_closed(low: str, start: int, end: int, known: Index) -> Iterator[Inside]:
    """A closed compound ends or begins with the entry."""
    part = low[start:end]
    for back in known.last.forms.prefixes(part[::-1]):
        cut = end - len(back)
        if len(back) >= _SHORTEST and cut > start + 2 and _modifies(low[start:cut], known):
            yield from (Inside(entry, cut, end, end < len(low)) for entry in known.last.get(back))
    for front in known.first.forms.prefixes(part):
        cut = start + len(front)
        if len(front) >= _SHORTEST and cut < end - 1 and _is_head(low[cut:end], known):
            yield from (Inside(entry, start, cut, True) for entry in known.first.get(front))


def _modifies(low: str, known: Index) -> bool:
    """The letters are one or more first parts of compounds."""
    parts = store().parts
    if low in parts or lexicon.is_word(low.capitalize()) or lexicon.known(low) or low in known.good:
        return True
    return any(len(p) > 2 and _modifies(low[len(p) :], known) for p in parts.prefixes(low) if len(low) - len(p) > 2)


def _is_head(low: str, known: Index) -> bool:
    if low in known.good:
        return True
    noun = low.capitalize()
    if len(low) < _LONG and (len(low) < _SHORTEST or lexicon.band(noun) < _USUAL):
        return False
    return lexicon.is_word(noun) and any(r.pos == "SUB" for r in lexicon.readings(noun))


def _sound(word: str, inside: Inside, known: Index) -> bool:
    """Match kind, capitals and exceptions allow it."""
    entry = known.entry(inside.entry)
    whole = inside.start == 0 and inside.end == len(word)
    hyphen = inside.start == 0 or word[inside.start - 1] == "-"
    if entry.match == Match.EXACT:
        return word in (entry.form, entry.form[0].upper() + entry.form[1:])
    if entry.match == Match.INFLECT and (inside.first or not hyphen):
        return False
    if not whole and (not entry.is_noun or _is_set(word, inside, entry)):
        return False
    if not _capitals(word, inside, entry, hyphen):
        return False
    low = word.lower()
    if any(form in low for each in entry.exceptions if " " not in each for form in _excepted(each, known)):
        return False
    return not (low in known.good and low != word[inside.start : inside.end].lower())


def _is_set(word: str, inside: Inside, entry: Entry) -> bool:
    """A closed compound of the dictionary, with a meaning of its own, for a form that is good German elsewhere."""
    if not entry.near and entry.scope != Scope.SOURCE:
        return False
    start = word.rfind("-", 0, inside.start + 1) + 1
    end = word.find("-", inside.end)
    piece = word[start : end if end >= 0 else len(word)]
    return len(piece) > inside.end - inside.start and lexicon.known(piece)


@lru_cache(maxsize=1 << 12)
def _excepted(word: str, known: Index) -> frozenset[str]:
    """All forms of an exception, lower case."""
    return frozenset(form.lower() for form in surfaces(word, known.nouns))


def _capitals(word: str, inside: Inside, entry: Entry, hyphen: bool) -> bool:
    piece = word[inside.start : inside.end]
    if entry.case:
        return all(a == b for a, b in zip(piece, entry.form, strict=False) if a.lower() == b.lower())
    if entry.is_noun:
        return piece[0].isupper() if hyphen else word[0].isupper()
    return not piece[1:].isupper() or len(piece) > 3
