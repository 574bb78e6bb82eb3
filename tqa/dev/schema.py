"""Writes the JSON Schema of `tqa.toml` anew; `--check` only compares."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence

from tqa.config.schema import FILE, schema


def text() -> str:
    """The file as it ought to be."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def main(argv: Sequence[str]) -> int:
    if "--check" not in argv:
        FILE.write_text(text(), "utf-8")
    elif FILE.read_text("utf-8") != text():
        sys.stderr.write("the schema is old: run python -m tqa.dev schema\n")
        return 1
    return 0
