"""JUnit XML: a suite for each article; each finding is a case that failed, a clean article one that passed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tqa.report.place import place
from tqa.report.stream import Article, Problem, Told
from tqa.report.text import offers
from tqa.report.writers import Run
from tqa.report.xml import escaped, tag


def lines(articles: Iterable[Article], run: Run) -> Iterator[str]:
    """The document."""
    suites, failures = [], 0
    for article in articles:
        told = [each for each in article.told if not each.waived]
        failures += len(told)
        suites += list(_suite(article, told, run))
    suites += [line for problem in run.tally.problems for line in _unread(problem)]
    tests = sum(line.startswith("<testcase") for line in suites)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    totals = {"name": "tqa", "tests": tests, "failures": failures, "errors": len(run.tally.problems)}
    yield _opening("testsuites", totals)
    yield from suites
    yield "</testsuites>"


def _suite(article: Article, told: list[Told], run: Run) -> Iterator[str]:
    path = article.document.path.as_posix()
    yield _opening(
        "testsuite", {"name": path, "tests": max(1, len(told)), "failures": len(told), "errors": 0, "skipped": 0}
    )
    if not told:
        yield tag("testcase", {"name": "tqa", "classname": path, "time": 0})
    for each in told:
        at = place(article.document, each.finding.hit.start)
        name = f"{each.finding.code} {each.finding.name} {at.line}:{at.column}"
        yield tag("testcase", {"name": name, "classname": path, "time": 0}, _failure(article, each, run))
    yield "</testsuite>"


def _failure(article: Article, told: Told, run: Run) -> str:
    finding = told.finding
    at = place(article.document, finding.hit.start)
    message = getattr(finding.hit.message, run.lang)
    said = [f"{article.document.path.as_posix()}:{at.line}:{at.column}: {finding.quote}", message]
    said += [line.strip() for line in offers(article.document, finding, run.style)]
    attributes: dict[str, object] = {"message": message, "type": str(finding.severity)}
    return tag("failure", attributes, "\n".join(map(escaped, said)))


def _unread(problem: Problem) -> Iterator[str]:
    yield _opening("testsuite", {"name": problem.path, "tests": 1, "failures": 0, "errors": 1, "skipped": 0})
    error = tag("error", {"message": problem.message, "type": "unreadable"})
    yield tag("testcase", {"name": "tqa", "classname": problem.path, "time": 0}, error)
    yield "</testsuite>"


def _opening(name: str, attributes: dict[str, object]) -> str:
    return tag(name, attributes, "").removesuffix(f"</{name}>")
