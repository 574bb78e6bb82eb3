"""What git says has changed since a revision: files, and lines of them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence, Set
from pathlib import Path

from tqa.cli.inputs import Source
from tqa.config import ConfigError

_HUNK = re.compile(rb"^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@")
_PLAIN = ("-c", "core.quotePath=false", "-c", "core.fsmonitor=false", "-c", "diff.noprefix=false")
_DIFF = ("--no-ext-diff", "--no-textconv", "--no-color", "--src-prefix=a/", "--dst-prefix=b/")
"""Nothing that a repository configures is run."""


def changed(sources: Iterable[Source], revision: str) -> list[Source]:
    """The files with changes since the revision, each with its changed lines; new files whole.

    The revision is taken where the present state branched off from it. Raises ConfigError.
    """
    found = list(sources)
    tops = {source.path.absolute().parent: None for source in found if source.data is None and not source.error}
    wanted = {source.path.resolve() for source in found}
    known = {path: lines for top in {_top(folder) for folder in tops} for path, lines in _lines(top, revision, wanted)}
    return [each for source in found if (each := _limited(source, known))]


def _limited(source: Source, known: dict[Path, tuple[range, ...] | None]) -> Source | None:
    """The source with its lines; None if nothing in it has changed. What is no file of a repository is kept whole."""
    if source.data is not None or source.error:
        return source
    path = source.path.resolve()
    return source._replace(lines=known[path]) if path in known else None


def _top(folder: Path) -> Path:
    return Path(_git(folder, "rev-parse", "--show-toplevel").decode().rstrip("\n"))


def _lines(top: Path, revision: str, wanted: Set[Path]) -> Iterator[tuple[Path, tuple[range, ...] | None]]:
    """Those of the files that have changed in a repository with their lines; None for all of them."""
    base = _base(top, revision)
    names = _git(top, "diff", *_DIFF, "--name-only", "-z", "--diff-filter=d", base, "--")
    for name in filter(None, names.split(b"\0")):
        path = (top / os.fsdecode(name)).resolve()
        if path in wanted:
            yield path, tuple(_ranges(_git(top, "diff", *_DIFF, "-U0", base, "--", str(path)).splitlines()))
    for name in filter(None, _git(top, "ls-files", "-z", "--others", "--exclude-standard").split(b"\0")):
        yield (top / os.fsdecode(name)).resolve(), None


def _ranges(diff: Sequence[bytes]) -> Iterator[range]:
    for line in diff:
        if hunk := _HUNK.match(line):
            start, count = int(hunk[1]), int(hunk[2] or 1)
            if count:
                yield range(start, start + count)


def _base(top: Path, revision: str) -> str:
    """The commit to compare with: where the branches part, or the revision itself where git cannot tell."""
    commit = (
        _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").decode().strip()
    )
    try:
        return _git(top, "merge-base", commit, "HEAD").decode().strip() or commit
    except ConfigError:
        return commit


def _git(folder: Path, *arguments: str) -> bytes:
    import subprocess

    try:
        done = subprocess.run(["git", *_PLAIN, *arguments], cwd=folder, capture_output=True, check=False)
    except OSError as error:
        raise ConfigError(f"--since needs git: {error}") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise ConfigError(f"--since: {said[-1] if said else 'unknown revision; `git log` shows all'}")
    return done.stdout
