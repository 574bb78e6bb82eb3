"""The checks without their code: what the engine must know of each before it can find anything.

A check of the room is imported when it first looks at a text; most never do. The index is compiled by
`python -m tqa.dev checks`. An entry whose file has another size than it had then does not count, and a file
without an entry neither: such a check is imported at once.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from tqa.checks._check import Check, Trigger, pattern
from tqa.model import Message, Severity

ROOM = "tqa.checks"
FOLDER = Path(__file__).parent
COMPILED = FOLDER / "index.json"
FORM = "form"
KINDS = ("find", "find_all", "find_pair", "find_pairs")
PLAIN = ("code", "name", "any_language", "costly", "source_clears")
Row = dict[str, Any]


class Deferred:
    """A `find` of a check, or the condition for forms of its trigger, that is imported at the first call."""

    def __init__(self, module: str, kind: str) -> None:
        self.__module__ = f"{ROOM}.{module}"
        self.kind = kind
        self.found: Any = None

    def __call__(self, given: Any) -> Any:
        if self.found is None:
            check = import_module(self.__module__).CHECK
            self.found = check.trigger.form if self.kind == FORM else getattr(check, self.kind)
        return self.found(given)


def modules() -> dict[str, int]:
    """The modules of the checks with the bytes of their files, by name."""
    with os.scandir(FOLDER) as entries:
        files = {e.name[:-3]: e.stat().st_size for e in entries if e.name.endswith(".py") and e.name[0] != "_"}
    return dict(sorted(files.items()))


def row(check: Check, size: int) -> Row:
    """The entry of a check whose file has that size; what is empty is left out."""
    trigger, found = check.trigger, check.trigger.pattern
    entry: Row = {
        "size": size,
        "kinds": [kind for kind in KINDS if getattr(check, kind)],
        "severity": int(check.severity),
        "title": list(check.title),
        "formats": sorted(check.formats),
        "chars": trigger.chars,
        "words": sorted(trigger.words),
        "traits": list(trigger.traits),
        "part": trigger.part,
        FORM: trigger.form is not None,
        "pattern": [getattr(found, "source", None) or found.pattern, found.flags & ~32] if found else None,
        **{name: getattr(check, name) for name in PLAIN},
    }
    return {name: value for name, value in entry.items() if value}


def light(module: str, row: Row) -> Check:
    """The check of an entry, without examples."""
    get = row.get
    found = pattern(*row["pattern"]) if "pattern" in row else None
    words, traits = frozenset(get("words", ())), tuple(get("traits", ()))
    form = Deferred(module, FORM) if FORM in row else None
    rest: Row = {name: row[name] for name in PLAIN if name in row}
    rest |= {kind: Deferred(module, kind) for kind in row["kinds"]}
    return Check(
        severity=Severity(row["severity"]),
        title=Message(*row["title"]),
        bad=(),
        good=(),
        trigger=Trigger(get("chars", ""), words, traits, get("part", ""), found, form),
        formats=frozenset(get("formats", ())),
        **rest,
    )


def checks() -> Iterator[Check]:
    """The checks of the room by name of their modules."""
    known: dict[str, Row] = json.loads(COMPILED.read_bytes()) if COMPILED.exists() else {}
    for module, size in modules().items():
        entry = known.get(module)
        if entry and entry["size"] == size:
            yield light(module, entry)
        else:
            yield import_module(f"{ROOM}.{module}").CHECK
