"""`tqa baseline …`: what a project accepts, so that only new faults are told."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tqa.cli import console, options

group = typer.Typer(name="baseline", rich_markup_mode=None)
Paths = Annotated[list[Path] | None, typer.Argument(metavar="[PATH]…", help="Files and folders; default: the project.")]


@group.callback(invoke_without_command=True)
def about(context: typer.Context) -> None:
    """Accept the findings of today, tell only new ones."""
    if context.invoked_subcommand is None:
        console.out(context.get_help())


@group.command()
def write(
    paths: Paths = None,
    *,
    min_severity: options.MinSeverity = None,
    config: options.ConfigFile = None,
    no_config: options.NoConfig = False,
    lang: options.Language = None,
) -> int:
    """Accept all that is found in the files now.

    What the baseline says of other files stays.
    """
    from tqa.cli import accepting

    asked = options.settings(no_config, levels=(min_severity, None), lang=lang, file=config)
    return accepting.write(asked, paths or [asked.root])


@group.command()
def prune(
    paths: Paths = None,
    *,
    config: options.ConfigFile = None,
    no_config: options.NoConfig = False,
    lang: options.Language = None,
) -> int:
    """Take out the lines that accept nothing any more."""
    from tqa.cli import accepting

    asked = options.settings(no_config, lang=lang, file=config)
    return accepting.prune(asked, paths or [asked.root])
