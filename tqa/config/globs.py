"""Globs as in `.gitignore`, which the configuration uses too, and the `.gitignore` files of a tree."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


@cache
def _spec(patterns: Sequence[str]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns)


def matches(patterns: Sequence[str], root: Path, path: Path, folder: bool = False) -> bool | None:
    """Whether globs that start from the root mean the path; None if they say nothing, False if they except it."""
    if not patterns:
        return None
    below = os.path.relpath(path.absolute(), root.absolute()).replace(os.sep, "/")
    if below == "." or below.startswith("../"):
        return None
    return _spec(tuple(patterns)).check_file(f"{below}/" if folder else below).include


class GitIgnore:
    """What the `.gitignore` files say, from the root of the repository, if there is one, to each file."""

    def __init__(self, start: Path) -> None:
        """`start` is the folder that is walked."""
        start = start.absolute()
        places = (start, *start.parents)
        top = next((n for n, place in enumerate(places) if (place / ".git").exists()), 0)
        self._top = places[top]
        self._known: dict[Path, list[tuple[Path, tuple[str, ...]]]] = {}

    def passes_over(self, path: Path, folder: bool = False) -> bool:
        """The nearest file that says anything of the path decides."""
        for place, lines in self._files_for(path.parent):
            said = matches(lines, place, path, folder)
            if said is not None:
                return said
        return False

    def _files_for(self, folder: Path) -> list[tuple[Path, tuple[str, ...]]]:
        """The files that have a say in a folder, the nearest first."""
        if folder not in self._known:
            place = folder.absolute()
            inside = [place, *(each for each in place.parents if each.is_relative_to(self._top))]
            found = [(each, _lines(each / ".gitignore")) for each in inside if each.is_relative_to(self._top)]
            found.append((self._top, _lines(self._top / ".git" / "info" / "exclude")))
            self._known[folder] = [(each, lines) for each, lines in found if lines]
        return self._known[folder]


def _lines(path: Path) -> tuple[str, ...]:
    """The lines of a file that says something; none for a missing or unreadable one, as git has it."""
    try:
        text = path.read_text("utf-8", errors="surrogateescape")
    except OSError:
        return ()
    return tuple(line for line in text.splitlines() if line.strip() and not line.startswith("#"))
