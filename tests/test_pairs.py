"""Minimal pairs, run through the whole pipeline: the fault is found and cured, and the right text is left alone.

A pair of `tests/pairs/*.toml` holds `check`, and `bad` with the finding in `[[…]]` and the `cured` text, or `good`, or
all three. The cured text must be silent as well.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from test_checks import loud, mend, unmarked

from tqa import pipeline

FILES = sorted((Path(__file__).parent / "pairs").glob("*.toml"))
PAIRS = [pair for path in FILES for pair in tomllib.loads(path.read_text("utf-8"))["pair"]]


@pytest.mark.parametrize("pair", [pair for pair in PAIRS if "bad" in pair], ids=lambda pair: str(pair["bad"]))
def test_bad(pair: dict[str, str]) -> None:
    text, spans = unmarked(pair["bad"])
    found = [f for f in pipeline.check_text(text) if f.name == pair["check"]]
    assert [(f.hit.start, f.hit.end) for f in found] == spans
    assert mend(text, found) == pair["cured"]
    assert loud(pipeline.check_text(pair["cured"])) == []


@pytest.mark.parametrize("pair", [pair for pair in PAIRS if "good" in pair], ids=lambda pair: str(pair["good"]))
def test_good(pair: dict[str, str]) -> None:
    assert loud(pipeline.check_text(pair["good"])) == []
