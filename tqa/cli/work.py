"""Files -> outcomes, in order; over all cores when there is enough to do."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from tqa import formats, pipeline
from tqa.cli.inputs import InternalError, Source, problem
from tqa.cli.selection import chosen
from tqa.config import Config
from tqa.model import Document, Finding

ENOUGH = 200_000
"""Bytes from which a second process pays."""
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file. `document` is None where it could not be read; `problem` says why, in one line."""

    document: Document | None = None
    findings: tuple[Finding, ...] = ()
    words: int = 0
    problem: str = ""


def outcomes(sources: Sequence[Source], config: Config, encoding: str | None = None) -> Iterator[Outcome]:
    """The outcome of each file, in the order of the sources. Raises ConfigError for an unknown check."""
    chosen(config.select, config.ignore)
    return over_cores(partial(examine, config=config, encoding=encoding), sources)


def over_cores(function: Callable[[Source], Result], sources: Sequence[Source]) -> Iterator[Result]:
    """The function over the sources, in order, in one process or several."""
    workers = min(os.cpu_count() or 1, len(sources))
    if workers < 2 or sum(source.size for source in sources) < ENOUGH:
        return map(function, sources)
    return _pooled(function, sources, workers)


def _pooled(function: Callable[[Source], Result], sources: Sequence[Source], workers: int) -> Iterator[Result]:
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(function, sources, chunksize=max(1, min(16, len(sources) // (4 * workers))))


def examine(source: Source, config: Config, encoding: str | None) -> Outcome:
    """Reads and checks one file. Never raises: what goes wrong stands in the outcome."""
    try:
        document = read(source, encoding)
        found, words = checked(document, config)
        return Outcome(replace(document, blocks=()), tuple(found), words)
    except Exception as error:
        return Outcome(problem=problem(source.path, error, config.lang))


def read(source: Source, encoding: str | None) -> Document:
    """The document of a file. Raises OSError and FormatError."""
    if source.error:
        raise source.error
    data = source.path.read_bytes() if source.data is None else source.data
    return formats.read(data, source.path, encoding)


def checked(document: Document, config: Config) -> tuple[list[Finding], int]:
    """The findings of the checks that the config asks for, and the number of words. Raises InternalError."""
    try:
        analysed = pipeline.analyse(document, config.names | config.words)
        checks = [c for c in chosen(config.select, config.ignore) if not c.costly or c.severity >= config.min_severity]
        return pipeline.check_analysed(analysed, checks), analysed.words
    except Exception as error:
        raise InternalError(error) from error
