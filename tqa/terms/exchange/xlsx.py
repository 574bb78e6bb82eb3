"""XLSX: the table of the CSV format as a workbook, for who lives in a spreadsheet. Needs the extra `xlsx`.

A workbook is a ZIP archive of XML. It comes from elsewhere, so its members are counted and measured before one
of them is unpacked, and what is no text is never run: formulas are read as the values that they were saved with.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile, ZipFile

from tqa.terms.concept import Concept
from tqa.terms.exchange import table
from tqa.terms.exchange.entry import ExchangeError, Imported, plain

if TYPE_CHECKING:
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet
    from openpyxl.worksheet.worksheet import Worksheet

MEMBERS, UNPACKED, RATIO = 1_000, 64_000_000, 200
"""What a workbook may hold: members, bytes when unpacked, unpacked bytes to a packed one."""
TEXT = "s"
"""Type of a cell that no spreadsheet runs as a formula."""
WIDE = 60
"""Characters that a column shows at most."""


def written(concepts: Iterable[Concept]) -> bytes:
    """The workbook of the concepts: one sheet, its head fixed, every column with a filter. Raises ExchangeError."""
    book = _library().Workbook()
    sheet: Worksheet = book.active
    sheet.title = "glossary"
    for number, row in enumerate(table.rows(concepts), 1):
        for column, text in enumerate(row, 1):
            cell = sheet.cell(number, column)
            cell.value = plain(text) or None
            if text:
                cell.data_type = TEXT
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    for cells in sheet.columns:
        widest = max(len(str(cell.value or "")) for cell in cells)
        sheet.column_dimensions[cells[0].column_letter].width = min(WIDE, widest + 2)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def read(data: bytes) -> Imported:
    """The concepts of the first sheet of a workbook. Raises ExchangeError."""
    _refuse_bombs(data)
    try:
        book = _library().load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        rows = list(_rows(book.worksheets[0]))
    except ExchangeError:
        raise
    except Exception as error:
        raise ExchangeError(f"not a workbook: {error}; save it as .xlsx or as CSV") from None
    return table.taken(iter(rows))


def _rows(sheet: ReadOnlyWorksheet) -> Iterator[tuple[int, list[str]]]:
    for line, row in enumerate(sheet.iter_rows(values_only=True), 1):
        cells = [_text(value) for value in row]
        if any(cells):
            yield line, cells


def _text(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, datetime):
        value = value.date()
    return value.isoformat() if isinstance(value, date) else plain("" if value is None else str(value))


def _refuse_bombs(data: bytes) -> None:
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except (BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise ExchangeError(f"not a workbook: {error}; save it as .xlsx or as CSV") from None
    unpacked = sum(member.file_size for member in members)
    if len(members) > MEMBERS or unpacked > UNPACKED or unpacked > RATIO * len(data):
        raise ExchangeError(
            f"the workbook unpacks to {len(members)} members of {unpacked} bytes, which is refused for safety"
        )


def _library() -> Any:
    """openpyxl, or what to do about its absence."""
    try:
        import openpyxl
    except ImportError:
        raise ExchangeError("XLSX needs openpyxl: pip install 'tqa[xlsx]', or use CSV") from None
    return openpyxl
