"""`tqa check`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tqa.cli import options

Fix = Annotated[bool, typer.Option("--fix", help="Mend what can be mended safely, then show the rest.")]
Unsafe = Annotated[bool, typer.Option("--unsafe-fixes", help="With --fix or --diff: also what needs a look.")]
Diff = Annotated[bool, typer.Option("--diff", help="Show what --fix would change; write nothing.")]
Statistics = Annotated[bool, typer.Option("--statistics", help="Count findings by check.")]
Since = Annotated[str | None, typer.Option(metavar="REV", help="Only files and lines changed since this git revision.")]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="Exit 0 whatever is found.")]
NoBaseline = Annotated[bool, typer.Option("--no-baseline", help="Show accepted findings too.")]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Neither read nor write the cache.")]
Timing = Annotated[bool, typer.Option("--timing", help="Show on stderr what each check takes.")]
Strict = Annotated[bool, typer.Option("--force-exclude", help="Pass over excluded files even if they are named.")]


def check(
    paths: options.Paths,
    *,
    source: options.English = None,
    output_format: options.OutputFormat = options.Format.TEXT,
    select: options.Select = None,
    ignore: options.Ignore = None,
    min_severity: options.MinSeverity = None,
    fail_level: options.FailLevel = None,
    fix: Fix = False,
    unsafe_fixes: Unsafe = False,
    diff: Diff = False,
    statistics: Statistics = False,
    since: Since = None,
    no_baseline: NoBaseline = False,
    exit_zero: ExitZero = False,
    config: options.ConfigFile = None,
    no_config: options.NoConfig = False,
    force_exclude: Strict = False,
    encoding: options.Encoding = None,
    stdin_filename: options.StdinFilename = Path("stdin.txt"),
    no_cache: NoCache = False,
    timing: Timing = False,
    lang: options.Language = None,
    no_color: options.NoColor = False,
) -> int:
    """Show what is wrong in articles.

    Exit code 0: nothing from --fail-level on. 1: something. 2: wrong usage, or a file that cannot be read.
    """
    from tqa.cli import checking

    levels = (min_severity, fail_level)
    asked = options.settings(no_config, select=select, ignore=ignore, levels=levels, lang=lang, file=config)
    order = checking.Order(
        *(paths, stdin_filename, output_format, encoding, since, force_exclude, statistics, diff, fix, unsafe_fixes),
        *(exit_zero, not no_baseline, not no_cache, timing, not no_color, source),
    )
    return checking.run(asked, order)
