"""Positions are never lost: whatever the file, it comes back byte for byte and every character knows its place."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqa import formats
from tqa.model import OPAQUE, Block, Document

LINE_ENDS = ("\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "  \n", "\\\n", "\n\t", "\n    ")
LETTERS = (
    "Über",
    "Größe",
    "Gro\u0308ße",
    "A\u030a",
    "Chip",
    " ",
    "  ",
    "\u00a0",
    "😀",
    "\u2028",
    "\x0b",
    ".",
    ",",
    "„",
    "“",
)
MARKDOWN = (
    "*", "**", "_", "~~", "`", "``", "[", "]", "(", ")", "](x)", "![", "<", ">", "> ", "- ", "1. ", "# ", "|",
    "\\|", "---", "|-|-|", "&amp;", "&auml;", "&", "\\*", "\\", "<b>", "</b>", "<br>", "<code>", "</code>",
    "<!--", "-->", "<div>", "</div>", "{{< x >}}", "{{% y", "%}}", "$x_1$", "$5", "[^1]", "[^1]: ", "^[",
    "[a]: b", "https://a.b/c_d", "<https://a.b>", "```", "===", ": ", "{#id}", "\t", "+++", '"', "'", "title: ",
    "<p lang=en>", "[ ] ",
)  # fmt: skip
HTML = (
    "<p>", "</p>", "<div>", "</div>", "<li>", "<b>", "</b>", "<a href='x'>", "</a>", "<code>", "</code>",
    "<br/>", "&uuml;", "&#252;", "&amp", "&nbsp;", "&;", "&", "<", ">", '"', "'", "=",
    "<img alt='Ein &quot;Bild' title=x>", "<!--", "-->", "<script>", "</script>", "<title>", "</title>",
    "<span lang=en>", "</span>", "<td>", "<table>", "</table>", "<![CDATA[", "]]>", "<?x", '<a b="',
    '<meta name=description content="Ein Satz.">', "<h1>", "</h1>", "<p hidden>", "<pre>", "<svg/>", "</",
)  # fmt: skip
SUFFIXES = (".txt", ".md", ".html")


def files(suffix: str) -> st.SearchStrategy[str]:
    pieces = LETTERS + LINE_ENDS + {".md": MARKDOWN, ".html": HTML}.get(suffix, ())
    text = st.lists(st.sampled_from(pieces) | st.text(max_size=3), max_size=30).map("".join)
    return st.tuples(st.sampled_from(("", "\ufeff")), text).map("".join).filter(readable)


def readable(text: str) -> bool:
    return "\0" not in text and not any("\ud800" <= c <= "\udfff" for c in text)


def stands_for(raw: str, character: str) -> bool:
    """Whether a character of the prose is what the raw text says."""
    if character in {raw, OPAQUE, normalize("NFC", raw)}:
        return True
    if character in " \n" and (raw.isspace() or raw.lower().startswith("<br") or raw[-1] in "\r\n"):
        return True
    return raw[0] in "&\\'" or character in normalize("NFC", raw)


def check(document: Document, block: Block) -> None:
    text, prose = document.text, block.prose
    ranges = list(zip(prose.starts, prose.ends, strict=True))
    assert len(ranges) == len(prose.text) and prose.text == prose.text.strip() != ""
    assert ranges == [(prose.starts[i], prose.ends[i]) for i in range(len(ranges))]
    assert all(0 <= start < end <= len(text) for start, end in ranges)
    assert all(a == b or a[1] <= b[0] for a, b in pairwise(ranges))
    assert all(stands_for(text[s:e], c) for (s, e), c in zip(ranges, prose.text, strict=True))
    cut = prose.cut(1, len(ranges) - 1)
    assert list(zip(cut.starts, cut.ends, strict=True)) == ranges[1:-1]


@pytest.mark.parametrize("suffix", SUFFIXES)
@given(st.data())
def test_every_file_comes_back_and_every_character_knows_its_place(suffix: str, data: st.DataObject) -> None:
    source = data.draw(files(suffix)).encode()
    try:
        document = formats.read(source, Path("artikel" + suffix))
    except formats.FormatError:
        assert suffix == ".md"
        return
    assert document.encode() == source
    for block in document.blocks:
        check(document, block)


@given(st.text(alphabet="äöü–„“ aß€", min_size=1), st.sampled_from(("cp1252", "utf-16", "utf-16-be")))
def test_other_encodings_come_back(text: str, encoding: str) -> None:
    source = text.encode(encoding)
    document = formats.read(source, Path("artikel.txt"), encoding=encoding)
    assert document.encode() == source
    for block in document.blocks:
        check(document, block)


WORD = st.sampled_from(("Wafer", "Größe", "Gro\u0308ße", "die", "x_y", "3,3 V", "😀", "„Ja“"))
INLINE = st.one_of(
    WORD.map(lambda w: (w, w)),
    WORD.map(lambda w: (f"**{w}**", w)),
    WORD.map(lambda w: (f"*{w}*", w)),
    WORD.map(lambda w: (f"~~{w}~~", w)),
    WORD.map(lambda w: (f"[{w}](https://a.b/c_d 'T')", w)),
    WORD.map(lambda w: (f"[**{w}** da][ref]", f"{w} da")),
    WORD.map(lambda w: (f"<b>{w}</b>", w)),
    WORD.map(lambda w: (f"{w}<!-- {w} -->", w)),
    WORD.map(lambda w: (f"`{w}`", OPAQUE)),
    WORD.map(lambda w: (f"<code>{w} **x**</code>", OPAQUE)),
    WORD.map(lambda w: (f'<i lang="en">{w}</i>', OPAQUE)),
    WORD.map(lambda w: (f'zu {{{{< x "{w}" >}}}}', f"zu {OPAQUE}")),
    st.just(("<https://a.b/c>", OPAQUE)),
    st.just(("$a_1 = 2$", OPAQUE)),
    st.just(("5 $ und 6 $", "5 $ und 6 $")),
    st.just(("&uuml;&#228;&amp;", "üä&")),
    st.just((r"\*a\_b\x", r"*a_b\x")),
    st.just(("Satz[^1]", "Satz")),
    st.just(("a<br>b", "a\nb")),
)
JOINTS = st.sampled_from(((" ", " "), ("\n", "\n"), ("\r\n", "\n"), ("  \n", "\n"), ("\\\r\n", "\n")))


@given(st.lists(INLINE, min_size=1, max_size=8), JOINTS, st.sampled_from(("", "> ", "- ", "# ", "> 1. ")))
def test_markdown_prose_is_what_the_reader_reads(
    pieces: list[tuple[str, str]], joint: tuple[str, str], mark: str
) -> None:
    joint = (" ", " ") if mark == "# " else joint
    prefix = mark if mark == "> " and joint[1] == "\n" else ""
    body = (joint[0] + prefix).join(source for source, _ in pieces)
    text = f"Anfang\r\n\r\n{mark}Das {body} Ende.\n\nSchluss\n\n[ref]: /u\n[^1]: Note\n"
    document = formats.read(text.encode(), Path("artikel.md"))
    expected = normalize("NFC", "Das " + joint[1].join(prose for _, prose in pieces) + " Ende.")
    assert document.blocks[1].prose.text == expected
    check(document, document.blocks[1])
