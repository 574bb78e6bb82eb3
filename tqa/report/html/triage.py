"""The ranking of `tqa triage` as a page: a picture of all articles, and a table with an interval in each row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import floor, log10
from typing import NamedTuple

from tqa.model import Message, Severity
from tqa.report.html import phrases
from tqa.report.html.markup import Markup, tag
from tqa.report.html.phrases import number, say
from tqa.report.html.shell import page
from tqa.report.triage import NOTE, VERDICTS, cut
from tqa.report.visible import visible
from tqa.triage import Triaged, Verdict

STYLES, SCRIPTS = ("page.css", "triage.css"), ("shade.js",)
TITLE = Message("Wo anfangen?", "Where to begin?")
DENSITY = Message("Befunde je 1.000 Wörter (gewichtet)", "findings per 1,000 words (weighted)")
RAW = Message("unbearbeitet", "unedited")
RANGE = Message("80-%-Bereich", "80 % interval")
TRANSLATION = Message("Übersetzung", "Translation")
WORST = Message("Schwierigste Stelle", "Worst place")
PICTURE = Message(
    "Alle Artikel: nach rechts mehr zu verbessern, nach oben eher unbearbeitet.",
    "All articles: more to mend to the right, more likely unedited to the top.",
)
SHORT = 220
STEPS = (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10)


class Frame(NamedTuple):
    """The inside of the picture, in its own units."""

    left: float = 58
    top: float = 14
    right: float = 880
    bottom: float = 258

    def across(self, share: float) -> float:
        return self.left + share * (self.right - self.left)

    def down(self, share: float) -> float:
        return self.bottom - share * (self.bottom - self.top)


FRAME = Frame()


def report(articles: Sequence[Triaged], lang: str = "de") -> str:
    """The whole page, of articles that are ranked already."""
    return page(say(TITLE, lang), _body(articles, lang), lang, STYLES, SCRIPTS)


def _body(articles: Sequence[Triaged], lang: str) -> Iterator[Markup]:
    shade = say(phrases.SHADE, lang)
    button = tag("button", "◐", type="button", id="shade", title=shade, aria_label=shade)
    yield tag("header", tag("h1", say(TITLE, lang)), _figures(articles, lang), button, class_="top")
    top = scale(articles)
    picture = tag("figure", _picture(articles, top, lang), tag("figcaption", say(PICTURE, lang)))
    yield tag("main", picture, _table(articles, top, lang), tag("p", say(NOTE, lang), class_="note"))


def _figures(articles: Sequence[Triaged], lang: str) -> Markup:
    counts = {verdict: sum(each.verdict is verdict for each in articles) for verdict in Verdict}
    rows = [(say(phrases.ARTICLES, lang), len(articles)), *((say(VERDICTS[v], lang), counts[v]) for v in Verdict)]
    return tag("dl", *(tag("div", tag("dt", label), tag("dd", number(n, lang))) for label, n in rows), class_="figures")


def scale(articles: Sequence[Triaged]) -> float:
    """The end of the axis: four round steps that no interval goes beyond."""
    most = max((each.density.high for each in articles), default=1.0)
    power: float = 10.0 ** floor(log10(max(most, 1.0) / 4))
    return next(4.0 * power * step for step in STEPS if 4 * power * step >= most)


def _picture(articles: Sequence[Triaged], top: float, lang: str) -> Markup:
    dots = (_dot(each, top) for each in reversed(articles))
    parts = (*_grid(top, lang), *dots)
    return tag("svg", *parts, viewBox="0 0 900 300", role="img", aria_label=say(PICTURE, lang))


def _grid(top: float, lang: str) -> Iterator[Markup]:
    for share in (0, 0.25, 0.5, 0.75, 1):
        x, y = FRAME.across(share), FRAME.down(share)
        yield tag("line", x1=x, x2=x, y1=FRAME.top, y2=FRAME.bottom, class_="grid")
        yield tag("line", x1=FRAME.left, x2=FRAME.right, y1=y, y2=y, class_="grid")
        digits = 0 if top * share == int(top * share) else 1
        yield tag("text", number(top * share, lang, digits), x=x, y=FRAME.bottom + 18, text_anchor="middle")
        yield tag("text", f"{100 * share:.0f} %", x=FRAME.left - 8, y=y + 4, text_anchor="end")
    yield tag("text", say(DENSITY, lang), x=FRAME.right, y=FRAME.bottom + 36, text_anchor="end", class_="axis")
    yield tag("text", say(RAW, lang), x=FRAME.left + 6, y=FRAME.top + 14, class_="axis")


def _dot(each: Triaged, top: float) -> Markup:
    """A circle whose area tells the words, with the path as its title."""
    radius = round(min(14.0, 3 + (each.words**0.5) / 6), 1)
    x, y = round(FRAME.across(each.density.mean / top), 1), round(FRAME.down(each.raw), 1)
    name = visible(each.path.as_posix())
    return tag("circle", tag("title", name), cx=x, cy=y, r=radius, class_=str(each.verdict))


def _table(articles: Sequence[Triaged], top: float, lang: str) -> Markup:
    names = ("#", say(phrases.ARTICLE, lang), say(DENSITY, lang), say(RANGE, lang), say(TRANSLATION, lang))
    words = (say(phrases.WORDS, lang), *(say(phrases.SEVERITIES[s], lang) for s in (Severity.ERROR, Severity.WARNING)))
    head = tag("tr", *(tag("th", name, scope="col") for name in (*names, *words)))
    rows = (_row(each, place, top, lang) for place, each in enumerate(articles, 1))
    return tag("table", tag("thead", head), tag("tbody", *rows))


def _row(each: Triaged, place: int, top: float, lang: str) -> Markup:
    name = tag("span", visible(each.path.as_posix()), class_="path")
    share = f"{100 * each.raw:.0f} %"
    verdict = tag("span", say(VERDICTS[each.verdict], lang), class_=f"pill {each.verdict}", title=share)
    return tag(
        "tr",
        tag("td", str(place), class_="rank"),
        tag("th", name, *_worst(each, lang), scope="row"),
        tag("td", number(each.density.mean, lang, 1), class_="mean"),
        tag("td", _interval(each, top, lang)),
        tag("td", verdict, class_="verdict"),
        tag("td", number(each.words, lang)),
        *(tag("td", number(each.counts.get(s, 0), lang)) for s in (Severity.ERROR, Severity.WARNING)),
    )


def _interval(each: Triaged, top: float, lang: str) -> Markup:
    """The interval as a bar with the mean as a tick, on the scale of the picture."""
    low, high, mean = (
        round(140 * value / top, 1) for value in (each.density.low, each.density.high, each.density.mean)
    )
    said = f"{number(each.density.low, lang, 1)}–{number(each.density.high, lang, 1)}"
    return tag(
        "svg",
        tag("rect", x=0, y=7, width=140, height=2, class_="grid"),
        tag("rect", x=low, y=4, width=max(1.0, round(high - low, 1)), height=8, rx=4, class_=str(each.verdict)),
        tag("rect", x=max(0.0, mean - 1), y=1, width=2, height=14, class_="tick"),
        viewBox="0 0 142 16",
        role="img",
        aria_label=said,
        class_="interval",
    )


def _worst(each: Triaged, lang: str) -> Iterator[Markup]:
    if each.worst:
        codes = " ".join(each.worst.codes)
        place = tag("span", f"{say(phrases.LINE, lang)} {each.worst.line} · {codes} ", class_="code")
        yield tag("p", place, cut(visible(each.worst.text), SHORT), class_="worst", title=say(WORST, lang))
