"""SARIF 2.1.0, for code scanning: results with fixes, fingerprints, the state against the baseline, suppressions.

Columns are code points, and the file says so. Of more than 5,000 results the gravest are kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from tqa.checks import Check, registry
from tqa.config.entry_points import installed
from tqa.model import Document, Finding, Fix, Severity
from tqa.report.explain import docstring
from tqa.report.json import dump
from tqa.report.place import place
from tqa.report.stream import Article, Told
from tqa.report.writers import Run

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}
MOST = 5_000
"""Results that code scanning takes."""
Object = dict[str, Any]


def lines(articles: Iterable[Article], run: Run) -> Iterator[str]:
    """The whole log."""
    all_told = [(article.document, told) for article in articles for told in article.told]
    kept = gravest(all_told)
    codes = sorted({told.finding.code for _, told in kept})
    places = {code: number for number, code in enumerate(codes)}
    log: Object = {
        "tool": {"driver": _driver(codes, run)},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(run, len(all_told) - len(kept))],
        "results": [_result(document, told, places, run) for document, told in kept],
    }
    yield dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [log]}, 2)


def gravest(told: Sequence[tuple[Document, Told]], most: int = MOST) -> Sequence[tuple[Document, Told]]:
    """As many results as may be, the hints left out first, in the order that they had."""
    ranked = sorted(range(len(told)), key=lambda number: -told[number][1].finding.severity)
    return [told[number] for number in sorted(ranked[:most])]


def _driver(codes: Sequence[str], run: Run) -> Object:
    driver: Object = {"name": "tqa", "rules": [_rule(code, run) for code in codes]}
    return driver | ({"semanticVersion": version} if (version := installed()) else {})


def _rule(code: str, run: Run) -> Object:
    check = next((check for check in registry() if check.code == code), None)
    return {"id": code} if check is None else _documented(check, run)


def _documented(check: Check, run: Run) -> Object:
    return {
        "id": check.code,
        "name": check.name,
        "shortDescription": {"text": getattr(check.title, run.lang)},
        "help": {"text": docstring(check) or check.title.en},
        "defaultConfiguration": {"level": LEVELS[check.severity]},
        "properties": {"tags": [check.category]},
    }


def _invocation(run: Run, left_out: int) -> Object:
    told = [_notification(problem.message, problem.path) for problem in run.tally.problems]
    if left_out:
        told.append(_notification(f"{left_out} results of lower severity are left out."))
    found: Object = {"executionSuccessful": not run.tally.problems}
    return {**found, "toolExecutionNotifications": told} if told else found


def _notification(message: str, path: str = "") -> Object:
    where = {"locations": [{"physicalLocation": {"artifactLocation": _uri(path)}}]} if path else {}
    return {"level": "error" if path else "note", "message": {"text": message}, **where}


def _result(document: Document, told: Told, places: Mapping[str, int], run: Run) -> Object:
    finding = told.finding
    found: Object = {
        "ruleId": finding.code,
        "ruleIndex": places[finding.code],
        "level": LEVELS[finding.severity],
        "message": {"text": getattr(finding.hit.message, run.lang)},
        "locations": [{"physicalLocation": _location(document, finding)}],
        "partialFingerprints": {"tqaFinding/v1": told.fingerprint},
    }
    if finding.hit.fixes:
        found["fixes"] = [_fix(document, fix) for fix in finding.hit.fixes]
    if run.baseline:
        found["baselineState"] = "new"
    if told.waived:
        found["suppressions"] = [{"kind": "inSource"}]
    return found


def _location(document: Document, finding: Finding) -> Object:
    region = _region(document, finding.hit.start, finding.hit.end)
    return {
        "artifactLocation": _uri(document.path.as_posix()),
        "region": {**region, "snippet": {"text": finding.quote}},
    }


def _region(document: Document, start: int, end: int) -> Object:
    first, last = place(document, start), place(document, end)
    return {
        "startLine": first.line,
        "startColumn": first.column,
        "endLine": last.line,
        "endColumn": last.column,
    }


def _uri(path: str) -> Object:
    return {"uri": quote(path.encode("utf-8", "surrogateescape"), safe="/")}


def _fix(document: Document, fix: Fix) -> Object:
    replacement = {"deletedRegion": _region(document, fix.start, fix.end), "insertedContent": {"text": fix.text}}
    change = {"artifactLocation": _uri(document.path.as_posix()), "replacements": [replacement]}
    return {"artifactChanges": [change]}
