"""Plain text: a line is a paragraph, unless the file is measurably hard-wrapped."""

from __future__ import annotations

import re
from pathlib import Path

from tqa.model import Block, Document, Kind, Prose


def read(text: str, path: Path) -> Document:
    lines = re.finditer(r"[^\s][^\r\n]*[^\s]|[^\s]", text)
    return Document(path, "text", text, tuple(Block(Kind.PARAGRAPH, Prose.plain(m.group(), m.start())) for m in lines))
