"""The outputs by their names. Each is a module with `lines(articles, run)`, imported when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import NamedTuple

from tqa.report.stream import Article, Tally
from tqa.report.style import Style

FORMATS = ("text", "json", "jsonl", "sarif", "github", "gitlab", "rdjsonl", "junit", "checkstyle", "html")
"""Names of the outputs and, but for `jsonl`, of their modules."""


class Run(NamedTuple):
    """What a writer knows of the run besides the articles. The tally is complete when the last article has passed."""

    tally: Tally
    style: Style = Style()
    baseline: bool = False

    @property
    def lang(self) -> str:
        return self.style.lang


Writer = Callable[[Iterable[Article], Run], Iterator[str]]


def writer(name: str, statistics: bool = False) -> Writer:
    """The writer of an output format, or of its statistics: a table for people, JSON Lines for programs."""
    module = "statistics" if statistics else "json" if name == "jsonl" else name
    rows = name != "text" if statistics else name == "jsonl"
    found: Writer = getattr(import_module(f"tqa.report.{module}"), "rows_of" if rows else "lines")
    return found
