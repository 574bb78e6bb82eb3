"""Writes the golden findings and POs of `samples/` anew: `python -m tqa.dev golden`; look at the diff."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from tqa import formats, pipeline
from tqa.model import Severity
from tqa.report import json as report
from tqa.report import po
from tqa.segment import segments

SAMPLES = Path(__file__).parents[2] / "samples"
GOLDEN = SAMPLES / "golden"
DAY = "1767225600"
"""Reproducible date of the POs, 2026-01-01, as SOURCE_DATE_EPOCH."""


def articles() -> list[Path]:
    """The sample articles, sorted."""
    return sorted(path for path in SAMPLES.iterdir() if path.suffix in formats.SUFFIXES)


def expected(article: Path) -> Iterator[tuple[Path, str]]:
    """Golden files of an article with what tqa says today: findings of all severities, and the review PO."""
    document = formats.read(article.read_bytes(), Path(article.name))
    found = pipeline.check_document(document)
    yield GOLDEN / f"{article.name}.jsonl", "".join(f"{report.dump(row)}\n" for row in report.rows(document, found))
    made = list(pipeline.suggestions(document, found, Severity.WARNING))
    if any(each.target is not None for each in made):
        os.environ["SOURCE_DATE_EPOCH"] = DAY
        yield GOLDEN / f"{article.name}.po", po.review(document, made, segments(document), po.Head(article.name))


def main(argv: list[str]) -> int:
    GOLDEN.mkdir(exist_ok=True)
    for old in GOLDEN.iterdir():
        old.unlink()
    for article in articles():
        for path, text in expected(article):
            path.write_text(text, encoding="utf-8")
    return 0
