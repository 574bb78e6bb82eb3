"""How often each check speaks, the most frequent first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from tqa.model import Message
from tqa.report.json import dump
from tqa.report.stream import Article
from tqa.report.style import DIM, GOOD
from tqa.report.text import number, summary
from tqa.report.writers import Run

FIXABLE = Message("behebt --fix", "fixed by --fix")
Counts = dict[tuple[str, str], tuple[int, int]]


def counts(articles: Iterable[Article]) -> Counts:
    """Code and name of each check -> its findings, and those that have a safe fix."""
    found: Counter[tuple[str, str]] = Counter()
    fixable: Counter[tuple[str, str]] = Counter()
    for article in articles:
        for finding in article.findings:
            found[finding.code, finding.name] += 1
            fixable[finding.code, finding.name] += any(fix.safe for fix in finding.hit.fixes[:1])
    return {key: (count, fixable[key]) for key, count in sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))}


def lines(articles: Iterable[Article], run: Run) -> Iterator[str]:
    """A table for people."""
    for (code, name), (count, fixable) in counts(articles).items():
        mark = f"  {run.style.say(FIXABLE)}: {number(fixable, run.style)}" if fixable else ""
        shown = f"{number(count, run.style):>7}  {code}  {run.style.paint(DIM, f'{name:<30}')}"
        yield f"{shown}{run.style.paint(GOOD, mark)}".rstrip()
    yield summary(run.tally, run.style)


def rows_of(articles: Iterable[Article], run: Run) -> Iterator[str]:
    """An object a line for programs."""
    for (code, name), (count, fixable) in counts(articles).items():
        yield dump({"code": code, "rule": name, "count": count, "fixable": fixable})
