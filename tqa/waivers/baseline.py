"""The baseline: findings that a project had when it adopted tqa, or that an editor chose to keep.

A JSON line each, sorted: path from the root of the project, rule, hash of the segment, and which of equal segments
of the file it is. There are no line numbers: what is above a sentence may change, the sentence itself may not.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Sequence, Set
from pathlib import Path
from typing import NamedTuple

from tqa.config import BASELINE, Config, ConfigError
from tqa.model import Finding


class Known(NamedTuple):
    """A rule that is accepted in a segment of a file."""

    path: str
    rule: str
    segment: str
    ordinal: int


def place(config: Config) -> Path:
    """Where the baseline of a project lies, if it has one."""
    return config.baseline or config.root / BASELINE


def load(path: Path) -> frozenset[Known]:
    """The lines of a baseline, none where there is no file. Raises ConfigError."""
    try:
        text = path.read_text("utf-8", errors="surrogateescape")
    except FileNotFoundError:
        return frozenset()
    except OSError as error:
        raise ConfigError(f"{path}: not readable: {error.strerror}; mend it or write it anew") from None
    return frozenset(_line(path, number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip())


def _line(path: Path, number: int, line: str) -> Known:
    try:
        known = Known(**json.loads(line))
        if list(map(type, known)) == [str, str, str, int]:
            return known
    except (ValueError, TypeError):
        pass
    raise ConfigError(f"{path}:{number}: no line of a baseline; write it anew with `tqa baseline write`")


def dump(known: Iterable[Known]) -> bytes:
    """The file of these lines."""
    lines = (json.dumps(each._asdict(), ensure_ascii=False) for each in sorted(known))
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "surrogateescape")


def name(path: Path, root: Path) -> str:
    """The path of a file from the root of its project."""
    return Path(os.path.relpath(path.absolute(), root.absolute())).as_posix()


def key(finding: Finding, path: str) -> Known:
    """The line that accepts a finding."""
    return Known(path, finding.name, finding.segment.id, finding.segment.number)


def split(findings: Sequence[Finding], path: str, known: Set[Known]) -> tuple[list[Finding], Set[Known]]:
    """The findings that no line accepts, and the lines that accept one."""
    keys = [key(finding, path) for finding in findings]
    new = [finding for finding, each in zip(findings, keys, strict=True) if each not in known]
    return new, known & set(keys)


def stale(known: Iterable[Known], used: Set[Known], checked: Set[str], root: Path) -> Iterator[Known]:
    """Lines that accept nothing: those of files that were checked, and of files that are gone."""
    for each in known:
        if each not in used and (each.path in checked or not (root / each.path).exists()):
            yield each
