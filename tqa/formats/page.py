"""The page under construction: markup goes in, blocks come out. HTML and Markdown both write into it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from tqa.formats import elements
from tqa.formats.prose import Origin, Weaver
from tqa.model import OPAQUE, Block, Kind, Span

_REACH = 100
"""Levels through which the end tag of an inline element looks for its start tag; keeps hostile nesting linear."""


class Tag(NamedTuple):
    """A tag. `span` is its file range, `attributes` are raw values.

    `empty`: it has no content (`<x/>`). `note`: it marks a footnote.
    """

    name: str
    span: Span
    attributes: Mapping[str, str]
    closing: bool = False
    empty: bool = False
    note: bool = False


class _Element(NamedTuple):
    """An open element and the state of its content; `opaque` is the file offset where an opaque stretch began."""

    name: str
    kind: Kind
    silent: bool
    foreign: bool
    opaque: int | None


class Page:
    """Collects blocks. The elements that are open decide kind, language and whether anything is read at all."""

    def __init__(self) -> None:
        self.weaver = Weaver()
        self._blocks: list[Block] = []
        self._open = [_Element("", Kind.PARAGRAPH, silent=False, foreign=False, opaque=None)]
        self._names: Counter[str] = Counter()
        self._links = 0
        self._linking = 0
        self._unlinked = False

    @property
    def depth(self) -> int:
        """Number of open elements."""
        return len(self._open)

    def blocks(self) -> tuple[Block, ...]:
        """What was collected, in the order of the file."""
        return tuple(sorted(self._blocks, key=lambda block: block.prose.starts[0]))

    def literal(self, text: str, origin: Origin, offset: int) -> None:
        """Characters of the source as they are."""
        if self._open[-1].silent:
            return
        self._unlinked = self._unlinked or not (self._linking or text.isspace())
        for start, end, place in origin.pieces(offset, offset + len(text)):
            self.weaver.literal(text[start - offset : end - offset], place)

    def shared(self, text: str, span: Span) -> None:
        """Characters that stand for a range of the file."""
        if self._open[-1].silent:
            return
        self._unlinked = self._unlinked or not (self._linking or text == OPAQUE or text.isspace())
        self.weaver.shared(text, span)

    def link(self, step: int) -> None:
        """A link begins (1) or ends (-1)."""
        self._linking += step
        self._links += step > 0

    def tag(self, tag: Tag) -> None:
        """Open or close an element."""
        if tag.name == "br":
            self.shared("\n", tag.span)
        elif tag.closing:
            self._close(tag)
        else:
            self._start(tag)

    def flush(self, kind: Kind | None = None) -> None:
        """End the current block; without a kind the open elements decide."""
        prose, lone = self.weaver.prose(), self._links == 1 and not self._unlinked
        self.weaver = Weaver()
        self._links, self._unlinked = min(self._linking, 1), False
        if prose is not None:
            kind = kind or self._open[-1].kind
            lone = lone and kind in {Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.CELL}
            self._blocks.append(Block(Kind.LINK if lone else kind, prose, muted=self._open[-1].foreign))

    def add(self, kind: Kind, weaver: Weaver) -> None:
        """A block of its own in the midst of another: the text of an attribute."""
        prose = weaver.prose()
        if prose is not None and (kind is not Kind.CAPTION or not self._open[-1].silent):
            self._blocks.append(Block(kind, prose, muted=self._open[-1].foreign))

    def adopt(self, page: Page) -> None:
        """Take over the blocks of another page, unless nothing is read here."""
        if not self._open[-1].silent:
            self._blocks.extend(page._blocks)

    def close_to(self, depth: int, end: int) -> None:
        """Close what was opened since; `end` is the file offset up to which it reached."""
        while len(self._open) > max(depth, 1):
            element = self._open.pop()
            self._names[element.name] -= 1
            if element.name == "a":
                self.link(-1)
            if element.opaque is not None:
                self.shared(OPAQUE, Span(element.opaque, end))

    def _start(self, tag: Tag) -> None:
        if tag.name in elements.BLOCKS:
            self._imply(tag)
            self.flush()
            self._unswallow()
        if tag.name in elements.VOID or tag.empty:
            if tag.name in elements.OPAQUE:
                self.shared(OPAQUE, tag.span)
            return
        self._open.append(self._element(tag))
        self._names[tag.name] += 1
        if tag.name == "a":
            self.link(1)

    def _element(self, tag: Tag) -> _Element:
        parent, name = self._open[-1], tag.name
        language = tag.attributes.get("lang") or tag.attributes.get("xml:lang")
        foreign = parent.foreign
        if language is not None and name not in elements.ROOTS:
            foreign = re.split("[-_]", language.strip().lower())[0] not in {"de", ""}
        passage = foreign and not parent.foreign and name not in elements.BLOCKS
        hides = passage or name in elements.OPAQUE
        silent = parent.silent or hides or tag.note or name in elements.SILENT or "hidden" in tag.attributes
        if name == "title" and not self._names["svg"]:
            silent = False
        opaque = tag.span.start if hides and not parent.silent else None
        return _Element(name, elements.KINDS.get(name, parent.kind), silent, foreign and not passage, opaque)

    def _imply(self, tag: Tag) -> None:
        """End tags that the source leaves out."""
        closes = elements.closed_by(tag.name)
        while (depth := self._inner_block()) is not None and self._open[depth].name in closes:
            self._end_block(depth, tag.span)

    def _inner_block(self) -> int | None:
        """Index of the innermost open block."""
        lowest = max(len(self._open) - 1 - _REACH, 0)
        places = range(len(self._open) - 1, lowest, -1)
        return next((place for place in places if self._open[place].name in elements.BLOCKS), None)

    def _end_block(self, depth: int, span: Span) -> None:
        """Inline elements end with their block, before the tag at `span`, and what they hold belongs to it."""
        self.close_to(depth + 1, span.start)
        self.flush()
        self.close_to(depth, span.end)

    def _unswallow(self) -> None:
        """A block inside an inline element of another language: no longer one opaque character, but muted blocks."""
        first = len(self._open)
        while first > 1 and self._open[first - 1].opaque is None and self._open[first - 1].silent:
            first -= 1
        element = self._open[first - 1]
        if element.opaque is None or element.name in elements.OPAQUE:
            return
        for index in range(first - 1, len(self._open)):
            self._open[index] = self._open[index]._replace(silent=False, foreign=True, opaque=None)

    def _close(self, tag: Tag) -> None:
        count = self._names[tag.name]
        if not count:
            return
        if tag.name in elements.BLOCKS:
            while self._names[tag.name] == count:
                self._end_block(self._inner_block() or len(self._open) - 1, tag.span)
        elif (depth := self._inline_depth(tag.name)) is not None:
            self.close_to(depth + 1, tag.span.start)
            self.close_to(depth, tag.span.end)

    def _inline_depth(self, name: str) -> int | None:
        """Index of the open inline element, unless a block stands between."""
        for index in range(len(self._open) - 1, max(len(self._open) - 1 - _REACH, 0), -1):
            if self._open[index].name == name:
                return index
            if self._open[index].name in elements.BLOCKS:
                return None
        return None
