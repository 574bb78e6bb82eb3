"""Checkstyle XML, which most CI servers and editors read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tqa.model import Severity
from tqa.report.place import place
from tqa.report.stream import Article, Told
from tqa.report.writers import Run
from tqa.report.xml import escaped, tag

SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "info"}


def lines(articles: Iterable[Article], run: Run) -> Iterator[str]:
    """The document, a `file` for each article with findings and each file that could not be read."""
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<checkstyle version="4.3">'
    for article in articles:
        told = [each for each in article.told if not each.waived]
        if told:
            yield f'<file name="{escaped(article.document.path.as_posix())}">'
            yield from (_error(article, each, run) for each in told)
            yield "</file>"
    for problem in run.tally.problems:
        unreadable: dict[str, object] = {"line": 1, "severity": "error", "message": problem.message, "source": "tqa"}
        yield tag("file", {"name": problem.path}, tag("error", unreadable))
    yield "</checkstyle>"


def _error(article: Article, told: Told, run: Run) -> str:
    finding = told.finding
    start = place(article.document, finding.hit.start)
    return tag(
        "error",
        {
            "line": start.line,
            "column": start.column,
            "severity": SEVERITIES[finding.severity],
            "message": getattr(finding.hit.message, run.lang),
            "source": f"tqa.{finding.code}.{finding.name}",
        },
    )
