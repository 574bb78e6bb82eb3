"""The run behind `tqa check`: files in, lines out, and what `--fix` writes."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from tqa.cli import console, inputs, work
from tqa.cli.inputs import Source
from tqa.cli.pairing import paired
from tqa.cli.render import Desk
from tqa.cli.timing import table
from tqa.cli.work import Job, Outcome
from tqa.config import Config, ConfigError
from tqa.model import Message
from tqa.report.style import Style
from tqa.report.writers import writer
from tqa.waivers import baseline

CHANGED = (
    Message("Datei würde geändert", "file would change"),
    Message("Dateien würden geändert", "files would change"),
)


class Order(NamedTuple):
    """What the command line asks for besides the configuration."""

    paths: Sequence[Path]
    stdin_name: Path
    output_format: str = "text"
    encoding: str | None = None
    revision: str | None = None
    force_exclude: bool = False
    statistics: bool = False
    diff: bool = False
    fix: bool = False
    unsafe: bool = False
    exit_zero: bool = False
    baseline: bool = True
    cache: bool = True
    timing: bool = False
    colour: bool = True
    source: Path | None = None


def run(config: Config, order: Order) -> int:
    """Checks the files, writes what was found and returns the exit code. Raises ConfigError."""
    known = baseline.load(baseline.place(config)) if order.baseline else frozenset()
    job = Job(config, order.encoding, order.fix or order.diff, order.unsafe, order.timing, order.cache, known)
    files = chosen(config, order)
    style = Style(config.lang, console.columns(), console.colourful(sys.stdout, not order.colour))
    desk = Desk(config, style, known, order.exit_zero)
    outcomes = console.progress(work.outcomes(files, job), len(files))
    if order.diff:
        return diffs(desk, outcomes)
    for line in desk.lines(writer(order.output_format, order.statistics), mended(desk, outcomes, order)):
        console.out(line)
    for line in table(desk.times):
        console.tell(line)
    return desk.exit_code


def chosen(config: Config, order: Order) -> list[Source]:
    """The files to check. Raises ConfigError."""
    files = inputs.sources(order.paths, order.stdin_name, config, order.force_exclude)
    if order.fix and not order.diff and any(source.data is not None for source in files):
        raise ConfigError("--fix cannot write to standard input; use --diff")
    pairs = paired(files, config, order.paths, order.source)
    if not order.revision:
        return pairs
    from tqa.cli import since

    return since.changed(pairs, order.revision)


def mended(desk: Desk, outcomes: Iterable[Outcome], order: Order) -> Iterator[Outcome]:
    """The outcomes; with `--fix` each mended article is written before it is told of."""
    return written(desk, outcomes) if order.fix else iter(outcomes)


def written(desk: Desk, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    from tqa.apply import write_atomically

    for outcome in outcomes:
        try:
            if outcome.document and outcome.before is not None:
                write_atomically(outcome.document.path, outcome.document.encode())
            yield outcome
        except OSError as error:
            said = inputs.problem(outcome.source.path, error, desk.config.lang)
            yield Outcome(outcome.source, problem=said)


def diffs(desk: Desk, outcomes: Iterable[Outcome]) -> int:
    """Shows what `--fix` would change. Exit code 1 if that is anything."""
    from tqa.apply import diff
    from tqa.cli.handover import coloured

    changed = 0
    for outcome in outcomes:
        if outcome.document is None:
            desk.refuse(outcome)
        elif outcome.before is not None:
            changed += 1
            path = outcome.document.path.as_posix()
            for line in diff(path, outcome.before, outcome.document.text).split("\n")[:-1]:
                console.out(coloured(line, desk.style))
    console.tell(f"{changed} {desk.style.say(CHANGED[changed != 1])}")
    return 2 if desk.broken else int(bool(changed) and not desk.exit_zero)
