"""The typer application and the one place where an error becomes a line and an exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import cast

import typer
from typer.main import get_command

from tqa.cli import about, console, glossary, review
from tqa.cli.analyse import analyse
from tqa.cli.check import check
from tqa.config import ConfigError

USAGE = cast(type[typer.BadParameter], typer.BadParameter.__base__)
"""What typer raises for a wrong command line; public under this name only."""

app = typer.Typer(
    name="tqa",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.callback(invoke_without_command=True)(about.tqa)
for command in (check, review.po, review.apply, about.explain, about.checks, analyse, about.version):
    app.command()(command)
app.add_typer(glossary.group)


def run(arguments: Sequence[str]) -> int:
    """Runs a command line; every error is one line on stderr and exit code 2."""
    console.utf8()
    try:
        return int(get_command(app)(list(arguments), prog_name="tqa", standalone_mode=False) or 0)
    except USAGE as error:
        problem = error.format_message()
    except ConfigError as error:
        problem = str(error)
    except Exception as error:
        if sys.flags.dev_mode:
            raise
        problem = f"internal error, please report it: {type(error).__name__}: {error}"
    console.fail(problem)
    return 2
