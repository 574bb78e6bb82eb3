"""What a translator keeps letter by letter: addresses, placeholders, tags."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from tqa.formats.cells import PLACEHOLDER, TAG
from tqa.lexicon import lists

HELD = r"(?:E<\w+>|[^<>])+"
TYPE = rf"[BCFI]<(?<![^\W_]..)(?={HELD}>)"
"""Bold, italic and the like in manual pages: `B<word>`. Source: perlpod(1)."""
ESCAPE = r"E<\w+>"
"""Signs that manual pages must not have as such: `E<lt>`. Source: perlpod(1)."""


class MarkKind(StrEnum):
    """Kinds of marks."""

    URL = "url"
    MAIL = "mail"
    PLACE = "place"
    TAG = "tag"
    TYPE = "type"


class Mark(NamedTuple):
    """A mark; `start:end` are offsets in the text of its side."""

    text: str
    start: int
    end: int
    kind: MarkKind


_ADDRESS = re.compile(r"@|//|www\.")
_SIGN = re.compile(r"[<%$@{]|\\f|://|www\.")
_POD = re.compile(r"(?:\b[BCEFILRSXZ]|[\w=&][BCEFILRSXZ]|CW)\Z")
"""Before what is no tag: `B<word>` of manual pages is bold type."""
_TAG_NAME = re.compile(r"</?\s*([\w:.-]+)")
_ENDS = ".,;:!?'’*_)]}"


_KINDS = {kind.value: kind for kind in MarkKind}


@cache
def _pattern(addresses: bool) -> re.Pattern[str]:
    """Marks in texts with or without addresses: half of the pattern, and the slow one, is for what most do not have."""
    url = r"(?:https?|ftps?|file|git|ssh):(?:\\:)?//(?:[^\s<>\"„“”»«|\\]|\\:)+|www\.(?:[^\s<>\"„“”»«|\\]|\\:)+"
    mail = r"(?<![\w.])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    address = rf"(?P<url>{url})|(?P<mail>{mail})|" if addresses else ""
    return re.compile(rf"{address}(?P<type>{TYPE})|(?P<tag>{ESCAPE}|{TAG})|(?P<place>{PLACEHOLDER})", re.DOTALL)


def marks(text: str) -> tuple[Mark, ...]:
    """The marks of a text in order."""
    return tuple(_marks(text)) if _SIGN.search(text) else ()


def _marks(text: str) -> Iterator[Mark]:
    for found in _pattern(_ADDRESS.search(text) is not None).finditer(text):
        kind, raw = _KINDS[found.lastgroup or ""], found[0]
        if kind is MarkKind.URL:
            raw = _address(raw.removesuffix("E") if text[found.end() : found.end() + 1] == "<" else raw)
            if raw.endswith("//"):
                continue
        elif (kind is MarkKind.TAG and not _is_tag(found, text)) or (
            kind is MarkKind.PLACE and not _is_place(raw, text[: found.start()][-2:])
        ):
            continue
        yield Mark(raw, found.start(), found.start() + len(raw), kind)


def _address(raw: str) -> str:
    """The address without the signs of the sentence behind it."""
    raw = raw.partition("&gt")[0]
    while raw and raw[-1] in _ENDS and not (raw[-1] == ")" and raw.count("(") >= raw.count(")")):
        raw = raw[:-1]
    return raw


def _is_place(raw: str, before: str) -> bool:
    """No per cent sign behind a figure, no empty braces of prose."""
    if raw[0] == "%":
        return " " not in raw and not before[-1:].isdigit() and (before[-1:] != "%" or before == "%%")
    return raw != "{...}"


def _is_tag(found: re.Match[str], text: str) -> bool:
    """No word to put something in for: `--file=<name>`."""
    tag = found[0]
    name = tag_name(tag).lstrip("/")
    if tag[0] in "\\E":
        return True
    if tag[1] != "/" and _POD.search(text, max(0, found.start() - 2), found.start()):
        return False
    if not name or name in _html("names") or tag[-2] == "/" or "=" in tag:
        return True
    return f"</{name}>" in text.lower() if tag[1] != "/" else f"<{name}" in text.lower()


def is_variable(mark: Mark, text: str) -> bool:
    """A word to put something in for that is named like an element: `<source>` that nothing closes."""
    name = tag_name(mark.text)
    plain = mark.text == f"<{name}>" and name not in _html("bare")
    return plain and name[0] != "/" and f"</{name}" not in text.lower()


@cache
def _html(group: str) -> frozenset[str]:
    return frozenset(lists.load("html_tags")[group])


def hidden(text: str, found: tuple[Mark, ...]) -> str:
    """The text with blanks for its marks."""
    for mark in found:
        text = text[: mark.start] + " " * (mark.end - mark.start) + text[mark.end :]
    return text


def tag_name(tag: str) -> str:
    """The name of a tag, with a slash if it closes; "" for a comment."""
    found = _TAG_NAME.match(tag)
    if not found:
        return tag if tag[0] in "\\E" else ""
    return ("/" if tag[1] == "/" else "") + found[1].lower()
