"""The report to read: the articles as running text, findings marked in it, and a card beside each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from typing import TYPE_CHECKING

from tqa import formats
from tqa.model import Block, Finding, Kind, Severity
from tqa.report.html import phrases, running
from tqa.report.html.card import Reader, cards
from tqa.report.html.controls import bar
from tqa.report.html.markup import Markup, tag
from tqa.report.html.running import Numbered
from tqa.report.html.shell import page
from tqa.report.stream import Article, Problem
from tqa.report.visible import visible

if TYPE_CHECKING:
    from tqa.report.writers import Run

STYLES, SCRIPTS = ("page.css", "report.css"), ("shade.js", "report.js")
RUN = 20
"""So many blocks are laid out together, and only when they come into sight: long reports stay fluid."""
LEVELS = (Severity.ERROR, Severity.WARNING, Severity.HINT)


def lines(articles: Iterable[Article], run: Run) -> Iterator[str]:
    """The whole page, as the one line of its output."""
    passed = list(articles)
    yield report(passed, run.lang, run.tally.problems).removesuffix("\n")


def report(articles: Sequence[Article], lang: str = "de", unread: Sequence[Problem] = ()) -> str:
    """The whole page."""
    found = [finding for article in articles for finding in article.findings]
    title = phrases.say(phrases.TITLE, lang)
    if len(articles) == 1:
        title += f": {visible(articles[0].document.path.name)}"
    return page(title, _body(articles, found, lang, unread), lang, STYLES, SCRIPTS)


def _body(articles: Sequence[Article], found: Sequence[Finding], lang: str, unread: Sequence[Problem]) -> Iterator[str]:
    yield tag("a", phrases.say(phrases.SKIP, lang), href="#text", class_="skip")
    yield tag("header", tag("h1", phrases.say(phrases.TITLE, lang)), _figures(articles, found, lang), class_="top")
    yield tag("nav", bar(found, lang), aria_label=phrases.say(phrases.FILTERS, lang))
    numbers = count(1)
    parts = [_article(article, numbers, place, lang) for place, article in enumerate(articles, 1)]
    overview = [_overview(articles, lang)] if len(articles) > 1 else []
    if unread:
        problems = tag("ul", *(tag("li", visible(each.message)) for each in unread))
        overview.append(tag("section", tag("h2", phrases.say(phrases.UNREADABLE, lang)), problems, class_="overview"))
    yield tag("main", *overview, *parts, id="text", tabindex="-1")


def _figures(articles: Sequence[Article], found: Sequence[Finding], lang: str) -> Markup:
    """How many words, findings, and findings per 1,000 words."""
    words = sum(article.words for article in articles)
    counts = Counter(finding.severity for finding in found)
    rows = [(phrases.ARTICLES, phrases.number(len(articles), lang))] if len(articles) > 1 else []
    rows += [(phrases.WORDS, phrases.number(words, lang))]
    rows += [((phrases.SEVERITIES if counts[s] != 1 else phrases.SEVERITY)[s], str(counts[s])) for s in LEVELS[:2]]
    rows += [(phrases.PER_THOUSAND, phrases.number(1000 * len(found) / max(1, words), lang, 1))]
    shown = (tag("div", tag("dt", phrases.say(label, lang)), tag("dd", value)) for label, value in rows)
    return tag("dl", *shown, class_="figures")


def _overview(articles: Sequence[Article], lang: str) -> Markup:
    """A table of the articles, with links to them."""
    names = [phrases.ARTICLE, phrases.WORDS, *(phrases.SEVERITIES[s] for s in LEVELS), phrases.PER_THOUSAND]
    head = tag("tr", *(tag("th", phrases.say(name, lang), scope="col") for name in names))
    rows = [_row(article, place, lang) for place, article in enumerate(articles, 1)]
    table = tag("table", tag("thead", head), tag("tbody", *rows))
    return tag("section", tag("h2", phrases.say(phrases.OVERVIEW, lang)), table, class_="overview")


def _row(article: Article, place: int, lang: str) -> Markup:
    counts = Counter(finding.severity for finding in article.findings)
    link = tag("a", visible(article.document.path.as_posix()), href=f"#a{place}")
    figures = [tag("td", phrases.number(article.words, lang))]
    figures += [tag("td", phrases.number(counts[s], lang), class_=str(s) if counts[s] else "zero") for s in LEVELS]
    figures += [tag("td", phrases.number(1000 * len(article.findings) / max(1, article.words), lang, 1))]
    return tag("tr", tag("th", link, scope="row"), *figures)


def _article(article: Article, numbers: Iterator[int], place: int, lang: str) -> Markup:
    document = article.document
    if not document.blocks:
        again = formats.read(document.encode(), document.path, document.encoding)
        document = document._replace(blocks=again.blocks)
    in_order = sorted(article.findings, key=lambda f: (f.segment.block, f.segment.span, f.hit.start, f.code))
    found = [Numbered(next(numbers), finding) for finding in in_order]
    empty = [] if found else [tag("p", phrases.say(phrases.CLEAN, lang), class_="clean")]
    heading = tag("h2", visible(document.path.as_posix()), id=f"t{place}")
    reader = Reader(document, lang)
    blocks = [_block(document.blocks[index], marked, reader) for index, marked in running.blocks(document, found)]
    runs = (tag("div", blocks[start : start + RUN], class_="run") for start in range(0, len(blocks), RUN))
    return tag("article", heading, *empty, runs, id=f"a{place}", aria_labelledby=f"t{place}")


def _block(block: Block, found: Sequence[Numbered], reader: Reader) -> Markup:
    text = running.running(reader.document, block.prose, found, reader.say(phrases.INSERTION))
    line = running.line_of(reader.document, block.prose.starts[0]) if block.prose.text else 0
    label = [tag("span", reader.say(phrases.KINDS[block.kind]), class_="kind")] if block.kind in phrases.KINDS else []
    english = [tag("p", visible(block.unit.source), class_="english", lang="en")] if block.unit else []
    kind = f"prose {block.kind}" + " muted" * block.muted
    name = "h3" if block.kind in (Kind.HEADING, Kind.TITLE) else "p"
    beside = [cards(found, reader)] if found else []
    gutter = tag("span", str(line or ""), class_="line", aria_hidden="true")
    return tag("div", gutter, tag("div", *label, *english, tag(name, text), class_=kind), *beside, class_="block")
