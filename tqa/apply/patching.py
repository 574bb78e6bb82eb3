"""Edits of the raw text: a mended segment token by token, a deleted one with its line.

Only what the editor changed is touched, so that hard wraps, CR LF, indentation and quotation marks of a
block (`> `) between two words survive.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from tqa.model import Document, Fix, Kind, Segment, Span
from tqa.report.word_diff import changes, key, tokens

_SHELL = re.compile(r"[ \t>]*(?:(?:[-*+•–]|\d{1,9}[.)])(?=[ \t]|$))?[ \t]*(?:\[[ xX]\])?[ \t]*(?:#{1,6})?[ \t]*")
_SHELL_END = re.compile(r"[ \t]*(?:#+[ \t]*)?(?=[\r\n]|\Z)")
_LINE_END = re.compile(r"\r\n|\r|\n")
_GAP = re.compile(rf"\s*|[ \t]*#*[ \t]*(?:\r\n|\r|\n)(?:[ \t>]*(?:\r\n|\r|\n))*{_SHELL.pattern}")
_BLANK_LINE = re.compile(r"[ \t>]*(?:\r\n|\r|\n)")
_UNDERLINE = re.compile(r"[ \t]{0,3}(?:=+|-+)[ \t]*(?:\r\n|\r|\n|\Z)")
_LINK_END = re.compile(r"\]\([^()\s]*(?:\s+\"[^\"\n]*\")?\)|\]\[[^\]\n]*\]")
_TAG_OPEN = re.compile(
    r"<(p|li|h[1-6]|figcaption|blockquote|a|b|i|em|strong|span|button|small)(?:\s[^<>]*)?>\s*\Z", re.I
)
_EMPHASIS = re.compile(r"(\*{1,3}|_{1,3}|~~)\Z")


def patches(segment: Segment, old: str, new: str) -> list[Fix] | None:
    """The edits that make `new` of a segment, in file offsets; None where `old` is not the segment's text.

    `old` and `new` are on one line. The changes between them are carried over to the raw text, whose
    tokens differ from those of `old` at most in white space.
    """
    raw, before = tokens(segment.target), tokens(old)
    if [_solid(token) for token in raw] != [_solid(token) for token in before]:
        return None
    return list(_placed(segment.span.start, raw, before, tokens(new)))


def _solid(token: str) -> str:
    return " " if token.isspace() else key(token)


def _placed(offset: int, raw: Sequence[str], old: Sequence[str], new: Sequence[str]) -> Iterator[Fix]:
    starts = [offset]
    for token in raw:
        starts.append(starts[-1] + len(token))
    for change in changes(old, new):
        yield Fix(starts[change.start], starts[change.end], change.text)


def deletions(document: Document, segments: Iterable[Segment]) -> Iterator[Fix]:
    """The edits that delete segments, each with its line, list mark or element if nothing else is left there."""
    text, holes = document.text, list[Span]()
    headings = set()
    for segment in sorted(segments, key=lambda s: s.span):
        if holes and _GAP.fullmatch(text, holes[-1].end, segment.span.start):
            holes[-1] = Span(holes[-1].start, segment.span.end)
        else:
            holes.append(segment.span)
        if segment.kind is Kind.HEADING:
            headings.add(holes[-1].end)
    for hole in holes:
        start, end = _whole_element(text, hole, document.format) if document.format != "text" else hole
        underlined = hole.end in headings and document.format == "markdown"
        yield Fix(*(_whole_line(text, start, end, underlined=underlined) or _in_line(text, start, end)), "")


def _whole_element(text: str, hole: Span, form: str) -> Span:
    """The hole with the emphasis, link or HTML element that holds nothing else."""
    start, end = hole
    while True:
        left = text[max(0, start - 500) : start]
        if tag := _TAG_OPEN.search(left):
            close = re.compile(rf"\s*</{tag[1]}\s*>", re.IGNORECASE).match(text, end)
            grown = close and (start - (len(left) - tag.start()), close.end())
        elif form == "markdown" and left.endswith("[") and not left.endswith("!["):
            link = _LINK_END.match(text, end)
            grown = link and (start - 1, link.end())
        elif form == "markdown" and (mark := _EMPHASIS.search(left)) and text.startswith(mark[1][::-1], end):
            grown = (start - len(mark[1]), end + len(mark[1]))
        else:
            grown = None
        if not grown:
            return Span(start, end)
        start, end = grown


def _whole_line(text: str, start: int, end: int, *, underlined: bool) -> Span | None:
    """The lines of the hole, with one blank line if it stood between two; None if more stands on them."""
    line = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    bom = line == 0 and text.startswith("\N{ZERO WIDTH NO-BREAK SPACE}")
    rest = _SHELL_END.match(text, end)
    if not rest or not _SHELL.fullmatch(text, line + bom, start):
        return None
    line, end = line + bom, rest.end()
    end = stop.end() if (stop := _LINE_END.match(text, end)) else end
    if underlined and (mark := _UNDERLINE.match(text, end)):
        end = mark.end()
    before = _blank_line_before(text, line)
    after = _BLANK_LINE.match(text, end)
    if after and (before < line or line <= 1):
        return Span(line, after.end())
    return Span(before if end == len(text) else line, end)


def _blank_line_before(text: str, line: int) -> int:
    """Start of the blank line that ends where a line starts, else that place itself."""
    stop = line - 2 if text.startswith("\r\n", line - 2) else line - 1
    start = max(text.rfind("\n", 0, max(stop, 0)), text.rfind("\r", 0, max(stop, 0))) + 1
    return start if stop >= 0 and start > 0 and _BLANK_LINE.fullmatch(text, start, line) else line


def _in_line(text: str, start: int, end: int) -> Span:
    """The hole with one of the blanks beside it, so that neither two stay nor one hangs over."""
    blanks = re.compile(r"[ \t]*").match(text, end)
    assert blanks
    if blanks.end() < len(text) and not text.startswith(("\r", "\n", "</"), blanks.end()):
        return Span(start, blanks.end())
    while start > 0 and text[start - 1] in " \t":
        start -= 1
    return Span(start, end)
