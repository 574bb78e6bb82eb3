"""Two glossaries -> what is new, gone and changed, entry by entry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from enum import StrEnum
from typing import Any, NamedTuple

from tqa.terms.concept import Avoided, Concept, Form, Glossary, Phrase, Spellings

Entry = Concept | Phrase | Spellings


class Change(StrEnum):
    """What became of an entry."""

    ADDED = "+"
    REMOVED = "-"
    CHANGED = "~"


class Difference(NamedTuple):
    """An entry that is not the same in both. `was` and `now` hold its fields that differ, as text."""

    change: Change
    entry: Entry
    fields: tuple[tuple[str, str, str], ...] = ()


def differences(old: Glossary, new: Glossary) -> Iterator[Difference]:
    """All differences, by id."""
    before, after = _by_id(old), _by_id(new)
    for id_ in sorted(before.keys() | after.keys()):
        if id_ not in before:
            yield Difference(Change.ADDED, after[id_])
        elif id_ not in after:
            yield Difference(Change.REMOVED, before[id_])
        elif before[id_] != after[id_]:
            yield Difference(Change.CHANGED, after[id_], tuple(_changed(before[id_], after[id_])))


def _by_id(glossary: Glossary) -> Mapping[str, Entry]:
    entries: tuple[Entry, ...] = (*glossary.spellings, *glossary.phrases, *glossary.concepts)
    return {entry.id: entry for entry in entries}


def _changed(old: Entry, new: Entry) -> Iterator[tuple[str, str, str]]:
    names = dict.fromkeys(field.name for entry in (old, new) for field in fields(entry))
    for name in names:
        was, now = getattr(old, name, None), getattr(new, name, None)
        if was != now:
            yield name.replace("_", "-"), *_told_apart(was, now)


def _told_apart(was: Any, now: Any) -> tuple[str, str]:
    """Both values as text; of two lists only what the other lacks, if their order is not the difference."""
    if isinstance(was, tuple) and isinstance(now, tuple) and not isinstance(was, Form):
        left, right = [x for x in was if x not in now], [x for x in now if x not in was]
        if left or right:
            return _text(tuple(left)), _text(tuple(right))
    return _text(was), _text(now)


def _text(value: Any) -> str:
    if isinstance(value, Form | Avoided):
        return _written(value)
    if isinstance(value, tuple):
        return ", ".join(map(_text, value)) or "–"
    return str(value or "–")


def _written(value: Form | Avoided) -> str:
    """The form, and after it what else the entry says."""
    inner = value.form if isinstance(value, Avoided) else value
    said = [_text(getattr(inner, name)) for name in ("gender", "genitive", "plural") if getattr(inner, name)]
    if isinstance(value, Avoided):
        said += [_text(getattr(value, f.name)) for f in fields(value) if f.name != "form" and getattr(value, f.name)]
    return f"{inner.text} ({'; '.join(said)})" if said else inner.text
