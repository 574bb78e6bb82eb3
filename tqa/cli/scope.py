"""What the configuration says of paths: which files are read in a folder, and which are passed over."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tqa import formats
from tqa.config import Config
from tqa.config.globs import GitIgnore, matches

Passed = Callable[[Path, bool], bool]


class Scope(NamedTuple):
    """The scope that a configuration gives."""

    config: Config

    def reads(self, path: Path) -> bool:
        """The file is an article by its name."""
        if self.config.include:
            return bool(matches(self.config.include, self.config.root, path))
        return path.suffix.lower() in formats.SUFFIXES

    def excludes(self, path: Path, folder: bool = False) -> bool:
        """The configuration excludes the file or the folder."""
        return bool(matches(self.config.exclude, self.config.root, path, folder))

    def walker(self, start: Path) -> Passed:
        """Says of each path under a folder whether it is passed over; the flag tells folders."""
        if not self.config.respect_gitignore:
            return self.excludes
        ignore = GitIgnore(start)
        return lambda path, folder: self.excludes(path, folder) or ignore.passes_over(path, folder)
