"""What reaches the terminal: plain lines on stdout, errors and a progress bar on stderr."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Iterable, Iterator
from typing import TextIO, TypeVar

from tqa.report.visible import visible

PATIENCE = 1.0
"""Seconds before a progress bar shows."""
WIDTH = 100
Item = TypeVar("Item")


def out(line: str) -> None:
    """One line of results."""
    sys.stdout.write(line + "\n")


def fail(problem: str) -> None:
    """One line that says what is wrong and what to do."""
    sys.stdout.flush()
    sys.stderr.write(f"tqa: {visible(problem)}\n")


def tell(line: str) -> None:
    """One line beside the results, on stderr."""
    sys.stdout.flush()
    sys.stderr.write(line + "\n")


def utf8() -> None:
    """Results are UTF-8 whatever the locale says; what UTF-8 cannot hold is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def colourful(stream: TextIO, never: bool) -> bool:
    """Colour on a terminal; NO_COLOR and --no-color forbid it, FORCE_COLOR asks for it."""
    if never or os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (stream.isatty() and os.environ.get("TERM") != "dumb")


def columns() -> int:
    """Columns of the terminal, 100 without one."""
    return max(40, shutil.get_terminal_size((WIDTH, 24)).columns) if sys.stdout.isatty() else WIDTH


def progress(items: Iterable[Item], total: int) -> Iterator[Item]:
    """The items, and a bar on a terminal when they take longer than a second."""
    if not sys.stderr.isatty():
        yield from items
        return
    begin = time.monotonic()
    for number, item in enumerate(items, 1):
        bar = time.monotonic() - begin > PATIENCE
        if bar:
            sys.stderr.write("\r\x1b[K")
        yield item
        if bar and number < total:
            done = 30 * number // total
            sys.stderr.write(f"\r\x1b[K{'━' * done}{'─' * (30 - done)} {number}/{total}")
            sys.stderr.flush()
