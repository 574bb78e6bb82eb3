"""Results that need not be computed again: files in the platform's cache folder, each named by what it follows from.

A file is its checksum and its content. It is written beside its place and moved there, so that several runs at once
do each other no harm; one that is damaged is as good as none. What nobody has asked for in a month is deleted.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path

FOLDER = "TQA_CACHE_DIR"
"""Environment variable that names another folder; empty means: keep nothing."""
MONTH, DAY = 30 * 86_400, 86_400
_CHECKSUM = 32


def folder() -> Path | None:
    """The folder of the cache; None where nothing is to be kept."""
    if FOLDER in os.environ:
        return Path(os.environ[FOLDER]) if os.environ[FOLDER] else None
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA", ""))
    elif sys.platform == "darwin":
        base = _home() / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or _home() / ".cache")
    return base / "tqa" if base.is_absolute() else None


def _home() -> Path:
    """The home folder; nothing where there is none."""
    try:
        return Path.home()
    except RuntimeError:
        return Path()


def name(*parts: bytes | str) -> str:
    """The name of what follows from the parts and from this version of tqa."""
    mark = sha256(version())
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        mark.update(len(data).to_bytes(8, "big") + data)
    return mark.hexdigest()


def load(key: str) -> bytes | None:
    """The content kept under a name; None if there is none, or a damaged one."""
    place = _place(key)
    try:
        data = place.read_bytes() if place else b""
    except OSError:
        return None
    content = data[_CHECKSUM:]
    return content if data and data[:_CHECKSUM] == sha256(content).digest() else None


def has(key: str) -> bool:
    """Whether something is kept under a name; `load` may still find it damaged."""
    place = _place(key)
    return place is not None and place.exists()


def save(key: str, content: bytes) -> None:
    """Keeps the content; a full or forbidden disk is no fault."""
    place = _place(key)
    if place is None:
        return
    beside = place.with_name(f".{place.name}.{os.getpid()}")
    with suppress(OSError):
        if not place.parent.is_dir():
            place.parent.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            place.parent.mkdir(exist_ok=True)
        beside.write_bytes(sha256(content).digest() + content)
        beside.replace(place)
        _sweep(place.parent.parent)


def _place(key: str) -> Path | None:
    root = folder()
    return root / key[:2] / key[2:] if root else None


def _sweep(root: Path) -> None:
    """Once a day, deletes what has not been written for a month."""
    mark, now = root / "swept", time.time()
    if mark.exists() and now - mark.stat().st_mtime < DAY:
        return
    mark.touch()
    for old in root.glob("??/*"):
        with suppress(OSError):
            if now - old.stat().st_mtime > MONTH:
                old.unlink()


@cache
def version() -> bytes:
    """Changes with every change of tqa: of its code, its checks, its lexicon and its glossary.

    An installed tqa has the checksums of all its files in one; of a checkout, sizes and times are asked.
    """
    home = Path(__file__).parent
    python = f"{sys.version_info[:2]}"
    for record in home.parent.glob("tqa-*.dist-info/RECORD"):
        lines = (line for line in record.read_text("utf-8").splitlines() if line.startswith("tqa/"))
        return "\n".join((python, *sorted(line for line in lines if ".pyc," not in line))).encode()
    return "\n".join((python, *sorted(_stamps(os.fspath(home))))).encode()


def _stamps(place: str) -> Iterator[str]:
    with os.scandir(place) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _stamps(entry.path)
            else:
                stat = entry.stat()
                yield f"{entry.path} {stat.st_size} {stat.st_mtime_ns}"
