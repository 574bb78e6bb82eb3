"""Compiles the index of the checks, `tqa/checks/index.json`; with `--check` only says whether it is fresh."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from importlib import import_module

from tqa.checks._index import COMPILED, ROOM, modules, row


def compiled() -> bytes:
    """The index of the checks as they are."""
    rows = {name: row(import_module(f"{ROOM}.{name}").CHECK, size) for name, size in modules().items()}
    lines = (f"{json.dumps(name)}: {json.dumps(each, ensure_ascii=False)}" for name, each in rows.items())
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode()


def stale() -> bool:
    """Whether the index is missing or old."""
    return not COMPILED.exists() or COMPILED.read_bytes() != compiled()


def main(argv: Sequence[str]) -> int:
    """Writes the index."""
    if "--check" in argv:
        if old := stale():
            sys.stderr.write("the index of the checks is old; run `python -m tqa.dev checks`\n")
        return int(old)
    COMPILED.write_bytes(compiled())
    return 0
