"""Front matter: YAML between `---`, TOML between `+++`. What it says to readers is prose, the rest is not.

PyYAML marks where each scalar begins and ends; the standard library's TOML reader keeps no places, so the
statements are scanned here and held against what it read. A scalar whose characters cannot be traced one by
one is left out rather than guessed at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple
from unicodedata import normalize

from tqa.formats.decode import FormatError
from tqa.formats.prose import Weaver
from tqa.model import Block, Kind, Message, Span
from tqa.model.pattern import pattern

_KINDS = {
    "title": Kind.TITLE,
    "subtitle": Kind.HEADING,
    "description": Kind.PARAGRAPH,
    "summary": Kind.PARAGRAPH,
}
"""The keys whose strings are read by readers."""

_LINE_END = pattern(r"\r\n?|\n")
_SURROGATE = pattern(r"[\ud800-\udfff]")
_CLOSINGS = {
    "---": pattern(r"(?<=[\r\n])(?:---|[.]{3})[ \t]*(?:\r\n?|\n|\Z)"),
    "+++": pattern(r"(?<=[\r\n])\+{3}[ \t]*(?:\r\n?|\n|\Z)"),
}
_FENCE = pattern(r"(?:---|\+\+\+)[ \t]*(?=\r\n?|\n)")
_KEY = pattern(r"[\w\"'.-]+[ \t]*:(?:[ \t\r\n]|\Z)|[\w\"'.-]+[ \t]*=|#|\Z")
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "_": "\N{NO-BREAK SPACE}"}
_HEX = "[0-9A-Fa-f]"
_GAP = r"(?P<gap>[ \t]*+(?:\r\n?|\n)\s*+)"
_PIECES = {
    '"': pattern(
        rf"\\(?P<escape>x{_HEX}{{2}}|u{_HEX}{{4}}|U{_HEX}{{8}}|(?:\r\n?|\n)[ \t]*+|.)|{_GAP}|[^\\\s]+|\s",
        re.DOTALL,
    ),
    "'": pattern(rf"'(?P<escape>')|{_GAP}|[^'\s]+|\s|'"),
    "": pattern(rf"(?P<escape>(?!))|{_GAP}|\S+|\s"),
}
"""The pieces of a string by the way it is quoted: double, single, plain."""

_TOML_STRING = r'"""(?:[^\\]|\\.)*?"""|\'\'\'.*?\'\'\'|"(?:[^"\\\r\n]|\\.)*"|\'[^\'\r\n]*\''
_TOML = pattern(
    rf"#[^\r\n]*|(?P<table>^[ \t]*\[)|^[ \t]*(?P<key>[A-Za-z]+)[ \t]*=[ \t]*(?P<value>{_TOML_STRING})|{_TOML_STRING}",
    re.MULTILINE | re.DOTALL,
)


class _Scalar(NamedTuple):
    """A string of the front matter: its raw range without quotes, its value, and how it is quoted."""

    key: str
    span: Span
    value: str
    style: str


def read(text: str, start: int) -> tuple[list[Block], int]:
    """The prose of the front matter at `start`, and where the body begins. Raises FormatError.

    A first line `---` without a closing one is a thematic break, unless a key follows: then it is broken.
    """
    fence = _FENCE.match(text, start)
    if not fence:
        return [], start
    mark = text[start : start + 3]
    end = _CLOSINGS[mark].search(text, fence.end())
    if end is None:
        if _KEY.match(text[fence.end() :].lstrip()):
            raise FormatError(_message(mark, "nicht geschlossen", "not closed"), 1)
        return [], start
    found = (_yaml if mark == "---" else _toml)(text, Span(fence.end(), end.start()))
    return ([], start) if found is None else ([*_blocks(text, found)], end.end())


def _yaml(text: str, span: Span) -> list[_Scalar] | None:
    import yaml

    try:
        root = yaml.compose(text[span.start : span.end], Loader=yaml.SafeLoader)
    except yaml.reader.ReaderError as error:
        raise _broken("YAML", str(error.reason), text, span.start + error.position) from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = error.problem or error.context or ""
        raise _broken("YAML", problem, text, span.start + (mark.index if mark else 0)) from None
    except RecursionError:
        raise _broken("YAML", "nested too deeply", text, span.start) from None
    if root is not None and not isinstance(root, yaml.MappingNode):
        return None
    return [
        _yaml_scalar(text, span, key.value, node) for key, node in (root.value if root else ()) if _speaks(key, node)
    ]


def _speaks(key: Any, node: Any) -> bool:
    return isinstance(key.value, str) and key.value in _KINDS and node.tag == "tag:yaml.org,2002:str"


def _yaml_scalar(text: str, span: Span, key: str, node: Any) -> _Scalar:
    start, end = span.start + node.start_mark.index, span.start + node.end_mark.index
    if node.style in {"'", '"'}:
        return _Scalar(key, Span(start + 1, end - 1), node.value, node.style)
    if node.style in {"|", ">"}:
        line = _LINE_END.search(text, start, end)
        start = line.end() if line else end
    return _Scalar(key, Span(start, end), node.value, "")


def _toml(text: str, span: Span) -> list[_Scalar]:
    import tomllib

    try:
        values = tomllib.loads(text[span.start : span.end])
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"\(at line (\d+),", str(error))
        line = int(place[1]) if place else text.count("\n", 0, span.end) + 1
        raise FormatError(_message("TOML", f"ungültig: {error}", f"not valid: {error}"), line) from None
    return list(_toml_scalars(text, span, values))


def _toml_scalars(text: str, span: Span, values: dict[str, Any]) -> Iterator[_Scalar]:
    """The strings before the first table."""
    for found in _TOML.finditer(text, span.start, span.end):
        if found["table"]:
            return
        key, raw = found["key"], found["value"]
        if key in _KINDS and isinstance(values.get(key), str):
            width = 3 if raw.startswith(('"""', "'''")) else 1
            inner = Span(found.start("value") + width, found.end("value") - width)
            yield _Scalar(key, inner, values[key], '"' if raw.startswith('"') else "")


def _blocks(text: str, scalars: list[_Scalar]) -> Iterator[Block]:
    for scalar in scalars:
        weaver = Weaver()
        for piece in _PIECES[scalar.style].finditer(text, *scalar.span):
            if piece["gap"]:
                weaver.shared("\n", Span(*piece.span()))
            elif piece["escape"]:
                weaver.shared(_unescape(piece["escape"]), Span(*piece.span()))
            else:
                weaver.literal(piece.group(), piece.start())
        prose = weaver.prose()
        if prose and prose.text.split() == normalize("NFC", scalar.value).split() and not _SURROGATE.search(prose.text):
            yield Block(_KINDS[scalar.key], prose)


def _unescape(escape: str) -> str:
    """The character of an escape, given without its backslash; none for an escaped line end."""
    if escape[0] in "\r\n":
        return ""
    return chr(int(escape[1:], 16)) if len(escape) > 1 else _ESCAPED.get(escape, escape)


def _broken(language: str, problem: str, text: str, place: int) -> FormatError:
    line = len(_LINE_END.findall(text, 0, place)) + 1
    return FormatError(_message(language, f"ungültig: {problem}", f"not valid: {problem}"), line)


def _message(what: str, de: str, en: str) -> Message:
    return Message(f"Der Vorspann ({what}) ist {de}.", f"The front matter ({what}) is {en}.")
