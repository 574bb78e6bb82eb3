"""Markdown: what is prose, what it is, and where."""

from __future__ import annotations

from pathlib import Path

import pytest

from tqa import formats
from tqa.model import OPAQUE, Block


def blocks(text: str) -> tuple[Block, ...]:
    return formats.read(text.encode(), Path("a.md")).blocks


def kinds(text: str) -> list[tuple[str, str]]:
    return [(str(b.kind), b.prose.text) for b in blocks(text)]


ARTICLE = """\
---
title: "Spiegel \\"aus\\" Jena"
subtitle: 'So geht''s'
description: >-
  Ein Bericht
  aus der Halle.
summary: Kurz
  gefasst
date: 2024-03-01
tags: [Optik]
---
# Die **Spiegel** {#spiegel .gross}

Erster Absatz mit [Verweis *dahin*][ziel].
{{< video id="x" >}}

> Ein Zitat,
> das weitergeht
und hängt.

- Punkt
- [x] Erledigt
- [Nur ein Verweis](/x)
  - tiefer

![Die *Halle*](/h.png "Im Winter")

| Kopf | Wert \\| Maß |
|------|-----|
| `nm` | **fünf** |

Unterstrichen
=============

    kein Text

```c
// kein Text
```

<figure>
<img src="a.png" alt="Bild &amp; Ton">
<figcaption>Unter dem Bild</figcaption>
</figure>

<div lang="en">

English text.

</div>

{{< hinweis >}}
Im Kasten.
{{< /hinweis >}}
{{< highlight c >}}
kein Text

auch keiner
{{< /highlight >}}

Mit Note[^n] und ^[Note *dazwischen*] hier.

[^n]: Die Note.

[ziel]: https://a.b "kein Text"
<!-- kein Text -->
"""


def test_every_part_of_an_article_has_its_kind() -> None:
    assert kinds(ARTICLE) == [
        ("title", 'Spiegel "aus" Jena'),
        ("heading", "So geht's"),
        ("paragraph", "Ein Bericht\naus der Halle."),
        ("paragraph", "Kurz\ngefasst"),
        ("heading", "Die Spiegel"),
        ("paragraph", "Erster Absatz mit Verweis dahin."),
        ("paragraph", "Ein Zitat,\ndas weitergeht\nund hängt."),
        ("list-item", "Punkt"),
        ("list-item", "Erledigt"),
        ("link", "Nur ein Verweis"),
        ("list-item", "tiefer"),
        ("caption", "Die Halle"),
        ("caption", "Im Winter"),
        ("cell", "Kopf"),
        ("cell", "Wert | Maß"),
        ("cell", "fünf"),
        ("heading", "Unterstrichen"),
        ("caption", "Bild & Ton"),
        ("caption", "Unter dem Bild"),
        ("paragraph", "English text."),
        ("paragraph", "Im Kasten."),
        ("paragraph", "Mit Note und hier."),
        ("paragraph", "Note dazwischen"),
        ("paragraph", "Die Note."),
    ]
    assert [b.prose.text for b in blocks(ARTICLE) if b.muted] == ["English text."]


def test_line_ends_make_no_difference() -> None:
    assert kinds(ARTICLE.replace("\n", "\r\n")) == kinds(ARTICLE) == kinds(ARTICLE.replace("\n", "\r"))
    assert kinds("\ufeff" + ARTICLE) == kinds(ARTICLE)


@pytest.mark.parametrize(
    ("source", "prose"),
    [
        ("[Text] (https://a.b/c)", "[Text] (https://a.b/c)"),
        ("Text](https://a.b/c)", "Text](https://a.b/c)"),
        ("Ein **offener Text", "Ein **offener Text"),
        ("Ein `offener Text", "Ein `offener Text"),
        ("Ein {{< kaputter Text", "Ein {{< kaputter Text"),
        ("siehe https://a.b/c_d_e und <https://a.b>", f"siehe https://a.b/c_d_e und {OPAQUE}"),
        ("kostet 5 $ oder $6 und 7 $", "kostet 5 $ oder $6 und 7 $"),
        ("gilt $E = mc^2$ und $$\nx\n$$ hier", f"gilt {OPAQUE} und {OPAQUE} hier"),
        ('ein {{% ref "a" %}} und {% tag %}', f"ein {OPAQUE} und {OPAQUE}"),
        ("Politiker_innen und Leser*innen", "Politiker_innen und Leser*innen"),
        ("2 * 3 ist <b>sechs</b>, AT&T und a<b", "2 * 3 ist sechs, AT&T und a<b"),
        ("Der Rest.  \nNeue Zeile\\\nletzte", "Der Rest.\nNeue Zeile\nletzte"),
        ("zwei.  Sätze", "zwei.  Sätze"),
        ("CO<sub>2</sub> ist<sup><a href='#1'>1</a></sup> da", "CO2 ist da"),
    ],
)
def test_what_the_reader_reads(source: str, prose: str) -> None:
    assert kinds(source)[0] == ("paragraph", prose)


def test_places_are_file_offsets() -> None:
    text = "---\r\ntitle: x\r\n---\r\n> Ein **fettes** W&ouml;rt\\*\r\n> `code` da\r\n"
    prose = blocks(text)[1].prose
    assert prose.text == f"Ein fettes Wört*\n{OPAQUE} da"

    def raw(part: str) -> str:
        start = prose.text.index(part)
        return text[slice(*prose.span(start, start + len(part)))]

    assert [raw(p) for p in ("fettes", "Wört*", "\n", OPAQUE, "da")] == [
        "fettes", "W&ouml;rt\\*", "\r\n", "`code`", "da",
    ]  # fmt: skip


def test_toml_front_matter() -> None:
    text = '+++\ntitle = "Der \\u201eTest\\u201c"\n'
    text += 'description = \'Ganz \\roh\'\nsummary = """\nZwei\nZeilen"""\n[x]\ntitle = "y"\n+++\nText.'
    assert kinds(text) == [
        ("title", "Der „Test“"),
        ("paragraph", "Ganz \\roh"),
        ("paragraph", "Zwei\nZeilen"),
        ("paragraph", "Text."),
    ]


@pytest.mark.parametrize(
    ("line", "prose"),
    [
        ("title: 2024", []),
        ("title: [a, b]", []),
        ("title: null", []),
        ("title: Grün # Notiz", ["Grün"]),
        ("title: |\n  Zeile eins\n  Zeile zwei", ["Zeile eins\nZeile zwei"]),
        ('title: "Das \\\n  ist \\x41 \\u00fc"', ["Das ist A ü"]),
        ("title: &a Wort\nsubtitle: *a", []),
        ("params:\n  title: tief", []),
    ],
)
def test_yaml_scalars(line: str, prose: list[str]) -> None:
    assert [b.prose.text for b in blocks(f"---\n{line}\n---\n")] == prose
