"""`tqa config`: what is in force, and where it comes from."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import Annotated

import typer

from tqa.cli import console, options
from tqa.config import BASELINE, Config, keys
from tqa.report.style import DIM, Style
from tqa.report.visible import visible

WIDEST = 60
"""Columns up to which the places of values stand below each other."""
Schema = Annotated[bool, typer.Option("--schema", help="Show the JSON Schema of tqa.toml, for editors.")]


def config(
    *,
    schema: Schema = False,
    file: options.ConfigFile = None,
    no_config: options.NoConfig = False,
    no_color: options.NoColor = False,
) -> None:
    """Show what is configured, and where."""
    style = Style(colour=console.colourful(sys.stdout, no_color))
    for line in _schema() if schema else values(options.configured(no_config, file), style):
        console.out(line)


def _schema() -> Iterator[str]:
    from tqa.config.schema import FILE

    yield FILE.read_text("utf-8").rstrip("\n")


def values(config: Config, style: Style) -> Iterator[str]:
    """Key, value and place of each setting, as TOML; what is not set is a remark."""
    yield style.paint(DIM, f"# {visible(os.fspath(config.root.absolute()))}")
    rows = [(setting(name, getattr(config, name.replace("-", "_"))), _origin(config, name)) for name in keys()]
    wide = max(len(shown) for shown, _ in rows if len(shown) < WIDEST)
    for shown, origin in rows:
        said = f"  {' ' * (wide - len(shown))}# {origin or 'default'}"
        yield f"{shown}{style.paint(DIM, said)}" if origin else style.paint(DIM, shown + said)
    if not config.baseline and (place := config.root / BASELINE).exists():
        yield style.paint(DIM, f"# baseline: {visible(os.fspath(place))}")


def _origin(config: Config, name: str) -> str:
    return visible(", ".join(config.origins.get(name, ())))


def setting(name: str, value: object) -> str:
    """A key with its value as TOML has it."""
    from tqa.config.schema import plain
    from tqa.report.json import dump

    shown = plain(value)
    if shown in (None, ""):
        return f"# {name}"
    if keys()[name].kind.schema["type"] == "object":
        table = shown if isinstance(shown, dict) else {}
        shown = ", ".join(f"{dump(key)} = {dump(each)}" for key, each in table.items())
        return f"{name} = {{{shown}}}"
    return f"{name} = {dump(shown)}"
