"""Scores as a table for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tqa.model import Message
from tqa.report.html.phrases import number, say
from tqa.report.visible import visible
from tqa.report.word_diff import word_diff
from tqa.score import Scored, phrases
from tqa.score.result import Result


def lines(result: Result, lang: str) -> Iterator[str]:
    """The table."""
    total = result.scores.total
    yield f"{visible(result.text)} – {visible(result.reference)}"
    counts = (
        *((phrases.SEGMENTS, total.segments), (phrases.UNTOUCHED, total.untouched)),
        *((phrases.EDITS, total.edits), (phrases.WORDS, total.words)),
    )
    yield ", ".join(f"{number(value, lang)} {say(name, lang)}" for name, value in counts)
    yield ""
    for name, value, _ in result.metrics:
        yield f"{name:<8}{number(value, lang, 1):>8}  {say(phrases.MEANS[name], lang)}"
    if result.differences:
        yield from _comparison(result, lang)
    if result.documents:
        yield from _documents(result, lang)
    if result.shown:
        yield from _segments(result.shown, result, lang)
    yield from ("", say(phrases.SIGNATURES, lang))
    yield from (f"{name:<8}  {signature}" for name, _, signature in result.metrics)


def _comparison(result: Result, lang: str) -> Iterator[str]:
    yield from ("", say(phrases.COMPARISON, lang).format(visible(result.baseline)))
    yield _heads((phrases.METRIC, phrases.BASELINE, phrases.SYSTEM, phrases.DIFFERENCE), lang) + "         p"
    for each in result.differences:
        values = (each.baseline, each.system, each.system - each.baseline)
        figures = "".join(f"{number(value, lang, 1):>12}" for value in values)
        chance = "-" if each.p is None else number(each.p, lang, 4)
        yield f"{each.metric:<12}{figures}{chance:>10}  {say(phrases.REAL if each.real else phrases.CHANCE, lang)}"


def _documents(result: Result, lang: str) -> Iterator[str]:
    yield from ("", say(phrases.DOCUMENTS, lang))
    yield f"{'TER':>8}{'chrF2++':>10}{'BLEU':>8}{say(phrases.SEGMENTS, lang):>11}  {say(phrases.DOCUMENT, lang)}"
    for name, figures in result.documents:
        scores = (
            f"{number(figures.ter, lang, 1):>8}{number(figures.chrf, lang, 1):>10}{number(figures.bleu, lang, 1):>8}"
        )
        yield f"{scores}{number(figures.segments, lang):>11}  {visible(name)}"


def _segments(shown: Sequence[Scored], result: Result, lang: str) -> Iterator[str]:
    title = say(phrases.WORST, lang).format(number(len(shown), lang), number(result.scores.total.segments, lang))
    yield from ("", title, f"{'TER':>8}{'chrF2++':>10}{say(phrases.EDITS, lang):>12}  {say(phrases.SEGMENT, lang)}")
    for pair, figures in shown:
        scores = f"{number(figures.ter, lang, 1):>8}{number(figures.chrf, lang, 1):>10}{figures.edits:>12}"
        yield f"{scores}  {visible(pair.document)}:{pair.line}"
        yield f"{'':>10}{visible(word_diff(pair.text, pair.reference))}"


def _heads(names: Sequence[Message], lang: str) -> str:
    first, *rest = (say(name, lang) for name in names)
    return f"{first:<12}" + "".join(f"{name:>12}" for name in rest)
