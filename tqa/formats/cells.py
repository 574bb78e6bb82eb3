r"""Cells of bilingual files: text with tags and placeholders in it -> what of it is prose.

Every bilingual format hands over its cells in one dialect: characters as a translator types them, with the tags
and placeholders of the program that will show them. Their shapes: HTML and XML tags, printf (C, Python, Qt),
ICU and Python braces, `${…}`, `%{…}`, `$name$`, `@name@` and `\fB` of groff, POD `C<…>`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from html import unescape
from typing import TypeVar

from tqa.formats.prose import Weaver
from tqa.model import OPAQUE, Block, Kind, Prose, Span, State, Unit

_CODE = "|".join(rf"<{name}\b[^<>]*(?<!/)>.{{0,1000}}?</{name}\s*>" for name in ("bpt", "ept", "it", "ut"))
TAG = rf"{_CODE}|</?[A-Za-z][\w:.-]*(?:\s[^<>]*)?/?>|<!--.{{0,1000}}?-->|\\f(?:[A-Z]|\[\w*\]|\(\w\w)|</?\d+/?>"
"""Marks around prose. Sources: XML 1.0, XLIFF 1.2, groff_char(7)."""
_STANDS_FOR = (
    r"<ph\b[^<>]*(?<!/)>.{0,1000}?</ph\s*>|<(?:\w+:)?(?:x|ph|cp)\b[^<>]*/>"
    r"|<mrk\b[^<>]*(?:mtype=\"protected\"|translate=\"no\")[^<>]*>.{0,1000}?</mrk\s*>"
)
"""Elements of XLIFF and TMX that take the place of a word."""
PLACEHOLDER = (
    r"%(?:\d+\$|\(\w+\))?[-+ #0']*(?:\d+|\*)?(?:\.(?:\d+|\*))?(?:hh?|ll?|[Lqjzt])?[diouxXeEfFgGaAcsSpnm@](?![^\W\d_])"
    r"|%[Ln]?\d+|%n\b|\$\{[^{}\s]*\}|%\{[^{}\s]*\}|\{\{[^{}]*\}\}|\{[\w.:!,#-]*\}|\$[A-Za-z_]\w*\$?|@[A-Za-z_]\w*@"
)
"""What a program puts a value for. Sources: printf(3), Python's format strings, Qt's arg(), ICU MessageFormat."""
_HIDDEN = re.compile(
    rf"(?P<place>{_STANDS_FOR}|{PLACEHOLDER}|https?://[^\s<>\"]+)|(?P<tag>{TAG})|(?P<entity>&(?:#\d+|#x[\da-fA-F]+|[A-Za-z]\w+);)"
    r"|(?P<key>(?<![&\w])&(?=[^\W_])|(?<=\w)&(?=[^\W\d_])|(?<!\w)_(?=[^\W_]+(?!\w)))",
    re.DOTALL,
)
_SIGN = re.compile(r"[<&%$@{\\_]|h(?=ttps?://)")
"""What begins something that is no prose."""
Place = TypeVar("Place")


def block(unit: Unit) -> Block:
    """The block of a unit; muted where there is no finished German to check."""
    prose = readable(unit.cell)
    muted = unit.state is not State.DONE or not any(map(str.isalpha, prose.text))
    return Block(Kind.CELL, prose, muted, unit)


def primary(language: str) -> str:
    """A language without its country: `de` of `de_AT`."""
    return re.split(r"[-_@.]", language.strip().lower())[0]


def is_german(language: str) -> bool:
    """Whether a file that declares this language is for us; one that declares none is."""
    return primary(language) in ("", "de", "deu", "ger")


def blocks(units: Iterable[Unit]) -> tuple[Block, ...]:
    """The blocks of a file."""
    return tuple(block(unit) for unit in units)


def distinct(found: Iterable[tuple[Unit, Place]]) -> Iterator[tuple[Unit, Place]]:
    """Units with where they come from, each with an id of its own: what is called alike is numbered."""
    seen: Counter[str] = Counter()
    for unit, place in found:
        seen[unit.id] += 1
        number = seen[unit.id]
        yield (unit if number == 1 else unit._replace(id=f"{unit.id}~{number}")), place


def readable(cell: Prose) -> Prose:
    """The prose of a cell: tags and access keys hidden, placeholders and URLs opaque, entities resolved."""
    weaver, place = Weaver(), 0
    for found in _hidden(cell.text):
        weaver.taken(cell, place, found.start())
        place = found.end()
        weaver.shared(_shown(found), Span(cell.starts[found.start()], cell.ends[place - 1]))
    if not place:
        return _trimmed(cell)
    weaver.taken(cell, place, len(cell.text))
    return _trimmed(weaver.whole(cell.span(0, 0).start))


def _hidden(text: str) -> Iterator[re.Match[str]]:
    """What is no prose, in order."""
    end = 0
    for sign in _SIGN.finditer(text):
        if sign.start() >= end and (found := _HIDDEN.match(text, sign.start())):
            end = found.end()
            yield found


def _shown(found: re.Match[str]) -> str:
    if found["place"]:
        return OPAQUE
    if found["entity"]:
        shown = unescape(found[0])
        return shown if len(shown) == 1 else OPAQUE
    return ""


def _trimmed(prose: Prose) -> Prose:
    text = prose.text
    if text and not text[0].isspace() and not text[-1].isspace():
        return prose
    lead = len(text) - len(text.lstrip())
    if lead == len(prose.text):
        return Prose.nothing(prose.span(0, 0).start)
    return prose.cut(lead, len(prose.text.rstrip()))
