"""Which entry points other packages have, and which tqa is installed. Nothing is loaded here.

Only what is installed counts, never the folder that is linted. `importlib.metadata` would cost more than all other
imports of a start, so that the few files that may name an entry point are looked at first.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

CHECKS = "tqa.checks"
"""The group of plug-ins: each names a `Check` or several."""
_INSTALLED = ("site-packages", "dist-packages")


@cache
def points(group: str = CHECKS) -> tuple[EntryPoint, ...]:
    """The entry points of a group, by name."""
    places = _places()
    if not any(group.encode() in file for place in places for file in _files(place)):
        return ()
    from importlib.metadata import distributions

    found = (point for each in distributions(path=places) for point in each.entry_points if point.group == group)
    return tuple(sorted(found, key=lambda point: point.name))


def installed() -> str:
    """The version of tqa that is installed; empty if none is."""
    found = (path.name for place in _places() for path in Path(place).glob("tqa-*.dist-info"))
    return next((name.removeprefix("tqa-").removesuffix(".dist-info") for name in found), "")


def _places() -> list[str]:
    return [place for place in sys.path if Path(place).name in _INSTALLED and Path(place).is_dir()]


def _files(place: str) -> Iterator[bytes]:
    """The files of a folder that name entry points."""
    with os.scandir(place) as entries:
        for entry in entries:
            if entry.name.endswith("-info"):
                with suppress(OSError), open(f"{entry.path}/entry_points.txt", "rb") as file:  # noqa: PTH123
                    yield file.read()


def stamp() -> str:
    """Changes when plug-ins come, go or change their version."""
    return " ".join(f"{p.value} {p.dist.name} {p.dist.version}" for p in points() if p.dist)
