"""XLIFF 1.0 to 1.2, and by way of `xliff2` 2.0 to 2.2. Sources: OASIS, XLIFF 1.2 (2008) and 2.1 (2018).

A unit is a `trans-unit`, or each of its segments (`mrk mtype="seg"`) that stands on both sides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from tqa.formats import xml
from tqa.formats.cells import blocks, distinct
from tqa.formats.drafting import Edit, Notes, after, indentation, set_attribute
from tqa.formats.xliff_unit import identified, noted, translatable
from tqa.formats.xml import Element
from tqa.model import Document, Message, Prose, State, Unit

_DONE = frozenset({"", "final", "signed-off", "translated"})
_REVIEW = "needs-review-translation"


def read(text: str, path: Path, encoding: str = "utf-8") -> Document:
    """The document of an XLIFF file. Raises FormatError."""
    xml.expect(text, "xliff", Message("Keine XLIFF-Datei.", "No XLIFF file."))
    from tqa.formats import xliff2

    found = xliff2.units(text) if xliff2.is_second(text) else _units(text)
    return Document(path, "xliff", text, blocks(unit for unit, _ in found), encoding)


def draft(document: Document, notes: Notes) -> Iterator[Edit]:
    """Edits that put units up for review, each with its notes."""
    from tqa.formats import xliff2

    text = document.text
    return xliff2.draft(text, notes) if xliff2.is_second(text) else _draft(text, notes)


def _units(text: str) -> Iterator[tuple[Unit, Element]]:
    """The units in order, each with its `trans-unit`."""
    wanted = (found for found in xml.elements(text, {"trans-unit"}) if translatable(found))
    return distinct((unit, found.element) for found in wanted for unit in _parts(text, found))


def _parts(text: str, found: xml.Found) -> Iterator[Unit]:
    element = found.element
    source, target = element.first("source"), element.first("target")
    if not source:
        return
    name, note = identified(found), noted(text, element.named("note"))
    context = element.attributes.get("resname", "")
    pairs = _segments(element)
    for mid, english, german in pairs:
        cell = xml.cell(text, german.inner, german.end)
        yield Unit(f"{name}/{mid}", _text(text, english), cell, _state(target, cell), context, note)
    if not pairs:
        cell = (
            xml.cell(text, target.inner, target.end)
            if target
            else Prose.nothing((element.first("seg-source") or source).after)
        )
        yield Unit(name, _text(text, source), cell, _state(target, cell), context, note)


def _segments(element: Element) -> Sequence[tuple[str, Element, Element]]:
    """The segments that stand in `seg-source` and in `target`, in order."""
    source, target = element.first("seg-source"), element.first("target")
    if not source or not target:
        return ()
    english, german = (dict(_marked(side)) for side in (source, target))
    return [(mid, english[mid], mark) for mid, mark in german.items() if mid in english]


def _marked(side: Element) -> Iterator[tuple[str, Element]]:
    for mark in side.inside("mrk"):
        said = mark.attributes
        if said.get("mtype") == "seg":
            yield said.get("mid", ""), mark


def _text(text: str, element: Element) -> str:
    return xml.cell(text, element.inner, element.end).text


def _state(target: Element | None, cell: Prose) -> State:
    if not cell.text.strip():
        return State.EMPTY
    state = target.attributes.get("state", "") if target else ""
    return State.DONE if state in _DONE else State.FUZZY


def _draft(text: str, notes: Notes) -> Iterator[Edit]:
    for element, found in groupby(_units(text), key=lambda each: each[1]):
        lines = [line for unit, _ in found for line in notes.get(unit.id, ())]
        target = element.first("target")
        if lines and target:
            yield set_attribute(target, "state", _REVIEW)
        if lines:
            if element.value("approved"):
                yield set_attribute(element, "approved", "no")
            note = f'<note from="tqa">{xml.escaped(chr(10).join(lines))}</note>'
            last = target or element.first("seg-source") or next(element.named("source"))
            yield after(last.after, indentation(text, last.start) + note)
