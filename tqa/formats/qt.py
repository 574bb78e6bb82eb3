"""Qt Linguist (.ts): the messages of contexts. Source: Qt 6, the TS file format.

The suffix is that of TypeScript as well; what does not begin as a TS file is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from tqa.formats import xml
from tqa.formats.cells import blocks, distinct, is_german
from tqa.formats.drafting import Edit, Notes, after, indentation, set_attribute
from tqa.formats.xml import Element
from tqa.model import Document, Message, Prose, State, Unit, digest

_NO_TS = Message(
    "Keine Übersetzung von Qt Linguist (TypeScript?); die Datei weglassen.",
    "No translation of Qt Linguist (TypeScript?); leave the file out.",
)
_GONE = frozenset({"vanished", "obsolete"})
_COMMENTS = ("comment", "extracomment", "translatorcomment")


def read(text: str, path: Path, encoding: str = "utf-8") -> Document:
    """The document of a TS file. Raises FormatError."""
    xml.expect(text, "TS", _NO_TS)
    return Document(path, "ts", text, blocks(unit for unit, _ in _units(text)), encoding)


def draft(document: Document, notes: Notes) -> Iterator[Edit]:
    """Edits that mark messages as unfinished, each with a comment."""
    text = document.text
    for element, found in groupby(_units(text), key=lambda each: each[1]):
        lines = [line for unit, _ in found for line in notes.get(unit.id, ())]
        translation, comment = element.first("translation"), element.first("translatorcomment")
        if lines and translation:
            said = xml.escaped("\n".join(lines))
            yield set_attribute(translation, "type", "unfinished")
            if comment and not comment.closed:
                yield after(comment.end, f"\n{said}")
            else:
                whole = f"<translatorcomment>{said}</translatorcomment>"
                place = comment or translation
                end = comment.after if comment else place.start
                yield Edit(place.start, end, whole + ("" if comment else indentation(text, place.start)))


def _units(text: str) -> Iterator[tuple[Unit, Element]]:
    """The units in order, each with its `message`."""
    contexts = xml.elements(text, {"context"})
    found = (each.element for each in contexts if is_german(each.around[0].attributes.get("language", "")))
    return distinct(part for context in found for part in _messages(text, context))


def _messages(text: str, context: Element) -> Iterator[tuple[Unit, Element]]:
    name = _text(text, context.first("name"))
    for message in context.named("message"):
        translation = message.first("translation")
        kind = translation.attributes.get("type", "") if translation else "unfinished"
        if kind not in _GONE:
            source, comment = (_text(text, message.first(each)) for each in ("source", "comment"))
            called = digest("\x04".join((name, comment, source)))
            note = "\n".join(_text(text, each) for each in message.named(*_COMMENTS))
            for number, cell in _cells(text, message, translation):
                state = State.EMPTY if not cell.text.strip() else State.FUZZY if kind else State.DONE
                yield Unit(called + number, source, cell, state, name, note), message


def _cells(text: str, message: Element, translation: Element | None) -> Iterator[tuple[str, Prose]]:
    forms = list(translation.named("numerusform")) if translation else []
    for number, form in enumerate(forms):
        yield f"[{number}]", xml.cell(text, form.inner, form.end)
    if not forms:
        place = translation or message
        yield "", xml.cell(text, place.inner, place.end) if translation else Prose.nothing(message.end)


def _text(text: str, element: Element | None) -> str:
    return xml.cell(text, element.inner, element.end).text if element else ""
