"""Outcomes -> lines of output, and the exit code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Set

from tqa.cli import console
from tqa.cli.shown import in_lines
from tqa.cli.work import Outcome
from tqa.config import Config
from tqa.report.stream import Article, Problem, Tally, Told
from tqa.report.style import Style
from tqa.report.writers import Run, Writer
from tqa.waivers import baseline
from tqa.waivers.baseline import Known

INTERNAL = "internal-error"


class Desk:
    """One run of `check`: counts what passes through, and knows how it ends. `known` is the baseline."""

    def __init__(self, config: Config, style: Style, known: Set[Known] = frozenset(), exit_zero: bool = False) -> None:
        self.config, self.style, self.known, self.exit_zero = config, style, known, exit_zero
        self.tally = Tally()
        self.times: Counter[str] = Counter()
        self.used: set[Known] = set()
        self.seen: set[str] = set()
        self.broken = self.failed = False

    @property
    def exit_code(self) -> int:
        return 2 if self.broken else int(self.failed and not self.exit_zero)

    def lines(self, write: Writer, outcomes: Iterable[Outcome]) -> Iterator[str]:
        """The output, line by line. Problems go to stderr as they come."""
        return write(self.articles(outcomes), Run(self.tally, self.style, baseline=bool(self.known)))

    def articles(self, outcomes: Iterable[Outcome]) -> Iterator[Article]:
        """The articles with what is to be shown of them; the tally is complete behind the last."""
        for outcome in outcomes:
            if outcome.document is None:
                self.refuse(outcome)
            else:
                yield self._article(outcome)
        self.tally.stale = self._stale()

    def refuse(self, outcome: Outcome) -> None:
        """Tells of a file that could not be read or written."""
        self.broken = True
        self.tally.problems.append(Problem(outcome.source.path.as_posix(), outcome.problem))
        console.fail(outcome.problem)

    def _article(self, outcome: Outcome) -> Article:
        assert outcome.document
        self.tally.files += 1
        self.tally.words += outcome.words
        self.tally.fixed += outcome.fixed
        self.times.update(dict(outcome.times))
        told = tuple(told for told in self._new(outcome) if self._seen(told))
        return Article(outcome.document, told, outcome.words)

    def _new(self, outcome: Outcome) -> Iterator[Told]:
        """What is told in the lines that are asked for and not accepted by the baseline."""
        document, lines = outcome.document, outcome.source.lines
        assert document
        path = baseline.name(document.path, self.config.root) if self.known else ""
        self.seen.add(path)
        for told in outcome.told:
            key = baseline.key(told.finding, path)
            if key in self.known and not told.waived:
                self.used.add(key)
                self.tally.known += 1
            elif in_lines(document, told.finding, lines):
                yield told

    def _seen(self, told: Told) -> bool:
        """Counts what is told, and says whether it is shown."""
        finding = told.finding
        shown = finding.severity >= self.config.min_severity
        if told.waived:
            self.tally.waived += 1
            return shown
        self.broken |= finding.name == INTERNAL
        self.failed |= finding.severity >= self.config.fail_level
        (self.tally.shown if shown else self.tally.hidden)[finding.severity] += 1
        self.tally.fixable += shown and any(fix.safe for fix in finding.hit.fixes[:1])
        return shown

    def _stale(self) -> int:
        return len(list(baseline.stale(self.known, self.used, self.seen, self.config.root)))
