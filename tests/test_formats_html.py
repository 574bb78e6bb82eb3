"""HTML: what is prose, what it is, and where."""

from __future__ import annotations

from pathlib import Path

import pytest

from tqa import formats
from tqa.model import OPAQUE, Block

PAGE = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"><title>Spiegel &amp; Licht</title>
<meta name="description" content="Ein &quot;Bericht&quot;.">
<style>p { color: red }</style><script>document.write("<p>nein</p>")</script>
</head>
<body>
<nav><ul><li><a href="/">Start</a><li>Ein <a href="/b">Bericht</a></ul></nav>
<h1>Die <em>Spiegel</em></h1>
<p>Erster&nbsp;Satz
   mit <code>nein()</code>.<br>Zweite Zeile
<p>Der <span lang="en">rallying cry</span> bleibt.
<p lang="en-GB">English text.</p>
<div lang="en"><p>More English.</p><p lang="de">Doch deutsch.</p></div>
<pre>nein</pre><template><p>nein</p></template><noscript>nein</noscript><svg><title>nein</title></svg>
<p hidden>nein</p><textarea>nein</textarea><!-- nein -->
<figure><img src="a>b.png" alt="Im Werk" title='Im Winter'><figcaption>Die <b>Halle</b></figcaption></figure>
<button>Teilen</button>
<table><caption>Maße</caption><tr><th>Jahr<td>Wert</table>
<aside>Mehr dazu</aside><footer><p><a href="/i">Impressum</a></p></footer>
</body></html>
"""


def blocks(text: str, name: str = "a.html") -> tuple[Block, ...]:
    return formats.read(text.encode(), Path(name)).blocks


def test_every_part_of_a_page_has_its_kind() -> None:
    assert [(str(b.kind), b.prose.text) for b in blocks(PAGE)] == [
        ("title", "Spiegel & Licht"),
        ("paragraph", 'Ein "Bericht".'),
        ("link", "Start"),
        ("list-item", "Ein Bericht"),
        ("heading", "Die Spiegel"),
        ("paragraph", f"Erster\u00a0Satz mit {OPAQUE}.\nZweite Zeile"),
        ("paragraph", f"Der {OPAQUE} bleibt."),
        ("paragraph", "English text."),
        ("paragraph", "More English."),
        ("paragraph", "Doch deutsch."),
        ("caption", "Im Werk"),
        ("caption", "Im Winter"),
        ("caption", "Die Halle"),
        ("link", "Teilen"),
        ("caption", "Maße"),
        ("cell", "Jahr"),
        ("cell", "Wert"),
        ("paragraph", "Mehr dazu"),
        ("link", "Impressum"),
    ]
    assert [b.prose.text for b in blocks(PAGE) if b.muted] == ["English text.", "More English."]


@pytest.mark.parametrize(
    ("source", "prose", "raw"),
    [
        ("W&ouml;rter", "ö", "&ouml;"),
        ("W&#246;rter", "ö", "&#246;"),
        ("W&#xF6rter da", "ö", "&#xF6"),
        ("W&oumlrter", "ö", "&ouml"),
        ("AT&T da", "&", "&"),
        ("a &amp b", "&", "&amp"),
        ("a &lt;b&gt; c", "<b>", "&lt;b&gt;"),
        ("Das <b>fette</b> Wort", "Das fette", "Das <b>fette"),
        ("zwei \r\n  Zeilen", "zwei Zeilen", "zwei \r\n  Zeilen"),
        ("ein <kbd>x</kbd> da", OPAQUE, "<kbd>x</kbd>"),
        ("ein <img src=x> da", OPAQUE, "<img src=x>"),
        ("eins<br/>zwei", "\n", "<br/>"),
    ],
)
def test_characters_know_their_source(source: str, prose: str, raw: str) -> None:
    text = f"<p>{source}</p>"
    found = blocks(text)[0].prose
    start = found.text.index(prose)
    assert text[slice(*found.span(start, start + len(prose)))] == raw


def test_xhtml_may_close_any_element_at_once() -> None:
    text = '<?xml version="1.0"?><html><head><title>T</title></head><body><p/><div/><p>Ein <i/>Satz.</p></body></html>'
    assert [b.prose.text for b in blocks(text, "a.xhtml")] == ["T", "Ein Satz."]


def test_a_page_that_never_closes_a_foreign_inline_element_is_still_read_up_to_its_block() -> None:
    found = blocks("<p>Ein <span lang=en>word<p>Noch einer.")
    assert [(b.prose.text, b.muted) for b in found] == [(f"Ein {OPAQUE}", False), ("Noch einer.", False)]
