"""The samples and their golden findings and POs; the clean ones are silent."""

from __future__ import annotations

from pathlib import Path

import pytest

from tqa import formats, pipeline
from tqa.dev import golden
from tqa.model import Severity

ARTICLES = golden.articles()
CLEAN = {"halbleiter-in-zahlen.txt", "reinraum-von-innen.md"}


@pytest.fixture(autouse=True)
def _same_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", golden.DAY)


def test_there_are_enough_samples_of_each_format() -> None:
    assert len(ARTICLES) >= 8
    assert {".md", ".txt", ".html"} <= {path.suffix for path in ARTICLES}


@pytest.mark.parametrize("article", ARTICLES, ids=lambda p: p.name)
def test_golden(article: Path) -> None:
    for path, text in golden.expected(article):
        assert path.read_text(encoding="utf-8") == text, "run `python -m tqa.dev golden` and read the diff"


@pytest.mark.parametrize("name", sorted(CLEAN))
def test_clean_sample_is_silent(name: str) -> None:
    document = formats.read((golden.SAMPLES / name).read_bytes(), Path(name))
    assert [f for f in pipeline.check_document(document) if f.severity > Severity.HINT] == []


@pytest.mark.parametrize("article", [a for a in ARTICLES if a.name not in CLEAN], ids=lambda p: p.name)
def test_faulty_sample_is_not(article: Path) -> None:
    assert len((golden.GOLDEN / f"{article.name}.jsonl").read_text(encoding="utf-8").splitlines()) >= 5


def test_no_golden_file_is_left_over() -> None:
    known = {path.name for article in ARTICLES for path, _ in golden.expected(article)}
    assert {path.name for path in golden.GOLDEN.iterdir()} == known
