"""The handbook as a static site: checks, glossary and guides, in both languages, from what the package knows."""

from __future__ import annotations

from collections.abc import Iterator

from tqa.checks import registry
from tqa.report.docs import check_pages, glossary_pages, guides, start
from tqa.report.docs.frame import LANGUAGES
from tqa.report.html.markup import tag
from tqa.report.html.shell import asset

STYLES, SCRIPTS = ("page.css", "docs.css"), ("shade.js", "docs.js")


def site() -> Iterator[tuple[str, str]]:
    """All files of the site, each with its path and text."""
    from tqa.terms.reading import built_in, load

    checks, glossary = registry(), load(built_in())
    yield "site.css", "".join(map(asset, STYLES))
    yield "site.js", "".join(map(asset, SCRIPTS))
    yield "index.html", _door()
    for lang in LANGUAGES:
        yield start.page(lang, checks, glossary)
        yield from check_pages.pages(lang, checks)
        yield from glossary_pages.pages(lang, glossary)
        yield from guides.pages(lang)


def _door() -> str:
    """The first page sends on to the German one; both are linked."""
    links = [
        tag("a", name, href=f"{lang}/index.html", lang=lang) for lang, name in (("de", "Deutsch"), ("en", "English"))
    ]
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("title", "tqa"),
        tag("link", rel="stylesheet", href="site.css"),
        tag("meta", http_equiv="refresh", content="0; url=de/index.html"),
    )
    body = tag("body", tag("main", tag("h1", "tqa"), tag("p", links[0], " · ", links[1])))
    return f"<!DOCTYPE html>\n{tag('html', head, body, lang='de')}\n"
