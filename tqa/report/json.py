"""JSON and JSON Lines, the stable contract for other programs.

One object a finding; keys are added, never renamed or dropped, while `VERSION` stays. `start`, `end` and those of
the fixes are code points of the decoded file, in a bilingual file those of the German cell; `line` and `column`
count from 1, columns in code points. `segment` is the id of the translation unit, in a table the 0-based row, and
null for articles. Fixes are alternatives, the best first.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from tqa.model import Document, Finding, Fix, Segment, Severity
from tqa.report.place import place
from tqa.report.stream import Article, Tally, Told, tell

if TYPE_CHECKING:
    from tqa.report.writers import Run

VERSION = 1
TABLES = frozenset({"tsv", "csv"})

Row = dict[str, object]


def rows(document: Document, findings: Iterable[Finding], lang: str = "de") -> Iterator[Row]:
    """One object a finding, sorted by start and code."""
    return (row(document, told, lang) for told in tell(findings))


def lines(articles: Iterable[Article], run: Run) -> Iterator[str]:
    """A whole run as one JSON document."""
    yield whole([row for article in articles for row in _rows(article, run.lang)], run.tally)


def rows_of(articles: Iterable[Article], run: Run) -> Iterator[str]:
    """JSON Lines: an object a line."""
    return (dump(row) for article in articles for row in _rows(article, run.lang))


def _rows(article: Article, lang: str) -> Iterator[Row]:
    return (row(article.document, told, lang) for told in article.told if not told.waived)


def row(document: Document, told: Told, lang: str) -> Row:
    """The object of a finding."""
    finding = told.finding
    start, end = finding.hit.start, finding.hit.end
    at = place(document, start)
    offset = in_cell(finding.segment) if finding.segment.unit else int
    return {
        "path": document.path.as_posix(),
        "code": finding.code,
        "rule": finding.name,
        "category": finding.category,
        "severity": str(finding.severity),
        "start": offset(start),
        "end": offset(end),
        "line": at.line,
        "column": at.column,
        "quote": finding.quote,
        "message": getattr(finding.hit.message, lang),
        "segment": unit_id(document, finding),
        "fixes": [fix_row(fix, offset) for fix in finding.hit.fixes],
        "fingerprint": told.fingerprint,
    }


def unit_id(document: Document, finding: Finding) -> str | int | None:
    """The id of the translation unit; the row of a table is a number."""
    unit = finding.segment.unit
    return int(unit) if document.format in TABLES else unit or None


def in_cell(segment: Segment) -> Callable[[int], int]:
    """File offsets -> offsets in the German cell of a translation unit."""
    return partial(bisect_left, segment.prose.starts)


def fix_row(fix: Fix, offset: Callable[[int], int] = int) -> Row:
    return {"start": offset(fix.start), "end": offset(fix.end), "text": fix.text, "safe": fix.safe}


def dump(value: object, indent: int | None = None) -> str:
    """JSON in which every character that would act on a terminal, or not be seen, is escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c == "\n" else json.dumps(c)[1:-1] for c in text)


def whole(found: Iterable[Row], tally: Tally) -> str:
    """A whole run as one JSON document."""
    shown = {str(severity): tally.shown[severity] for severity in Severity}
    hidden = {str(severity): tally.hidden[severity] for severity in Severity}
    summary = {
        **{"files": tally.files, "words": tally.words, "findings": shown, "hidden": hidden},
        **{"known": tally.known, "waived": tally.waived, "stale": tally.stale},
        **{"unreadable": [each._asdict() for each in tally.problems]},
    }
    return dump({"version": VERSION, "findings": list(found), "summary": summary}, indent=2)
