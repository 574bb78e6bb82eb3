"""Glossaries of a project laid over the built-in one: the last one on top says what a term means.

Only the project's own layers are compiled, once for all runs; a look-up asks both indexes. What the project defines
anew or retires is gone from the index below, and so is what is avoided there and good here.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import Path

from tqa import cache
from tqa.config import ConfigError
from tqa.terms.concept import Concept, Glossary, Status
from tqa.terms.index import Both, Entry, Index, Table
from tqa.terms.index import index as built_in_index
from tqa.terms.paradigm import Nouns
from tqa.terms.reading import Problem, glossary, read_folder


@dataclass(frozen=True, slots=True)
class Forms:
    """The automata of two tables."""

    tables: tuple[Table, Table]

    def prefixes(self, form: str) -> list[str]:
        """The forms that the form begins with."""
        return list(dict.fromkeys(chain.from_iterable(table.forms.prefixes(form) for table in self.tables)))


@dataclass(frozen=True, slots=True)
class Stacked:
    """A table over another one, some of whose entries are gone; its own numbers follow the last one below."""

    upper: Table
    lower: Table
    gone: frozenset[int]
    first: int

    @property
    def forms(self) -> Forms:
        return Forms((self.lower, self.upper))

    def get(self, form: str) -> Iterator[int]:
        """The numbers of a form, none for an unknown one."""
        yield from (number for number in self.lower.get(form) if number not in self.gone)
        yield from (number + self.first for number in self.upper.get(form))


@dataclass(frozen=True, slots=True)
class Good:
    """Good forms of two indexes. What the upper one avoids is not good."""

    upper: Index
    lower: Index

    def __contains__(self, low: str) -> bool:
        return bool(self.get(low))

    def get(self, low: str) -> str:
        """The form with its capitals, "" if there is none."""
        if form := self.upper.good.get(low):
            return form
        return "" if any(self.upper.last.get(low[::-1])) else self.lower.good.get(low)


class Layered(Index):
    """An index over another one. `ids` are those that mean something else now, or nothing."""

    def __init__(self, upper: Index, lower: Index, ids: frozenset[str]) -> None:
        super().__init__(lambda _: b"")
        self.upper, self.lower, self.anew = upper, lower, ids

    @cached_property
    def gone(self) -> frozenset[int]:
        """The entries below that hold no longer: of ids defined anew, and forms that are good now."""
        found = {number for number, id_ in enumerate(self.lower.ids()) if id_ in self.anew}
        for form in self.upper.good_forms():
            low = form.lower()
            numbers = chain(self.lower.last.get(low[::-1]), self.lower.anchors.get(low.split()[-1]))
            found |= {number for number in numbers if self.lower.entry(number).form == form}
        return frozenset(found)

    def _stacked(self, name: str) -> Stacked:
        return Stacked(getattr(self.upper, name), getattr(self.lower, name), self.gone, self.lower.size)

    @cached_property
    def last(self) -> Stacked:  # type: ignore[override]
        return self._stacked("last")

    @cached_property
    def first(self) -> Stacked:  # type: ignore[override]
        return self._stacked("first")

    @cached_property
    def anchors(self) -> Stacked:  # type: ignore[override]
        return self._stacked("anchors")

    @cached_property
    def good(self) -> Good:  # type: ignore[override]
        return Good(self.upper, self.lower)

    @cached_property
    def concepts(self) -> Sequence[Both]:
        return [*(each for each in self.lower.concepts if each.id not in self.anew), *self.upper.concepts]

    @cached_property
    def spellings(self) -> Sequence[Sequence[str]]:
        own = {row[0] for row in self.upper.spellings}
        return [*self.upper.spellings, *(row for row in self.lower.spellings if row[0] not in own)]

    @cached_property
    def nouns(self) -> Nouns:
        return Nouns({**self.lower.nouns.own, **self.upper.nouns.own})

    @cached_property
    def combining(self) -> Mapping[str, str]:
        return {**self.lower.combining, **self.upper.combining}

    def entry(self, number: int) -> Entry:
        size = self.lower.size
        return self.lower.entry(number) if number < size else self.upper.entry(number - size)


def index(folders: Sequence[Path]) -> Index:
    """The built-in index under the glossaries of the folders. Raises ConfigError."""
    layers = [_sound(folder) for folder in folders]
    whole = Glossary()
    for layer in layers:
        whole = layer.over(whole)
    ids = frozenset((*(each.id for each in whole.concepts), *(each.id for each in whole.phrases)))
    return Layered(_compiled(whole, _texts(folders)), built_in_index(), ids)


def _compiled(own: Glossary, texts: Sequence[str]) -> Index:
    key = cache.name("glossary", *texts)
    kept = cache.load(key)
    if kept is None:
        from tqa.terms.compiling import compiled

        files = compiled(own)
        cache.save(key, _packed(files))
    else:
        files = _unpacked(kept)
    return Index(lambda name: files[name])


def _texts(folders: Iterable[Path]) -> list[str]:
    return [path.read_text("utf-8") for folder in folders for path in sorted(folder.glob("*.toml"))]


def _sound(folder: Path) -> Glossary:
    """The glossary of a folder. Raises ConfigError at the first table that is none."""
    files = read_folder(folder)
    if not files:
        raise ConfigError(f"{folder}: no glossary in it; a glossary is a folder of .toml files")
    for problem in (problem for file in files for problem in file.problems):
        raise ConfigError(f"{problem}; `tqa glossary check {folder}` says all")
    return glossary(files)


def conflicts(folder: Path, below: Glossary) -> Iterator[Problem]:
    """Where the glossary of a folder says otherwise than that below it; its word counts."""
    files = read_folder(folder)
    own = glossary(files)
    known = {concept.id: concept for concept in below.concepts}
    names = {concept.en.casefold(): concept for concept in below.concepts if concept.status is not Status.RETIRED}
    good = {form: concept for concept in below.concepts for form in (f.text for f in concept.good)}
    avoided = {a.form.text: concept for concept in below.concepts for a in concept.avoided}
    places = {file.name: file for file in files}
    for concept in own.concepts:
        for said in _said(concept, known, names, good, avoided):
            file = places[concept.subject]
            yield Problem(file.path, file.line(concept.id), f"{concept.id}: {said}")


def _said(
    concept: Concept,
    known: Mapping[str, Concept],
    names: Mapping[str, Concept],
    good: Mapping[str, Concept],
    avoided: Mapping[str, Concept],
) -> Iterator[str]:
    other = known.get(concept.id)
    if concept.status is Status.RETIRED:
        if other is None:
            yield "retired, but no glossary below has it"
        return
    if other and other.de.text != concept.de.text:
        yield f"{concept.de.text!r} in place of {other.de.text!r} below"
    twin = names.get(concept.en.casefold())
    if twin and twin.id != concept.id and twin.sense == concept.sense:
        yield f"{concept.en!r} is also the English term of {twin.id} below; take its id or give a sense"
    for form in concept.good:
        if form.text in avoided:
            yield f"{form.text!r} is avoided below, for {avoided[form.text].id}"
    for each in concept.avoided:
        if each.form.text in good and good[each.form.text].id != concept.id:
            yield f"{each.form.text!r} is avoided here, but a good form of {good[each.form.text].id} below"


def _packed(files: Mapping[str, bytes]) -> bytes:
    head = json.dumps({name: len(data) for name, data in files.items()}).encode()
    return b"\n".join((head, b"".join(files.values())))


def _unpacked(data: bytes) -> dict[str, bytes]:
    head, _, rest = data.partition(b"\n")
    files, place = dict[str, bytes](), 0
    for name, size in json.loads(head).items():
        files[name] = rest[place : place + size]
        place += size
    return files
