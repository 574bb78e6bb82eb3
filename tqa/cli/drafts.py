"""Files -> the review POs for them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tqa import pipeline
from tqa.apply import PoError, write_atomically
from tqa.apply.reading import read as read_po
from tqa.checks import _engine as engine
from tqa.cli import work
from tqa.cli.inputs import Source, problem
from tqa.cli.selection import chosen
from tqa.config import Config
from tqa.formats import FormatError
from tqa.model import Document, Finding, Message
from tqa.report import po
from tqa.segment import segments

DECIDED = Message(
    "Die PO-Datei enthält schon Entscheidungen; erst `tqa apply`, oder mit --force überschreiben.",
    "The PO file holds decisions already; `tqa apply` it first, or overwrite it with --force.",
)
OUTSIDE = Message(
    "Der Artikel liegt nicht unter dem Wurzelordner; --root anders setzen.",
    "The article does not lie below the root; choose another --root.",
)


@dataclass(frozen=True, slots=True)
class Order:
    """What to draft: articles below `root`, their POs into `folder`."""

    root: Path
    folder: Path
    config: Config
    encoding: str | None = None
    unfixable: bool = False
    force: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """The PO of an article: where it goes, its bytes, how many entries; or what is wrong, in one line."""

    path: Path
    data: bytes = b""
    entries: int = 0
    problem: str = ""


def common_root(paths: Sequence[Path]) -> Path:
    """The folder that was named; else the working directory, if all lie in it; else the folder of them all."""
    if len(paths) == 1 and paths[0].is_dir():
        return paths[0]
    places = [path.resolve() if path.is_dir() else path.resolve().parent for path in paths]
    here = Path.cwd()
    return Path() if all(place.is_relative_to(here) for place in places) else Path(os.path.commonpath(places))


def drafts(sources: Sequence[Source], order: Order) -> Iterator[Draft]:
    """A draft for each article, in the order of the sources. Raises ConfigError for an unknown check."""
    chosen(order.config.select, order.config.ignore)
    return work.over_cores(partial(draft, order=order), sources)


def draft(source: Source, order: Order) -> Draft:
    """Reads, checks and drafts one article. Never raises: what goes wrong stands in the draft."""
    path = Path()
    try:
        file = Path(os.path.relpath(source.path.absolute(), order.root.absolute())).as_posix()
        path = po.place(order.folder, file)
        if file.startswith("../"):
            raise FormatError(OUTSIDE)
        document = work.read(source, order.encoding)
        return _drafted(document, path, file, order)
    except Exception as error:
        blamed = path if isinstance(error, PoError) else source.path
        return Draft(path, problem=problem(blamed, error, order.config.lang))


def _drafted(document: Document, path: Path, file: str, order: Order) -> Draft:
    found, _ = work.checked(document, order.config)
    made = list(pipeline.suggestions(document, found, order.config.min_severity))
    entries = sum(order.unfixable or each.target is not None for each in made)
    trouble = _broken(document, found, order.config.lang)
    if path.exists():
        if not order.force and any(not entry.open for entry in read_po(path.read_bytes()).entries):
            raise PoError(DECIDED)
    elif not entries:
        return Draft(path, problem=trouble)
    text = po.review(
        document,
        made,
        segments(document),
        file=file,
        lang=order.config.lang,
        include_unfixable=order.unfixable,
        basepath=po.basepath(path, order.root),
    )
    return Draft(path, text.encode(), entries, trouble)


def _broken(document: Document, found: Iterable[Finding], lang: str) -> str:
    """The line about a check that raised, if one did."""
    errors = (f for f in found if f.name == engine.INTERNAL)
    said = (f"{document.path.as_posix()}:{f.segment.line}: {getattr(f.hit.message, lang)}" for f in errors)
    return next(said, "")


def write(made: Draft) -> None:
    """Writes a draft that holds something, whole or not at all. Raises OSError."""
    if made.data:
        made.path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(made.path, made.data)
