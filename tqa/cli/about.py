"""`tqa explain`, `tqa checks`, `tqa version`: what the tool says about itself."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from tqa.cli import console, options

Asked = Annotated[bool, typer.Option("--version", is_eager=True, help="Say the version and exit.")]
What = Annotated[str, typer.Argument(metavar="CHECK", help="Code, family or name of a check, e.g. PUN01.")]


def explain(what: What, *, lang: options.Language = None, no_color: options.NoColor = False) -> None:
    """Explain a check, with examples."""
    from tqa.cli.selection import meant
    from tqa.report.explain import explanation
    from tqa.report.style import Style

    style = Style(str(lang or "de"), colour=console.colourful(sys.stdout, no_color))
    for line in "\n\n\n".join("\n".join(explanation(check, style)) for check in meant(what)).splitlines():
        console.out(line)


def checks(*, lang: options.Language = None) -> None:
    """List all checks."""
    from tqa.checks import registry

    for each in registry():
        console.out(f"{each.code}  {each.name:<32}  {each.severity!s:<7}  {getattr(each.title, lang or 'de')}")


def version() -> None:
    """Say the version."""
    from tqa.config.entry_points import installed

    found = installed()
    console.out(f"tqa {found}" if found else "tqa, from a source tree")


def tqa(context: typer.Context, *, asked: Asked = False) -> None:
    """Find what machine translation leaves in German articles, and mend it."""
    if asked:
        version()
        raise typer.Exit
    if context.invoked_subcommand is None:
        console.out(context.get_help())
