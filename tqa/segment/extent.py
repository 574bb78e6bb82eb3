"""Prose ranges of sentences -> file ranges, with the markup that belongs to them.

Between two sentences, closing markup stays with the first and opening markup goes to the second; the white space
divides them. At the edges of a block a mark is taken in if its partner stands within the sentence, so that
`**Wort** im Satz.` comes whole while a block that is bold from end to end comes without its asterisks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tqa.model import Prose, Span
from tqa.model.pattern import pattern

_REACH = 400
"""Characters beside a block in which its markup is sought: the address of a link may be long."""
_TAG = r"(?P<tag>a|abbr|b|cite|code|del|em|i|ins|mark|q|s|small|span|strong|sub|sup|u)\b[^<>]*>"
_RUN = r"(?P<run>(?<!\\)(?:\*+|_+|~~))"
_LINK = r"\](?:\([^()\s]*(?:\s[^()]*)?\)|\[[^\[\]]*\])"
_MARK = pattern(rf"{_RUN}|(?P<open>!?\[)|(?P<close>{_LINK}|\])|<(?P<slash>/?){_TAG}", re.IGNORECASE)
_BEFORE = pattern(rf"(?:{_RUN}|(?P<open>(?<!!)\[)|<{_TAG})\Z", re.IGNORECASE)
_BEHIND = pattern(rf"(?:{_RUN}|(?P<close>{_LINK})|</{_TAG})", re.IGNORECASE)
_CLOSING = pattern(r"(?:\s*</[a-zA-Z][^<>]*>)+")


def extents(text: str, prose: Prose, found: Sequence[Span]) -> list[Span]:
    """File range of each sentence of a block; `text` is the whole file."""
    spans = [prose.span(*sentence) for sentence in found]
    if isinstance(prose.starts, range) or not spans:
        return spans
    for index, (left, right) in enumerate(pairwise(found)):
        end, start = _divide(text, prose, left.end, right.start)
        spans[index] = Span(spans[index].start, end)
        spans[index + 1] = Span(start, spans[index + 1].end)
    spans[0] = _widened_left(text, spans[0])
    spans[-1] = _widened_right(text, spans[-1])
    return spans


def _divide(text: str, prose: Prose, left: int, right: int) -> tuple[int, int]:
    """Where the sentence before a gap of white space ends and the one behind it starts, as file offsets."""
    end, start = prose.starts[left], prose.ends[right - 1]
    closing = _CLOSING.match(text, prose.ends[left - 1], prose.starts[right])
    return (max(end, closing.end()), max(start, closing.end())) if closing else (end, start)


def _widened_left(text: str, span: Span) -> Span:
    """The range with the opening marks before it whose partners it holds."""
    for key in _unpaired(text[span.start : span.end])[0]:
        mark = _BEFORE.search(text, max(0, span.start - _REACH), span.start)
        if not mark or _key(mark) != key:
            break
        span = Span(mark.start(), span.end)
    return span


def _widened_right(text: str, span: Span) -> Span:
    """The range with the closing marks behind it whose partners it holds."""
    for key in reversed(_unpaired(text[span.start : span.end])[1]):
        mark = _BEHIND.match(text, span.end, span.end + _REACH)
        if not mark or _key(mark) != key:
            break
        span = Span(span.start, mark.end())
    return span


def _key(mark: re.Match[str]) -> str:
    """What a mark and its partner have in common."""
    found = mark.groupdict()
    return found["run"] or (found["tag"] or "[").lower()


def _unpaired(held: str) -> tuple[list[str], list[str]]:
    """Keys of the closing marks without an opening one, and of the opening marks without a closing one."""
    closed: list[str] = []
    opened: list[str] = []
    for mark in _MARK.finditer(held):
        opens, closes = _role(held, mark)
        key = _key(mark)
        if closes and key in opened:
            del opened[len(opened) - 1 - opened[::-1].index(key) :]
        elif opens:
            opened.append(key)
        elif closes and mark[0] != "]":
            closed.append(key)
    return closed, opened


def _role(held: str, mark: re.Match[str]) -> tuple[bool, bool]:
    """Whether a mark may open, and whether it may close; a run of emphasis by its neighbours, as CommonMark has it."""
    if not mark["run"]:
        closes = bool(mark["close"] or mark["slash"])
        return not closes, closes
    before, behind = held[mark.start() - 1 : mark.start()], held[mark.end() : mark.end() + 1]
    if "_" in mark["run"] and before.isalnum() and behind.isalnum():
        return False, False
    opens = behind.strip() != "" and (behind.isalnum() or not before.isalnum())
    closes = before.strip() != "" and (before.isalnum() or not behind.isalnum())
    return opens, closes
