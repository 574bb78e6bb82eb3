"""Files -> outcomes, in order; over all cores when there is enough to do, and from the cache what it has."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator, Sequence, Set
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from tqa import cache
from tqa.cli import kept
from tqa.cli.inputs import InternalError, Source, problem
from tqa.config import Config
from tqa.model import Document, Finding
from tqa.report.stream import Told, tell

if TYPE_CHECKING:
    from tqa.waivers.baseline import Known
    from tqa.waivers.waiving import Checked

ENOUGH = 200_000
"""Bytes from which a second process pays."""
ROUNDS = 4
"""So often at most are fixes made: one may lay open another fault."""
Result = TypeVar("Result")


class Job(NamedTuple):
    """What is to be done with each file besides looking at it.

    `fix`: make its safe fixes, with `unsafe` all; findings that are `known` stay. `timing`: ask what checks take.
    """

    config: Config
    encoding: str | None = None
    fix: bool = False
    unsafe: bool = False
    timing: bool = False
    cache: bool = True
    known: Set[Known] = frozenset()


class Outcome(NamedTuple):
    """What became of a file. `document` is None where it could not be read; `problem` says why, in one line.

    With fixes, `document` is the mended one and `before` the text that it had; `fixed` counts them. `times` are
    seconds by check.
    """

    source: Source
    document: Document | None = None
    told: tuple[Told, ...] = ()
    words: int = 0
    problem: str = ""
    before: str | None = None
    fixed: int = 0
    times: tuple[tuple[str, float], ...] = ()


def outcomes(sources: Sequence[Source], job: Job) -> Iterator[Outcome]:
    """The outcome of each file, in the order of the sources. Raises ConfigError where the configuration is wrong."""
    if not job.cache or job.fix or job.timing:
        return _examined(sources, job)
    names = kept.names(sources, job.config, job.encoding)
    known = [bool(name) and cache.has(name) for name in names]
    missing = [source for source, is_known in zip(sources, known, strict=True) if not is_known]
    fresh = _examined(missing, job) if missing or not sources else iter(())
    return (
        (is_known and _kept(source, name)) or _saved(name, examine(source, job) if is_known else next(fresh))
        for source, name, is_known in zip(sources, names, known, strict=True)
    )


def _kept(source: Source, name: str) -> Outcome | None:
    found = kept.load(name, source)
    return Outcome(source, *found) if found else None


def _saved(name: str, outcome: Outcome) -> Outcome:
    if outcome.document:
        kept.save(name, outcome.document, outcome.told, outcome.words)
    return outcome


def _examined(sources: Sequence[Source], job: Job) -> Iterator[Outcome]:
    """All files looked at. What is wrong with the configuration is told before."""
    from tqa.analyse.page.house import house
    from tqa.cli.selection import chosen

    chosen(job.config)
    house.cache_clear()
    house(job.config)
    return over_cores(partial(examine, job=job), sources)


def over_cores(function: Callable[[Source], Result], sources: Sequence[Source]) -> Iterator[Result]:
    """The function over the sources, in order, in one process or several."""
    workers = min(os.cpu_count() or 1, len(sources))
    if workers < 2 or sum(source.size for source in sources) < ENOUGH:
        return map(function, sources)
    return _pooled(function, sources, workers)


def _pooled(function: Callable[[Source], Result], sources: Sequence[Source], workers: int) -> Iterator[Result]:
    """The first source is done here: processes that are forked then have all that it loaded, and share its memory."""
    from concurrent.futures import ProcessPoolExecutor

    yield function(sources[0])
    gc.freeze()
    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(function, sources[1:], chunksize=max(1, min(8, len(sources) // (8 * workers))))


def examine(source: Source, job: Job) -> Outcome:
    """Reads and checks one file. Never raises: what goes wrong stands in the outcome."""
    try:
        document = read(source, job.encoding or job.config.encoding or None)
        return (_mended if job.fix else _looked_at)(source, document, job)
    except Exception as error:
        return Outcome(source, problem=problem(source.path, error, job.config.lang))


def _looked_at(source: Source, document: Document, job: Job) -> Outcome:
    times: dict[str, float] = {}
    found, words = checked(document, job.config, times if job.timing else None, beside(source, job))
    told = tuple(tell(found.findings, found.waived))
    return Outcome(source, document._replace(blocks=()), told, words, times=tuple(times.items()))


def _mended(source: Source, document: Document, job: Job) -> Outcome:
    """The file as its fixes leave it, and what is found in it then."""
    from tqa.apply.fixing import mended

    before, fixed = document.text, 0
    for _ in range(1 if source.lines else ROUNDS):
        found, _ = checked(document, job.config, None, beside(source, job))
        document, count = mended(document, _fixable(found.findings, document, source, job), job.unsafe)
        fixed += count
        if not count:
            break
    outcome = _looked_at(source, document, job)
    return outcome._replace(before=before, fixed=fixed) if fixed else outcome


def _fixable(found: Sequence[Finding], document: Document, source: Source, job: Job) -> list[Finding]:
    """The findings that are shown, in the lines that are asked for, and not accepted."""
    from tqa.cli.shown import in_lines
    from tqa.waivers import baseline

    loud = [f for f in found if f.severity >= job.config.min_severity and in_lines(document, f, source.lines)]
    return baseline.split(loud, baseline.name(source.path, job.config.root), job.known)[0]


def read(source: Source, encoding: str | None) -> Document:
    """The document of a file. Raises OSError and FormatError."""
    from tqa import formats

    if source.error:
        raise source.error
    data = source.path.read_bytes() if source.data is None else source.data
    return formats.read(data, source.path, encoding)


def beside(source: Source, job: Job) -> Document | None:
    """The English of an article. Raises FormatError."""
    from tqa.cli.pairing import english

    return english(source, job.encoding or job.config.encoding or None)


def checked(
    document: Document, config: Config, times: dict[str, float] | None = None, english: Document | None = None
) -> tuple[Checked, int]:
    """What the checks find that the config asks for, and the number of words. Raises InternalError."""
    from tqa import pipeline
    from tqa.analyse.page.house import house
    from tqa.cli.selection import chosen
    from tqa.cli.timing import timed

    try:
        checks = [
            check
            for check in chosen(config, document.path)
            if not check.costly or check.severity >= config.min_severity
        ]
        live = checks if times is None else [timed(check, times) for check in checks]
        analysed = pipeline.analyse(document, house(config), english)
        return pipeline.checked(analysed, live), analysed.words
    except Exception as error:
        raise InternalError(error) from error
