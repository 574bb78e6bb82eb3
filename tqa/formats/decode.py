"""Bytes -> text, strictly: what is not valid is an error with its place, never a guess.

A detector would read short cp1252 files as cp1006; a wrong guess writes damage back into the article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress

from tqa.model import Message
from tqa.model.pattern import pattern

BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""The byte order mark as it stands in the text: code point 0 of the file, in no block."""

_UTF_16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_WIDE = pattern(r"utf[-_]?16(?:[-_]?(le|be))?|utf[-_]?32(?:[-_]?(le|be))?|u16|u32", re.IGNORECASE)
_CONTROLS = pattern(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
XML = (pattern(rb"<\?xml\b[^>]*?\bencoding\s*=\s*[\"']([A-Za-z][\w.:-]*)", re.IGNORECASE),)
HTML = (*XML, pattern(rb"<meta\b[^>]*?\bcharset\s*=\s*[\"']?\s*([A-Za-z][\w.:-]*)", re.IGNORECASE))
PO = (pattern(rb"\"Content-Type:[^\"\\]*\bcharset=([A-Za-z][\w.:-]*)", re.IGNORECASE),)
"""How formats declare their encoding."""
Declaration = Sequence[re.Pattern[bytes]]
_PRESCAN = 8192
"""Bytes in which a declaration is sought: a PO file may begin with a licence."""


class FormatError(Exception):
    """Input that cannot be read. `line` counts from 1, None when the fault has no line."""

    def __init__(self, message: Message, line: int | None = None) -> None:
        super().__init__(message.en)
        self.message = message
        self.line = line


def decode(data: bytes, *, declared: Declaration = (), encoding: str | None = None) -> tuple[str, str]:
    """The text of a file and the encoding that gives the same bytes back.

    Strict UTF-8 first, then what the file declares in one of the ways of `declared`, then `encoding`. The byte
    order mark of UTF-16 counts as a declaration in XML. Raises FormatError.
    """
    wide = _wide(data, encoding) or (_UTF_16.get(data[:2]) if declared is XML else None)
    if wide:
        return _other(data, wide)
    if b"\x00" in data:
        raise _refusal(data, 0)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        candidates = [name for name in (_declared(data, declared), encoding) if name]
        if not candidates:
            raise _refusal(data, error.start) from None
    for name in candidates[:-1]:
        with suppress(FormatError):
            return _other(data, name)
    return _other(data, candidates[-1])


def _wide(data: bytes, encoding: str | None) -> str | None:
    """The two- or four-byte encoding that the caller names; byte order from the mark, which stays in the text."""
    if encoding is None or not _WIDE.fullmatch(encoding):
        return None
    named = encoding.lower().replace("_", "-")
    if named in {"utf-16", "utf16", "u16"}:
        return _UTF_16.get(data[:2], "utf-16-le")
    return named


def _declared(data: bytes, patterns: Declaration) -> str | None:
    for each in patterns:
        if found := each.search(data[:_PRESCAN]):
            return found[1].decode("ascii")
    return None


def _other(data: bytes, encoding: str) -> tuple[str, str]:
    try:
        text = data.decode(encoding)
        faithful = text.encode(encoding) == data
    except LookupError:
        raise FormatError(
            Message(f"Die Kodierung »{encoding}« ist unbekannt.", f'The encoding "{encoding}" is unknown.')
        ) from None
    except UnicodeError as error:
        raise _refusal(data, getattr(error, "start", 0), encoding) from None
    if "\x00" in text:
        raise _binary()
    if not faithful:
        raise FormatError(
            Message(
                f"Die Datei lässt sich in »{encoding}« nicht unverändert zurückschreiben.",
                f'The file cannot be written back unchanged in "{encoding}".',
            )
        )
    return text, encoding


def _refusal(data: bytes, place: int, encoding: str = "UTF-8") -> FormatError:
    if name := _UTF_16.get(data[:2]):
        return FormatError(
            Message(
                f"Die Datei ist UTF-16 ({name}). Als UTF-8 speichern oder --encoding utf-16 angeben.",
                f"The file is UTF-16 ({name}). Save it as UTF-8 or say --encoding utf-16.",
            )
        )
    if _CONTROLS.search(data[:8192]):
        return _binary()
    place = min(place, len(data) - 1)
    line = len(re.findall(rb"\r\n?|\n", data[:place])) + 1
    return FormatError(
        Message(
            f"Kein gültiges {encoding}: Byte {place} (0x{data[place]:02X}) in Zeile {line}. "
            "Die Kodierung mit --encoding angeben, etwa --encoding cp1252.",
            f"Not valid {encoding}: byte {place} (0x{data[place]:02X}) in line {line}. "
            "Name the encoding with --encoding, such as --encoding cp1252.",
        ),
        line,
    )


def _binary() -> FormatError:
    return FormatError(Message("Binärdatei, kein Text.", "Binary file, no text."))
