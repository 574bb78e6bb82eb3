"""Our readers against the libraries that know the formats but not the places."""

from __future__ import annotations

from pathlib import Path

import lxml.html
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from test_formats_exact import LETTERS, LINE_ENDS, MARKDOWN

from tqa import formats
from tqa.formats import shortcodes
from tqa.formats.located import parser

PIECES = [p for p in LETTERS + LINE_ENDS + MARKDOWN if p not in {"\x0b", "\u2028"}]


def plain(tokens: list[Token]) -> list[tuple[str, str]]:
    """Types and contents, adjoining texts joined, pieces without content dropped."""
    joined: list[tuple[str, str]] = []
    for token in tokens:
        kind = "text" if token.type == "text_special" else token.type
        if kind == "text" and joined and joined[-1][0] == "text":
            joined[-1] = ("text", joined[-1][1] + token.content)
        elif kind != "text" or token.content:
            joined.append((kind, token.content))
    return joined


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_the_located_parser_parses_like_the_library(text: str) -> None:
    reference = MarkdownIt("commonmark", {"maxNesting": 100}).enable(["table", "strikethrough"])
    reference.use(footnote_plugin, move_to_end=False).use(shortcodes.plugin)
    expected, found = reference.parse(text), parser().parse(text)
    assert [(t.type, t.content, t.map) for t in found] == [(t.type, t.content, t.map) for t in expected]
    for ours, theirs in zip(found, expected, strict=True):
        assert plain(ours.children or []) == plain(theirs.children or [])


WORDS = st.sampled_from(["Wafer", "Größe &amp; Gewicht", "f&uuml;r", "&#8222;Ja&#8220;", "a &lt; b", "\n  zwei "])
INLINE = st.recursive(WORDS, lambda inner: st.tuples(st.sampled_from(["b", "em", "a", "q"]), inner).map(
    lambda pair: f"<{pair[0]} class='x>y'>{pair[1]}</{pair[0]}>"
))  # fmt: skip
BLOCKS = st.recursive(
    st.lists(INLINE, min_size=1, max_size=4).map(" ".join),
    lambda inner: st.tuples(st.sampled_from(["div", "section", "blockquote", "article"]), inner, inner).map(
        lambda trio: f"<{trio[0]}>{trio[1]}<p>{trio[2]}</p></{trio[0]}>"
    ),
    max_leaves=6,
)


@given(BLOCKS)
def test_html_prose_is_the_text_of_lxml(source: str) -> None:
    document = formats.read(f"<html><body>{source}</body></html>".encode(), Path("artikel.html"))
    expected = lxml.html.fromstring(f"<html><body>{source}</body></html>").text_content()
    assert "".join("".join(b.prose.text for b in document.blocks).split()) == "".join(expected.split())
