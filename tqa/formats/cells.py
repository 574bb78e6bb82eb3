"""Cells of bilingual files: text with tags and placeholders in it -> what of it is prose.

Every bilingual format hands over its cells in one dialect: characters as a translator types them, with the tags
and placeholders of the program that will show them. Their shapes: HTML and XML tags, printf (C, Python, Qt),
ICU and Python braces, `${…}`, `%{…}`, `$name$`, `@name@` and `\\fB` of groff, POD `C<…>`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from tqa.model import OPAQUE, Block, Kind, Prose, Span, State, Unit

TAG = r"</?[A-Za-z][\w:.-]*(?:\s[^<>]*)?/?>|<!--.*?-->|\\f(?:[A-Z]|\[\w*\]|\(\w\w)|</?\d+/?>"
"""Marks around prose. Sources: XML 1.0, groff_char(7)."""
PLACEHOLDER = (
    r"%(?:\d+\$|\(\w+\))?[-+ #0']*(?:\d+|\*)?(?:\.(?:\d+|\*))?(?:hh?|ll?|[Lqjzt])?[diouxXeEfFgGaAcsSpnm@](?![^\W\d_])"
    r"|%[Ln]?\d+|%n\b|\$\{[^{}\s]*\}|%\{[^{}\s]*\}|\{\{[^{}]*\}\}|\{[\w.:!,#-]*\}|\$[A-Za-z_]\w*\$?|@[A-Za-z_]\w*@"
)
"""What a program puts a value for. Sources: printf(3), Python's format strings, Qt's arg(), ICU MessageFormat."""
_HIDDEN = re.compile(
    rf"(?P<tag>{TAG})|(?P<place>{PLACEHOLDER}|https?://[^\s<>\"]+)|(?P<entity>&(?:#\d+|#x[\da-fA-F]+|[A-Za-z]\w+);)"
    r"|(?P<key>(?<![&\w])&(?=[^\W_])|(?<=\w)&(?=[^\W\d_])|(?<!\w)_(?=\w[^_\s]*(?!\w*_)))",
    re.DOTALL,
)


def block(unit: Unit) -> Block:
    """The block of a unit; muted where there is no finished German to check."""
    prose = readable(unit.cell)
    muted = unit.state is not State.DONE or not any(map(str.isalpha, prose.text))
    return Block(Kind.CELL, prose, muted, unit)


def readable(cell: Prose) -> Prose:
    """The prose of a cell: tags and access keys hidden, placeholders and URLs opaque, entities resolved."""
    if not any(sign in cell.text for sign in "<&%$@{\\_:"):
        return _trimmed(cell)
    text, starts, ends = [], [], []
    for shown, at in _parts(cell.text):
        if len(shown) == at.end - at.start and shown == cell.text[at.start : at.end]:
            places = range(at.start, at.end)
            starts += [cell.starts[place] for place in places]
            ends += [cell.ends[place] for place in places]
        elif shown:
            starts.append(cell.starts[at.start])
            ends.append(cell.ends[at.end - 1])
        text.append(shown)
    return _trimmed(Prose("".join(text), tuple(starts), tuple(ends)))


def _parts(text: str) -> Iterator[tuple[str, Span]]:
    """What is shown of each range of a cell, in order."""
    place = 0
    for found in _HIDDEN.finditer(text):
        yield text[place : found.start()], Span(place, found.start())
        yield _shown(found), Span(*found.span())
        place = found.end()
    yield text[place:], Span(place, len(text))


def _shown(found: re.Match[str]) -> str:
    if found["place"]:
        return OPAQUE
    if found["entity"]:
        shown = unescape(found[0])
        return shown if len(shown) == 1 else OPAQUE
    return ""


def _trimmed(prose: Prose) -> Prose:
    lead = len(prose.text) - len(prose.text.lstrip())
    if lead == len(prose.text):
        return Prose.nothing(prose.span(0, 0).start)
    return prose.cut(lead, len(prose.text.rstrip()))
