"""Plain text: a line is a paragraph, unless the file is measurably hard-wrapped.

Articles that were copied out of a browser or a translator have one paragraph to the line; text from mail
and editors breaks its lines near a fixed width. The difference is measured: in wrapped text the first word
of the next line would not have fitted on the line before, and lines end in the middle of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from tqa.formats.decode import BOM
from tqa.formats.prose import Weaver
from tqa.model import Block, Document, Kind, Span

_LINE = re.compile(r"[^\r\n]+")
_BULLET = re.compile(r"[-*+•‣◦▪·][ \t]+(?=\S)")
_CLOSINGS = "\"'»«“”„’‘›‹)]"
_FINAL = (".", "!", "?", "…", ":")
_PAUSE = (*_FINAL, ";", ",")
_GAP = re.compile(r"\r\n?|\n")

_WIDTHS = range(40, 121)
"""Widths, in characters, at which mail programs, editors and typewriters break lines."""
_SLACK = 5
"""Characters by which people who break lines by hand stay below the width."""
_PAIRS = 4
"""Fewer pairs of adjoining lines than this prove nothing."""
_SHARE = 0.8
"""Share of line ends that must look like a wrap."""
_HEADING = 90
"""A longer line is no heading."""


def read(text: str, path: Path, encoding: str = "utf-8") -> Document:
    """Document of a plain text file."""
    lines = list(_lines(text))
    width = wrap_width([text[line.start : line.end] if line else "" for line in lines])
    blocks = _wrapped(text, lines, width) if width else (_paragraph(text, [line]) for line in lines if line)
    return Document(path, "text", text, tuple(block for block in blocks if block), encoding)


def wrap_width(lines: list[str]) -> int | None:
    """Width in characters at which the lines are hard-wrapped; None: a line is a paragraph.

    Source of the rule: greedy line filling. At a wrap the next word would have run over the width.
    """
    pairs = [(a, b) for a, b in pairwise(lines) if a and b and not _BULLET.match(b)]
    width = max((len(line) for line in lines if " " in line), default=0)
    if len(pairs) < _PAIRS or width not in _WIDTHS:
        return None
    full = sum(_full(a, b, width) for a, b in pairs)
    final = sum(_closes(a, _FINAL) for a, _ in pairs)
    return width if full >= _SHARE * len(pairs) and final <= len(pairs) / 2 else None


def _closes(line: str, signs: tuple[str, ...]) -> bool:
    """One of the signs ends the line, quotation marks and brackets behind it left out."""
    return line.rstrip(_CLOSINGS).endswith(signs)


def _full(line: str, following: str, width: int) -> bool:
    return len(line) + 1 + len(following.split(None, 1)[0]) > width - _SLACK


def _lines(text: str) -> Iterator[Span | None]:
    """Lines without their margins; None for an empty one."""
    place = 1 if text.startswith(BOM) else 0
    for found in _LINE.finditer(text, place):
        if len(_GAP.findall(text, place, found.start())) > 1:
            yield None
        place = found.end()
        line = found.group()
        if body := line.strip():
            start = found.start() + len(line) - len(line.lstrip())
            yield Span(start, start + len(body))
        else:
            yield None


def _wrapped(text: str, lines: list[Span | None], width: int) -> Iterator[Block | None]:
    """Paragraphs of lines that belong together; a line that is much too short ends one."""
    gathered: list[Span] = []
    for line, following in pairwise([*lines, None]):
        if line is None:
            continue
        gathered.append(line)
        paragraph = text[gathered[0].start : line.end]
        if following is None or _ends(paragraph, text[following.start : following.end], width):
            yield _paragraph(text, gathered)
            gathered = []


def _ends(paragraph: str, following: str, width: int) -> bool:
    """Whether the paragraph, as far as it goes, is over before the following line."""
    line = paragraph[max(paragraph.rfind("\n"), paragraph.rfind("\r")) + 1 :]
    final = _closes(line, _FINAL)
    if _BULLET.match(following) and (final or _BULLET.match(paragraph)):
        return True
    return not _full(line, following, width) and (final or (len(line) < 0.6 * width and following[0].isupper()))


def _paragraph(text: str, lines: list[Span]) -> Block | None:
    bullet = _BULLET.match(text, lines[0].start, lines[0].end)
    weaver = Weaver()
    place = bullet.end() if bullet else lines[0].start
    for line in lines:
        if weaver.length:
            gap = _GAP.search(text, place, line.start)
            weaver.shared("\n", Span(*gap.span()) if gap else Span(place, line.start))
            place = line.start
        weaver.literal(text[place : line.end], place)
        place = line.end
    prose = weaver.prose()
    return Block(_kind(prose.text, bullet is not None), prose) if prose else None


def _kind(line: str, listed: bool) -> Kind:
    if listed:
        return Kind.LIST_ITEM
    headline = len(line) <= _HEADING and not _closes(line, _PAUSE)
    return Kind.HEADING if headline and any(map(str.isalpha, line)) else Kind.PARAGRAPH
