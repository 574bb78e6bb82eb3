"""`tqa po` and `tqa apply`: out to the editor, and back into the article."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from tqa.cli import console, options

Output = Annotated[Path, typer.Option("--output", "-o", metavar="FOLDER", help="Folder for the PO files.")]
Root = Annotated[
    Path | None, typer.Option(metavar="FOLDER", help="Folder that PO files name articles from; default: as given.")
]
Unfixable = Annotated[bool, typer.Option("--include-unfixable", help="Also entries without a suggestion.")]
Force = Annotated[bool, typer.Option("--force", help="Overwrite PO files that hold decisions.")]
Review = Annotated[Path, typer.Argument(metavar="PO", help="A reviewed PO file, or a folder of them.")]
Articles = Annotated[Path, typer.Option("--root", metavar="FOLDER", help="Folder that the articles lie below.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Show what would change; write nothing.")]
Backup = Annotated[bool, typer.Option("--backup", help="Keep each article as it was in FILE.bak.")]


def po(
    paths: options.Files,
    *,
    output: Output,
    root: Root = None,
    include_unfixable: Unfixable = False,
    force: Force = False,
    select: options.Select = None,
    ignore: options.Ignore = None,
    min_severity: options.MinSeverity = None,
    lang: options.Language = None,
    encoding: options.Encoding = None,
    no_config: options.NoConfig = False,
) -> int:
    """Write suggestions, a PO file each article.

    Review them in any PO editor, then run `tqa apply`.
    """
    from tqa.cli import drafts, handover, inputs

    config = options.settings(no_config, select=select, ignore=ignore, min_severity=min_severity, lang=lang)
    order = drafts.Order(root or drafts.common_root(paths), output, config, encoding, include_unfixable, force)
    files = inputs.sources(paths)
    return handover.written(console.progress(drafts.drafts(files, order), len(files)), order)


def apply(
    path: Review,
    *,
    root: Articles = Path(),
    dry_run: DryRun = False,
    backup: Backup = False,
    lang: options.Language = None,
    encoding: options.Encoding = None,
    no_color: options.NoColor = False,
) -> int:
    """Mend articles from reviewed PO files.

    What was accepted is carried over, and nothing else.
    """
    from tqa.apply import apply_review
    from tqa.cli import handover
    from tqa.report.text import Style

    style = Style(str(lang or "de"), colour=console.colourful(sys.stdout, no_color))
    return handover.applied(path, apply_review(path, root, dry_run, backup, encoding), dry_run, style)
