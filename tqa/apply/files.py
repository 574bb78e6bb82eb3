"""The file system as `apply` may touch it: inside the root, through no link, whole or not at all."""

from __future__ import annotations

import os
import stat
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from glob import escape
from pathlib import Path, PurePosixPath, PureWindowsPath

from tqa.apply.reading import PoError
from tqa.formats import is_ours
from tqa.model import Message
from tqa.report.profile import OFFERS

_HALF = ".tqa-half"
"""Ending of a file that is being written; no format has it, so that no run reads one."""
_STALE = 600
"""Seconds after which nobody writes it any more."""


def inside(root: Path, file: str) -> Path:
    """The path of an article below the root; PoError where the name leads elsewhere or to no plain file."""
    pure = PurePosixPath(file)
    absolute = pure.is_absolute() or PureWindowsPath(file).is_absolute() or PureWindowsPath(file).drive
    if "\0" in file or "\\" in file or absolute or ".." in pure.parts or not pure.parts:
        raise _refused(file, "liegt nicht unter dem Wurzelordner", "does not lie below the root")
    path = root
    for part in pure.parts:
        path = path / part
        if path.is_symlink():
            raise _refused(file, "führt über eine symbolische Verknüpfung", "leads through a symbolic link")
    if not path.exists():
        raise _refused(file, f"gibt es unter {root} nicht", f"does not exist below {root}")
    if not path.is_file():
        raise _refused(file, "ist keine Datei", "is no file")
    return path


def _refused(file: str, german: str, english: str) -> PoError:
    return PoError(Message(f"Der Artikel »{file}« {german}.", f"The article »{file}« {english}."))


def reviews(path: Path) -> Iterator[Path]:
    """The reviews of a folder and its subfolders in order of their names: PO files, and copies; or the file itself."""
    if path.is_dir():
        files = (each for each in path.rglob("*") if each.is_file())
        yield from sorted(each for each in files if _is_review(each))
    else:
        yield path


def _is_review(path: Path) -> bool:
    """Any PO file except those with suggestions for Weblate; of other formats only what `tqa po` wrote."""
    if path.suffix.lower() == ".po":
        return f"X-Tqa-Profile: {OFFERS}".encode() not in path.read_bytes()
    return is_ours(path)


def write_atomically(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, with the mode it had; OSError leaves the old one in place.

    A half-written file that a killed run left beside it is removed.
    """
    _clear(path)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=_HALF)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode(path))
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _clear(path: Path) -> None:
    """Remove what killed runs left of the file; what is younger may be another run's that still writes."""
    for left in path.parent.glob(f".{escape(path.name)}.*{_HALF}"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > _STALE:
                left.unlink()


def _mode(path: Path) -> int:
    """The mode of a file, or what a new one gets."""
    if path.exists():
        return stat.S_IMODE(path.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
