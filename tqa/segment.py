"""Blocks -> segments: sentences with their place in the file."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from tqa.model import Document, Prose, Segment, Span, digest


def sentences(prose: Prose) -> Iterator[Span]:
    """Prose ranges of the sentences."""
    yield Span(0, len(prose.text))


def segments(document: Document) -> tuple[Segment, ...]:
    """All segments of a document in reading order."""
    seen: Counter[str] = Counter()
    found = []
    for index, block in enumerate(document.blocks):
        for start, end in sentences(block.prose):
            prose = block.prose.cut(start, end)
            span = prose.span(0, len(prose.text))
            target = document.text[span.start : span.end]
            name = digest(target)
            seen[name] += 1
            line = bisect_right(document.line_starts, span.start)
            found.append(Segment(name, seen[name], block.kind, span, line, index, target, prose, muted=block.muted))
    return tuple(found)
