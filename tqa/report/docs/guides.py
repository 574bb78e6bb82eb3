"""The guides: Markdown in the package, one file a guide and language."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from tqa.report.docs import phrases
from tqa.report.docs.frame import Place, page
from tqa.report.docs.markdown import rendered
from tqa.report.docs.phrases import say
from tqa.report.docs.start import guide
from tqa.report.html.markup import tag

FOLDER = files("tqa.report.docs") / "guides"


def text(lang: str, name: str) -> str:
    """The Markdown of a guide. Links in it are relative to the page that it becomes."""
    return (FOLDER / lang / f"{name}.md").read_text(encoding="utf-8")


def pages(lang: str) -> Iterator[tuple[str, str]]:
    """All guides of a language, and the page that lists them."""
    place = Place(lang, "guides/index.html")
    title = say(phrases.GUIDES, lang)
    yield page(
        place, title, tag("h1", title), tag("ul", *(guide(place, n) for n in phrases.GUIDE_NAMES), class_="tiles")
    )
    for name, message in phrases.GUIDE_NAMES.items():
        body = tag("div", rendered(text(lang, name)), class_="guide")
        yield page(Place(lang, f"guides/{name}.html"), say(message, lang), body)
