"""What a translator keeps letter by letter: addresses, placeholders, tags."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from tqa.formats.cells import PLACEHOLDER, TAG
from tqa.lexicon import lists

TYPE = r"(?<![^\W_])[BCFI]<(?=[^<>]+>)"
"""Bold, italic and the like in manual pages: `B<word>`. Source: perlpod(1)."""


class MarkKind(StrEnum):
    """Kinds of marks."""

    URL = "url"
    MAIL = "mail"
    PLACE = "place"
    TAG = "tag"


class Mark(NamedTuple):
    """A mark; `start:end` are offsets in the text of its side."""

    text: str
    start: int
    end: int
    kind: MarkKind


_SIGN = re.compile(r"[<%$@{]|\\f|://|www\.")
_POD = re.compile(r"(?:\b[BCEFILRSXZ]|[\w=&][BCEFILRSXZ]|CW)\Z")
"""Before what is no tag: `B<word>` of manual pages is bold type."""
_TAG_NAME = re.compile(r"</?\s*([\w:.-]+)")
_ENDS = ".,;:!?'’*_)]}"


@cache
def _pattern() -> re.Pattern[str]:
    url = r"(?:https?|ftps?|file|git|ssh):(?:\\:)?//(?:[^\s<>\"„“”»«|\\]|\\:)+|www\.(?:[^\s<>\"„“”»«|\\]|\\:)+"
    mail = r"(?<![\w.])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    return re.compile(rf"(?P<url>{url})|(?P<mail>{mail})|(?P<tag>{TYPE}|{TAG})|(?P<place>{PLACEHOLDER})", re.DOTALL)


def marks(text: str) -> tuple[Mark, ...]:
    """The marks of a text in order."""
    return tuple(_marks(text)) if _SIGN.search(text) else ()


def _marks(text: str) -> Iterator[Mark]:
    for found in _pattern().finditer(text):
        kind, raw = MarkKind(found.lastgroup or ""), found[0]
        if kind is MarkKind.URL:
            raw = _address(raw)
        elif (kind is MarkKind.TAG and not _is_tag(found, text)) or (
            kind is MarkKind.PLACE and not _is_place(raw, text[: found.start()][-2:])
        ):
            continue
        yield Mark(raw, found.start(), found.start() + len(raw), kind)


def _address(raw: str) -> str:
    """The address without the signs of the sentence behind it."""
    while raw and raw[-1] in _ENDS and not (raw[-1] == ")" and raw.count("(") >= raw.count(")")):
        raw = raw[:-1]
    return raw


def _is_place(raw: str, before: str) -> bool:
    """No per cent sign behind a figure, no empty braces of prose."""
    if raw[0] == "%":
        return " " not in raw and not before[-1:].isdigit()
    return True


def _is_tag(found: re.Match[str], text: str) -> bool:
    """No bold type of manual pages, and no word to put something in for: `--file=<name>`."""
    tag = found[0]
    if tag[-1] == "<":
        return True
    name = tag_name(tag).lstrip("/")
    if tag[0] == "\\":
        return True
    if _POD.search(text, max(0, found.start() - 2), found.start()):
        return False
    if not name or name in _html() or tag[-2] == "/" or "=" in tag:
        return True
    return f"</{name}>" in text.lower() if tag[1] != "/" else f"<{name}" in text.lower()


@cache
def _html() -> frozenset[str]:
    tags = lists.load("html_tags")
    return frozenset(name for names in tags.values() if isinstance(names, list) for name in names)


def hidden(text: str, found: tuple[Mark, ...]) -> str:
    """The text with blanks for its marks."""
    for mark in found:
        text = text[: mark.start] + " " * (mark.end - mark.start) + text[mark.end :]
    return text


def tag_name(tag: str) -> str:
    """The name of a tag, with a slash if it closes; "" for a comment."""
    found = _TAG_NAME.match(tag)
    if not found:
        return tag if tag[0] == "\\" else ""
    return ("/" if tag[1] == "/" else "") + found[1].lower()
