"""The typer application and the one place where an error becomes a line and an exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import cast

import typer
from typer.main import get_command

from tqa.cli import about, console
from tqa.config import ConfigError

USAGE = cast(type[typer.BadParameter], typer.BadParameter.__base__)
"""What typer raises for a wrong command line; public under this name only."""

COMMANDS = {
    "check": "check",
    "po": "review",
    "apply": "review",
    "explain": "about",
    "checks": "about",
    "analyse": "analyse",
    "version": "about",
}
"""Command -> module of this room that has it. A module is imported when its command is called, or for the help."""
GROUP = "glossary"


def application(arguments: Sequence[str]) -> typer.Typer:
    """The application with the command that is called, or with all."""
    app = typer.Typer(
        name="tqa",
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        add_completion=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(invoke_without_command=True)(about.tqa)
    called = [word for word in arguments[:1] if word in COMMANDS or word == GROUP]
    for name in called or (*COMMANDS, GROUP):
        if name == GROUP:
            app.add_typer(import_module("tqa.cli.glossary").group)
        else:
            app.command(name)(getattr(import_module(f"tqa.cli.{COMMANDS[name]}"), name))
    return app


def run(arguments: Sequence[str]) -> int:
    """Runs a command line; every error is one line on stderr and exit code 2."""
    console.utf8()
    try:
        return int(get_command(application(arguments))(list(arguments), prog_name="tqa", standalone_mode=False) or 0)
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
