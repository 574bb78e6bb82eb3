"""Every example of every check: the span is exact, the cure is as promised, cured and good texts are clean."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from tqa import pipeline
from tqa.checks import Bad, Check, Good, registry
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
    found = [f for f in pipeline.check_text(text, SUFFIX[bad.format]) if f.code == check.code]
    assert [(f.hit.start, f.hit.end) for f in found] == spans
    if bad.cured is None:
        assert not any(f.hit.fixes for f in found)
        return
    assert mend(text, found) == bad.cured
    for offer in bad.offers:
        assert any(mend(text, found, rank) == offer for rank in range(1, 9)), offer
    assert loud(pipeline.check_text(bad.cured, SUFFIX[bad.format])) == []


@pytest.mark.parametrize(("check", "good"), examples("good"))
def test_good_example(check: Check, good: Good) -> None:
    findings = pipeline.check_text(good.text, SUFFIX[good.format])
    assert loud(findings) == []
    assert [f for f in findings if f.code == check.code] == []


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_shape(check: Check) -> None:
    assert (check.find is None) != (check.find_all is None)
    assert check.bad and check.good
    assert re.fullmatch(r"[A-Z]{3}\d\d", check.code)


def test_codes_and_names_are_unique() -> None:
    assert len({c.code for c in CHECKS}) == len({c.name for c in CHECKS}) == len(CHECKS)
