"""Which keys a table of `glossary/*.toml` may have, in their order, and what they hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Any

from tqa.terms.concept import Match, Scope, Status, WordClass

TEXT, TEXTS, ONE_OR_MORE, FORMS, AVOIDED, FLAG, DAY = (
    "text",
    "texts",
    "text or list",
    "forms",
    "avoided",
    "flag",
    "date",
)


@dataclass(frozen=True, slots=True)
class Key:
    """A key: the kind of its value, whether it must be there, the values allowed, whether order is the author's."""

    kind: str
    required: bool = False
    values: tuple[str, ...] = ()
    ranked: bool = False


GENDERS = ("f", "f/m", "f/n", "m", "m/f", "m/n", "n", "n/f", "n/m", "pl")
SEVERITIES = ("hint", "warning", "error")
FORM = {
    "form": Key(TEXT, required=True),
    "gender": Key(TEXT, values=GENDERS),
    "genitive": Key(ONE_OR_MORE, ranked=True),
    "plural": Key(ONE_OR_MORE, ranked=True),
}
_LIMITS = {
    "match": Key(TEXT, values=tuple(Match)),
    "scope": Key(TEXT, values=tuple(Scope)),
    "near": Key(TEXTS),
    "severity": Key(TEXT, values=SEVERITIES),
    "exceptions": Key(TEXTS),
    "case": Key(FLAG),
}
AVOIDED_FORM = {
    **FORM,
    "reason": Key(TEXT, required=True),
    "replace-with": Key(ONE_OR_MORE, ranked=True),
    **_LIMITS,
}
CONCEPT = {
    "en": Key(TEXT, required=True),
    "sense": Key(TEXT),
    "en-variants": Key(TEXTS),
    "de": Key(TEXT, required=True),
    "pos": Key(TEXT, values=tuple(WordClass)),
    "gender": FORM["gender"],
    "genitive": FORM["genitive"],
    "plural": FORM["plural"],
    "combining": Key(TEXT),
    "admitted": Key(FORMS),
    "avoided": Key(AVOIDED),
    "definition": Key(TEXT),
    "note": Key(TEXT),
    "sources": Key(TEXTS),
    "status": Key(TEXT, values=tuple(Status)),
    "reviewed": Key(DAY),
}
PHRASE = {
    "en": Key(TEXTS, required=True),
    **FORM,
    "cure": Key(TEXTS, ranked=True),
    "reason": Key(TEXT, required=True),
    **_LIMITS,
    "note": Key(TEXT),
}
SPELLINGS = {"forms": Key(TEXTS, required=True), "reason": Key(TEXT, required=True)}
SOURCE = {"title": Key(TEXT, required=True), "licence": Key(TEXT), "url": Key(TEXT), "use": Key(TEXT)}
SPECIAL = {
    "calques": PHRASE,
    "consistency": SPELLINGS,
    "false-friends": PHRASE,
    "sources": SOURCE,
}
"""Files that hold no concepts."""
SUBJECTS = (
    "materials", "wafer-and-crystal", "lithography", "deposition", "etch", "doping", "cmp-clean",
    "metrology-and-yield", "devices", "circuits-and-design", "memory", "packaging-and-test", "fab-and-equipment",
    "foundry-business", "export-and-policy", "computing-and-ai", "companies-and-organisations",
    "data-centre-and-energy", "units-and-numbers",
)  # fmt: skip
"""Subjects of the built-in glossary; a project's own folders may have others."""
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def keys_of(name: str) -> Mapping[str, Key]:
    """The keys of the tables in the file of that name (without `.toml`)."""
    return SPECIAL.get(name, CONCEPT)


def faults(name: str, key: str, table: object) -> Iterator[tuple[str, str, str]]:
    """(key, item, message) of all that is wrong with the shape of a table; item is a text to find the line by."""
    if not _ID.fullmatch(key):
        yield "", "", f"{key!r} is no id: lower-case letters and figures, words joined by hyphens"
    if not isinstance(table, dict):
        yield "", "", f"{key!r} stands outside a [table]"
        return
    yield from _table_faults(keys_of(name), table)


def _table_faults(keys: Mapping[str, Key], table: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    for key in keys:
        if keys[key].required and key not in table:
            yield "", "", f"{key} is missing"
    for key, value in table.items():
        if key not in keys:
            near = get_close_matches(key, keys, n=1, cutoff=0.5)
            hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(keys)}"
            yield key, "", f"unknown key {key!r}; {hint}"
        else:
            yield from _value_faults(key, keys[key], value)


def _value_faults(key: str, rule: Key, value: Any) -> Iterator[tuple[str, str, str]]:
    if not _fits(rule.kind, value):
        yield key, "", f"{key}: expected {rule.kind}, found {value!r}"
    elif rule.values and value not in rule.values:
        yield key, "", f"{key}: expected one of {', '.join(rule.values)}, found {value!r}"
    elif rule.kind in (FORMS, AVOIDED):
        inner = FORM if rule.kind == FORMS else AVOIDED_FORM
        for item in value:
            if isinstance(item, dict):
                for below, _, message in _table_faults(inner, item):
                    yield key, str(item.get("form", "")), f"{key}: {message}" if not below else message
    elif value in ("", []) or (isinstance(value, list) and "" in value):
        yield key, "", f"{key} is empty"


def _fits(kind: str, value: object) -> bool:
    if kind == DAY:
        return type(value) is date
    if kind == FLAG:
        return isinstance(value, bool)
    if isinstance(value, list):
        if kind in (TEXTS, ONE_OR_MORE):
            return all(isinstance(item, str) for item in value)
        if kind == FORMS:
            return all(isinstance(item, str | dict) for item in value)
        return kind == AVOIDED and all(isinstance(item, dict) for item in value)
    return kind in (TEXT, ONE_OR_MORE) and isinstance(value, str)
