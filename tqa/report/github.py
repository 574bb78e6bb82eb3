"""Workflow commands of GitHub Actions: each finding becomes an annotation on its line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tqa.model import Severity
from tqa.report.place import place
from tqa.report.stream import Article, Told
from tqa.report.text import proposal
from tqa.report.visible import visible
from tqa.report.writers import Run

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}


def lines(articles: Iterable[Article], run: Run) -> Iterator[str]:
    """A command for each finding; columns only where it ends on its line, since GitHub takes no others."""
    for article in articles:
        for told in article.told:
            if not told.waived:
                yield _command(article, told, run)


def _command(article: Article, told: Told, run: Run) -> str:
    finding, document = told.finding, article.document
    start, end = place(document, finding.hit.start), place(document, finding.hit.end)
    properties = {"file": document.path.as_posix(), "line": str(start.line), "endLine": str(end.line)}
    if start.line == end.line:
        properties |= {"col": str(start.column), "endColumn": str(end.column)}
    properties["title"] = f"{finding.code} {finding.name}"
    said = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    fixes = finding.hit.fixes[:1]
    offer = f" → {proposal(document, finding, fixes[0], run.style)}" if fixes else ""
    return f"::{LEVELS[finding.severity]} {said}::{_data(run.style.say(finding.hit.message) + offer)}"


def _data(text: str) -> str:
    """Text of a command. Two colons in it, which could begin another command, are kept apart."""
    return visible(text).replace("%", "%25").replace("::", ": :")


def _property(text: str) -> str:
    return visible(text).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
