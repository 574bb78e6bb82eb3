"""GitLab Code Quality: one JSON list for the widget of a merge request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256

from tqa.model import Severity
from tqa.report.json import dump
from tqa.report.place import Place, place
from tqa.report.stream import Article, Told
from tqa.report.writers import Run

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.HINT: "info"}


def lines(articles: Iterable[Article], run: Run) -> Iterator[str]:
    """The whole list."""
    yield dump([_issue(article, told, run) for article in articles for told in article.told if not told.waived], 2)


def _issue(article: Article, told: Told, run: Run) -> dict[str, object]:
    finding, path = told.finding, article.document.path.as_posix()
    start, end = (place(article.document, offset) for offset in finding.hit[:2])
    return {
        "description": f"{finding.code} {getattr(finding.hit.message, run.lang)}",
        "check_name": finding.name,
        "fingerprint": sha256(f"{path}\0{told.fingerprint}".encode("utf-8", "surrogatepass")).hexdigest(),
        "severity": SEVERITIES[finding.severity],
        "location": {
            "path": path,
            "lines": {"begin": start.line, "end": end.line},
            "positions": {"begin": _position(start), "end": _position(end)},
        },
    }


def _position(at: Place) -> dict[str, int]:
    return {"line": at.line, "column": at.column}
