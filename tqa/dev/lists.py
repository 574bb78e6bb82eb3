"""Checks the TOML lists of `tqa/lexicon` and compiles them to JSON; `--check` only compares."""

from __future__ import annotations

import json
import sys
import tomllib
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from tqa.lexicon.lists import COMPILED

LEXICON = COMPILED.parent.parent


def sources() -> Iterator[tuple[str, Path]]:
    """Name and path of each TOML list."""
    for path in sorted(LEXICON.glob("lists/*.toml")):
        yield path.stem, path
    for path in sorted(LEXICON.glob("lists/names/*.toml")):
        yield f"names/{path.stem}", path


def faults(name: str, value: Any, place: str = "") -> Iterator[str]:
    """What is wrong with a list: not NFC, not trimmed, not sorted, an entry twice."""
    if isinstance(value, str):
        if unicodedata.normalize("NFC", value) != value or value != value.strip():
            yield f"{name}{place}: not NFC or not trimmed: {value!r}"
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from faults(name, item, f"{place}.{key}")
    elif isinstance(value, list):
        keys = [_key(item) for item in value]
        for before, after in pairwise(keys):
            if before == after:
                yield f"{name}{place}: {after!r} stands twice"
            elif before > after:
                yield f"{name}{place}: {after!r} must stand before {before!r}"
        for item in value:
            yield from faults(name, item, place)


def _key(item: Any) -> tuple[str, str]:
    """Sort key: the text, or the first text of a table; case counts only between equals."""
    text = next(v for v in item.values() if isinstance(v, str)) if isinstance(item, dict) else str(item)
    return text.casefold(), text


def compiled(path: Path) -> bytes:
    value = tomllib.loads(path.read_text(encoding="utf-8"))
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def problems() -> Iterator[str]:
    """All faults of all lists."""
    for name, path in sources():
        try:
            value = tomllib.loads(path.read_text(encoding="utf-8"))
        except tomllib.TOMLDecodeError as error:
            yield f"{name}: {error}"
            continue
        if not value.get("reason") or not value.get("source"):
            yield f"{name}: needs a reason and a source"
        yield from faults(name, value)


def stale() -> Iterator[str]:
    """Names of lists whose compiled form is missing, old or left over."""
    names = dict(sources())
    for name, path in names.items():
        target = COMPILED / f"{name}.json"
        if not target.exists() or target.read_bytes() != compiled(path):
            yield name
    for target in COMPILED.rglob("*.json"):
        if target.relative_to(COMPILED).with_suffix("").as_posix() not in names:
            yield str(target)


def main(argv: list[str]) -> int:
    wrong = list(problems())
    print(*wrong, sep="\n", file=sys.stderr)
    if "--check" in argv:
        old = list(stale())
        print(*(f"stale: {name}" for name in old), sep="\n", file=sys.stderr)
        return bool(wrong or old)
    broken = {fault.split(":")[0] for fault in wrong if "(at line" in fault}
    for name, path in sources():
        if name in broken:
            continue
        target = COMPILED / f"{name}.json"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(compiled(path))
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
