"""Compounds: what may stand before what, and with which linking element."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from tqa.lexicon import numerals
from tqa.lexicon.store import store
from tqa.model import Reading

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


def splits(low: str, kind: int) -> Iterator[Split]:
    """The ways to read lower-case letters as a compound of a kind: longest first part first, two parts before three."""
    tables = store()
    heads, parts = tables.heads.get, tables.parts.get
    firsts = tables.parts.prefixes(low)
    for part in reversed(firsts):
        rest = low[len(part) :]
        fit = heads(rest, 0) & kind
        if fit and (place := parts(part)) & fit and (len(rest) > 5 or not place & LONG):
            yield Split((part,), rest)
    for part in reversed(firsts):
        rest = low[len(part) :]
        if len(rest) >= _INSIDE and parts(part) & kind & ~VERB:
            for inner in reversed(tables.parts.prefixes(rest)):
                head = rest[len(inner) :]
                fit = heads(head, 0) & kind & ~VERB
                if fit and (place := parts(inner)) & INNER and place & fit:
                    yield Split((part, inner), head)


def is_compound(low: str, kind: int) -> bool:
    """The lower-case letters can be read as a compound of one of the kinds."""
    return next(splits(low, kind), None) is not None


def accepts(form: str, initial: bool = False) -> bool:
    """A form that the tables do not hold is a German word all the same."""
    low = form.lower()
    if form == low:
        return form.isalpha() and (is_compound(low, ADJECTIVE | VERB) or numerals.is_numeral(low)) or _joined(form)
    if "-" in form:
        return _joined(form)
    if form[1:] == low[1:]:
        return is_compound(low, NOUN) or is_nominal(low) or (initial and (low in store().forms or accepts(low)))
    return form.isupper() and (low in store().forms or low.capitalize() in store().forms or is_compound(low, NOUN))


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
        return last in store().forms or last.capitalize() in store().forms or accepts(last.capitalize()) or accepts(last)
    return "" not in firsts and _is_last(last) and all(_element(f) for f in firsts)


def _is_last(text: str) -> bool:
    return text in store().forms or text.isdigit() or accepts(text) or _abbreviation(text)


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
    bands = store().words.get(text.lower().replace("ß", "ss"), 0)
    return bands >> 5 >= 5 or bands & 31 >= 7


def _best(low: str, kind: int) -> Split | None:
    """The split whose rarest part is the most frequent; fewer parts go first."""
    found = list(splits(low, kind))
    return max(found, key=lambda s: (-len(s.firsts), _rarest(s)), default=None)


def _rarest(found: Split) -> int:
    words = store().words
    return min(words.get(base(p).lower().replace("ß", "ss"), 0) >> 5 for p in (*found.firsts, found.head))


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
    best = max(options, key=lambda o: (_frequency(o[0]), len(o[0])), default=None)
    if best is None:
        lost = part.capitalize() + "e"
        return (part, "", lost if lost in forms else part)
    found = store().readings(best[0])
    return best[0].lower(), best[1], found[0].lemma if found else best[0]


def _frequency(word: str) -> int:
    return store().words.get(word.lower().replace("ß", "ss"), 0) >> 5


def base(part: str) -> str:
    """The word that a first part comes from."""
    return _bare(part)[2]


def _kind(form: str) -> int:
    return NOUN if form[:1].isupper() else ADJECTIVE | VERB


def split(form: str) -> tuple[Part, ...] | None:
    """See the room's `split`."""
    if "-" in form:
        *firsts, last = form.split("-")
        ends = split(last) or (Part(last, "", _lemma(last)),)
        return (*(Part(f, "-", _lemma(f)) for f in firsts), *ends) if last and all(firsts) and _joined(form) else None
    found = _best(form.lower(), _kind(form)) if form.isalpha() else None
    if not found:
        return None
    head = found.head.capitalize() if form[0].isupper() else found.head
    return (*(Part(*_bare(p)) for p in found.firsts), Part(found.head, "", _lemma(head)))


def _lemma(form: str) -> str:
    found = store().readings(form)
    return found[0].lemma if found else form


def readings(form: str) -> tuple[Reading, ...]:
    """The readings of a compound: those of its last part, the lemma completed."""
    if "-" in form:
        stem, _, last = form.rpartition("-")
        found = store().readings(last) or readings(last)
        return tuple(r._replace(lemma=f"{stem}-{r.lemma}") for r in found) if stem else found
    if not form.isalpha() or form[1:] != form[1:].lower():
        return ()
    low, upper = form.lower(), form[0].isupper()
    found_split = _best(low, _kind(form))
    if found_split is None:
        return _nominal(form) if upper and is_nominal(low) else ()
    head = found_split.head
    found = store().readings(head.capitalize() if upper else head)
    stem = low[: len(low) - len(head)]
    return tuple(r._replace(lemma=_whole(stem, r.lemma, upper)) for r in found if (r.pos == "SUB") == upper)


def _nominal(form: str) -> tuple[Reading, ...]:
    """The noun readings that a capital gives an adjective (der Betroffene) or an infinitive (das Gehen)."""
    found = []
    for r in store().readings(form.lower()):
        if r.pos in {"ADJ", "PA1", "PA2"} and r.case:
            found.append(Reading(r.lemma, "SUB", r.case, r.number, r.gender, r.declension, extra="ADJ"))
        elif r.mood == "INF":
            cases = ("NOM", "DAT", "AKK")
            found += [Reading(form, "SUB", case, "SIN", "NEU", extra="INF") for case in cases]
    return tuple(dict.fromkeys(found))


def _whole(stem: str, lemma: str, upper: bool) -> str:
    word = stem + lemma.lower()
    return word.capitalize() if upper else word


def forms_of(lemma: str) -> tuple[str, ...]:
    """The forms of a compound lemma: its last part inflects."""
    if "-" in lemma:
        stem, _, last = lemma.rpartition("-")
        return tuple(f"{stem}-{form}" for form in store().forms_of(last) or forms_of(last))
    upper = lemma[:1].isupper()
    found = _best(lemma.lower(), _kind(lemma)) if lemma.isalpha() else None
    if found is None:
        return ()
    stem = lemma.lower()[: len(lemma) - len(found.head)]
    inflected = store().forms_of(found.head.capitalize() if upper else found.head)
    return tuple(_whole(stem, form, upper) for form in inflected)


def sharpened(form: str) -> Iterator[str]:
    """The form with each single ss written ß, then with all."""
    for hit in re.finditer("ss", form):
        yield form[: hit.start()] + "ß" + form[hit.end() :]
    yield form.replace("ss", "ß")
