"""Reviewdog Diagnostic Format, a line each; fixes become suggestions that a click accepts. Columns are bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tqa.model import Document, Severity
from tqa.report.json import dump
from tqa.report.place import place
from tqa.report.stream import Article, Told
from tqa.report.writers import Run

SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.HINT: "INFO"}
MOST = 3
"""So many suggestions a finding has at most; each is a block under the line."""


def lines(articles: Iterable[Article], run: Run) -> Iterator[str]:
    """A line for each finding."""
    for article in articles:
        yield from (dump(_diagnostic(article.document, told, run)) for told in article.told if not told.waived)


def _diagnostic(document: Document, told: Told, run: Run) -> dict[str, object]:
    finding = told.finding
    return {
        "message": getattr(finding.hit.message, run.lang),
        "location": {"path": document.path.as_posix(), "range": _range(document, *finding.hit[:2])},
        "severity": SEVERITIES[finding.severity],
        "source": {"name": "tqa"},
        "code": {"value": f"{finding.code} {finding.name}"},
        "suggestions": [
            {"range": _range(document, fix.start, fix.end), "text": fix.text} for fix in finding.hit.fixes[:MOST]
        ],
    }


def _range(document: Document, start: int, end: int) -> dict[str, object]:
    first, last = place(document, start), place(document, end)
    return {
        "start": {"line": first.line, "column": first.byte},
        "end": {"line": last.line, "column": last.byte},
    }
