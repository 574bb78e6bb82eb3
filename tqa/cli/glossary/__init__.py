"""`tqa glossary …`: look terms up, list and count them, keep the files in order."""

from __future__ import annotations

import os
import sys
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer

from tqa.cli import console, options
from tqa.cli.glossary import exchange
from tqa.cli.glossary.add import add
from tqa.cli.glossary.extract import extract
from tqa.cli.glossary.folders import Folder, Own, folder, glossary, layers
from tqa.config import ConfigError

group = typer.Typer(name="glossary", rich_markup_mode=None)


@group.callback(invoke_without_command=True)
def about(context: typer.Context) -> None:
    """Look terms up, keep the glossary."""
    if context.invoked_subcommand is None:
        console.out(context.get_help())


Words = Annotated[str, typer.Argument(metavar="TERM", help="A term in English or German, as it may be spelt.")]
Subject = Annotated[str | None, typer.Option(metavar="SUBJECT", help="Only this subject, the name of a file.")]
State = Annotated[str | None, typer.Option("--status", metavar="STATUS", help="approved, draft or retired.")]
Files = Annotated[list[Path] | None, typer.Argument(metavar="[PATH]…", help="Files, folders; default: built in.")]
Check = Annotated[bool, typer.Option("--check", help="Change nothing; exit 1 if a file would change.")]
Old = Annotated[Path, typer.Argument(metavar="OLD", help="Folder of the older glossary.")]
New = Annotated[Path | None, typer.Argument(metavar="[NEW]", help="Folder of the newer one; default: built in.")]


@group.command()
def lookup(term: Words, *, own: Own = None, lang: options.Language = None, no_color: options.NoColor = False) -> None:
    """Show what the glossary says about a term.

    Without the very term, what is spelt like it.
    """
    from tqa.report.card import NEAR, card
    from tqa.report.style import DIM, Style
    from tqa.terms.lookup import SURE, look_up

    style = Style(str(lang or "de"), console.columns(), console.colourful(sys.stdout, no_color))
    found = look_up(glossary(own), term)
    if not found:
        raise ConfigError(f"nothing like {term!r} in the glossary; `tqa glossary list` shows all terms")
    sure = found[0].score == SURE
    lines = ("", *chain.from_iterable((*card(match.entry, style), "") for match in found))
    for line in lines[sure:-1] if sure else (style.paint(DIM, style.say(NEAR)), *lines[:-1]):
        console.out(line)


@group.command("list")
def list_(*, subject: Subject = None, status: State = None, own: Own = None) -> None:
    """List entries: id, English, German."""
    from tqa.cli.glossary.folders import one_of
    from tqa.report.card import line
    from tqa.terms.concept import Concept, Status
    from tqa.terms.lookup import entries

    some = entries(glossary(own))
    wanted = one_of(subject, {entry.subject for entry in some}, "subject")
    state = one_of(status, set(Status), "status")
    for entry in sorted(some, key=lambda entry: entry.id):
        fits = not state or (isinstance(entry, Concept) and entry.status == state)
        if fits and wanted in (None, entry.subject):
            console.out(line(entry))


@group.command()
def stats(*, own: Own = None) -> None:
    """Count concepts, definitions and avoided forms by subject."""
    from tqa.cli.glossary.folders import census

    for row in census(glossary(own)):
        console.out(row)


@group.command()
def check(path: Folder = None) -> int:
    """Say what is wrong with the files of a folder, with file and line.

    Exit 1 if something is. Of a glossary over others it also says where it differs from them. Without a folder: the
    glossaries of the configuration, or the built-in one.
    """
    from tqa.cli.glossary.guarding import checked

    return max([checked(place, below) for place, below in layers(path)])


@group.command()
def fmt(paths: Files = None, *, check: Check = False) -> int:
    """Put keys, lists and entries of glossary files in order."""
    from tqa.terms.editing import layouts, write

    changed = [laid for laid in list(layouts(paths or [folder(None)])) if laid.old != laid.new]
    for laid in changed:
        if not check:
            write(laid.path, laid.new)
        console.out(f"{os.fspath(laid.path)}: {'not in order' if check else 'put in order'}")
    return check and bool(changed)


@group.command()
def diff(old: Old, new: New = None) -> None:
    """Say which entries are new (+), gone (-) and changed (~)."""
    from tqa.cli.glossary.folders import read, told
    from tqa.terms.comparing import differences

    for difference in differences(read(old), read(new)):
        for line in told(difference):
            console.out(line)


group.command()(add)
group.command()(extract)
group.command()(exchange.export)
group.command("import")(exchange.import_)
