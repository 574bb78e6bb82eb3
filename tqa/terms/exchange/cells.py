"""Cells of tables, such that no spreadsheet runs them and nothing is lost."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

from tqa.terms.exchange.entry import ExchangeError, plain

_FORMULA = re.compile(r"'*[=+\-@]")
_ESCAPED = re.compile(r"'+[=+\-@]")
_BAR = re.compile(r"\\([\\|])|\|")


def safe(text: str) -> str:
    """A cell that a spreadsheet takes for text: before a first = + - @ stands an apostrophe."""
    text = plain(text)
    return f"'{text}" if _FORMULA.match(text) else text


def bare(cell: str) -> str:
    """What `safe` was given."""
    text = plain(cell)
    return text[1:] if _ESCAPED.match(text) else text


def joined(texts: Iterable[str]) -> str:
    """Several texts in a cell, with bars between; a bar or a backslash inside one has a backslash before it."""
    return " | ".join(text.replace("\\", "\\\\").replace("|", "\\|") for text in texts)


def parted(cell: str) -> list[str]:
    """What `joined` was given."""
    parts = [""]
    last = 0
    for found in _BAR.finditer(cell):
        parts[-1] += cell[last : found.start()] + (found[1] or "")
        last = found.end()
        if not found[1]:
            parts.append("")
    parts[-1] += cell[last:]
    return [text for part in parts if (text := part.strip())]


def written(rows: Iterable[Sequence[str]]) -> bytes:
    """A CSV file, with the byte order mark by which spreadsheets know UTF-8."""
    file = io.StringIO()
    csv.writer(file, lineterminator="\r\n").writerows([safe(cell) for cell in row] for row in rows)
    return file.getvalue().encode("utf-8-sig")


def rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that are not empty, with their first lines; a comma, semicolon or tab separates, as in the head.

    Raises ExchangeError.
    """
    head = text.lstrip("\r\n").partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield line, [bare(cell) for cell in row]
            line = reader.line_num + 1
    except csv.Error as error:
        raise ExchangeError(f"not CSV: {error}", line) from None
