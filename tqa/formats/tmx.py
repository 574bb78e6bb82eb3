"""TMX 1.1 to 1.4b: a `tu` with an English and a German `tuv`. Source: LISA, TMX 1.4b (2005).

TMX knows no states; a `<prop type="x-tqa">fuzzy</prop>` says that a unit waits for review.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tqa.formats import xml
from tqa.formats.cells import blocks, distinct, primary
from tqa.formats.drafting import Edit, Notes, after, indentation
from tqa.formats.xliff_unit import noted
from tqa.formats.xml import Element
from tqa.model import Document, Message, State, Unit

_PROP, _OPEN = "x-tqa", "fuzzy"


def read(text: str, path: Path, encoding: str = "utf-8") -> Document:
    """The document of a TMX file; units without English or German are left out. Raises FormatError."""
    xml.expect(text, "tmx", Message("Keine TMX-Datei.", "No TMX file."))
    return Document(path, "tmx", text, blocks(unit for unit, _ in _units(text)), encoding)


def draft(document: Document, notes: Notes) -> Iterator[Edit]:
    """Edits that put units up for review, each with its notes."""
    for unit, element in _units(document.text):
        if unit.id in notes:
            first = next(element.named("note", "prop", "tuv"))
            said = "\n".join(notes[unit.id])
            added = f'<prop type="{_PROP}">{_OPEN}</prop>', f"<note>{xml.escaped(said)}</note>"
            yield after(first.start, "".join(each + indentation(document.text, first.start) for each in added))


def _units(text: str) -> Iterator[tuple[Unit, Element]]:
    """The units in order, each with its `tu`; one without an id is called by its number."""
    found = (each.element for each in xml.elements(text, {"tu"}))
    made = ((_unit(text, number, element), element) for number, element in enumerate(found))
    return distinct((unit, element) for unit, element in made if unit)


def _unit(text: str, number: int, element: Element) -> Unit | None:
    said = element.attributes
    source, target = _side(element, "en"), _side(element, "de")
    if not source or not target:
        return None
    cell = xml.cell(text, target.inner, target.end)
    state = State.FUZZY if _waits(text, element) else State.DONE if cell.text.strip() else State.EMPTY
    english = xml.cell(text, source.inner, source.end).text
    return Unit(said.get("tuid") or str(number), english, cell, state, "", noted(text, element.named("note")))


def _side(element: Element, language: str) -> Element | None:
    """The `seg` of a language, whatever the country."""
    for variant in element.named("tuv"):
        said = variant.attributes
        if primary(said.get("xml:lang") or said.get("lang", "")) == language:
            return variant.first("seg")
    return None


def _waits(text: str, element: Element) -> bool:
    props = (each for each in element.named("prop") if each.attributes.get("type") == _PROP)
    return any(text[each.inner : each.end].strip() == _OPEN for each in props)
