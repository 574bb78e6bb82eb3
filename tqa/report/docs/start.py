"""The first page: what tqa is, where to read on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tqa.checks import Check
from tqa.report.docs import phrases
from tqa.report.docs.families import FAMILIES
from tqa.report.docs.frame import Place
from tqa.report.docs.frame import page as framed
from tqa.report.docs.phrases import say
from tqa.report.html.markup import Markup, tag
from tqa.report.html.phrases import number
from tqa.terms.concept import Glossary

QUICK = "tqa check articles\ntqa po articles -o review\ntqa apply review --root articles"


def page(lang: str, checks: Sequence[Check], glossary: Glossary) -> tuple[str, str]:
    """Path and text of the page."""
    place = Place(lang, "index.html")
    return framed(place, say(phrases.TITLE, lang), _body(place, checks, glossary))


def _body(place: Place, checks: Sequence[Check], glossary: Glossary) -> Iterator[Markup]:
    lang = place.lang
    entries = number(len(glossary.concepts) + len(glossary.phrases), lang)
    yield tag("h1", "tqa")
    yield tag("p", say(phrases.LEAD, lang), class_="lead")
    yield tag("pre", tag("code", QUICK), tabindex="0")
    yield tag("h2", say(phrases.GUIDES, lang))
    yield tag("ul", *(guide(place, name) for name in phrases.GUIDE_NAMES), class_="tiles")
    yield tag("h2", f"{say(phrases.CHECKS, lang)} ", tag("small", str(len(checks))))
    yield tag("ul", *families(place, checks), class_="tiles small")
    yield tag("h2", f"{say(phrases.GLOSSARY, lang)} ", tag("small", say(phrases.ENTRIES, lang, entries)))
    yield tag("p", tag("a", say(phrases.SEARCH_TERMS, lang), href=place.to("glossary/index.html")))


def guide(place: Place, name: str) -> Markup:
    """A tile that leads to a guide."""
    link = tag("a", say(phrases.GUIDE_NAMES[name], place.lang), href=place.to(f"guides/{name}.html"))
    return tag("li", link, tag("p", say(phrases.GUIDE_ABOUT[name], place.lang)))


def families(place: Place, checks: Sequence[Check]) -> Iterator[Markup]:
    """A tile for each family that has checks."""
    counts = Counter(check.code[:3] for check in checks)
    for code, family in FAMILIES.items():
        if counts[code]:
            link = tag("a", say(family.name, place.lang), href=place.to(f"families/{code.lower()}.html"))
            many = phrases.CHECK_COUNT if counts[code] > 1 else phrases.ONE_CHECK
            count = tag("span", code, " · ", say(many, place.lang, counts[code]), class_="code")
            yield tag("li", link, count, tag("p", say(family.about, place.lang)))
