"""What people change in glossary files: their layout, and new concepts."""

from __future__ import annotations

import re
import shutil
import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple
from unicodedata import normalize

from tqa.config import ConfigError, did_you_mean
from tqa.terms.concept import Concept, Glossary, Phrase
from tqa.terms.guard import problems
from tqa.terms.layout import laid_out, quoted
from tqa.terms.lookup import folded
from tqa.terms.reading import load
from tqa.terms.schema import SPECIAL, SUBJECTS, faults

_NO_ID = re.compile(r"[^a-z0-9]+")


class Laid(NamedTuple):
    """A file and the text it should have; `old` is what it has."""

    path: Path
    old: str
    new: str


def layouts(paths: list[Path]) -> Iterator[Laid]:
    """The layout of files, and of all in folders. Raises ConfigError for what is not readable."""
    for path in paths:
        for file in sorted(path.glob("*.toml")) if path.is_dir() else [path]:
            try:
                old = file.read_bytes().decode("utf-8")
                yield Laid(file, old, laid_out(file.stem, old))
            except OSError as error:
                raise ConfigError(f"{file}: not readable: {error.strerror}") from None
            except ValueError as error:
                raise ConfigError(f"{file}: not readable as TOML: {error}; mend it first") from None


def write(path: Path, text: str) -> None:
    """Writes the file as UTF-8 with line feeds. Raises ConfigError."""
    try:
        path.write_bytes(text.encode())
    except OSError as error:
        raise ConfigError(f"{path}: not writable: {error.strerror}") from None


def id_of(english: str, sense: str = "") -> str:
    """The id of an English term: *Data Centre (EU)* -> data-centre-eu."""
    plain = normalize("NFKD", f"{english} {sense}").encode("ascii", "ignore").decode().lower()
    return _NO_ID.sub("-", plain).strip("-")


def add(folder: Path, subject: str, id_: str, table: Mapping[str, Any]) -> tuple[Path, int]:
    """Puts a concept into its file and says where. Raises ConfigError, and writes nothing, if it is not sound."""
    path = folder / f"{_subject(folder, subject)}.toml"
    for _, _, said in faults(subject, id_, table):
        raise ConfigError(f"{path}: not added: {said}")
    refuse_duplicate(load(folder), id_, table)
    old = path.read_text("utf-8") if path.exists() else ""
    block = "\n".join(f"{key} = {_toml(value)}" for key, value in table.items())
    try:
        new = laid_out(subject, f"{old}\n[{id_}]\n{block}\n")
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: not readable as TOML: {error}; mend it first") from None
    _prove(folder, path.name, new)
    write(path, new)
    return path, new.splitlines().index(f"[{id_}]") + 1


def _subject(folder: Path, subject: str) -> str:
    known = sorted({*SUBJECTS, *(path.stem for path in folder.glob("*.toml"))} - set(SPECIAL))
    if subject not in known:
        raise ConfigError(f"unknown subject {subject!r}; {did_you_mean(subject, known)}")
    return subject


def refuse_duplicate(glossary: Glossary, id_: str, table: Mapping[str, Any]) -> None:
    """Raises ConfigError if the glossary has the id, or the English term in the same sense."""
    entries: tuple[Concept | Phrase, ...] = (*glossary.concepts, *glossary.phrases)
    for entry in entries:
        if entry.id == id_:
            raise ConfigError(f"the glossary has {id_!r} already, in {entry.subject}.toml; edit it there")
    wanted = {folded(form) for form in (table["en"], *table.get("en-variants", ()))}
    for concept in glossary.concepts:
        same = next((form for form in concept.english if folded(form) in wanted), None)
        if same and concept.sense == table.get("sense", ""):
            where = f"{concept.id} in {concept.subject}.toml ({concept.de.text})"
            raise ConfigError(f"{same!r} is a term of {where} already; edit it there, or give --sense")


def _toml(value: Any) -> str:
    if isinstance(value, str):
        return quoted(value)
    return f"[{', '.join(map(quoted, value))}]" if isinstance(value, list | tuple) else str(value)


def _prove(folder: Path, name: str, text: str) -> None:
    """Raises ConfigError with the first problem that the guardian has with the new text and not with the old."""
    with tempfile.TemporaryDirectory() as place:
        copy = Path(place, "glossary")
        copy.mkdir()
        for path in folder.glob("*.toml"):
            shutil.copyfile(path, copy / path.name)
        (copy / name).write_text(text, "utf-8")
        wrong = list(problems(copy))
    before = {(p.file.name, p.message) for p in problems(folder)} if wrong else set()
    for problem in wrong:
        if (problem.file.name, problem.message) not in before:
            raise ConfigError(f"{folder / problem.file.name}: not added: {problem.message}")
