"""Scores as one JSON object; figures are not rounded. `segments` are in the order of reading."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tqa.score import BLEU_NAME, CHRF_NAME, TER_NAME, Figures
from tqa.score.result import Result

VERSION = 1


def lines(result: Result, lang: str) -> Iterator[str]:
    """The object on one line; the language makes no difference."""
    named = {name: {"score": value, "signature": signature} for name, value, signature in result.metrics}
    rows = [
        {
            "document": pair.document,
            "line": pair.line,
            **_figures(figures),
            "text": pair.text,
            "reference": pair.reference,
        }
        for pair, figures in result.scores.segments
    ]
    shown = {
        "version": VERSION,
        "text": result.text,
        "reference": result.reference,
        "metrics": named,
        "total": _figures(result.scores.total),
        "documents": [{"document": name, **_figures(each)} for name, each in result.scores.documents.items()],
        "segments": rows,
    }
    if result.differences:
        differences = [each._asdict() | {"real": each.real} for each in result.differences]
        shown["comparison"] = {"baseline": result.baseline, "differences": differences}
    yield json.dumps(shown, ensure_ascii=False)


def _figures(figures: Figures) -> dict[str, float]:
    scores = {CHRF_NAME: figures.chrf, TER_NAME: figures.ter, BLEU_NAME: figures.bleu}
    return scores | {name: getattr(figures, name) for name in ("edits", "words", "untouched", "segments")}
