"""What all exchange formats speak: a concept as the table that its glossary file has."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass, field
from itertools import count
from typing import Any, NamedTuple, TypeVar

from tqa.terms.concept import Avoided, Concept, Form, Match, Scope, Status, WordClass
from tqa.terms.editing import id_of
from tqa.terms.schema import SEVERITIES

UNSAID = "In der übernommenen Termbank als nicht zu verwenden markiert."
"""Reason of an avoided form that came without one; the schema wants one."""
ELSEWHERE = "imported"
"""Subject of what came without one."""
NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""What an id and a subject may be."""
T = TypeVar("T")
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]+")


class ExchangeError(Exception):
    """Input that cannot be taken over; `line` counts from 1, 0 where no line is to blame."""

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.line = line


class Entry(NamedTuple):
    """A concept that came in; `line` is where. `made`: the file gives no id that a glossary can have."""

    id: str
    subject: str
    table: dict[str, Any]
    line: int
    made: bool = False


class Imported(NamedTuple):
    """What a file holds. `carried`: the keys that its format can say, of concepts and of forms; others are not
    its business. `skipped`: how many entries lack a language.
    """

    entries: tuple[Entry, ...]
    carried: frozenset[str]
    skipped: int = 0


def plain(text: str) -> str:
    """The text on one line, without control characters, which no exchange format carries alike."""
    return _CONTROLS.sub(" ", text).strip()


def decoded(data: bytes) -> str:
    """The text of a UTF-8 file without its byte order mark. Raises ExchangeError."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ExchangeError(f"not UTF-8: byte 0x{data[error.start]:02x}; save the file as UTF-8", line) from None
    if "\0" in text:
        raise ExchangeError("a binary file, no text", text.count("\n", 0, text.index("\0")) + 1)
    return text


@dataclass(slots=True)
class Draft:
    """A concept being put together from its terms, in the order of the file."""

    id: str
    subject: str
    line: int
    rest: dict[str, Any] = field(default_factory=dict)
    en: list[tuple[bool, str]] = field(default_factory=list)
    de: list[tuple[bool, dict[str, Any]]] = field(default_factory=list)
    avoided: list[dict[str, Any]] = field(default_factory=list)

    def add_english(self, text: str, preferred: bool = False) -> None:
        """An English term; without a preferred one, the first is."""
        if text and text not in (known for _, known in self.en):
            self.en.append((preferred, text))

    def add_german(self, form: dict[str, Any], preferred: bool = False) -> None:
        """A German term that a translation may have; without a preferred one, the first is."""
        if form["form"] and form["form"] not in (known["form"] for _, known in self.de):
            self.de.append((preferred, form))

    def avoid(self, form: dict[str, Any], reason: str) -> None:
        """A German term to avoid where the English has the term, which is all that a term base says."""
        self.avoided.append({**form, "reason": reason or UNSAID, "scope": str(Scope.SOURCE)})

    @property
    def whole(self) -> bool:
        return bool(self.en and self.de)

    def entry(self, taken: Container[str]) -> Entry:
        """The entry. An id that the glossary cannot have is made anew from the English term, and is none of those
        taken already.
        """
        en, *variants = _ranked(self.en)
        first, *others = _ranked(self.de)
        table: dict[str, Any] = {"en": en, "de": first["form"], "status": str(Status.DRAFT), **self.rest}
        table |= {key: value for key, value in first.items() if key != "form"}
        for key, values in (("en-variants", variants), ("admitted", others), ("avoided", self.avoided)):
            if values:
                table[key] = values
        made = not NAME.fullmatch(self.id)
        id_ = free(id_of(en) or "term", taken) if made else self.id
        return Entry(id_, self.subject or ELSEWHERE, table, self.line, made)


def _ranked(terms: list[tuple[bool, T]]) -> list[T]:
    """The terms, the preferred first."""
    return [term for _, term in sorted(terms, key=lambda each: not each[0])]


def free(id_: str, taken: Container[str]) -> str:
    """The id, with a number if it is taken."""
    numbered = (f"{id_}-{number}" for number in count(2))
    return id_ if id_ not in taken else next(each for each in numbered if each not in taken)


def complete(drafts: Iterable[Draft]) -> tuple[tuple[Entry, ...], int]:
    """The entries of the drafts that have both languages, and how many have not. Raises ExchangeError."""
    every = list(drafts)
    entries: list[Entry] = []
    taken = {draft.id for draft in every}
    for draft in every:
        if draft.whole:
            entries.append(draft.entry(taken))
            taken.add(entries[-1].id)
    if not entries:
        raise ExchangeError("no concept with an English and a German term in it")
    return tuple(entries), len(every) - len(entries)


def table_of(concept: Concept) -> dict[str, Any]:
    """The table of a concept as its glossary file has it, without what goes without saying."""
    pos = "" if concept.word_class is WordClass.NOUN else str(concept.word_class)
    table = {
        "en": concept.en,
        "sense": concept.sense,
        "en-variants": list(concept.en_variants),
        "de": concept.de.text,
        "pos": pos,
        **_grammar(concept.de),
        "combining": concept.combining,
        "admitted": [{"form": form.text, **_grammar(form)} for form in concept.admitted],
        "avoided": [_avoided(avoided) for avoided in concept.avoided],
        "definition": concept.definition,
        "note": concept.note,
        "sources": list(concept.sources),
        "status": str(concept.status),
        "reviewed": concept.reviewed,
    }
    return {key: value for key, value in table.items() if value}


def _grammar(form: Form) -> dict[str, Any]:
    said = {"gender": "/".join(form.gender), "genitive": list(form.genitive), "plural": list(form.plural)}
    return {key: value for key, value in said.items() if value}


def _avoided(avoided: Avoided) -> dict[str, Any]:
    usual = "hint" if avoided.scope is Scope.STYLE else "warning"
    severity = SEVERITIES[avoided.severity - 1]
    table = {
        "form": avoided.form.text,
        **_grammar(avoided.form),
        "reason": avoided.reason,
        "replace-with": list(avoided.replace_with),
        "match": "" if avoided.match is Match.COMPOUND else str(avoided.match),
        "scope": "" if avoided.scope is Scope.ALWAYS else str(avoided.scope),
        "near": list(avoided.near),
        "severity": "" if severity == usual else severity,
        "exceptions": list(avoided.exceptions),
        "case": avoided.case,
    }
    return {key: value for key, value in table.items() if value}
