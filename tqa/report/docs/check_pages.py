"""A page for each check, for each family, and one with all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from textwrap import dedent

from tqa.checks import Bad, Check, Good
from tqa.report.docs import phrases, quality
from tqa.report.docs.families import FAMILIES
from tqa.report.docs.frame import Place, page, search
from tqa.report.docs.markdown import rendered
from tqa.report.docs.phrases import say
from tqa.report.docs.start import families
from tqa.report.explain import MARK, docstring
from tqa.report.html.card import difference
from tqa.report.html.markup import Markup, tag
from tqa.report.html.phrases import number
from tqa.report.style import NAMES

SECTION = re.compile(r"^(\S.*)\n((?:(?: {4}.*)?\n?)+)", re.MULTILINE)


def pages(lang: str, checks: Sequence[Check]) -> Iterator[tuple[str, str]]:
    """All pages about checks, in one language."""
    place = Place(lang, "checks/index.html")
    title = say(phrases.CHECKS, lang)
    tiles = tag("ul", *families(place, checks), class_="tiles small browse")
    looking = search(place, say(phrases.SEARCH_CHECKS, lang), len(checks))
    yield page(place, title, tag("h1", title), looking, tiles, _table(place, checks))
    for code, family in FAMILIES.items():
        if members := [check for check in checks if check.code.startswith(code)]:
            place = Place(lang, f"families/{code.lower()}.html")
            title = say(family.name, lang)
            about = tag("p", say(family.about, lang), class_="lead")
            yield page(place, title, tag("h1", f"{title} ", tag("small", code)), about, _table(place, members))
    for check in checks:
        place = Place(lang, f"checks/{check.name}.html")
        yield page(place, f"{check.code} {say(check.title, lang)}", _check(place, check))


def _table(place: Place, checks: Sequence[Check]) -> Markup:
    """Code, title and name of each, with a link."""
    rows = (
        tag(
            "tr",
            tag("td", check.code, class_="code"),
            tag("td", tag("a", say(check.title, place.lang), href=place.to(f"checks/{check.name}.html"))),
            tag("td", check.name, class_="code"),
            tag("td", _severity(check, place.lang)),
        )
        for check in checks
    )
    return tag("table", tag("tbody", *rows), class_="list")


def _severity(check: Check, lang: str) -> Markup:
    return tag("span", say(NAMES[check.severity][0], lang), class_=f"pill {check.severity}")


def _check(place: Place, check: Check) -> Iterator[Markup]:
    lang = place.lang
    summary, sections = described(check)
    family = check.code[:3]
    up = tag("a", say(FAMILIES[family].name, lang), href=place.to(f"families/{family.lower()}.html"))
    yield tag("p", up, " › ", tag("span", check.code, class_="code"), class_="way")
    yield tag("h1", say(check.title, lang))
    yield tag("p", _severity(check, lang), " ", tag("span", check.name, class_="code"))
    yield tag("div", rendered(summary, links=False), class_="lead", lang="en")
    for heading, body in sections:
        yield tag("h2", say(phrases.SECTIONS[heading], lang) if heading in phrases.SECTIONS else heading)
        yield tag("div", rendered(body, links=False), lang="en")
    yield tag("h2", say(phrases.BAD, lang))
    yield tag("ul", *(_bad(bad, lang) for bad in check.bad), class_="examples bad")
    yield tag("h2", say(phrases.GOOD, lang))
    yield tag("ul", *(_good(good, lang) for good in check.good), class_="examples good")
    yield tag("h2", say(phrases.QUALITY, lang))
    yield from _quality(check, lang)


def described(check: Check) -> tuple[str, list[tuple[str, str]]]:
    """The summary of a check's docstring, and its sections, each a heading and its text."""
    text = docstring(check)
    found = [(match[1], dedent(match[2]).strip()) for match in SECTION.finditer(text) if match[2].strip()]
    head = text.partition("\n\n" + found[0][0])[0] if found else text
    return head, found


def _bad(bad: Bad, lang: str) -> Markup:
    plain = MARK.sub(r"\1", bad.text)
    lines = [*_source(bad.source, lang), tag("p", *_marked(bad.text), class_="text", lang="de")]
    offers = [text for text in (bad.cured, *bad.offers) if text is not None]
    for place, text in enumerate(offers):
        label = [tag("span", f"{say(phrases.OR, lang)} ", class_="quiet")] if place else []
        lines.append(tag("p", *label, *difference(plain, text), class_="text mended", lang="de"))
    if not offers:
        lines.append(tag("p", say(phrases.NO_OFFER, lang), class_="quiet"))
    return tag("li", *lines)


def _good(good: Good, lang: str) -> Markup:
    return tag("li", *_source(good.source, lang), tag("p", good.text, class_="text", lang="de"))


def _source(source: str, lang: str) -> list[Markup]:
    return (
        [tag("p", tag("span", f"{say(phrases.ENGLISH, lang)}: "), tag("span", source, lang="en"), class_="quiet")]
        if source
        else []
    )


def _marked(text: str) -> Iterator[str]:
    place = 0
    for found in MARK.finditer(text):
        yield text[place : found.start()]
        yield tag("mark", found[1] or "\N{CARET}")
        place = found.end()
    yield text[place:]


def _quality(check: Check, lang: str) -> Iterator[Markup]:
    """Hits on each set, per 1,000 words, and how many of them people confirmed."""
    table = quality.table()
    measured = table.checks.get(check.name)
    if not measured:
        yield tag("p", say(phrases.UNMEASURED, lang))
        return
    names = (phrases.SET, phrases.WORDS, phrases.HITS, phrases.RATE, phrases.CONFIRMED)
    head = tag("tr", *(tag("th", say(name, lang), scope="col") for name in names))
    rows = []
    for name in measured.hits:
        words = table.words[name]
        hits, confirmed = measured.hits[name], measured.confirmed.get(name)
        share = "" if confirmed is None or not hits else f"{number(confirmed, lang)} ({100 * confirmed // hits} %)"
        cells = (number(words, lang), number(hits, lang), number(1000 * hits / words, lang, 3), share)
        rows.append(tag("tr", tag("th", say(phrases.SETS[name], lang), scope="row"), *(tag("td", c) for c in cells)))
    yield tag("table", tag("thead", head), tag("tbody", *rows), class_="quality")
    yield tag("p", say(phrases.QUALITY_NOTE, lang), class_="quiet")
