"""Blocks -> segments: sentences with their place in the file."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from tqa.model import OPAQUE, Document, Prose, Segment, Span, digest
from tqa.segment.extent import extents
from tqa.segment.stops import Language, Shape, ends_sentence, right_of

_PICTURES = "☀-➿\U0001f300-\U0001faff"
_CANDIDATE = re.compile(
    rf"""(?P<stop>[.!?…](?:[.!?…"'“”„’‘»«›‹)\]}}{OPAQUE}²³¹⁰-⁹]|\[\d{{1,3}}\])*)
    | (?P<mood>(?<!\S)[:;=][-o^]?[()DPp]+(?!\S) | [{_PICTURES}][{_PICTURES}\u200d\ufe0f]*)
    | (?P<bracket>[()])""",
    re.VERBOSE,
)
_BORDER = re.compile(r"\n[ \t]*\n|(?<=:)\n|\n(?=[ \t]*(?:[*•+-]|\d{1,2}[.)])[ \t]|[ \t]*--?\w)")
"""A blank line, a line break behind a colon, or one before what looks like a list item or an option."""
_BRACKET = re.compile("[()]")
_SPACE = re.compile(r"\s*")
_WINDOW = 40
"""Characters that are looked at before a stop: longer words are no abbreviations."""
_ASIDE = 250
"""A bracket that is still open after as many characters was never closed."""


def sentences(prose: Prose, language: Language = "de") -> Iterator[Span]:
    """Prose ranges of the sentences: trimmed, in order, together all that is no white space.

    A stop (`. ! ? …` with closing quotes and brackets behind it) or an emoticon before white space is a candidate.
    A colon or semicolon never ends a sentence, nor does a stop without a blank behind it: that blank is a fault
    within the sentence, and checks must see both sides.
    """
    text = prose.text
    start, opened = _skip(text, 0), -1
    for match in _CANDIDATE.finditer(text, start):
        if match.lastgroup == "bracket":
            opened = -1 if match[0] == ")" else match.start() if opened < 0 else opened
            continue
        aside = opened >= 0
        if aside and ")" not in match[0] and _closes(text, match.end()):
            continue
        if _ends(text, start, match, language, within=aside and opened > start and match[0][-1] not in ".!?…"):
            yield Span(start, match.end())
            start = _skip(text, match.end())
        opened = -1
    if start < len(text):
        yield Span(start, len(text.rstrip()))


def _closes(text: str, place: int) -> bool:
    """Whether the bracket that is open at a place is closed soon, before another one opens."""
    bracket = _BRACKET.search(text, place, place + _ASIDE)
    return bracket is not None and bracket[0] == ")"


def _ends(text: str, start: int, match: re.Match[str], language: Language, within: bool) -> bool:
    """Whether the sentence from `start` ends with the candidate; `within`: it closes a bracket of the sentence."""
    right = right_of(text, match.end(), language)
    if right.shape in (Shape.NOTHING, Shape.LOWER):
        return False
    sure = right.shape is Shape.STARTER
    if match.lastgroup == "mood":
        return match.start() > start and (sure or match[0][0] in ":;=")
    window = text[max(start, match.start() - _WINDOW) : match.start()]
    return (sure or not within) and ends_sentence(match[0], window, match.start() - start <= _WINDOW, right, language)


def _skip(text: str, place: int) -> int:
    """Where the next character stands that is no white space."""
    found = _SPACE.match(text, place)
    return found.end() if found else place


def segments(document: Document, language: Language = "de") -> tuple[Segment, ...]:
    """All segments of a document in reading order; the language tells which full stops end a sentence."""
    seen: Counter[str] = Counter()
    found, starts = [], document.line_starts
    for index, block in enumerate(document.blocks):
        unit = block.unit
        ranges = list((_in_cell if unit else sentences)(block.prose, language))
        source, name_of_unit = (unit.source, unit.id) if unit else (None, "")
        spans = [block.prose.span(*each) for each in ranges] if unit else extents(document.text, block.prose, ranges)
        for sentence, span in zip(ranges, spans, strict=True):
            target = document.text[span.start : span.end]
            name = digest(target)
            seen[name] += 1
            line = bisect_right(starts, span.start)
            prose = block.prose.cut(*sentence)
            place = (block.kind, span, line, index, target, prose)
            found.append(Segment(name, seen[name], *place, source, block.muted, name_of_unit))
    return tuple(found)


def _in_cell(prose: Prose, language: Language) -> Iterator[Span]:
    """The sentences of a cell, in which some line breaks are borders too."""
    place = 0
    for border in (*_BORDER.finditer(prose.text), None):
        end = border.start() if border else len(prose.text)
        for start, stop in sentences(prose.cut(place, end), language):
            yield Span(place + start, place + stop)
        place = border.end() if border else end


def whole(document: Document, index: int) -> Segment:
    """The German cell of the translation unit that is the block of that index, as one segment."""
    block = document.blocks[index]
    assert block.unit
    cell = block.unit.cell
    span = cell.span(0, len(cell.text))
    line = bisect_right(document.line_starts, span.start)
    return Segment(
        digest(cell.text), 1, block.kind, span, line, index, cell.text, cell, block.unit.source, unit=block.unit.id
    )
