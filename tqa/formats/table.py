"""TSV and CSV with a header: a row is a translation unit, the columns `source` and `target` are its cells.

Further columns are kept as they are. TSV is split at tabs and never quoted, as MT toolkits write it; CSV follows
RFC 4180, with commas, semicolons or tabs. A column `tqa` says `fuzzy` of a row that waits for review, a column
`tqa-note` holds what was found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from tqa.formats.cells import blocks
from tqa.formats.decode import BOM, FormatError
from tqa.formats.drafting import Edit, Notes
from tqa.formats.prose import Weaver
from tqa.model import Document, Fix, Message, Prose, Span, State, Unit

SOURCE, TARGET, STATE, NOTE = "source", "target", "tqa", "tqa-note"
_OPEN = "fuzzy"
_STRING = '"[^"]*(?:""[^"]*)*"|(?!")'
_DELIMITERS = {".tsv": "\t", ".csv": ",;\t"}
_BREAK = re.compile(r"\r\n|\r|\n")
_DOUBLED = re.compile(r'(?P<quote>"")|\r\n?')
_SPECIAL = re.compile('[,;"\\t\\r\\n]')
_TAB = re.compile(r"[\t\r\n]+")


class _Row(NamedTuple):
    """A row: its line, the ranges of its cells without quotes, and where it ends."""

    line: int
    cells: Sequence[Span]
    end: int


def read(text: str, path: Path, encoding: str = "utf-8") -> Document:
    """The document of a table. Raises FormatError without the header, for a short row or a quote left open."""
    form = "tsv" if path.suffix.lower() == ".tsv" else "csv"
    return Document(path, form, text, blocks(unit for unit, _ in _units(text, form)), encoding)


def draft(document: Document, notes: Notes) -> Iterator[Edit]:
    """Edits that fill the columns `tqa` and `tqa-note`, which are added where the table has none."""
    text, form = document.text, document.format
    delimiter, names, rows = _rows(text, form)
    header = next(rows)
    fresh = [name for name in (STATE, NOTE) if name not in names]
    width = len(header.cells)
    yield Edit(header.end, header.end, "".join(delimiter + name for name in fresh))
    for number, row in enumerate(rows):
        said = notes.get(str(number))
        values = {STATE: _OPEN, NOTE: _noted(form, said)} if said else {}
        for name, value in values.items():
            if name in names and names.index(name) < len(row.cells):
                yield _filled(text, row.cells[names.index(name)], value)
        pad = delimiter * max(0, width - len(row.cells))
        yield Edit(row.end, row.end, pad + "".join(delimiter + values.get(name, "") for name in fresh))


def _noted(form: str, lines: Sequence[str]) -> str:
    said = " ".join(lines) if form == "tsv" else "\n".join(lines)
    return _TAB.sub(" ", said) if form == "tsv" else quoted(said)


def _filled(text: str, cell: Span, value: str) -> Edit:
    within = text[cell.start - 1] == '"' and text[cell.end : cell.end + 1] == '"'
    return Edit(cell.start - within, cell.end + within, value)


def _units(text: str, form: str) -> Iterator[tuple[Unit, _Row]]:
    """The units, each with its row; called by the number of the row from 0."""
    _, names, rows = _rows(text, form)
    if not names:
        return
    next(rows)
    source, target = names.index(SOURCE), names.index(TARGET)
    extra = [names.index(name) if name in names else len(names) for name in (STATE, NOTE)]
    for number, row in enumerate(rows):
        if len(row.cells) <= max(source, target):
            count = len(row.cells)
            raise FormatError(
                Message(f"Die Zeile hat nur {count} Spalten.", f"The row has only {count} columns."), row.line
            )
        cell = _cell(text, form, row.cells[target])
        waits, note = (_cell(text, form, row.cells[at]).text if at < len(row.cells) else "" for at in extra)
        state = State.EMPTY if not cell.text.strip() else State.FUZZY if waits.strip() == _OPEN else State.DONE
        yield Unit(str(number), _cell(text, form, row.cells[source]).text, cell, state, "", note), row


def _rows(text: str, form: str) -> tuple[str, list[str], Iterator[_Row]]:
    """The delimiter, the names of the columns, and the rows with the header; no names in an empty file."""
    for delimiter in _DELIMITERS[f".{form}"]:
        header = next(_split(text, delimiter, form), None)
        if not header:
            return delimiter, [], iter(())
        names = [text[start:end].strip().lower() for start, end in header.cells]
        if SOURCE in names and TARGET in names:
            return delimiter, names, _split(text, delimiter, form)
    raise FormatError(
        Message(
            "Die Kopfzeile nennt keine Spalten source und target.", "The header names no columns source and target."
        ),
        1,
    )


def _split(text: str, delimiter: str, form: str) -> Iterator[_Row]:
    """The rows that hold anything."""
    pattern = re.compile(rf"({_STRING if form == 'csv' else ''}[^{delimiter}\r\n]*)({delimiter}|\r\n|\r|\n|\Z)")
    place, line, cells = len(BOM) if text.startswith(BOM) else 0, 1, list[Span]()
    first = line
    while place < len(text) or cells:
        found = pattern.match(text, place)
        if not found:
            said = ("Ein Anführungszeichen steht offen.", "A quotation mark is left open.")
            raise FormatError(Message(*said), line)
        start, end = found.span(1)
        within = form == "csv" and text.startswith('"', start)
        cells.append(Span(start + within, end - within))
        place = found.end()
        line += len(_BREAK.findall(found[0])) if "\n" in found[0] or "\r" in found[0] else 0
        if found[2] != delimiter:
            if len(cells) > 1 or cells[0].start < cells[0].end:
                yield _Row(first, cells, end)
            cells, first = [], line


def _cell(text: str, form: str, span: Span) -> Prose:
    """A cell as a translator sees it: doubled quotes are one, a line break is one."""
    start, end = span
    if form == "tsv" or not _DOUBLED.search(text, start, end):
        return Prose.plain(text[start:end], start) if start < end else Prose.nothing(start)
    weaver, place = Weaver(), start
    for found in _DOUBLED.finditer(text, start, end):
        weaver.literal(text[place : found.start()], place)
        weaver.shared('"' if found["quote"] else "\n", Span(*found.span()))
        place = found.end()
    weaver.literal(text[place:end], place)
    return weaver.whole(start)


def quoted(text: str) -> str:
    """A cell with quotes around it."""
    return '"' + text.replace('"', '""') + '"'


def escape(document: Document, cell: Prose, text: str) -> str:
    """Text as it must stand in a cell that needs no quotes, or has them."""
    if document.format == "tsv":
        return _TAB.sub(" ", text)
    return text.replace('"', '""') if is_quoted(document.text, cell) else text


def is_quoted(text: str, cell: Prose) -> bool:
    """Whether quotes stand around a cell of a CSV file."""
    start = cell.span(0, 0).start
    return start > 0 and text[start - 1] == '"'


def fitted(document: Document, cell: Prose, fix: Fix) -> Fix:
    """The fix, with quotes around the whole cell where it brings in a sign that asks for them."""
    if document.format == "tsv" or is_quoted(document.text, cell):
        return fix
    start, end = cell.span(0, len(cell.text))
    raw = document.text[start:end]
    if not any(sign == '"' or sign not in raw for sign in _SPECIAL.findall(fix.text)):
        return fix
    whole = document.text[start : fix.start] + fix.text + document.text[fix.end : end]
    return Fix(start, end, quoted(whole), fix.safe)
