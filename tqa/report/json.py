"""JSON and JSON Lines, the stable contract for other programs.

One object a finding; keys are added, never renamed or dropped, while `VERSION` stays. `start`, `end` and those of
the fixes are code points of the decoded file, `line` and `column` count from 1, columns in code points. `segment`
is null where the file has no segment ids of its own. Fixes are alternatives, the best first.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256

from tqa.model import Document, Finding, Fix, Severity
from tqa.report.text import Tally

VERSION = 1
TEXT_FORMATS = frozenset({"text", "markdown", "html"})

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
    return {
        "path": document.path.as_posix(),
        "code": finding.code,
        "rule": finding.name,
        "category": finding.category,
        "severity": str(finding.severity),
        "start": start,
        "end": end,
        "line": line,
        "column": start - document.line_starts[line - 1] + 1,
        "quote": finding.quote,
        "message": getattr(finding.hit.message, lang),
        "segment": None if document.format in TEXT_FORMATS else finding.segment.id,
        "fixes": [fix_row(fix) for fix in finding.hit.fixes],
        "fingerprint": fingerprint(finding, ordinal),
    }


def fix_row(fix: Fix) -> Row:
    return {"start": fix.start, "end": fix.end, "text": fix.text, "safe": fix.safe}


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
