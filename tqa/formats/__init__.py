"""File <-> Document, one file per format, byte-exact.

Reading keeps the decoded file as it is and says where in it the prose stands; writing back an untouched document
gives the same bytes. Each reader imports its library only when a file of its format comes.
"""

from __future__ import annotations

import re
from pathlib import Path

from tqa.formats.decode import FormatError, decode
from tqa.model import Document

__all__ = ["BILINGUAL", "SUFFIXES", "FormatError", "escape", "read"]

_MARKDOWN = frozenset({".md", ".markdown", ".mdown"})
_HTML = frozenset({".html", ".htm", ".xhtml"})
_TABLE = frozenset({".tsv", ".csv"})

SUFFIXES = frozenset({".txt"}) | _MARKDOWN | _HTML
"""Suffixes, lower case, of the files that are read when a folder is named."""
BILINGUAL = frozenset({"tsv", "csv", "po", "xliff", "tmx", "ts"})
"""Formats of which each block is a translation unit."""

_HTML_SPECIAL = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_MARKDOWN_SPECIAL = re.compile(r"<(?=[A-Za-z/!?])|&(?=#?\w+;)")


def read(data: bytes, path: Path, encoding: str | None = None) -> Document:
    """The document in a file; the suffix of `path` decides the format, an unknown one means plain text.

    `encoding` is tried when the bytes are not UTF-8 and the file declares nothing. Raises FormatError.
    An empty file is a document without blocks.
    """
    suffix = path.suffix.lower()
    text, used = decode(data, markup=suffix in _HTML, encoding=encoding)
    if suffix in _MARKDOWN:
        from tqa.formats import markdown

        return markdown.read(text, path, used)
    if suffix in _HTML:
        from tqa.formats import html

        return html.read(text, path, used)
    if suffix in _TABLE:
        from tqa.formats import table

        return table.read(text, path, used)
    from tqa.formats import text as plain

    return plain.read(text, path, used)


def escape(document_format: str, text: str) -> str:
    """Replacement text as it must stand in the file, so that a reader sees `text`.

    Markdown keeps its signs (a fix may set them on purpose); only what would become a tag or an entity is escaped.
    """
    if document_format == "html":
        return "".join(_HTML_SPECIAL.get(character, character) for character in text)
    if document_format == "markdown":
        return _MARKDOWN_SPECIAL.sub(lambda found: "\\<" if found[0] == "<" else "&amp;", text)
    return text
