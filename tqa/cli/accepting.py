"""The runs behind `tqa baseline`, and what `tqa apply` adds to the baseline."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field, replace
from pathlib import Path

from tqa.apply import Outcome as Applied
from tqa.apply import write_atomically
from tqa.cli import console, inputs, work
from tqa.cli.work import Job
from tqa.config import Config
from tqa.model import Message, Severity
from tqa.report.visible import visible
from tqa.waivers import baseline
from tqa.waivers.baseline import Known

ACCEPTED = (Message("Befund angenommen", "finding accepted"), Message("Befunde angenommen", "findings accepted"))
TAKEN_OUT = (Message("Zeile herausgenommen", "line taken out"), Message("Zeilen herausgenommen", "lines taken out"))
UNREAD = Message("nichts geschrieben", "nothing written")


@dataclass(slots=True)
class Found:
    """The lines that accept all findings of some files, and the paths of these files."""

    lines: set[Known] = field(default_factory=set)
    paths: set[str] = field(default_factory=set)
    broken: bool = False


def write(config: Config, paths: Sequence[Path]) -> int:
    """Accepts what is found. Exit code 2, and the baseline as it was, if a file cannot be read."""
    place = baseline.place(config)
    old = baseline.load(place)
    found = look(config, paths)
    if found.broken:
        return _nothing(place, config)
    lines = found.lines | {each for each in old if _stays(each, found.paths, config)}
    return _written(place, lines, f"{len(found.lines)} {_said(ACCEPTED, len(found.lines), config)}")


def prune(config: Config, paths: Sequence[Path]) -> int:
    """Takes out what accepts nothing. Exit code 2, and the baseline as it was, if a file cannot be read."""
    place = baseline.place(config)
    old = baseline.load(place)
    found = look(replace(config, min_severity=Severity.HINT), paths)
    if found.broken:
        return _nothing(place, config)
    gone = set(baseline.stale(old, old & found.lines, found.paths, config.root))
    return _written(place, old - gone, f"{len(gone)} {_said(TAKEN_OUT, len(gone), config)}", changed=bool(gone))


def look(config: Config, paths: Sequence[Path]) -> Found:
    """What is found in the files, with the severities that are shown."""
    found = Found()
    files = inputs.sources([_near(path) for path in paths], config=config)
    for outcome in console.progress(work.outcomes(files, Job(config)), len(files)):
        if outcome.document is None:
            found.broken = True
            console.fail(outcome.problem)
            continue
        path = baseline.name(outcome.document.path, config.root)
        found.paths.add(path)
        loud = (each.finding for each in outcome.told if not each.waived)
        found.lines |= {baseline.key(each, path) for each in loud if each.severity >= config.min_severity}
    return found


def add(config: Config, outcomes: Iterable[Applied]) -> None:
    """Adds what editors chose to keep to the baseline of a project that has one. Raises OSError and ConfigError."""
    place = baseline.place(config)
    kept = {line for outcome in outcomes for line in _lines(outcome, config.root)}
    if kept and (config.baseline or place.exists()):
        old = baseline.load(place)
        if not kept <= old:
            write_atomically(place, baseline.dump(old | kept))


def _lines(outcome: Applied, root: Path) -> Iterable[Known]:
    if outcome.article:
        path = baseline.name(outcome.article, root)
        yield from (Known(**json.loads(line))._replace(path=path) for line in outcome.baseline)


def _near(path: Path) -> Path:
    """The path from the working directory, if it lies below that."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_absolute() and path.is_relative_to(here) else path


def _stays(known: Known, checked: Set[str], config: Config) -> bool:
    return known.path not in checked and (config.root / known.path).exists()


def _written(place: Path, lines: Iterable[Known], said: str, changed: bool = True) -> int:
    try:
        if changed:
            write_atomically(place, baseline.dump(lines))
    except OSError as error:
        console.fail(f"{place}: not writable: {error.strerror}")
        return 2
    console.out(f"{visible(os.fspath(_near(place)))}: {said}")
    return 0


def _nothing(place: Path, config: Config) -> int:
    console.fail(f"{place}: {getattr(UNREAD, config.lang)}")
    return 2


def _said(words: tuple[Message, Message], count: int, config: Config) -> str:
    return str(getattr(words[count != 1], config.lang))
