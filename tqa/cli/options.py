"""The options that commands share, and what they say together with the configuration."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from tqa.config import Config, find, severity


class Format(StrEnum):
    """Output formats of `check`."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"


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
StdinFilename = Annotated[Path, typer.Option(help="Name of standard input; its suffix tells the format.")]
OutputFormat = Annotated[Format, typer.Option(help="How to write findings.")]
Select = Annotated[
    list[str] | None,
    typer.Option(metavar="CHECKS", help="Only these: codes, families, names; repeat or separate by commas."),
]
Ignore = Annotated[list[str] | None, typer.Option(metavar="CHECKS", help="Not these.")]
MinSeverity = Annotated[Level | None, typer.Option(help="Show findings from this severity on; default: warning.")]
FailLevel = Annotated[Level | None, typer.Option(help="Exit 1 at a finding of this severity or above; default: error.")]
Language = Annotated[Lang | None, typer.Option("--lang", help="Language of messages; default: de.")]
NoConfig = Annotated[bool, typer.Option("--no-config", help="Ignore tqa.toml and pyproject.toml.")]
Encoding = Annotated[str | None, typer.Option(help="Encoding of files that are not UTF-8, e.g. cp1252.")]
NoColor = Annotated[bool, typer.Option("--no-color", help="No colour; NO_COLOR does the same.")]


def words(values: Iterable[str] | None) -> tuple[str, ...]:
    """The words of a repeated option, each of which may hold several with commas between."""
    return tuple(word.strip() for value in values or () for word in value.split(","))


def settings(
    no_config: bool,
    *,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
    min_severity: Level | None = None,
    fail_level: Level | None = None,
    lang: Lang | None = None,
) -> Config:
    """The configuration of the working directory, and over it what the command line says. Raises ConfigError."""
    config = Config() if no_config else find(Path.cwd())
    fail = severity(fail_level) if fail_level else config.fail_level
    return replace(
        config,
        select=words(select) or config.select,
        ignore=words(ignore) or config.ignore,
        min_severity=min(severity(min_severity) if min_severity else config.min_severity, fail),
        fail_level=fail,
        lang=str(lang or config.lang),
    )
