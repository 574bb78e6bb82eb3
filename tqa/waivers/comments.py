"""What a document says to tqa: comments in Markdown and HTML, and `tqa` in the front matter.

`<!-- tqa off -->` … `<!-- tqa on -->` and `<!-- tqa off PUN, straight-quotes -->` suppress from there on,
`<!-- tqa-disable-next-line PUN01 -->` in the next line that is not blank, `tqa: {disable: [PUN01]}` everywhere.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any, NamedTuple

from tqa.checks._check import pattern
from tqa.model import Document, Span

FORMATS = frozenset(("markdown", "html"))
ALL = ""
"""Word for every check."""
_COMMENT = pattern(r"<!--[ \t\r\n]*tqa(?![\w])(?P<said>.*?)-->", re.DOTALL)
_SAID = pattern(r"[- \t]*(?P<order>off|on|disable-next-line)(?P<rules>(?:[\s,]+[\w-]+)*)\s*")
_FENCE = pattern(r"^[ ]{0,3}(`{3,}|~{3,})", re.MULTILINE)
_HEAD = pattern(r"^(?:\"?tqa\"? *[:=]|\[tqa\])", re.MULTILINE)


class Waiver(NamedTuple):
    """Findings that begin in `reach` are suppressed if one of the words means their check; `said` is the comment.

    Without words it is not understood.
    """

    said: Span
    reach: Span
    words: tuple[str, ...] = ()


def waivers(document: Document) -> list[Waiver]:
    """All waivers of a document, in order."""
    if document.format not in FORMATS or "tqa" not in document.text:
        return []
    return [*_front_matter(document), *_comments(document)]


def _comments(document: Document) -> Iterator[Waiver]:
    """Waivers by comments; what is switched off and never on again is off to the end."""
    text, opened = document.text, list[Waiver]()
    code = list(_code(document))
    for match in _COMMENT.finditer(text):
        if any(start <= match.start() < end for start, end in code) or _in_backticks(text, match.start()):
            continue
        order = _SAID.fullmatch(match["said"])
        words = tuple(re.findall(r"[\w-]+", order["rules"])) or (ALL,) if order else ()
        waiver = Waiver(Span(*match.span()), Span(match.end(), match.end()), words)
        if order is None:
            yield waiver
        elif order["order"] == "off":
            opened.append(waiver)
        elif order["order"] == "on":
            yield from (_until(each, match.start()) for each in opened)
            opened.clear()
        else:
            yield waiver._replace(reach=_next_line(document, match.end()))
    yield from (_until(each, len(text)) for each in opened)


def _until(waiver: Waiver, end: int) -> Waiver:
    return waiver._replace(reach=Span(waiver.reach.start, end))


def _next_line(document: Document, place: int) -> Span:
    """The first line behind the place that is not blank."""
    text, starts = document.text, document.line_starts
    number = bisect_right(starts, place)
    while number < len(starts):
        end = starts[number + 1] if number + 1 < len(starts) else len(text)
        if text[starts[number] : end].strip():
            return Span(starts[number], end)
        number += 1
    return Span(len(text), len(text))


def _code(document: Document) -> Iterator[Span]:
    """Fenced code of Markdown."""
    opened: re.Match[str] | None = None
    for fence in _FENCE.finditer(document.text) if document.format == "markdown" else ():
        if opened is None:
            opened = fence
        elif fence[1].startswith(opened[1]):
            yield Span(opened.start(), fence.end())
            opened = None
    if opened:
        yield Span(opened.start(), len(document.text))


def _in_backticks(text: str, place: int) -> bool:
    """The place stands in code within its line."""
    return text.count("`", text.rfind("\n", 0, place) + 1, place) % 2 == 1


def _front_matter(document: Document) -> Iterator[Waiver]:
    if document.format != "markdown":
        return
    from tqa.formats import front_matter

    start = document.text.startswith("\ufeff")
    head = document.text[start : front_matter.read(document.text, start)[1]]
    if match := _HEAD.search(head):
        said = Span(start + match.start(), start + match.end())
        yield Waiver(said, Span(0, len(document.text)), tuple(_disabled(head)))


def _disabled(head: str) -> list[str]:
    """The words after `tqa: disable:`; none if that is no list of words."""
    table: Any = _parsed(head).get("tqa")
    words = table.get("disable") if isinstance(table, dict) and table.keys() == {"disable"} else None
    return [str(word) for word in words] if isinstance(words, list) else []


def _parsed(head: str) -> dict[str, Any]:
    """The front matter, whose form the reader has proven."""
    inner = "\n".join(head.splitlines()[1:-1])
    if head.startswith("+++"):
        import tomllib

        return tomllib.loads(inner)
    import yaml

    loaded = yaml.load(inner, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return loaded if isinstance(loaded, dict) else {}
