"""How often each check fires, and how often people agreed: a small table, measured and kept in the package."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import NamedTuple

FILE = files("tqa.report.docs") / "quality.json"


class Measured(NamedTuple):
    """Hits of a check by set; those that people confirmed, where a set tells. `source` is the digest of its file."""

    source: str
    hits: Mapping[str, int]
    confirmed: Mapping[str, int]


class Table(NamedTuple):
    """Words of each set, and what was measured of each check by its name."""

    words: Mapping[str, int]
    checks: Mapping[str, Measured]


@cache
def table() -> Table:
    """The table of the package."""
    raw = json.loads(FILE.read_text(encoding="utf-8"))
    return Table(raw["words"], {name: Measured(*row) for name, row in raw["checks"].items()})


def source(name: str) -> str:
    """The digest of a check's file: a check that was changed since it was measured is seen by it."""
    return sha256((files("tqa.checks") / f"{name.replace('-', '_')}.py").read_bytes()).hexdigest()[:12]
