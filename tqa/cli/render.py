"""Outcomes -> lines of output, and the exit code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from tqa.checks import _engine as engine
from tqa.cli import console
from tqa.cli.work import Outcome
from tqa.config import Config
from tqa.model import Finding
from tqa.report import json, text


@dataclass(slots=True)
class Run:
    """One run of `check`: counts what passes through, and knows how it ends."""

    config: Config
    colour: bool = False
    width: int = 100
    tally: text.Tally = field(default_factory=text.Tally)
    broken: bool = False
    failed: bool = False

    @property
    def exit_code(self) -> int:
        return 2 if self.broken else int(self.failed)

    def lines(self, output_format: str, outcomes: Iterable[Outcome]) -> Iterator[str]:
        """The output in the given format, line by line. Problems go to stderr as they come."""
        writer = {"text": self._text, "json": self._json, "jsonl": self._jsonl}[output_format]
        return writer(filter(None, map(self._counted, outcomes)))

    def _counted(self, outcome: Outcome) -> Outcome | None:
        """The outcome without what is not to be shown; None for an unreadable file."""
        if outcome.document is None:
            self.broken = True
            console.fail(outcome.problem)
            return None
        self.tally.files += 1
        self.tally.words += outcome.words
        return replace(outcome, findings=tuple(filter(self._seen, outcome.findings)))

    def _seen(self, finding: Finding) -> bool:
        self.broken |= finding.name == engine.INTERNAL
        self.failed |= finding.severity >= self.config.fail_level
        shown = finding.severity >= self.config.min_severity
        (self.tally.shown if shown else self.tally.hidden)[finding.severity] += 1
        return shown

    def _rows(self, outcomes: Iterable[Outcome]) -> Iterator[json.Row]:
        for outcome in outcomes:
            if outcome.document:
                yield from json.rows(outcome.document, outcome.findings, self.config.lang)

    def _jsonl(self, outcomes: Iterable[Outcome]) -> Iterator[str]:
        return map(json.dump, self._rows(outcomes))

    def _json(self, outcomes: Iterable[Outcome]) -> Iterator[str]:
        yield json.whole(list(self._rows(outcomes)), self.tally)

    def _text(self, outcomes: Iterable[Outcome]) -> Iterator[str]:
        style = text.Style(self.config.lang, self.width, self.colour)
        for outcome in outcomes:
            if outcome.document:
                yield from text.report(outcome.document, outcome.findings, style)
        yield text.summary(self.tally, style)
