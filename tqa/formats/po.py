"""PO and POT: entries with the place of every string. Source: GNU gettext 0.26, "The Format of PO Files".

Strict where a file may be cut off, tolerant where editors differ: `#=` lines, blanks before keywords, no space
between a keyword and its string.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from unicodedata import is_normalized

from tqa.formats.cells import blocks, distinct, is_german
from tqa.formats.decode import BOM, FormatError
from tqa.formats.drafting import Edit, Notes, after
from tqa.formats.prose import Weaver
from tqa.model import Document, Message, Prose, Span, State, Unit, digest

PROFILE = re.compile(r'^"X-Tqa-Profile: (\w+)\\n"', re.MULTILINE)
"""A header of the PO files that `tqa po` makes of articles."""
_LANGUAGE = re.compile(r'^"Language: *([\w@.-]*)\\n"', re.MULTILINE)
_STRING = r"\"[^\"\\\r\n]*(?:\\[^\r\n][^\"\\\r\n]*)*\""
_END = r"[ \t]*(?:\r\n|\r|\n|\Z)"
_ITEM = re.compile(
    rf"(?P<comments>(?:[ \t]*#(?!~)[^\r\n]*(?:\r\n|\r|\n|\Z))+)"
    rf"|[ \t]*(?P<key>msgctxt|msgid_plural|msgid|msgstr(?:\[\d{{1,3}}\])?)[ \t]*"
    rf"(?P<strings>{_STRING}(?:[ \t\r\n]*{_STRING})*){_END}"
    rf"|[ \t]*(?P<obsolete>#~[^\r\n]*){_END}|[ \t\f\v\r\n]+"
)
_PIECE = re.compile(r"\"([^\"\\]*(?:\\.[^\"\\]*)*)\"", re.DOTALL)
_COMMENT = re.compile(r"#[^\r\n]*")
_ESCAPE = re.compile(r"\\(?:x([\da-fA-F]{2})|([0-7]{1,3})|(.))", re.DOTALL)
_SIGNS = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
_ESCAPED = {"\\": "\\\\", '"': '\\"'} | {sign: f"\\{letter}" for letter, sign in _SIGNS.items()}
_ESCAPED_SIGN = re.compile(r'[\\"\a\b\f\n\r\t\v]')
_MAY_FOLLOW = {
    "msgctxt": ("",),
    "msgid": ("", "msgctxt"),
    "msgid_plural": ("msgid",),
    "msgstr": ("msgid", "msgid_plural", "msgstr"),
}
_NOTES = ("#.", "# ")


@dataclass(slots=True)
class _Entry:
    """An entry under construction, in file ranges: its comments, and by keyword its strings with all their quotes."""

    comments: list[Span] = field(default_factory=list)
    strings: dict[str, Span] = field(default_factory=dict)
    starts: dict[str, int] = field(default_factory=dict)
    last: str = ""


def read(text: str, path: Path, encoding: str = "utf-8") -> Document:
    """The document of a PO file. Raises FormatError."""
    profile = PROFILE.search(text, 0, 8192)
    if profile and profile[1] == "review":
        raise FormatError(
            Message(
                "Eine Review-PO von tqa: mit `tqa apply` übernehmen.",
                "A review PO of tqa: carry it over with `tqa apply`.",
            )
        )
    return Document(path, "po", text, blocks(unit for unit, _ in _units(text)), encoding)


def draft(document: Document, notes: Notes) -> Iterator[Edit]:
    """Edits that make entries fuzzy, each with its notes as extracted comments."""
    text, done = document.text, list[_Entry]()
    line_end = "\r\n" if "\r\n" in text[:1000] else "\n"
    waiting: list[str] = []
    for unit, entry in (*_units(text), (None, None)):
        if done and entry is not done[-1] and waiting:
            yield from _put_up(text, done[-1], waiting, line_end)
            waiting = []
        if unit and entry:
            waiting += notes.get(unit.id, ())
            done = [entry]


def _put_up(text: str, entry: _Entry, lines: list[str], line_end: str) -> Iterator[Edit]:
    """Notes in front of references, flags and what follows them; `fuzzy` as the first flag."""
    first = entry.starts.get("msgctxt", entry.starts["msgid"])
    comments = [found for span in entry.comments for found in _COMMENT.finditer(text, *span)]
    later = [found.start() for found in comments if found[0] != "#" and not found[0].startswith(_NOTES)]
    yield after(later[0] if later else first, "".join(f"#. {line}{line_end}" for line in lines))
    flags = [found.start() for found in comments if found[0].startswith("#,")]
    if flags:
        yield after(flags[0] + 2, " fuzzy,")
    else:
        behind = [found.start() for found in comments if found[0].startswith(("#|", "#="))]
        yield after(min([first, *behind]), f"#, fuzzy{line_end}")


def _units(text: str) -> Iterator[tuple[Unit, _Entry]]:
    """The units in order, each with its entry; a plural form is a unit of its own."""
    language = _LANGUAGE.search(text, 0, 8192)
    german = not language or is_german(language[1])
    return distinct(part for entry in _entries(text) if german for part in _parts(text, entry))


def _parts(text: str, entry: _Entry) -> Iterator[tuple[Unit, _Entry]]:
    singular, plural, context = (_string(text, entry, key) for key in ("msgid", "msgid_plural", "msgctxt"))
    if not singular and "msgctxt" not in entry.strings:
        return
    name = digest(f"{context}\x04{singular}" if "msgctxt" in entry.strings else singular)
    fuzzy, note = _said(text, entry)
    for key, strings in entry.strings.items():
        if key.startswith("msgstr"):
            cell = _cell(text, strings)
            state = State.EMPTY if not cell.text else State.FUZZY if fuzzy else State.DONE
            source = singular if key in ("msgstr", "msgstr[0]") else plural
            yield Unit(name + key[6:], source, cell, state, context, note), entry


def _said(text: str, entry: _Entry) -> tuple[bool, str]:
    """Whether the flags say fuzzy; what translators and programmers say."""
    lines = [line for start, end in entry.comments for line in _COMMENT.findall(text, start, end)]
    flags = (line[2:] for line in lines if line[1:2] in (",", "="))
    fuzzy = any("fuzzy" in re.split(r"[\s,]+", said) for said in flags if "fuzzy" in said)
    return fuzzy, "\n".join([line[2:].strip() for line in lines if line.startswith(_NOTES)])


def _entries(text: str) -> Iterator[_Entry]:
    """The entries that are not obsolete, the header among them. Raises FormatError where the file is damaged."""
    entry, place, size = _Entry(), len(BOM) if text.startswith(BOM) else 0, len(text)
    while place < size:
        item = _ITEM.match(text, place)
        key = item["key"] if item else None
        if not item or not _fits(entry, item):
            raise _damaged(text, place)
        place = item.end()
        if item.lastgroup is None:
            continue
        if entry.last.startswith("msgstr") and not (key and key.startswith("msgstr")):
            yield entry
            entry = _Entry()
        if key:
            entry.last = key
            entry.starts[key] = item.start("key")
            entry.strings[key] = Span(*item.span("strings"))
        elif item["comments"]:
            entry.comments.append(Span(*item.span()))
        else:
            entry = _Entry()
    if entry.last.startswith("msgstr"):
        yield entry
    elif entry.last:
        raise _damaged(text, len(text))


def _fits(entry: _Entry, item: re.Match[str]) -> bool:
    """Whether the item may stand where it stands: each msgid has its msgstr, and no comment between them."""
    key, last = item["key"], entry.last.partition("[")[0]
    if not key:
        return last in ("", "msgstr") or item.lastgroup is None
    word = key.partition("[")[0]
    fresh = last == "msgstr" and word in ("msgctxt", "msgid")
    return fresh or (last in _MAY_FOLLOW[word] and key not in entry.strings)


def _damaged(text: str, place: int) -> FormatError:
    line = len(re.findall(r"\r\n?|\n", text[: min(place, len(text.rstrip()))])) + 1
    return FormatError(
        Message("Die PO-Datei ist beschädigt oder unvollständig.", "The PO file is damaged or cut off."), line
    )


def _string(text: str, entry: _Entry, key: str) -> str:
    if key not in entry.strings:
        return ""
    start, end = entry.strings[key]
    raw = text[start + 1 : end - 1]
    return raw if '"' not in raw and "\\" not in raw else seen(raw)


def _cell(text: str, strings: Span) -> Prose:
    """The German of a msgstr with its places."""
    start, end = strings.start + 1, strings.end - 1
    raw = text[start:end]
    if '"' not in raw and "\\" not in raw and is_normalized("NFC", raw):
        return Prose.plain(raw, start) if raw else Prose.nothing(start)
    weaver = Weaver()
    for piece in _PIECE.finditer(text, *strings):
        place = piece.start(1)
        for found in _ESCAPE.finditer(text, *piece.span(1)) if "\\" in piece[1] else ():
            weaver.literal(text[place : found.start()], place)
            weaver.shared(_sign(found), Span(*found.span()))
            place = found.end()
        weaver.literal(text[place : piece.end(1)], place)
    return weaver.whole(start)


def seen(raw: str) -> str:
    """What a translator sees of the raw text between the first and the last quote."""
    return unescape("".join(_PIECE.findall(f'"{raw}"')))


def unescape(string: str) -> str:
    """What stands between the quotes, without escapes."""
    return _ESCAPE.sub(_sign, string) if "\\" in string else string


def _sign(found: re.Match[str]) -> str:
    if found[1]:
        return chr(int(found[1], 16))
    return chr(int(found[2], 8)) if found[2] else _SIGNS.get(found[3], found[3])


def escape(text: str) -> str:
    """Text as it must stand between the quotes."""
    return _ESCAPED_SIGN.sub(lambda found: _ESCAPED[found[0]], text)
