"""`tqa po` and `tqa apply`: out to the editor, and back into the article."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from tqa.cli import console, options
from tqa.report.profile import Profile as Kind

Output = Annotated[Path, typer.Option("--output", "-o", metavar="FOLDER", help="Folder for the PO files.")]
Profile = Annotated[
    Kind, typer.Option(help="What stands beside the suggestion: the German of now, or the English; files for Weblate.")
]
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
    source: options.English = None,
    profile: Profile = Kind.REVIEW,
    root: Root = None,
    include_unfixable: Unfixable = False,
    force: Force = False,
    select: options.Select = None,
    ignore: options.Ignore = None,
    min_severity: options.MinSeverity = None,
    lang: options.Language = None,
    encoding: options.Encoding = None,
    config: options.ConfigFile = None,
    no_config: options.NoConfig = False,
) -> int:
    """Write suggestions, a PO file each article.

    Review them in any PO editor, then run `tqa apply`.
    """
    from tqa.cli import drafts, handover, inputs
    from tqa.cli.pairing import paired
    from tqa.waivers import baseline

    asked = options.settings(
        no_config, select=select, ignore=ignore, levels=(min_severity, None), lang=lang, file=config
    )
    known = baseline.load(baseline.place(asked))
    place = root or drafts.common_root(paths)
    order = drafts.Order(place, output, asked, encoding, include_unfixable, force, known, profile)
    files = paired(inputs.sources(paths, config=asked), asked, paths, source)
    return handover.written(console.progress(drafts.drafts(files, order), len(files)), order)


def apply(
    path: Review,
    *,
    root: Articles = Path(),
    dry_run: DryRun = False,
    backup: Backup = False,
    lang: options.Language = None,
    encoding: options.Encoding = None,
    config: options.ConfigFile = None,
    no_config: options.NoConfig = False,
    no_color: options.NoColor = False,
) -> int:
    """Mend articles from reviewed PO files.

    What was accepted is carried over, and nothing else. What was kept goes to the baseline, if the project has one.
    """
    from tqa.apply import apply_review
    from tqa.cli import handover
    from tqa.report.style import Style

    asked = options.settings(no_config, lang=lang, file=config)
    style = Style(asked.lang, colour=console.colourful(sys.stdout, no_color))
    outcomes = apply_review(path, root, dry_run, backup, encoding or asked.encoding or None)
    return handover.applied(path, outcomes, dry_run, style, asked)
