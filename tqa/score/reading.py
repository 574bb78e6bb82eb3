"""Files -> pairs of segments.

Of plain text, a line is a segment. Articles (Markdown, HTML) are cut into sentences; if the two sides have not equally
many, they are aligned. A table has both sides in columns. Two folders are read file by file.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

from tqa import formats
from tqa.align import align
from tqa.formats.decode import BOM, FormatError, decode
from tqa.model import Message, Segment
from tqa.score import Pair
from tqa.segment import segments

TABLES = {".tsv": "\t", ".csv": ","}
ARTICLES = frozenset({".md", ".markdown", ".mdown", ".html", ".htm", ".xhtml"})
LINES = frozenset({".txt", ""})
TEXT_NAMES = ("mt", "hypothesis", "text", "target")
REFERENCE_NAMES = ("reference", "edited", "post_edit", "pe", "ref")
DOCUMENT_NAMES = ("document", "doc", "file")
Side = list[tuple[int, str]]
"""Segments with their lines."""


class Columns(NamedTuple):
    """Names of columns, or "" for the usual ones."""

    text: str = ""
    reference: str = ""


class PairError(Exception):
    """Input that cannot be paired: the file, what is wrong, and where."""

    def __init__(self, path: Path, message: Message, line: int | None = None) -> None:
        super().__init__(message.en)
        self.path, self.message, self.line = path, message, line


def pairs(text: Path, reference: Path | None, columns: Columns, encoding: str | None = None) -> list[Pair]:
    """The pairs of two files, two folders, or one table. Raises PairError, and OSError with its file name."""
    if reference is None or text.suffix.lower() in TABLES:
        found = list(_table(text, reference, columns, encoding))
    elif text.is_dir() or reference.is_dir():
        found = [pair for one, other in _files(text, reference) for pair in _file(one, other, text, encoding)]
    else:
        found = list(_file(text, reference, text, encoding))
    if not any(pair.text.strip() or pair.reference.strip() for pair in found):
        raise PairError(text, Message("Kein Segment darin; es gibt nichts zu messen.", "No segment in it to score."))
    return found


def _files(text: Path, reference: Path) -> Iterator[tuple[Path, Path]]:
    """The files of a folder with those of the same name in the other."""
    for folder in (text, reference):
        if not folder.is_dir():
            say = Message("Keine Ordner auf beiden Seiten; zwei Dateien oder zwei Ordner nennen.",
                          "Not a folder as the other side is; name two files or two folders.")  # fmt: skip
            raise PairError(folder, say)
    for path in sorted(path for path in text.rglob("*") if path.suffix.lower() in ARTICLES | LINES and path.is_file()):
        other = reference / path.relative_to(text)
        if not other.is_file():
            say = Message(f"Ohne Gegenstück; erwartet: {other.as_posix()}.", f"No partner: {other.as_posix()}.")
            raise PairError(path, say)
        yield path, other


def _file(text: Path, reference: Path, base: Path, encoding: str | None) -> Iterator[Pair]:
    name = text.relative_to(base).as_posix() if text != base else text.as_posix()
    kinds = {path.suffix.lower() for path in (text, reference)}
    if kinds & ARTICLES:
        yield from _articles(name, _article(text, encoding), _article(reference, encoding))
        return
    for path in (text, reference):
        if path.suffix.lower() in formats.SUFFIXES - LINES or path.suffix.lower() in TABLES:
            say = Message("Kein Text; Zeilentexte, Artikel (.md, .html) oder eine Tabelle nennen.",
                          "Not a text; name texts of lines, articles (.md, .html), or a table.")  # fmt: skip
            raise PairError(path, say)
    one, other = _lines(text, encoding), _lines(reference, encoding)
    if len(one) != len(other):
        say = Message(
            f"{len(one)} Zeilen, die Referenz hat {len(other)}; Zeile für Zeile muss sich entsprechen.",
            f"{len(one)} lines, but the reference has {len(other)}; they must match line by line.",
        )
        raise PairError(text, say)
    yield from (Pair(name, n, a, b) for n, (a, b) in enumerate(zip(one, other, strict=True), 1))


def _articles(name: str, text: Sequence[Segment], reference: Sequence[Segment]) -> Iterator[Pair]:
    """Sentence by sentence if there are equally many, else as they are aligned."""
    beads: list[tuple[tuple[Segment, ...], tuple[Segment, ...]]]
    if len(text) == len(reference):
        beads = [((one,), (other,)) for one, other in zip(text, reference, strict=True)]
    else:
        beads = [(bead.source, bead.target) for bead in align(text, reference)]
    for one, other in beads:
        line = (one or other)[0].line
        yield Pair(name, line, *(" ".join(" ".join(s.prose.text.split()) for s in side) for side in (one, other)))


def _article(path: Path, encoding: str | None) -> list[Segment]:
    try:
        document = formats.read(path.read_bytes(), path, encoding)
    except FormatError as error:
        raise PairError(path, error.message, error.line) from error
    return [segment for segment in segments(document) if not segment.muted]


def _lines(path: Path, encoding: str | None) -> list[str]:
    return [line.rstrip("\r") for line in _decoded(path, encoding).removesuffix("\n").split("\n")]


def _decoded(path: Path, encoding: str | None) -> str:
    try:
        return decode(path.read_bytes(), encoding=encoding)[0].removeprefix(BOM)
    except FormatError as error:
        raise PairError(path, error.message, error.line) from error


def _table(text: Path, reference: Path | None, columns: Columns, encoding: str | None) -> Iterator[Pair]:
    """The rows of a table, or of two of which one has the references."""
    header, rows = _rows(text, encoding)
    first = _column(text, header, columns.text, TEXT_NAMES)
    document = next((header.index(name) for name in DOCUMENT_NAMES if name in header), -1)
    if reference is None:
        others, second = rows, _column(text, header, columns.reference, REFERENCE_NAMES)
    else:
        names, others = _rows(reference, encoding)
        second = _column(reference, names, columns.reference, (*REFERENCE_NAMES, *TEXT_NAMES))
    if len(rows) != len(others):
        say = Message(f"{len(rows)} Zeilen, die Referenz hat {len(others)}.",
                      f"{len(rows)} rows, but the reference has {len(others)}.")  # fmt: skip
        raise PairError(text, say)
    for (line, row), (_, other) in zip(rows, others, strict=True):
        yield Pair(row[document] if document >= 0 else text.as_posix(), line, row[first], other[second])


def _rows(path: Path, encoding: str | None) -> tuple[list[str], list[tuple[int, list[str]]]]:
    """Header and rows, each with its line; short rows are filled up."""
    delimiter = TABLES.get(path.suffix.lower())
    if not delimiter:
        say = Message("Keine Referenz; eine zweite Datei nennen, oder eine Tabelle mit beiden Spalten.",
                      "No reference; name a second file, or a table with both columns.")  # fmt: skip
        raise PairError(path, say)
    text = _decoded(path, encoding)
    if delimiter == "," and ";" in text.partition("\n")[0] and "," not in text.partition("\n")[0]:
        delimiter = ";"
    lines = text.splitlines(keepends=True)
    if delimiter == "\t":
        reader = csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE)
    else:
        reader = csv.reader(lines, delimiter=delimiter)
    try:
        header = next(reader, [])
        rows = [(reader.line_num, row) for row in reader if row]
    except csv.Error as error:
        raise PairError(
            path, Message(f"Keine lesbare Tabelle: {error}.", f"Not a table: {error}."), reader.line_num
        ) from None
    return header, [(line, [cell for cell, _ in zip_longest(row, header, fillvalue="")]) for line, row in rows]


def _column(path: Path, header: Sequence[str], wanted: str, usual: Sequence[str]) -> int:
    """The place of a column by its name."""
    for name in [wanted] if wanted else usual:
        if name in header:
            return header.index(name)
    names, had = wanted or " / ".join(usual), ", ".join(header) or "-"
    say = Message(f"Keine Spalte {names}; vorhanden: {had}.", f"No column {names}; there are: {had}.")
    raise PairError(path, say, 1)
