"""Which glossary is meant, and lines that tell of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tqa.config import ConfigError, did_you_mean
from tqa.report.visible import visible

if TYPE_CHECKING:
    from tqa.terms.comparing import Difference
    from tqa.terms.concept import Glossary

Folder = Annotated[Path | None, typer.Argument(metavar="[FOLDER]", help="Folder of a glossary; default: built in.")]
Own = Annotated[
    list[Path] | None,
    typer.Option("--glossary", metavar="FOLDER", help="Glossary laid over the built-in one; repeat for several."),
]
Below = Annotated[
    Path | None, typer.Option("--glossary", metavar="FOLDER", help="Glossary to write; default: built in.")
]
COLUMNS = ("concepts", "defined", "admitted", "avoided", "draft", "retired")


def folder(path: Path | None) -> Path:
    """The folder, or that of the built-in glossary. Raises ConfigError if no glossary is in it."""
    from tqa.terms.reading import built_in

    place = path or _near(built_in())
    if not place.is_dir():
        raise ConfigError(f"{place}: no such folder; check the spelling")
    if not any(place.glob("*.toml")):
        raise ConfigError(f"{place}: no glossary in it; a glossary is a folder of .toml files")
    return place


def _near(path: Path) -> Path:
    """The path from the working directory, if it lies below that."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


def configured() -> tuple[Path, ...]:
    """The glossaries of the project that one stands in. Raises ConfigError."""
    from tqa.config.files import find

    return tuple(map(_near, find(Path.cwd()).glossaries))


def glossary(own: Iterable[Path] | None) -> Glossary:
    """The built-in glossary and what is laid over it, the last on top: what is named, or what is configured.

    Raises ConfigError.
    """
    whole = built_in()
    for path in configured() if own is None else own:
        whole = read(path).over(whole)
    return whole


def layers(path: Path | None) -> Iterator[tuple[Path, Glossary | None]]:
    """The folder, or those of the project, or that of the built-in glossary; each with the glossary below it.

    Raises ConfigError.
    """
    from tqa.terms import reading

    places = [folder(each) for each in ((path,) if path else configured() or (None,))]
    below = None if places[0].resolve() == reading.built_in().resolve() else built_in()
    for place in places:
        yield place, below
        below = reading.load(place).over(below) if below else None


@cache
def built_in() -> Glossary:
    """The built-in glossary. Raises ConfigError."""
    return read(None)


def read(path: Path | None) -> Glossary:
    """The glossary of a folder. Raises ConfigError at the first table that is not one."""
    from tqa.terms import reading

    place = folder(path)
    files = reading.read_folder(place)
    for problem in (problem for file in files for problem in file.problems):
        raise ConfigError(f"{problem}; `tqa glossary check {place}` says all")
    return reading.glossary(files)


def writable(path: Path | None) -> Path:
    """The folder to write to: one of the project's own, or the built-in one in a checkout. Raises ConfigError."""
    from tqa.terms import reading

    if path is None and reading.built_in().parent.name == "terms":
        raise ConfigError("the installed glossary is not to be edited; give --glossary FOLDER")
    return folder(path)


def one_of(word: str | None, known: Iterable[str], what: str) -> str | None:
    """The word if it is known or none. Raises ConfigError."""
    names = sorted(map(str, known))
    if word is not None and word not in names:
        raise ConfigError(f"unknown {what} {word!r}; {did_you_mean(word, names)}")
    return word


def census(whole: Glossary) -> Iterator[str]:
    """The lines of `tqa glossary stats`."""
    from tqa.terms.census import by_subject, count

    yield f"{'':<28}" + "".join(f"{column:>10}" for column in COLUMNS)
    for row in (*by_subject(whole), count("all subjects", whole.concepts)):
        yield f"{row.name:<28}" + "".join(f"{figure:>10}" for figure in row[1:])
    yield ""
    for subject in sorted({phrase.subject for phrase in whole.phrases}):
        yield f"{subject:<28}{sum(phrase.subject == subject for phrase in whole.phrases):>10}"
    yield f"{'consistency':<28}{len(whole.spellings):>10}"


def told(difference: Difference) -> Iterator[str]:
    """The lines of one difference: the entry, and below it each field as it was and is."""
    from tqa.report.card import line
    from tqa.terms.concept import Spellings

    entry = difference.entry
    shown = f"{entry.id:<34}  {', '.join(entry.forms)}" if isinstance(entry, Spellings) else line(entry)
    yield f"{difference.change} {visible(shown)}"
    for name, was, now in difference.fields:
        yield visible(f"    {name}: {was} → {now}")
