"""Arguments -> the files that are meant, sorted, each once; and what is wrong with one, in a line."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from tqa import formats
from tqa.cli.scope import Scope
from tqa.config import Config
from tqa.formats import FormatError
from tqa.model import Message

STDIN = Path("-")
ENDINGS = ", ".join(sorted(formats.SUFFIXES))
MISSING = Message(
    "Die Datei gibt es nicht; Schreibweise prüfen, oder wohin die Verknüpfung führt.",
    "No such file; check the spelling, or where the link points.",
)
FORBIDDEN = Message(
    "Nicht lesbar; Leserecht geben oder die Datei weglassen.", "Not readable; allow reading or leave the file out."
)
EMPTY = Message(f"Kein Artikel darin; Artikel enden auf {ENDINGS}.", f"No article in it; articles end in {ENDINGS}.")


class InternalError(Exception):
    """A fault of our own, on a file that is readable."""

    def __init__(self, cause: Exception) -> None:
        super().__init__(str(cause))
        said = f"{type(cause).__name__}: {cause}"
        self.message = Message(f"Interner Fehler, bitte melden: {said}.", f"Internal error, please report it: {said}.")


class Source(NamedTuple):
    """A file to read. `data`: it is read already. `error`: it cannot be read. `lines`: only these count.

    `english` is the article that it is a translation of.
    """

    path: Path
    size: int = 0
    data: bytes | None = None
    error: Exception | None = None
    lines: tuple[range, ...] | None = None
    english: Path | None = None


def sources(
    paths: Iterable[Path], stdin_name: Path | None = None, config: Config | None = None, strict: bool = False
) -> list[Source]:
    """All files of the arguments, sorted by path. `-` is standard input, if that has a name.

    A config says what is passed over in folders; `strict`: also of files that are named.
    """
    scope = Scope(config or Config())
    found = {source.path: source for path in paths for source in _of(path, stdin_name, scope, strict)}
    return sorted(found.values(), key=lambda source: source.path.as_posix())


def _of(path: Path, stdin_name: Path | None, scope: Scope, strict: bool) -> Iterator[Source]:
    if stdin_name and path == STDIN:
        data = sys.stdin.buffer.read()
        yield Source(stdin_name, len(data), data)
    elif path.is_dir():
        yield from _inside(path, scope)
    elif not (strict and scope.excludes(path)):
        yield _file(path)


def _file(path: Path) -> Source:
    try:
        return Source(path, path.stat().st_size)
    except OSError as error:
        return Source(path, error=error)
    except ValueError:
        return Source(path, error=FileNotFoundError())


def _inside(folder: Path, scope: Scope) -> Iterator[Source]:
    """Articles under a folder. Hidden files and folders, and links to folders, are left out."""
    found: list[Source] = []
    closed: list[OSError] = []
    passed = scope.walker(folder)
    for place, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = [name for name in folders if not (name.startswith(".") or passed(Path(place, name), True))]
        paths = (Path(place, name) for name in names if not name.startswith("."))
        wanted = (path for path in paths if scope.reads(path) and not _special(path) and not passed(path, False))
        found += (_file(path) for path in wanted if not formats.is_ours(path))
    found += (Source(Path(error.filename), error=error) for error in closed)
    yield from found or [Source(folder, error=FormatError(EMPTY))]


def _special(path: Path) -> bool:
    """A pipe, a socket, a device: reading could wait for ever."""
    return path.exists() and not path.is_file()


def problem(path: Path, error: Exception, lang: str) -> str:
    """Where, what, and what to do, in one line."""
    line = getattr(error, "line", None)
    place = f"{path.as_posix()}:{line}" if line else path.as_posix()
    message = getattr(error, "message", None) or _said(error)
    return f"{place}: {getattr(message, lang)}"


def _said(error: Exception) -> Message:
    if isinstance(error, FileNotFoundError):
        return MISSING
    if isinstance(error, PermissionError):
        return FORBIDDEN
    if isinstance(error, OSError):
        return Message(*2 * (f"{error.strerror or error}.",))
    return InternalError(error).message
