"""JSON and JSON Lines, the stable contract for other programs.

One object a finding; keys are added, never renamed or dropped, while `VERSION` stays. `start`, `end` and those of
the fixes are code points of the decoded file, in a bilingual file those of the German cell; `line` and `column`
count from 1, columns in code points. `segment` is the id of the translation unit, in a table the 0-based row, and
null for articles. Fixes are alternatives, the best first.
"""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from hashlib import sha256

from tqa.model import Document, Finding, Fix, Segment, Severity
from tqa.report.text import Tally

VERSION = 1
TABLES = frozenset({"tsv", "csv"})

Row = dict[str, object]


def rows(document: Document, findings: Iterable[Finding], lang: str = "de") -> Iterator[Row]:
    """One object a finding, sorted by start and code."""
    ordinals: Counter[tuple[str, str]] = Counter()
    for finding in sorted(findings, key=lambda f: (f.hit.start, f.code, f.hit.end)):
        key = (finding.name, finding.segment.id)
        ordinals[key] += 1
        yield row(document, finding, ordinals[key], lang)


def row(document: Document, finding: Finding, ordinal: int, lang: str) -> Row:
    """The object of a finding that is the `ordinal`-th of its rule in equal segments of its document."""
    start, end = finding.hit.start, finding.hit.end
    line = bisect_right(document.line_starts, start)
    place = in_cell(finding.segment) if finding.segment.unit else int
    return {
        "path": document.path.as_posix(),
        "code": finding.code,
        "rule": finding.name,
        "category": finding.category,
        "severity": str(finding.severity),
        "start": place(start),
        "end": place(end),
        "line": line,
        "column": start - document.line_starts[line - 1] + 1,
        "quote": finding.quote,
        "message": getattr(finding.hit.message, lang),
        "segment": unit_id(document, finding),
        "fixes": [fix_row(fix, place) for fix in finding.hit.fixes],
        "fingerprint": fingerprint(finding, ordinal),
    }


def unit_id(document: Document, finding: Finding) -> str | int | None:
    """The id of the translation unit; the row of a table is a number."""
    unit = finding.segment.unit
    return int(unit) if document.format in TABLES else unit or None


def in_cell(segment: Segment) -> Callable[[int], int]:
    """File offsets -> offsets in the German cell of a translation unit."""
    return partial(bisect_left, segment.prose.starts)


def fix_row(fix: Fix, place: Callable[[int], int] = int) -> Row:
    return {"start": place(fix.start), "end": place(fix.end), "text": fix.text, "safe": fix.safe}


def fingerprint(finding: Finding, ordinal: int) -> str:
    """Sixteen hex digits that name a finding wherever its sentence moves to."""
    return sha256(f"{finding.name}\0{finding.segment.id}\0{ordinal}".encode()).hexdigest()[:16]


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
    summary = {"files": tally.files, "words": tally.words, "findings": shown, "hidden": hidden}
    return dump({"version": VERSION, "findings": list(found), "summary": summary}, indent=2)
