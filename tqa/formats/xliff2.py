"""XLIFF 2.0 to 2.2: a unit of ours is a `segment` of theirs. Source: OASIS, XLIFF 2.1 (2018)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from tqa.formats import xml
from tqa.formats.cells import distinct
from tqa.formats.drafting import Edit, Notes, after, indentation, set_attribute
from tqa.formats.xliff_unit import identified, noted, translatable
from tqa.formats.xml import Element
from tqa.model import Prose, State, Unit

_SECOND = re.compile(r"<(?:[\w.-]+:)?xliff\b[^<>]*?\sversion\s*=\s*[\"']2")


class _Place(NamedTuple):
    """A segment and the `unit` around it."""

    unit: Element
    segment: Element


def is_second(text: str) -> bool:
    """Whether the root element says version 2."""
    return _SECOND.search(text) is not None


def units(text: str) -> Iterator[tuple[Unit, _Place]]:
    """The segments of the file in order, without those that are not to be translated."""
    wanted = (found for found in xml.elements(text, {"unit"}) if translatable(found))
    return distinct(part for found in wanted for part in _parts(text, found))


def _parts(text: str, found: xml.Found) -> Iterator[tuple[Unit, _Place]]:
    """The segments of a unit; one without an id of its own is called by its number."""
    notes = found.element.first("notes")
    note = noted(text, notes.named("note")) if notes else ""
    context = found.element.attributes.get("name", "")
    for number, segment in enumerate(found.element.named("segment")):
        source, target = segment.first("source"), segment.first("target")
        if source:
            name = f"{identified(found)}/{segment.attributes.get('id') or number}"
            cell = xml.cell(text, target.inner, target.end) if target else Prose.nothing(source.after)
            english = xml.cell(text, source.inner, source.end).text
            yield Unit(name, english, cell, _state(segment, cell), context, note), _Place(found.element, segment)


def _state(segment: Element, cell: Prose) -> State:
    if not cell.text.strip():
        return State.EMPTY
    return State.FUZZY if segment.attributes.get("state") == "initial" else State.DONE


def draft(text: str, notes: Notes) -> Iterator[Edit]:
    """Edits that put segments back to their first state, each with a note in its unit."""
    for element, found in groupby(units(text), key=lambda each: each[1].unit):
        lines = list[str]()
        for unit, place in found:
            if unit.id in notes:
                lines += notes[unit.id]
                yield set_attribute(place.segment, "state", "initial")
        if lines:
            yield _noted(text, element, f'<note category="tqa">{xml.escaped(chr(10).join(lines))}</note>')


def _noted(text: str, unit: Element, note: str) -> Edit:
    """The edit that puts a note where the schema wants it: into `notes`, or in front of the first segment."""
    notes = unit.first("notes")
    if notes and notes.closed:
        return Edit(notes.start, notes.after, f"<notes>{note}</notes>")
    if notes:
        last = notes.children[-1] if notes.children else None
        return after(last.after, indentation(text, last.start) + note) if last else after(notes.inner, note)
    first = next(unit.named("originalData", "segment", "ignorable"))
    return after(first.start, f"<notes>{note}</notes>{indentation(text, first.start)}")
