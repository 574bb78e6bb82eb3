"""HTML: an exact scan of the source, since a tree does not know where its text stands.

libxml2 (lxml) repairs and decodes what it reads and keeps nothing but line numbers, and the standard library's
parser joins and splits text as it goes. Offsets are the point here, so the source is scanned once, in linear
time, by the tokenisation rules of the HTML standard; which blocks there are follows from the block-level tags
that open and close (`page`). The tests hold the text against lxml's.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from functools import cache
from html.entities import html5
from pathlib import Path
from typing import NamedTuple

from tqa.formats.decode import BOM
from tqa.formats.elements import RAW
from tqa.formats.page import Page, Tag
from tqa.formats.prose import Origin, Weaver
from tqa.model import Document, Kind, Span

_ATTRIBUTE = re.compile(r"""([^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'<>][^\s<>]*+)))?""")
_MARKUP = re.compile(
    r"<(?:!--(?:-?>|.*?(?:--!?>|\Z))"
    r"|!\[CDATA\[.*?(?:\]\]>|\Z)"
    r"|\?(?:php\b|=).*?(?:\?>|\Z)"
    r"|[!?][^>]*+(?:>|\Z)"
    r"|/(?P<end>[A-Za-z][^\s/<>]*+)[^<>]*+(?:>|(?=<)|\Z)"
    r"|(?P<start>[A-Za-z][^\s/<>]*+)"
    r"(?P<attributes>(?:[\s/]++|[^\s/<>][^\s/<>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'<>][^\s<>]*+)?)?+)*+)"
    r"(?:>|(?=<)|\Z))",
    re.DOTALL,
)
"""Any markup. Other than in the standard, a start tag that was never closed ends where the next one begins."""

_TEXT = re.compile(
    r"(?P<reference>&(?:#[xX]?[0-9A-Fa-f]+;?|[A-Za-z][A-Za-z0-9]*;?))"
    r"|(?P<blank>[ \t\r\n\f]{2,}+|[\t\r\n\f])"
    r"|(?P<text>(?:[^& \t\r\n\f]++| (?![ \t\r\n\f]))++|&)"
)
_NOTE = re.compile(r"\s*<a\b", re.IGNORECASE)
_SUMMARIES = frozenset({"description", "og:description", "twitter:description"})


class Markup(NamedTuple):
    """A piece of markup at `start:end` of the source; a comment has no name. `values` are attribute ranges."""

    name: str
    start: int
    end: int
    values: Mapping[str, Span]
    closing: bool = False
    empty: bool = False


def read(text: str, path: Path, encoding: str = "utf-8") -> Document:
    """Document of an HTML file, however broken."""
    page = Page()
    feed(page, text, Origin(text), 1 if text.startswith(BOM) else 0)
    return Document(path, "html", text, page.blocks(), encoding)


def feed(page: Page, source: str, origin: Origin, start: int = 0) -> None:
    """Write a stretch of HTML into the page and end its last block. Elements may stay open."""
    for piece in scan(source, start):
        if isinstance(piece, Span):
            weave(page, source, piece, origin)
        else:
            mark(page, source, piece, origin)
    page.flush()


def mark(page: Page, source: str, markup: Markup, origin: Origin) -> None:
    """Write a tag into the page, and what its attributes say to the reader."""
    if not markup.name:
        return
    attributes = {name: source[value.start : value.end] for name, value in markup.values.items()}
    note = markup.name == "sup" and _NOTE.match(source, markup.end) is not None
    span = origin.span(markup.start, markup.end)
    page.tag(Tag(markup.name, span, attributes, markup.closing, markup.empty, note))
    if markup.name in {"img", "area"}:
        for name in ("alt", "title"):
            if name == "alt" or attributes.get("title") != attributes.get("alt"):
                _attribute(page, Kind.CAPTION, source, markup.values.get(name), origin)
    elif markup.name == "meta" and {attributes.get("name"), attributes.get("property")} & _SUMMARIES:
        _attribute(page, Kind.PARAGRAPH, source, markup.values.get("content"), origin)


def weave(page: Page, source: str, text: Span, origin: Origin) -> None:
    """Write text with references into the page; a run of white space is one character, as on the screen."""
    for piece, start, end, literal in _pieces(source, text.start, text.end):
        after_blank = page.weaver.last in {"", " ", "\n"}
        if literal:
            skip = int(after_blank and piece.startswith(" "))
            page.literal(piece[skip:], origin, start + skip)
        elif not (after_blank and piece == " "):
            page.shared(piece, origin.span(start, end))


def scan(source: str, start: int = 0) -> Iterator[Span | Markup]:
    """Text and markup in turn, in linear time."""
    place, endless = start, False
    while (opening := source.find("<", place)) >= 0:
        markup = markup_at(source, opening)
        if markup is None:
            place = opening + 1
            continue
        yield Span(start, opening)
        yield markup
        start = place = markup.end
        if markup.name in RAW and not (markup.closing or endless):
            ending = _end_tag(markup.name).search(source, start)
            endless = markup.name == "title" and not ending
            place = start if endless else ending.start() if ending else len(source)
            start = start if markup.name == "title" else place
    yield Span(start, len(source))


def markup_at(source: str, start: int) -> Markup | None:
    """The tag, comment or declaration at `start`."""
    found = _MARKUP.match(source, start)
    if not found:
        return None
    groups = found.groupdict()
    if groups["start"] is None:
        return Markup((groups.get("end") or "").lower(), start, found.end(), {}, closing=True)
    values: dict[str, Span] = {}
    last = found.start("attributes")
    for attribute in _ATTRIBUTE.finditer(source, *found.span("attributes")):
        group = attribute.lastindex or 1
        last = attribute.end()
        values.setdefault(attribute[1].lower(), Span(*attribute.span(group)) if group > 1 else Span(last, last))
    empty = "/" in source[last : found.end()] and groups["start"].lower() not in RAW
    return Markup(groups["start"].lower(), start, found.end(), values, empty=empty)


@cache
def _end_tag(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)


def _attribute(page: Page, kind: Kind, source: str, value: Span | None, origin: Origin) -> None:
    if value is None:
        return
    weaver = Weaver()
    for piece, start, end, literal in _pieces(source, value.start, value.end):
        if literal:
            for begin, stop, place in origin.pieces(start, start + len(piece)):
                weaver.literal(source[begin:stop], place)
        else:
            weaver.shared(piece, origin.span(start, end))
    page.add(kind, weaver)


def _pieces(source: str, start: int, end: int) -> Iterator[tuple[str, int, int, bool]]:
    """Text, its range in the source, and whether it stands there as it is."""
    while found := _TEXT.match(source, start, end):
        piece, stop, literal = found.group(), found.end(), found.lastgroup == "text"
        if found.lastgroup == "blank":
            piece = " "
        elif found.lastgroup == "reference":
            piece, width = _reference(piece)
            stop, literal = start + width, piece == "&" and width == 1
        yield piece, start, stop, literal
        start = stop


def _reference(reference: str) -> tuple[str, int]:
    """The characters of a character reference and its length; `&` alone when it is none."""
    name = reference[1:]
    if name.startswith("#"):
        text = html.unescape(reference)
        return (text, len(reference)) if text != reference else ("&", 1)
    for length in range(len(name), 1, -1):
        if name[:length] in html5:
            return html5[name[:length]], length + 1
    return "&", 1
