"""Every example of every check: the span is exact, the cure is as promised, cured and good texts are clean."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from tqa import formats, pipeline
from tqa.analyse.page.house import House
from tqa.checks import Bad, Check, Good, registry
from tqa.config import Locale, Quotes
from tqa.model import Finding, Severity

SUFFIX = {"text": "t.txt", "markdown": "t.md", "html": "t.html"}
CHECKS = registry()


def examples(kind: str) -> list[object]:
    return [
        pytest.param(check, example, id=f"{check.name}-{number}")
        for check in CHECKS
        for number, example in enumerate(getattr(check, kind))
    ]


def unmarked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without marks, and the marked ranges."""
    spans, plain = [], ""
    for before, marked in re.findall(r"(.*?)(?:\[\[(.*?)\]\](?!\])|\Z)", text, re.DOTALL):
        plain += before
        if marked:
            spans.append((len(plain), len(plain) + len(marked)))
            plain += marked
    return plain, spans


def check_example(example: Bad | Good, text: str) -> list[Finding]:
    """Findings of a text, beside the English of the example if it has any: line by line, or as two articles."""
    if not example.source:
        house = House(Locale(example.locale), Quotes(example.quotes) if example.quotes else None)
        return pipeline.check_text(text, SUFFIX[example.format], house=house)
    if example.format == "text":
        rows = zip(example.source.splitlines(), text.splitlines(), strict=True)
        return pipeline.check_text("\n".join(("source\ttarget", *map("\t".join, rows))), "t.tsv")
    documents = [formats.read(each.encode(), Path(SUFFIX[example.format])) for each in (text, example.source)]
    return pipeline.check_analysed(pipeline.analyse(documents[0], source=documents[1]))


def in_text(example: Bad | Good, finding: Finding) -> Finding:
    """The finding with the offsets that it has in the text of the example."""
    if not example.source or example.format != "text":
        return finding
    row = int(finding.segment.unit)
    offset = sum(len(line) + 1 for line in unmarked(example.text)[0].splitlines()[:row]) - finding.segment.span.start
    hit = finding.hit
    fixes = tuple(fix._replace(start=fix.start + offset, end=fix.end + offset) for fix in hit.fixes)
    return finding._replace(hit=hit._replace(start=hit.start + offset, end=hit.end + offset, fixes=fixes))


def loud(findings: Sequence[Finding]) -> list[str]:
    return [f"{f.name} »{f.quote}«" for f in findings if f.severity > Severity.HINT]


def mend(text: str, findings: Sequence[Finding], rank: int = 0) -> str:
    for finding in sorted(findings, key=lambda f: f.hit.start, reverse=True):
        if len(finding.hit.fixes) > rank:
            fix = finding.hit.fixes[rank]
            text = text[: fix.start] + fix.text + text[fix.end :]
    return text


@pytest.mark.parametrize(("check", "bad"), examples("bad"))
def test_bad_example(check: Check, bad: Bad) -> None:
    text, spans = unmarked(bad.text)
    found = [in_text(bad, f) for f in check_example(bad, text) if f.code == check.code]
    assert [(f.hit.start, f.hit.end) for f in found] == spans
    if bad.cured is None:
        assert not any(f.hit.fixes for f in found)
        return
    assert mend(text, found) == bad.cured
    for offer in bad.offers:
        assert any(mend(text, found, rank) == offer for rank in range(1, 9)), offer
    assert loud(check_example(bad, bad.cured)) == []


@pytest.mark.parametrize(("check", "good"), examples("good"))
def test_good_example(check: Check, good: Good) -> None:
    findings = check_example(good, good.text)
    assert loud(findings) == []
    assert [f for f in findings if f.code == check.code] == []


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_shape(check: Check) -> None:
    assert sum(find is not None for find in (check.find, check.find_all, check.find_pair, check.find_pairs)) == 1
    assert check.bad and check.good
    assert re.fullmatch(r"[A-Z]{3}\d\d", check.code)


def test_codes_and_names_are_unique() -> None:
    assert len({c.code for c in CHECKS}) == len({c.name for c in CHECKS}) == len(CHECKS)
