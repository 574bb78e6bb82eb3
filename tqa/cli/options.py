"""The options that commands share, and what they say together with the configuration."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from tqa.config import Config, ConfigError, severity
from tqa.config.files import find, read


class Format(StrEnum):
    """Output formats of `check`, those of `report.writers`."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    SARIF = "sarif"
    GITHUB = "github"
    GITLAB = "gitlab"
    RDJSONL = "rdjsonl"
    JUNIT = "junit"
    CHECKSTYLE = "checkstyle"
    HTML = "html"


class Level(StrEnum):
    """Severities by name."""

    HINT = "hint"
    WARNING = "warning"
    ERROR = "error"


class Lang(StrEnum):
    """Languages of messages."""

    DE = "de"
    EN = "en"


Paths = Annotated[list[Path], typer.Argument(metavar="PATH", help="Files, folders, or - for standard input.")]
Files = Annotated[list[Path], typer.Argument(metavar="PATH", help="Files and folders.")]
StdinFilename = Annotated[
    Path, typer.Option(metavar="NAME", help="Name of standard input; its suffix tells the format.")
]
English = Annotated[
    Path | None,
    typer.Option("--source", metavar="PATH", help="The English article, or the folder that mirrors the German one."),
]
OutputFormat = Annotated[
    Format, typer.Option("--output-format", "-f", metavar="FORMAT", help=f"{', '.join(Format)}.", show_default=False)
]
Select = Annotated[
    list[str] | None,
    typer.Option(metavar="CHECKS", help="Only these: codes, families, names; repeat or separate by commas."),
]
Ignore = Annotated[list[str] | None, typer.Option(metavar="CHECKS", help="Not these.")]
MinSeverity = Annotated[
    Level | None, typer.Option(metavar="LEVEL", help="Show findings from hint, warning (default) or error on.")
]
FailLevel = Annotated[
    Level | None, typer.Option(metavar="LEVEL", help="Exit 1 from hint, warning or error (default) on.")
]
Language = Annotated[
    Lang | None, typer.Option("--lang", metavar="LANG", help="Language of messages: de (default) or en.")
]
NoConfig = Annotated[bool, typer.Option("--no-config", help="Ignore tqa.toml and pyproject.toml.")]
Encoding = Annotated[
    str | None, typer.Option(metavar="NAME", help="Encoding of files that are not UTF-8, e.g. cp1252.")
]
ConfigFile = Annotated[Path | None, typer.Option("--config", metavar="FILE", help="This configuration and no other.")]
NoColor = Annotated[bool, typer.Option("--no-color", help="No colour; NO_COLOR does the same.")]


def words(values: Iterable[str] | None) -> tuple[str, ...]:
    """The words of a repeated option, each of which may hold several with commas between."""
    return tuple(word.strip() for value in values or () for word in value.split(","))


def settings(
    no_config: bool,
    *,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
    levels: tuple[Level | None, Level | None] = (None, None),
    lang: Lang | None = None,
    file: Path | None = None,
) -> Config:
    """The configuration of the working directory, and over it what the command line says. Raises ConfigError.

    Checks that are selected on the command line are all that run. The levels are the least one to show and the
    least one to fail at.
    """
    config = configured(no_config, file)
    min_severity, fail_level = levels
    said = {"select": select, "extend-select": select, "ignore": ignore}
    fail = severity(fail_level) if fail_level else config.fail_level
    return replace(
        config,
        select=words(select) or config.select,
        extend_select=() if select else config.extend_select,
        ignore=words(ignore) or config.ignore,
        min_severity=min(severity(min_severity) if min_severity else config.min_severity, fail),
        fail_level=fail,
        lang=str(lang or config.lang),
        origins={key: places for key, places in config.origins.items() if not said.get(key)},
    )


def configured(no_config: bool, file: Path | None = None) -> Config:
    """The configuration that is named, or that of the working directory. Raises ConfigError."""
    if file and (found := read(file)):
        return found
    if file:
        raise ConfigError(f"{file}: no [tool.tqa] in it")
    return Config(root=Path.cwd()) if no_config else find(Path.cwd())
