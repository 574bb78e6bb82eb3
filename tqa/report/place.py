"""File offsets -> lines and columns, the one place where columns are counted.

A column is counted in code points (text, JSON, SARIF as it is declared, GitHub, GitLab, checkstyle), in UTF-16 code
units (editors), or in UTF-8 bytes (reviewdog). All count from 1; lines end at CR LF, LF and CR.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from tqa.model import Document


class Place(NamedTuple):
    """A line, and the column in code points, UTF-16 units and UTF-8 bytes."""

    line: int
    column: int
    utf16: int
    byte: int


def place(document: Document, offset: int) -> Place:
    """The place of a file offset."""
    line = bisect_right(document.line_starts, offset)
    before = document.text[document.line_starts[line - 1] : offset]
    units = len(before) + sum(character > "\uffff" for character in before)
    return Place(line, len(before) + 1, units + 1, len(before.encode("utf-8", "surrogatepass")) + 1)
