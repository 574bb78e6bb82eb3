"""File <-> Document, one file per format, byte-exact."""

from __future__ import annotations

from pathlib import Path

from tqa.formats import text
from tqa.model import Document


def read(data: bytes, path: Path) -> Document:
    return text.read(data.decode("utf-8"), path)


def escape(document_format: str, text: str) -> str:
    return text
