"""File <-> Document, one file per format, byte-exact.

Reading keeps the decoded file as it is and says where in it the prose stands; writing back an untouched document
gives the same bytes. Each reader imports its library only when a file of its format comes.
"""

from __future__ import annotations

import re
from contextlib import suppress
from importlib import import_module
from pathlib import Path

from tqa.formats import decode as encodings
from tqa.formats.decode import FormatError, decode
from tqa.model import Document, Fix

__all__ = ["BILINGUAL", "SUFFIXES", "FormatError", "escape", "fitted", "is_bilingual", "is_ours", "read", "seen"]

_MODULES = {
    **dict.fromkeys((".md", ".markdown", ".mdown"), "markdown"),
    **dict.fromkeys((".html", ".htm", ".xhtml"), "html"),
    **dict.fromkeys((".po", ".pot"), "po"),
    **dict.fromkeys((".xlf", ".xliff"), "xliff"),
    ".tmx": "tmx",
    ".ts": "qt",
    **dict.fromkeys((".tsv", ".csv"), "table"),
}
"""Suffix -> module that reads the files."""
_DECLARED = {
    "html": encodings.HTML,
    "po": encodings.PO,
    "xliff": encodings.XML,
    "tmx": encodings.XML,
    "qt": encodings.XML,
}

SUFFIXES = frozenset({".txt"}) | _MODULES.keys() - {".pot", ".ts", ".tsv", ".csv"}
"""Suffixes, lower case, of the files that are read when a folder is named."""
BILINGUAL = frozenset({"tsv", "csv", "po", "xliff", "tmx", "ts"})
"""Formats of which each block is a translation unit."""

_XML = frozenset({"xliff", "tmx", "ts"})
_MARKS = tuple(
    mark.encode(encoding)
    for mark in ("X-Tqa-Profile: ", "@tqa unit=")
    for encoding in ("utf-8", "utf-16-le", "utf-16-be")
)
"""What files of ours hold; memories (TMX) are often UTF-16."""
_HTML_SPECIAL = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_MARKDOWN_SPECIAL = re.compile(r"<(?=[A-Za-z/!?])|&(?=#?\w+;)")


def read(data: bytes, path: Path, encoding: str | None = None) -> Document:
    """The document in a file; the suffix of `path` decides the format, an unknown one means plain text.

    `encoding` is tried when the bytes are not UTF-8 and the file declares nothing. Raises FormatError.
    An empty file is a document without blocks.
    """
    module = _MODULES.get(path.suffix.lower(), "text")
    text, used = decode(data, declared=_DECLARED.get(module, ()), encoding=encoding)
    document: Document = import_module(f"tqa.formats.{module}").read(text, path, used)
    return document


def is_bilingual(path: Path) -> bool:
    """Whether a file is bilingual by its name."""
    return _MODULES.get(path.suffix.lower(), "text") not in ("text", "markdown", "html")


def is_ours(path: Path) -> bool:
    """Whether a file that can be read is bilingual and was made by `tqa po`, for review."""
    if is_bilingual(path):
        with suppress(OSError):
            data = path.read_bytes()
            return any(mark in data for mark in _MARKS)
    return False


def escape(document: Document, block: int, place: int, text: str) -> str:
    """Replacement text as it must stand at a place of the file, in that block, so that a reader sees `text`.

    Markdown keeps its signs (a fix may set them on purpose); only what would become a tag or an entity is escaped.
    """
    if document.format == "html":
        return "".join(_HTML_SPECIAL.get(character, character) for character in text)
    if document.format == "markdown":
        return _MARKDOWN_SPECIAL.sub(lambda found: "\\<" if found[0] == "<" else "&amp;", text)
    if document.format not in BILINGUAL:
        return text
    if document.format in _XML:
        from tqa.formats import xml

        return xml.escape(document.text, place, text, inline=document.format != "ts")
    from tqa.formats import po, table

    unit = document.blocks[block].unit
    assert unit
    return po.escape(text) if document.format == "po" else table.escape(document, unit.cell, text)


def fitted(document: Document, block: int, fix: Fix) -> Fix | None:
    """A fix in file offsets, widened where the format asks for more: a CSV cell may need quotes around it.

    None where the file has no place for it: no element for a translation that is missing.
    """
    unit = document.blocks[block].unit if document.format in BILINGUAL else None
    if unit and document.format == "csv":
        from tqa.formats import table

        return table.fitted(document, unit.cell, fix)
    if unit and document.format in _XML and not unit.cell.text:
        from tqa.formats import empty_cells

        return empty_cells.filled(document.text, fix, document.format)
    return fix


def seen(document: Document, raw: str) -> str:
    """What a translator sees of the raw text of a cell; of an article the text itself."""
    if document.format in _XML:
        from tqa.formats import xml

        return xml.cell(raw, 0, len(raw)).text
    if document.format == "po":
        from tqa.formats import po

        return po.seen(raw)
    return raw.replace('""', '"') if document.format == "csv" else raw
