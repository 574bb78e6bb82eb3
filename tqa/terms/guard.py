"""The guardian: everything that is wrong with a folder of glossary files."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path

from tqa import lexicon
from tqa.model import Severity
from tqa.terms.concept import Avoided, Concept, Form, Glossary, Match, Scope, Status, WordClass
from tqa.terms.layout import laid_out
from tqa.terms.paradigm import Nouns, own_nouns, words_of
from tqa.terms.reading import GlossaryFile, Problem, glossary, read_folder

USUAL = 3.0
"""Zipf band from which a word is too frequent to be wrong in every text."""


def problems(folder: Path, sources: frozenset[str] = frozenset()) -> Iterator[Problem]:
    """All problems of the folder's files, by file and line; `sources` are those that other glossaries have."""
    files = read_folder(folder)
    whole = glossary(files)
    yield from sorted({*_all(files, replace(whole, sources=whole.sources | sources))})


def _all(files: list[GlossaryFile], whole: Glossary) -> Iterator[Problem]:
    by_name = {file.name: file for file in files}
    seen: dict[str, str] = {}
    for file in files:
        yield from file.problems
        yield from _layout(file)
        for id_ in file.tables if file.name != "sources" else ():
            if id_ in seen:
                yield Problem(file.path, file.line(id_), f"{id_}: this id is also in {seen[id_]}.toml")
            seen.setdefault(id_, file.name)
    nouns = own_nouns(whole)
    for concept in whole.concepts:
        file = by_name[concept.subject]
        for key, item, said in _concept(concept, whole, nouns):
            yield Problem(file.path, file.line(concept.id, key, item), f"{concept.id}: {said}")
    yield from _clashes(by_name, whole)


def _layout(file: GlossaryFile) -> Iterator[Problem]:
    try:
        right = laid_out(file.name, file.text)
    except tomllib.TOMLDecodeError:
        return
    for number, (is_, should) in enumerate(zip_longest(file.text.splitlines(), right.splitlines()), 1):
        if is_ != should:
            yield Problem(file.path, number, f"layout: expected {should or 'end of file'!r}; the formatter mends it")
            return
    if file.text != right:
        yield Problem(file.path, 1, "layout: line ends or the end of the file; the formatter mends it")


def _concept(concept: Concept, whole: Glossary, nouns: Nouns) -> Iterator[tuple[str, str, str]]:
    for source in concept.sources:
        if source not in whole.sources:
            yield "sources", source, f"source {source!r} is not in sources.toml"
    if not concept.sources:
        yield "", "", "sources is missing"
    if concept.word_class is WordClass.NOUN:
        yield from _gender(concept, nouns)
    good = {form.text for form in concept.good}
    if len(good) < len(concept.good):
        yield "admitted", "", "a form is both preferred and admitted"
    for avoided in concept.avoided:
        if avoided.form.text in good and avoided.match is not Match.EXACT:
            yield "avoided", avoided.form.text, f"{avoided.form.text!r} is both good and avoided"
    texts = [avoided.form.text for avoided in concept.avoided]
    yield from (("avoided", t, f"{t!r} is avoided twice") for t in sorted(set(texts)) if texts.count(t) > 1)


def _gender(concept: Concept, nouns: Nouns) -> Iterator[tuple[str, str, str]]:
    form = concept.de
    if not form.gender:
        yield "de", "", "gender is missing"
        return
    head = words_of(form.text).head
    if form.gender == ("pl",) or concept.note:
        return
    known = Nouns().genders(head)
    if known and not set(known) & set(form.gender) and lexicon.readings(head):
        yield "gender", "", f"the lexicon says that {head} is {'/'.join(known)}; a note must say why not here"
    if not known and not _spelt_out(form, head, nouns):
        yield "gender", "", f"the lexicon does not know {head}: genitive and plural are needed"


def _spelt_out(form: Form, head: str, nouns: Nouns) -> bool:
    return bool(form.genitive and form.plural) or nouns.tail(head) in nouns.own


def _clashes(files: dict[str, GlossaryFile], whole: Glossary) -> Iterator[Problem]:
    """What is wrong between concepts."""
    live = [concept for concept in whole.concepts if concept.status is not Status.RETIRED]
    good = {form.text: concept.id for concept in live for form in concept.good}
    english: dict[tuple[str, str], str] = {}
    for concept in live:
        file = files[concept.subject]
        other = english.setdefault((concept.en.casefold(), concept.sense), concept.id)
        if other != concept.id:
            said = f"{concept.id}: {concept.en!r} is also the English term of {other}; merge them or give a sense"
            yield Problem(file.path, file.line(concept.id, "en"), said)
        for avoided in concept.avoided:
            if said := _wrong(avoided, good):
                yield Problem(file.path, file.line(concept.id, "avoided", avoided.form.text), f"{concept.id}: {said}")
    for phrase in whole.phrases:
        file = files[phrase.subject]
        if said := _wrong(phrase.avoided, good):
            yield Problem(file.path, file.line(phrase.id, "form"), f"{phrase.id}: {said}")


def _wrong(avoided: Avoided, good: dict[str, str]) -> str:
    text = avoided.form.text
    if avoided.scope is Scope.ALWAYS and not avoided.near and text in good:
        return f"{text!r} is avoided in every text, but a good form of {good[text]}"
    usual = avoided.scope is Scope.ALWAYS and not avoided.near and avoided.match is not Match.EXACT
    if usual and lexicon.band(text) >= USUAL and avoided.severity > Severity.HINT:
        return f"{text!r} is a usual German word: give scope source or words near it"
    if text in avoided.replace_with:
        return f"{text!r} is replaced by itself"
    return ""
