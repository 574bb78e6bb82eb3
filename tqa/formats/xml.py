"""XML with the place of everything in it, read without harm.

expat judges whether a file is well-formed; it opens nothing and builds nothing. A DOCTYPE may name a DTD, which is
not read; entities of the file's own are refused, and with them every bomb made of them. What expat has passed is
so regular that one pattern finds its tags, in code points of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from html import unescape
from typing import NamedTuple

from tqa.formats.decode import BOM, FormatError
from tqa.formats.prose import Weaver
from tqa.model import Message, Prose, Span

MOST_NESTED = 100
"""Levels of elements that are read."""
CODES = frozenset({"bpt", "ept", "it", "ph", "ut"})
"""Inline elements whose content is code of the original document (XLIFF 1.2, TMX 1.4)."""
INLINE = CODES | {"bx", "cp", "ec", "em", "ex", "g", "hi", "mrk", "pc", "sc", "sm", "sub", "x"}
"""All inline elements of XLIFF and TMX."""

_NOTHING = f"{BOM} \t\r\n"
_ATTRIBUTES = r"[^<>\"']*(?:(?:\"[^\"]*\"|'[^']*')[^<>\"']*)*"
_ASIDE = r"<!--.*?-->|<\?.*?\?>"
_TAG = re.compile(
    rf"{_ASIDE}|<!\[CDATA\[.*?\]\]>|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>|<(?P<end>/?)(?P<name>[^\s/>!?]+)(?P<rest>{_ATTRIBUTES})>",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"([^\s=\"'/]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_PIECE = re.compile(
    rf"(?P<aside>{_ASIDE})|<!\[CDATA\[(?P<cdata>.*?)\]\]>|</?(?P<name>[^\s/>!?]+)(?P<rest>{_ATTRIBUTES})>"
    r"|&(?P<entity>#\d+|#x[\da-fA-F]+|amp|lt|gt|quot|apos);|(?P<line>\r\n?)",
    re.DOTALL,
)
_SPECIAL = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_NAMES = rf"(?:[\w.-]+:)?(?:{'|'.join(sorted(INLINE))})"
_ESCAPED = re.compile(rf"(?P<code></{_NAMES}\s*>|<hi>|<{_NAMES}\s{_ATTRIBUTES}>)|[&<>]")
"""Inline elements have an attribute at least, so that `<x>` is text."""
_BARE = re.compile("[&<>]")


class Element:
    """An element. `start:inner` is its start tag, `inner:end` its content, `end:after` its end tag.

    `name` is without the prefix of the root element; an element of another namespace has no name.
    """

    __slots__ = ("_rest", "after", "children", "end", "inner", "name", "start")

    def __init__(self, name: str, start: int, inner: int, rest: str) -> None:
        self.name, self.start, self.inner, self._rest = name, start, inner, rest
        self.end = self.after = inner
        self.children: list[Element] = []

    @property
    def attributes(self) -> dict[str, str]:
        """The attributes, prefixes left on."""
        return {found[1]: unescape(found[2] or found[3] or "") for found in _ATTRIBUTE.finditer(self._rest)}

    @property
    def closed(self) -> bool:
        """Whether it is `<x/>`."""
        return self.after == self.inner

    @property
    def name_end(self) -> int:
        """Where its name ends in the start tag."""
        return self.inner - 1 - len(self._rest)

    def value(self, name: str) -> Span | None:
        """The file range of the value of an attribute, between its quotes."""
        offset = self.name_end
        for found in _ATTRIBUTE.finditer(self._rest):
            if found[1] == name:
                group = 2 if found[2] is not None else 3
                return Span(offset + found.start(group), offset + found.end(group))
        return None

    def named(self, *names: str) -> Iterator[Element]:
        """The children of these names."""
        return (child for child in self.children if child.name in names)

    def first(self, name: str) -> Element | None:
        """The first child of that name."""
        return next(self.named(name), None)

    def inside(self, name: str) -> Iterator[Element]:
        """All elements of that name below, in order."""
        for child in self.children:
            if child.name == name:
                yield child
            yield from child.inside(name)


class Found(NamedTuple):
    """An element that was looked for, and those around it from the root on, which do not know their children."""

    element: Element
    around: Sequence[Element]


def elements(text: str, wanted: Set[str]) -> Iterator[Found]:
    """The elements of the wanted names in order, each as soon as it is whole; of a text that `expect` has passed.

    Raises FormatError for elements that are nested too deep.
    """
    prefix, path, inside = "", list[Element](), 0
    for tag in _TAG.finditer(text):
        if tag["name"] is None:
            continue
        if tag["end"]:
            element = path.pop()
            element.end, element.after = tag.span()
            inside -= element.name in wanted
            if element.name in wanted and not inside:
                yield Found(element, path)
            continue
        if not path:
            prefix = tag["name"].rpartition(":")[0]
        element = Element(_local(tag["name"], prefix), tag.start(), tag.end(), tag["rest"])
        if inside:
            path[-1].children.append(element)
        if not tag["rest"].endswith("/"):
            path.append(element)
            inside += element.name in wanted
            if len(path) > MOST_NESTED:
                raise _too_deep(text, tag.start())


def _local(name: str, prefix: str) -> str:
    before, _, local = name.rpartition(":")
    return local if before == prefix else ""


def expect(text: str, name: str, otherwise: Message) -> None:
    """Raises FormatError unless the text is empty, or XML whose root element has the name."""
    bare = text.lstrip(_NOTHING)
    if not bare:
        return
    if not bare.startswith("<"):
        raise FormatError(otherwise, 1)
    _judge(text)
    if next(tag["name"] for tag in _TAG.finditer(text) if tag["name"]).rpartition(":")[2] != name:
        raise FormatError(otherwise, 1)


def _judge(text: str) -> None:
    """Raises FormatError where the text is not well-formed XML, or declares entities."""
    from xml.parsers import expat

    parser = expat.ParserCreate("utf-8")
    parser.EntityDeclHandler = lambda *_: _refuse_entities(parser.CurrentLineNumber)
    try:
        parser.Parse(text.removeprefix(BOM).encode(), True)
    except expat.ExpatError as error:
        said = expat.ErrorString(error.code)
        raise FormatError(
            Message(f"Kein wohlgeformtes XML: {said}.", f"Not well-formed XML: {said}."), error.lineno
        ) from None


def _refuse_entities(line: int) -> None:
    raise FormatError(
        Message(
            "Die Datei erklärt eigene Entitäten; das wird aus Vorsicht abgelehnt. Bitte ausschreiben.",
            "The file declares entities of its own, which is refused for safety; write them out.",
        ),
        line,
    )


def _too_deep(text: str, place: int) -> FormatError:
    said = (f"Mehr als {MOST_NESTED} Ebenen ineinander.", f"More than {MOST_NESTED} levels of nesting.")
    return FormatError(Message(*said), text.count("\n", 0, place) + 1)


def cell(text: str, start: int, end: int) -> Prose:
    """The content of an element as a translator sees it: inline elements as they stand, the rest without escapes."""
    weaver, place = Weaver(), start
    while found := _PIECE.search(text, place, end):
        weaver.literal(text[place : found.start()], place)
        place = _weave(weaver, text, found, end)
    weaver.literal(text[place:end], place)
    return weaver.whole(start)


def _weave(weaver: Weaver, text: str, found: re.Match[str], end: int) -> int:
    """Weaves a piece that is no plain text; returns where it ends."""
    if found["entity"]:
        weaver.shared(unescape(found[0]), Span(*found.span()))
    elif found["line"]:
        weaver.shared("\n", Span(*found.span()))
    elif found["cdata"] is not None:
        weaver.literal(found["cdata"], found.start("cdata"))
    elif found["name"]:
        place = _code_end(text, found, end)
        weaver.literal(text[found.start() : place], found.start())
        return place
    return found.end()


def _code_end(text: str, found: re.Match[str], end: int) -> int:
    """Where an inline element ends whose content is code; for any other tag the end of the tag."""
    name = found["name"]
    if name.rpartition(":")[2] not in CODES or found["rest"].endswith("/") or found[0].startswith("</"):
        return found.end()
    close = re.compile(rf"</{re.escape(name)}\s*>").search(text, found.end(), end)
    return close.end() if close else found.end()


def escape(text: str, place: int, new: str, *, inline: bool = True) -> str:
    """New text as it must stand at a place of the file; inline elements, if there may be any, stay what they are."""
    if not _BARE.search(new) or text.rfind("<![CDATA[", 0, place) > text.rfind("]]>", 0, place):
        return new
    return _ESCAPED.sub(lambda found: (inline and found["code"]) or escaped(found[0]), new)


def attribute(new: str) -> str:
    """Text as it must stand in the value of an attribute."""
    return escaped(new).replace('"', "&quot;")


def escaped(new: str) -> str:
    """Text as it must stand in an element."""
    return _BARE.sub(lambda found: _SPECIAL[found[0]], new)
