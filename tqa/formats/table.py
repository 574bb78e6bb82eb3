"""TSV and CSV with a header: a row is a translation unit, the columns `source` and `target` are its cells.

Further columns are kept as they are. TSV is split at tabs and never quoted, as MT toolkits write it; CSV follows
RFC 4180.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from tqa.formats.cells import block
from tqa.formats.decode import BOM, FormatError
from tqa.model import Document, Message, Prose, State, Unit

SOURCE, TARGET = "source", "target"
_TSV_ROW = re.compile(r"[^\r\n]+")


def read(text: str, path: Path, encoding: str = "utf-8") -> Document:
    """The document of a table. Raises FormatError without the header, or for a row that is too short."""
    rows = _tsv(text)
    header = next(rows, None)
    names = [cell.text.strip().lower() for cell in header[1]] if header else []
    if SOURCE not in names or TARGET not in names:
        raise FormatError(
            Message(
                "Die Kopfzeile nennt keine Spalten source und target.", "The header names no columns source and target."
            ),
            1,
        )
    units = _units(rows, names.index(SOURCE), names.index(TARGET))
    return Document(path, "tsv", text, tuple(block(unit) for unit in units), encoding)


def _units(rows: Iterator[tuple[int, Sequence[Prose]]], source: int, target: int) -> Iterator[Unit]:
    for number, (line, cells) in enumerate(rows):
        if len(cells) <= max(source, target):
            raise FormatError(
                Message(f"Die Zeile hat nur {len(cells)} Spalten.", f"The row has only {len(cells)} columns."), line
            )
        cell = cells[target]
        state = State.DONE if cell.text.strip() else State.EMPTY
        yield Unit(str(number), cells[source].text, cell, state)


def _tsv(text: str) -> Iterator[tuple[int, Sequence[Prose]]]:
    """The line and the cells of each row that is not empty."""
    start = len(BOM) if text.startswith(BOM) else 0
    for line, found in enumerate(_TSV_ROW.finditer(text, start), 1):
        yield line, list(_fields(found[0], found.start()))


def _fields(row: str, offset: int) -> Iterator[Prose]:
    for field in row.split("\t"):
        yield Prose.plain(field, offset) if field else Prose.nothing(offset)
        offset += len(field) + 1
