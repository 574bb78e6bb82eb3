"""What all pages of the site have in common: head, menu, and links from page to page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from posixpath import dirname, relpath
from typing import NamedTuple

from tqa.report.docs import phrases
from tqa.report.docs.phrases import say
from tqa.report.html.markup import Markup, tag

LANGUAGES = ("de", "en")


class Place(NamedTuple):
    """A page: its language, and its path below the folder of that language."""

    lang: str
    path: str

    def to(self, path: str) -> str:
        """The link from this page to another of the same language."""
        return relpath(path, dirname(self.path) or ".")

    def up(self, path: str) -> str:
        """The link from this page to a path below the site."""
        return relpath(path, dirname(f"{self.lang}/{self.path}"))

    @property
    def file(self) -> str:
        return f"{self.lang}/{self.path}"


def page(place: Place, title: str, *body: str | Iterable[str]) -> tuple[str, str]:
    """Path and text of a whole page."""
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", f"{title} · tqa"),
        tag("link", rel="stylesheet", href=place.up("site.css")),
        tag("script", src=place.up("site.js"), defer=True),
    )
    whole = tag("body", tag("header", *_menu(place), class_="menu"), tag("main", *body))
    return place.file, f"<!DOCTYPE html>\n{tag('html', head, whole, lang=place.lang)}\n"


def _menu(place: Place) -> Iterator[Markup]:
    yield tag("a", "tqa", href=place.to("index.html"), class_="name")
    entries = (
        ("checks/index.html", phrases.CHECKS),
        ("glossary/index.html", phrases.GLOSSARY),
        ("guides/index.html", phrases.GUIDES),
    )
    links = []
    for path, message in entries:
        here = "true" if dirname(place.path) == dirname(path) else None
        links.append(tag("a", say(message, place.lang), href=place.to(path), aria_current=here))
    yield tag("nav", *links, aria_label="tqa")
    other = LANGUAGES[place.lang == LANGUAGES[0]]
    yield tag("a", say(phrases.OTHER, place.lang), href=place.up(f"{other}/{place.path}"), lang=other, hreflang=other)
    shade = say(phrases.SHADE, place.lang)
    yield tag("button", "◐", type="button", id="shade", title=shade, aria_label=shade)


def search(place: Place, label: str, total: int) -> Markup:
    """A field that narrows the rows of its page to those that hold all its words."""
    box = tag("input", type="search", id="search", autocomplete="off", spellcheck="false", placeholder=label)
    count = tag("output", id="found", data_found=str(getattr(phrases.FOUND, place.lang)), data_total=total)
    return tag("p", tag("label", label, for_="search", class_="unseen"), box, count, class_="search")
