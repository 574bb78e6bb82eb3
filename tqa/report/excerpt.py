"""The line of a finding, cut to the width of a terminal, and the carets under the exact characters."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from unicodedata import category, east_asian_width

from tqa.model import Document
from tqa.report.visible import shown

TAB = "    "
SLACK = 16
"""So many characters of a half word at the edge are given up."""
EMOJI_STYLE = "\N{VARIATION SELECTOR-16}"


@lru_cache(maxsize=1 << 12)
def width(character: str) -> int:
    """Columns of a character on a terminal."""
    if category(character) in {"Mn", "Me"}:
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def cells(text: str) -> list[tuple[str, int]]:
    """Each character as it is shown, with its columns."""
    if text.isascii() and text.isprintable():
        return [(character, 1) for character in text]
    found: list[tuple[str, int]] = []
    for character in text:
        picture = TAB if character == "\t" else shown(character)
        if character == EMOJI_STYLE and found and found[-1][1] == 1:
            found[-1] = (found[-1][0], 2)
        found.append((picture, width(picture) if len(picture) == 1 else sum(map(width, picture))))
    return found


def line_bounds(document: Document, place: int) -> tuple[int, int]:
    """Start and end of the line around a place, without its line end."""
    starts = document.line_starts
    line = bisect_right(starts, place)
    end = starts[line] if line < len(starts) else len(document.text)
    while end > starts[line - 1] and document.text[end - 1] in "\r\n":
        end -= 1
    return starts[line - 1], end


def excerpt(document: Document, start: int, end: int, room: int) -> tuple[str, str]:
    """The line around a finding and the carets below it, both within `room` columns.

    A finding that runs over the end of its line, or is wider than the room, is underlined as far as it shows.
    """
    head, tail = line_bounds(document, start)
    first, last = max(head, start - room), min(tail, start + room)
    row = cells(document.text[first:last])
    low, high = start - first, max(start, min(end, last)) - first
    a, b = snapped(row, *window([w for _, w in row], low, high, room - 2), low, high)
    left = "…" if first + a > head else ""
    right = "…" if first + b < tail else ""
    before = len(left) + sum(w for _, w in row[a:low])
    marks = sum(w for _, w in row[low : min(high, b)])
    return left + "".join(c for c, _ in row[a:b]) + right, " " * before + "^" * max(1, marks)


def window(widths: list[int], low: int, high: int, room: int) -> tuple[int, int]:
    """The part of a line that fits into the room with `low:high` in its middle."""
    a, b = low, low
    while b < high and sum(widths[low : b + 1]) <= room:
        b += 1
    left = room - sum(widths[a:b])
    while b >= high and (a > 0 or b < len(widths)):
        before, after = widths[a - 1] if a else None, widths[b] if b < len(widths) else None
        if before is not None and before <= left:
            a, left = a - 1, left - before
        if after is not None and after <= left:
            b, left = b + 1, left - after
        if (before is None or before > left) and (after is None or after > left):
            break
    return a, b


def snapped(row: Sequence[tuple[str, int]], a: int, b: int, low: int, high: int) -> tuple[int, int]:
    """The window without the half words at its edges, where that leaves most of it."""
    blanks = [place for place in range(a, b) if row[place][0].isspace()]
    if a:
        a = next((place + 1 for place in blanks if place < min(a + SLACK, low)), a)
    if b < len(row):
        least = max(b - SLACK, high if b > high else low)
        b = next((place for place in reversed(blanks) if place > least), b)
    return a, b
