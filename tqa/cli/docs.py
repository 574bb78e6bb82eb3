"""`tqa docs`: the handbook as a static site."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from tqa.cli import console
from tqa.config import ConfigError

Out = Annotated[Path, typer.Argument(metavar="FOLDER", help="Folder for the site; an older site in it is replaced.")]
MARKER = "site.css"


def docs(out: Out) -> None:
    """Write the handbook as a static site: checks, glossary, guides."""
    from tqa.report.docs import site

    if out.exists() and not (out.is_dir() and (not any(out.iterdir()) or (out / MARKER).is_file())):
        raise ConfigError(f"{out} exists and is no site of tqa; name an empty or a new folder")
    try:
        count = written(site(), out)
    except OSError as error:
        raise ConfigError(f"{out}: {error.strerror}; name a folder that can be written") from error
    console.out(f"{count} files, {(out / 'index.html').as_posix()}")


def written(pages: Iterable[tuple[str, str]], out: Path) -> int:
    """Writes the site beside the folder first and then puts it in its place, so that no half site is ever there."""
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=out.parent, prefix=f".{out.name}-") as folder:
        fresh, count = Path(folder, "site"), 0
        for path, text in pages:
            count += 1
            file = fresh / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        if out.exists():
            shutil.move(out, Path(folder, "old"))
        fresh.rename(out)
    return count
