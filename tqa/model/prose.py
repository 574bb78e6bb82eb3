"""Text with its places in the file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

OPAQUE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands in prose for what is no prose but takes its place in a sentence: code, URL, image, shortcode."""


class Span(NamedTuple):
    """Half-open range of offsets."""

    start: int
    end: int


class Prose(NamedTuple):
    """Text as a reader reads it; `starts[i]:ends[i]` is the file range of character `i`.

    In plain text both are ranges. Markup between two characters belongs to neither. An entity, a
    decomposed letter or an opaque inline element is one character with a longer file range.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    @classmethod
    def plain(cls, text: str, offset: int) -> Prose:
        """Prose whose characters stand in the file one by one from `offset` on."""
        return cls(text, range(offset, offset + len(text)), range(offset + 1, offset + len(text) + 1))

    @classmethod
    def nothing(cls, offset: int) -> Prose:
        """No character at all, where text could be put in at `offset`."""
        return cls("", range(offset, offset + 1), range(offset, offset + 1))

    def cut(self, start: int, end: int) -> Prose:
        """The prose between two prose offsets."""
        if start == 0 and end == len(self.text):
            return self
        return Prose(self.text[start:end], self.starts[start:end], self.ends[start:end])

    def span(self, start: int, end: int) -> Span:
        """File range of a prose range; an insertion point keeps clear of markup beside a blank."""
        if start < end:
            return Span(self.starts[start], self.ends[end - 1])
        after_blank = start > 0 and (start == len(self.text) or self.text[start - 1].isspace())
        place = self.ends[start - 1] if after_blank else self.starts[start] if self.starts else 0
        return Span(place, place)

    def solid(self, start: int, end: int) -> bool:
        """No markup hides inside the range, and each character is itself in the file."""
        span = self.span(start, end)
        return span.end - span.start == end - start
