"""Glossary -> the data of the index. Slow, since it asks the lexicon for every paradigm."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import dawg

from tqa import lexicon
from tqa.terms.concept import Avoided, Concept, Form, Glossary, Match, Spellings, Status, WordClass
from tqa.terms.index import TERM, Entry
from tqa.terms.paradigm import Nouns, own_nouns, surfaces, words_of
from tqa.terms.pattern import pattern

ENDINGS = ("s", "es", "e", "en", "n", "er")
"""Of nouns that nobody knows, such as Semikonduktor."""
_PLAIN = re.compile(r"[-\s]|(?<=\w)ph|f")


def compiled(glossary: Glossary) -> dict[str, bytes]:
    """The files that `index.Index` reads, by name."""
    nouns = own_nouns(glossary)
    live = [concept for concept in glossary.concepts if concept.status is not Status.RETIRED]
    entries = list(_entries(glossary, live))
    words, first, anchors = (defaultdict[str, list[int]](list) for _ in range(3))
    for number, entry in enumerate(entries):
        if " " in entry.form:
            _add(anchors, pattern(entry.form, entry.match).anchor_forms(nouns), number)
        else:
            found = _forms(entry, nouns)
            _add(words, found, number)
            _add(first, found | _linked(entry), number)
    last = {form[::-1]: numbers for form, numbers in words.items()}
    rows = sorted({_row(numbers) for table in (last, first, anchors) for numbers in table.values()})
    good = sorted({form for concept in live for form in _good_forms(concept, nouns)})
    return {
        "last.dawg": _table(last, rows),
        "first.dawg": _table(first, rows),
        "anchors.dawg": _table(anchors, rows),
        "good.dawg": _automaton({form.lower(): number for number, form in enumerate(good)}),
        "rows.txt": "\n".join(rows).encode(),
        "good.txt": "\n".join(good).encode(),
        "entries.txt": b"\n".join(map(_json, entries)),
        "concepts.txt": b"\n".join(_json(_both(concept, nouns)) for concept in live),
        "rest.json": _json(_rest(glossary, live, nouns)),
    }


def _rest(glossary: Glossary, live: Sequence[Concept], nouns: Nouns) -> dict[str, object]:
    classes = [[s.id, s.reason, *sorted(s.forms)] for s in glossary.spellings]
    return {
        "spellings": classes + list(_variants(live, glossary.spellings)),
        "nouns": {noun: [f.gender, f.genitive, f.plural] for noun, f in sorted(nouns.own.items())},
        "combining": {c.de.text: c.combining for c in live if c.combining},
    }


def _both(concept: Concept, nouns: Nouns) -> list[object]:
    """Both languages of a concept, as `index.Both`."""
    good = sorted({form.lower() for form in _good_forms(concept, nouns)})
    return [concept.id, concept.sense, concept.de.text, concept.word_class, concept.english, good]


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _row(numbers: Iterable[int]) -> str:
    return " ".join(map(str, numbers))


def _table(table: Mapping[str, Iterable[int]], rows: Sequence[str]) -> bytes:
    places = {row: place for place, row in enumerate(rows)}
    return _automaton({form: places[_row(numbers)] for form, numbers in table.items()})


def _automaton(values: Mapping[str, int]) -> bytes:
    data: bytes = dawg.IntDAWG(sorted(values.items(), key=lambda pair: pair[0].encode())).tobytes()
    return data


def _entries(glossary: Glossary, live: Iterable[Concept]) -> Iterator[Entry]:
    for concept in live:
        for avoided in concept.avoided:
            yield _entry(TERM, concept.id, avoided, avoided.replace_with or (concept.de.text,), concept.english)
    for phrase in glossary.phrases:
        yield _entry(phrase.subject, phrase.id, phrase.avoided, phrase.avoided.replace_with, phrase.en)


def _entry(kind: str, id_: str, a: Avoided, cures: tuple[str, ...], en: tuple[str, ...]) -> Entry:
    return Entry(
        *(kind, id_, a.form.text, a.form.gender, a.reason, cures, str(a.match), str(a.scope), int(a.severity)),
        *(a.near, a.exceptions, a.case, en),
    )


def _add(index: dict[str, list[int]], forms: Iterable[str], number: int) -> None:
    for form in {form.lower() for form in forms}:
        index[form].append(number)


def _forms(entry: Entry, nouns: Nouns) -> set[str]:
    if entry.match == Match.EXACT:
        return {entry.form}
    found = surfaces(entry.form, nouns)
    if len(found) == 1 and entry.is_noun and not nouns.slots(entry.form):
        found |= {form for ending in ENDINGS if not lexicon.known(form := entry.form + ending)}
    return found


def _linked(entry: Entry) -> set[str]:
    """Forms that stand only as first part of a compound."""
    if entry.match != Match.COMPOUND or not entry.is_noun:
        return set()
    return {entry.form + "s", entry.form + "en", entry.form + "n"}


def _good_forms(concept: Concept, nouns: Nouns) -> Iterator[str]:
    for form in concept.good:
        if " " not in form.text:
            plain = concept.word_class in (WordClass.NOUN, WordClass.NAME)
            yield from surfaces(form.text, nouns) if plain else (form.text,)
        else:
            yield form.text


def _variants(live: Iterable[Concept], classes: Iterable[Spellings]) -> Iterator[list[str]]:
    """Good forms of one concept that differ in hyphens or in f and ph: a class, unless another holds all of it."""
    known = [(form, spelling.forms[0]) for spelling in classes for form in spelling.forms[1:]]
    for concept in live:
        groups: dict[str, set[str]] = defaultdict(set)
        for form in concept.good:
            if _is_word(form):
                groups[_PLAIN.sub("", form.text).casefold()].add(form.text)
        for group in groups.values():
            kept = {_folded(form, known): form for form in sorted(group, reverse=True)}
            if len(kept) > 1:
                yield [concept.id, "", *sorted(kept.values())]


def _folded(form: str, known: Iterable[tuple[str, str]]) -> str:
    """The form with the first spelling of each class."""
    for other, first in known:
        form = form.replace(other, first).replace(other.lower(), first.lower())
    return form


def _is_word(form: Form) -> bool:
    return " " not in form.text and words_of(form.text).head == form.text and len(form.text) > 5
