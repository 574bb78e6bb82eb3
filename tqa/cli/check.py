"""`tqa check`."""

from __future__ import annotations

import sys
from pathlib import Path

from tqa.cli import console, options


def check(
    paths: options.Paths,
    *,
    output_format: options.OutputFormat = options.Format.TEXT,
    select: options.Select = None,
    ignore: options.Ignore = None,
    min_severity: options.MinSeverity = None,
    fail_level: options.FailLevel = None,
    lang: options.Language = None,
    encoding: options.Encoding = None,
    stdin_filename: options.StdinFilename = Path("stdin.txt"),
    no_config: options.NoConfig = False,
    no_color: options.NoColor = False,
) -> int:
    """Show what is wrong in articles."""
    from tqa.cli import inputs, render, work

    config = options.settings(
        no_config, select=select, ignore=ignore, min_severity=min_severity, fail_level=fail_level, lang=lang
    )
    files = inputs.sources(paths, stdin_filename)
    run = render.Run(config, console.colourful(sys.stdout, no_color), console.columns())
    for line in run.lines(output_format, console.progress(work.outcomes(files, config, encoding), len(files))):
        console.out(line)
    return run.exit_code
