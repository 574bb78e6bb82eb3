"""A block of running text with its findings marked in place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from tqa.model import OPAQUE, Document, Finding, Prose, Span
from tqa.report.html.markup import Markup, tag, text
from tqa.report.visible import visible

CODE = 40
"""Characters of an inline code, address or image that are shown."""
GAP = "\N{CARET}"


class Numbered(NamedTuple):
    """A finding with its number on the page, from 1."""

    number: int
    finding: Finding


class Mark(NamedTuple):
    """Prose offsets of a finding in its block; an empty one is a place where something is missing."""

    start: int
    end: int
    of: Numbered


def mark(prose: Prose, each: Numbered) -> Mark:
    """Where the finding stands in the prose. Pure markup has no character there and becomes an empty mark."""
    span = Span(each.finding.hit.start, each.finding.hit.end)
    start = bisect_right(prose.ends, span.start)
    end = bisect_left(prose.starts, span.end)
    return Mark(start, max(start, end) if span.start < span.end else start, each)


def running(document: Document, prose: Prose, found: Sequence[Numbered], insertion: str) -> Iterator[Markup]:
    """The prose of a block, character by character, with a link to its card around each marked stretch."""
    marks = [mark(prose, each) for each in found]
    edges = sorted({0, len(prose.text), *(edge for m in marks for edge in (m.start, m.end))})
    for place, following in pairwise([*edges, len(prose.text)]):
        for each in marks:
            if each.start == place:
                yield tag("span", class_="anchor", id=f"m{each.of.number}")
            if each.start == place == each.end:
                yield link([each], False, tag("span", GAP, aria_label=insertion, role="img", class_="gap"))
        covering = [m for m in marks if m.start <= place and following <= m.end and place < following]
        inside = characters(document, prose.cut(place, following), exact=bool(covering))
        if covering:
            yield link(covering, not prose.text[place:following].strip(), inside)
        else:
            yield from inside


def link(covering: Sequence[Mark], blank: bool, *inside: str | Iterable[str]) -> Markup:
    """A marked stretch, in the colour of the closest finding on it; a click goes to its card.

    One without letters is named for those who cannot see it.
    """
    closest = min(covering, key=lambda m: (m.end - m.start, -m.of.finding.severity))
    numbers = " ".join(str(m.of.number) for m in covering)
    finding = closest.of.finding
    said = f"{finding.severity} {finding.code}" if blank else None
    target = f"#f{closest.of.number}"
    return tag("a", *inside, class_=f"mark {finding.severity}", href=target, data_of=numbers, aria_label=said)


def characters(document: Document, prose: Prose, exact: bool) -> Iterator[Markup]:
    """The text; where it is marked, with all that cannot be seen shown. Code and addresses as they stand."""
    parts = prose.text.split(OPAQUE)
    place = 0
    for number, part in enumerate(parts):
        if number:
            raw = document.text[prose.starts[place] : prose.ends[place]]
            yield tag("code", visible(raw[:CODE]) + "…" * (len(raw) > CODE))
            place += 1
        yield text("\n".join(map(visible, part.split("\n"))) if exact else part)
        place += len(part)


def blocks(document: Document, found: Iterable[Numbered]) -> Iterator[tuple[int, list[Numbered]]]:
    """The index of each block with its findings, in file order."""
    by_block: dict[int, list[Numbered]] = {}
    for each in found:
        by_block.setdefault(each.finding.segment.block, []).append(each)
    for index in range(len(document.blocks)):
        yield index, by_block.get(index, [])


def line_of(document: Document, place: int) -> int:
    """The line of a file offset, from 1."""
    return bisect_right(document.line_starts, place)
