"""Markdown: CommonMark as markdown-it-py reads it, every character with its place in the file."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from tqa.formats import front_matter, html
from tqa.formats.decode import BOM, FormatError
from tqa.formats.located import CUT, SPAN, parser
from tqa.formats.page import Page
from tqa.formats.prose import Origin
from tqa.formats.shortcodes import OPAQUE_TYPE, VANISHING_TYPE
from tqa.model import OPAQUE, Document, Kind, Message, Span

_LONGEST = 200_000
"""No article has such a line, and megabytes of markup in one paragraph take gigabytes to hold."""

_CONTAINERS = {"list_item_open": Kind.LIST_ITEM, "blockquote_open": Kind.PARAGRAPH}
_KINDS = {"heading_open": Kind.HEADING, "th_open": Kind.CELL, "td_open": Kind.CELL}


def read(text: str, path: Path, encoding: str = "utf-8") -> Document:
    """Document of a Markdown file. Raises FormatError when its front matter is broken."""
    _refuse_long_lines(text)
    start = 1 if text.startswith(BOM) else 0
    blocks, start = front_matter.read(text, start)
    reader = _Reader(text, start)
    reader.read()
    return Document(path, "markdown", text, (*blocks, *reader.page.blocks()), encoding)


def _refuse_long_lines(text: str) -> None:
    for number, line in enumerate(re.split(r"\r\n?|\n", text), 1):
        if len(line) > _LONGEST:
            de, en = f"Die Zeile ist länger als {_LONGEST} Zeichen.", f"The line is longer than {_LONGEST} characters."
            raise FormatError(Message(de, en), number)


@cache
def _parser() -> MarkdownIt:
    return parser()


class _Reader:
    """One pass over the tokens of a file."""

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.start = start
        self.page = Page()
        self._environment: dict[str, Any] = {}
        self._returns = _returns(text, start) if "\r\n" in text else []

    def read(self) -> None:
        """Write all blocks into the page."""
        containers: list[Kind] = []
        previous = ""
        for token in _parser().parse(self.text[self.start :], self._environment):
            if token.type in _CONTAINERS:
                containers.append(_CONTAINERS[token.type])
            elif token.type in {"list_item_close", "blockquote_close"}:
                containers.pop()
            elif token.type == "html_block":
                text, origin = self._content(token)
                html.feed(self.page, text, origin)
            elif token.type == "inline" and token.content:
                own = _KINDS.get(previous)
                self._block(token, own or (containers[-1] if containers else None))
            previous = token.type

    def _content(self, token: Token) -> tuple[str, Origin]:
        """Content of a block token and where it stands in the file."""
        raw, runs = token.meta[CUT]
        margin = len(raw) - len(raw.lstrip()) - len(token.content) + len(token.content.lstrip())
        places = [(offset - margin, self._place(place)) for offset, place in runs]
        return token.content, Origin(self.text, places)

    def _place(self, offset: int) -> int:
        """File offset of an offset of the parsed source, in which each line break is one character."""
        return self.start + offset + bisect_left(self._returns, offset)

    def _block(self, token: Token, kind: Kind | None) -> None:
        content, origin = self._content(token)
        depth = self.page.depth
        self._inline(self.page, token.children or [], content, origin)
        self.page.close_to(depth, origin.span(0, len(content)).end)
        self.page.flush(kind)

    def _inline(self, page: Page, tokens: list[Token], content: str, origin: Origin) -> None:
        automatic = gone = False
        for token in tokens:
            start, end = token.meta[SPAN]
            if token.info == "auto":
                automatic = token.nesting > 0
                if automatic:
                    page.shared(OPAQUE, origin.span(start, end))
            elif automatic:
                continue
            elif token.type == "text":
                skip = int(gone and page.weaver.last == " " and token.content.startswith(" "))
                page.literal(token.content[skip:], origin, start + skip)
            elif token.type == "html_inline":
                if markup := html.markup_at(content, start):
                    html.mark(page, content, markup, origin)
            elif write := _WRITERS.get(token.type):
                write(self, page, token, content, origin)
            gone = token.type in _TRACELESS

    def _opaque(self, page: Page, token: Token, content: str, origin: Origin) -> None:
        page.shared(OPAQUE, origin.span(*token.meta[SPAN]))

    def _special(self, page: Page, token: Token, content: str, origin: Origin) -> None:
        start, end = token.meta[SPAN]
        if token.content == content[start:end]:
            page.literal(token.content, origin, start)
        else:
            page.shared(token.content, origin.span(start, end))

    def _break(self, page: Page, token: Token, content: str, origin: Origin) -> None:
        start = token.meta[SPAN][0]
        page.shared("\n", origin.span(start, start + (2 if content[start] == "\\" else 1)))

    def _link(self, page: Page, token: Token, content: str, origin: Origin) -> None:
        page.link(token.nesting)

    def _image(self, page: Page, token: Token, content: str, origin: Origin) -> None:
        self._opaque(page, token, content, origin)
        label = token.meta[SPAN][0] + len("![")
        caption = Page()
        self._inline(caption, token.children or [], token.content, origin.shifted(label))
        caption.flush(Kind.CAPTION)
        if title := _image_title(content, label + len(token.content) + 1, token.meta[SPAN][1]):
            html.weave(caption, content, title, origin)
            caption.flush(Kind.CAPTION)
        page.adopt(caption)

    def _footnote(self, page: Page, token: Token, content: str, origin: Origin) -> None:
        """A note between the words is a block of its own."""
        note = self._environment["footnotes"]["list"][token.meta["id"]]
        if "tokens" in note:
            inner = Page()
            self._inline(inner, note["tokens"], note["content"], origin.shifted(token.meta[SPAN][0] + len("^[")))
            inner.flush()
            page.adopt(inner)


_TRACELESS = frozenset({"html_inline", "footnote_ref", VANISHING_TYPE})
"""What may leave two blanks side by side."""

_Writer = Callable[[_Reader, Page, Token, str, Origin], None]

_WRITERS: dict[str, _Writer] = {
    "text_special": _Reader._special,
    "softbreak": _Reader._break,
    "hardbreak": _Reader._break,
    "code_inline": _Reader._opaque,
    OPAQUE_TYPE: _Reader._opaque,
    "link_open": _Reader._link,
    "link_close": _Reader._link,
    "image": _Reader._image,
    "footnote_ref": _Reader._footnote,
}
"""Who writes a token into the page; emphasis and whatever else is missing here leaves no trace."""


def _image_title(content: str, start: int, end: int) -> Span | None:
    """Range of the title in `(destination "title")`; None without one, or when it holds backslashes."""
    if not content.startswith("(", start):
        return None
    helpers = _parser().helpers
    start = _skip_blank(content, start + 1)
    destination = helpers.parseLinkDestination(content, start, end)
    start = _skip_blank(content, destination.pos if destination.ok else start)
    title = helpers.parseLinkTitle(content, start, end)
    if not title.ok or "\\" in content[start : title.pos]:
        return None
    return Span(start + 1, title.pos - 1)


def _skip_blank(content: str, start: int) -> int:
    return len(content) - len(content[start:].lstrip(" \t\n"))


def _returns(text: str, start: int) -> list[int]:
    """Offsets of the line breaks that were CR LF, in the source as it is parsed from `start` on."""
    return [found.start() - start - index for index, found in enumerate(re.compile("\r\n").finditer(text, start))]
