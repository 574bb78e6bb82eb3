"""`tqa glossary export` and `tqa glossary import`: the glossary for other programs, and concepts from them."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from tqa.cli import console


class Out(StrEnum):
    """Formats that are written."""

    TBX = "tbx"
    TBX2 = "tbx2"
    CSV = "csv"
    DEEPL = "deepl"
    GOOGLE = "google"
    MEMOQ = "memoq"
    OMEGAT = "omegat"
    PO = "po"
    XLSX = "xlsx"


class In(StrEnum):
    """Formats that are read."""

    TBX = "tbx"
    TBX2 = "tbx2"
    CSV = "csv"
    TSV = "tsv"
    PO = "po"
    XLSX = "xlsx"


To = Annotated[Out, typer.Option("--format", help="tbx is version 3, tbx2 what Weblate and Translate Toolkit read.")]
Target = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="File; default: standard output.")]
Origin = Annotated[Path | None, typer.Option("--glossary", metavar="FOLDER", help="Default: the built-in glossary.")]
File = Annotated[Path, typer.Argument(metavar="FILE", help="The file to take over.")]
From = Annotated[In, typer.Option("--format", help="What the file is; tbx reads both versions.")]
Into = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FOLDER", help="Glossary folder to bring it into.")
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Show what would be new and changed; write nothing.")]


def export(*, format_: To, output: Target = None, folder: Origin = None) -> int:
    """Write the glossary for another program."""
    from tqa.terms.exchange import ExchangeError
    from tqa.terms.exchange import export as exported
    from tqa.terms.reading import built_in, load

    concepts = load(folder or built_in()).concepts
    if not concepts:
        console.fail(f"{folder}: no glossary; name a folder with glossary files")
        return 2
    try:
        data = exported(concepts, format_)
    except ExchangeError as error:
        return _failed(str(error))
    if output:
        return _written({output: data})
    if format_ is Out.XLSX:
        return _failed("a workbook is no text; name a file with -o FILE.xlsx")
    sys.stdout.write(data.decode("utf-8-sig"))
    return 0


def import_(file: File, *, format_: From, output: Into = None, dry_run: DryRun = False) -> int:
    """Take concepts over from another program.

    A concept that the folder has keeps what the format cannot say. Then run `tqa glossary check FOLDER`.
    """
    from tqa.terms.exchange import ExchangeError, read
    from tqa.terms.exchange.merging import merged

    if output is None and not dry_run:
        raise typer.BadParameter("name a folder with -o FOLDER, or say --dry-run")
    try:
        imported = read(file.read_bytes(), format_)
        found = merged(output, imported)
    except OSError as error:
        return _failed(f"{file}: not readable: {error.strerror}")
    except ExchangeError as error:
        return _failed(f"{file}:{error.line}: {error}" if error.line else f"{file}: {error}")
    for sign, ids in (("+", found.new), ("~", found.changed)):
        for id_ in ids:
            console.out(f"{sign} {id_}")
    kept = len(imported.entries) - len(found.new) - len(found.changed)
    skipped = f", {imported.skipped} without both languages left out" if imported.skipped else ""
    console.out(f"{len(found.new)} new, {len(found.changed)} changed, {kept} as they were{skipped}")
    return 0 if dry_run else _written({path: text.encode() for path, text in found.files.items()})


def _failed(problem: str) -> int:
    console.fail(problem)
    return 2


def _written(files: dict[Path, bytes]) -> int:
    """Writes all files, each by way of a new one beside it, so that a fault leaves the old ones whole."""
    try:
        for path, data in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            beside = path.with_name(f".{path.name}.new")
            beside.write_bytes(data)
            beside.replace(path)
    except OSError as error:
        return _failed(f"{error.filename}: not writable: {error.strerror}")
    return 0
