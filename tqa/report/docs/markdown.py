"""Markdown of our own guides and docstrings -> markup. HTML in it stays text."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tqa.report.html.markup import Markup

if TYPE_CHECKING:
    from markdown_it import MarkdownIt


@cache
def _parser(links: bool) -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    return parser if links else parser.disable(["link", "image", "autolink", "reference"])


def rendered(source: str, links: bool = True) -> Markup:
    """The markup of a text. Code that may be wider than the page can be reached and scrolled by keyboard.

    Without `links` what looks like one stays as it is: docstrings speak of broken links.
    """
    return Markup(_parser(links).render(source).replace("<pre>", '<pre tabindex="0">'))
