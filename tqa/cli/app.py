"""The typer application and the one place where an error becomes a line and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import cast

import typer
from typer.main import get_command

from tqa.cli import about, console
from tqa.cli.completion import VARIABLE
from tqa.config import ConfigError

USAGE = cast(type[typer.BadParameter], typer.BadParameter.__base__)
"""What typer raises for a wrong command line; public under this name only."""

COMMANDS = {
    "check": "check",
    "po": "review",
    "apply": "review",
    "baseline": "baseline",
    "config": "project",
    "explain": "about",
    "checks": "about",
    "analyse": "analyse",
    "score": "score",
    "completion": "completion",
    "docs": "docs",
    "triage": "triage",
    "version": "about",
    "glossary": "glossary",
}
"""Command -> module of this room that has it. A module is imported when its command is called, or for the help."""
GROUPS = frozenset(("baseline", "glossary"))
"""Commands with commands of their own: the module has a `group`."""


INTERRUPTED = 130
"""Exit code of shells for Ctrl-C."""


def application(arguments: Sequence[str]) -> typer.Typer:
    """The application with the command that is called, or with all."""
    app = typer.Typer(
        name="tqa",
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        add_completion=VARIABLE in os.environ,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )
    app.callback(invoke_without_command=True)(about.tqa)
    for name in _called(arguments):
        module = import_module(f"tqa.cli.{COMMANDS[name]}")
        if name in GROUPS:
            app.add_typer(module.group)
        else:
            app.command(name)(getattr(module, name))
    return app


def _called(arguments: Sequence[str]) -> Iterable[str]:
    """The command that is called; none where only the version is asked; else all, since the help lists them."""
    first = arguments[0] if arguments else ""
    if first == "--version":
        return ()
    return (first,) if first in COMMANDS else COMMANDS


def run(arguments: Sequence[str]) -> int:
    """Runs a command line; every error is one line on stderr and exit code 2."""
    console.utf8()
    try:
        return int(get_command(application(arguments))(list(arguments), prog_name="tqa", standalone_mode=False) or 0)
    except USAGE as error:
        problem = error.format_message()
    except ConfigError as error:
        problem = str(error)
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except Exception as error:
        if sys.flags.dev_mode:
            raise
        problem = f"internal error, please report it: {type(error).__name__}: {error}"
    console.fail(problem)
    return 2
