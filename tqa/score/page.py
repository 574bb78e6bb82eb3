"""Scores as a page that stands alone: figures, a histogram, and the worst segments with what differs marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

from tqa.model import Message
from tqa.report.html.markup import Inside, Markup, tag
from tqa.report.html.phrases import number, say
from tqa.report.html.shell import page
from tqa.report.visible import visible
from tqa.report.word_diff import word_pairs
from tqa.score import Scored, phrases
from tqa.score.result import Result

STYLES = ("page.css", "score.css")
TENTHS = ("0", *(f"–{10 * tenth}" for tenth in range(1, 11)), ">100")
"""Names of the bars: untouched, ten tenths, and more edits than words."""
WIDE, HIGH, GAP, FOOT, HEAD = 46, 120, 6, 20, 18
"""Width and height of bars and what is left between, below and above them, in pixels."""


def lines(result: Result, lang: str) -> Iterator[str]:
    """The whole page, as one line of output."""
    title = f"{say(phrases.TITLE, lang)}: {visible(result.text)}"
    yield page(title, _body(result, lang), lang, STYLES).removesuffix("\n")


def _body(result: Result, lang: str) -> Iterator[Markup]:
    total = result.scores.total
    figures: list[tuple[str, str, str]] = [
        (name, number(value, lang, 1), say(phrases.MEANS[name], lang)) for name, value, _ in result.metrics
    ]
    counts = ((phrases.SEGMENTS, total.segments), (phrases.UNTOUCHED, total.untouched), (phrases.EDITS, total.edits))
    figures += [(say(name, lang), number(value, lang), "") for name, value in counts]
    shown = (tag("div", tag("dt", name, title=means or None), tag("dd", value)) for name, value, means in figures)
    sides = f"{visible(result.text)} – {visible(result.reference)}"
    yield tag("header", tag("h1", say(phrases.TITLE, lang)), tag("p", sides), tag("dl", *shown, class_="figures"))
    parts = [tag("h2", say(phrases.HISTOGRAM, lang)), histogram(result.scores.segments, lang)]
    for name, table in (("comparison", _comparison), ("documents", _documents), ("segments", _segments)):
        if getattr(result, {"comparison": "differences", "segments": "shown"}.get(name, name)):
            parts += table(result, lang)
    parts += [tag("h2", say(phrases.SIGNATURES, lang))]
    parts += [tag("p", tag("code", f"{name}|{signature}")) for name, _, signature in result.metrics]
    yield tag("main", *parts)


def histogram(segments: Sequence[Scored], lang: str) -> Markup:
    """How many segments have what TER, as a drawing."""
    counts = [0] * len(TENTHS)
    for each in segments:
        counts[min(len(TENTHS) - 1, ceil(each.figures.ter / 10))] += 1
    width, height = len(TENTHS) * (WIDE + GAP), HEAD + HIGH + FOOT
    bars = [_bar(place, count, max(counts), lang) for place, count in enumerate(counts)]
    ground = tag("g", tag("path", d=f"M0 {HEAD + HIGH + 0.5}H{width}"), class_="ground")
    told = f"{say(phrases.BARS, lang)}: " + "; ".join(f"{n}: {c}" for n, c in zip(TENTHS, counts, strict=True))
    box = f"0 0 {width} {height}"
    return tag(
        "svg", *bars, ground, viewBox=box, width=width, height=height, role="img", aria_label=told, class_="bars"
    )


def _bar(place: int, count: int, most: int, lang: str) -> Markup:
    left, tall = place * (WIDE + GAP) + GAP // 2, round(HIGH * count / max(1, most))
    top = HEAD + HIGH - max(tall, 2 * bool(count))
    middle = left + WIDE / 2
    labels = [tag("text", TENTHS[place], x=middle, y=HEAD + HIGH + 15)]
    if count:
        labels += [tag("text", number(count, lang), x=middle, y=top - 5, class_="count")]
    return tag("g", *labels, tag("path", d=f"M{left} {top}h{WIDE}V{HEAD + HIGH}h-{WIDE}z"), class_=f"bar t{place}")


def _table(names: Sequence[str], rows: Sequence[Sequence[Inside]]) -> Markup:
    """A table whose last column is text; the others are figures."""
    head = tag("tr", *(tag("th", name, scope="col") for name in names))
    body = (tag("tr", *(tag("td", cell) for cell in row)) for row in rows)
    return tag("table", tag("thead", head), tag("tbody", *body))


def _said(names: Sequence[Message | str], lang: str) -> list[str]:
    return [name if isinstance(name, str) else say(name, lang) for name in names]


def _comparison(result: Result, lang: str) -> Iterator[Markup]:
    yield tag("h2", say(phrases.COMPARISON, lang).format(visible(result.baseline)))
    names = (phrases.METRIC, phrases.BASELINE, phrases.SYSTEM, phrases.DIFFERENCE, "p", phrases.VERDICT)
    rows = [
        [
            *(each.metric, number(each.baseline, lang, 1), number(each.system, lang, 1)),
            *(number(each.system - each.baseline, lang, 1), "-" if each.p is None else number(each.p, lang, 4)),
            say(phrases.REAL if each.real else phrases.CHANCE, lang),
        ]
        for each in result.differences
    ]
    yield _table(_said(names, lang), rows)


def _documents(result: Result, lang: str) -> Iterator[Markup]:
    yield tag("h2", say(phrases.DOCUMENTS, lang))
    rows = [
        [
            *(number(value, lang, 1) for value in (each.ter, each.chrf, each.bleu)),
            number(each.segments, lang),
            visible(name),
        ]
        for name, each in result.documents
    ]
    yield _table(_said(("TER", "chrF2++", "BLEU", phrases.SEGMENTS, phrases.DOCUMENT), lang), rows)


def _segments(result: Result, lang: str) -> Iterator[Markup]:
    shown = result.shown
    counts = (number(len(shown), lang), number(result.scores.total.segments, lang))
    yield tag("h2", say(phrases.WORST, lang).format(*counts))
    rows = []
    for pair, figures in shown:
        place = tag("span", f"{visible(pair.document)}:{pair.line} ", class_="place")
        scores = [number(figures.ter, lang, 1), number(figures.chrf, lang, 1), number(figures.edits, lang)]
        rows.append([*scores, [place, *_marked(pair.text, pair.reference)]])
    yield _table(_said(("TER", "chrF2++", phrases.EDITS, phrases.SEGMENT), lang), rows)


def _marked(old: str, new: str) -> Iterator[Markup | str]:
    for before, after in word_pairs(old, new):
        if before == after:
            yield before
        else:
            yield from (tag(name, side) for name, side in (("del", before), ("ins", after)) if side)
