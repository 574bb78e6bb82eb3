"""The review PO, to the letter, and what gettext says of it."""

from __future__ import annotations

import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import polib
import pytest
from test_suggest import article, finding

from tqa.model import Document, Finding, Segment, Severity, digest
from tqa.report import po
from tqa.report.word_diff import word_diff
from tqa.suggest import suggestions

DATE = datetime(2025, 1, 2, 3, 4, tzinfo=UTC)
TEXT = (
    "Der RSS Feed läuft nicht.\n\nBeschriftung umschalten\n\nDer Hund schläft \\ „fest“.\n\nBeschriftung umschalten\n"
)


def sample() -> tuple[Document, tuple[Segment, ...], list[Finding]]:
    document, parts = article(TEXT)
    found = [
        finding(document, parts[0], "RSS Feed", "RSS-Feed", "Newsfeed", severity=Severity.ERROR),
        finding(document, parts[1], parts[1].target, ""),
        finding(document, parts[2], "Hund"),
    ]
    return document, parts, found


def made(lang: str = "de", basepath: str = ".", include_unfixable: bool = False) -> str:
    document, parts, found = sample()
    head = po.Head("ein artikel.txt", lang, basepath, DATE)
    return po.review(document, suggestions(document, found), parts, head, include_unfixable=include_unfixable)


def test_golden() -> None:
    lines = made(basepath="..").split("\n")
    assert lines[0].startswith("# Quelltext") and lines[1].startswith("# Ändern") and lines[2] == 'msgid ""'
    assert '"X-Poedit-Basepath: ..\\n"' in lines and '"X-Tqa-File: ein artikel.txt\\n"' in lines
    assert '"Language: de_DE\\n"' in lines and '"X-Source-Language: de\\n"' in lines
    assert (
        "\n".join(lines[lines.index("") + 1 :])
        == """\
#. • SPL01 misspelling Fehler [4-12] »RSS Feed«: Fehler.
#. ± Der [-RSS Feed-]{+RSS-Feed+} läuft nicht.
#. Oder: »Der Newsfeed läuft nicht.«.
#. @tqa occ=1/1 prev=- next=cf8693
#: ein%20artikel.txt:1
#, fuzzy
msgctxt "65e8987ab0"
msgid "Der RSS Feed läuft nicht."
msgstr "Der RSS-Feed läuft nicht."

#. • SPL01 misspelling Warnung [0-23] »Beschriftung umschalten«: Fehler.
#. Vorschlag: ganz löschen. Wer ∅ annimmt, löscht diese Stelle im Artikel.
#. @tqa occ=1/2 prev=65e898 next=36d0f6
#: ein%20artikel.txt:3
#, fuzzy
msgctxt "cf8693cbfd.1"
msgid "Beschriftung umschalten"
msgstr "∅"
"""
    )


def test_unfixable_findings_are_untranslated_entries() -> None:
    entry = polib.pofile(made(include_unfixable=True))[-1]
    assert (entry.msgid, entry.msgstr, entry.flags) == ("Der Hund schläft \\ „fest“.", "", [])


def test_english_interface() -> None:
    entry = polib.pofile(made(lang="en"))[0]
    assert entry.comment.splitlines()[0] == "• SPL01 misspelling error [4-12] »RSS Feed«: fault."
    assert entry.comment.splitlines()[2] == "Or: »Der Newsfeed läuft nicht.«."


def test_every_comment_line_is_closed() -> None:
    for entry in polib.pofile(made()):
        *notes, place = entry.comment.splitlines()
        assert all(note.endswith((".", "!", "?", "…")) for note in notes) and place.startswith("@tqa occ=")


def test_reproducible(monkeypatch: pytest.MonkeyPatch) -> None:
    document, parts, found = sample()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    texts = {po.review(document, suggestions(document, found), parts, po.Head("a.txt")) for _ in range(2)}
    assert len(texts) == 1 and "PO-Revision-Date: 1970-01-02 00:00+0000" in texts.pop()


@pytest.mark.skipif(not shutil.which("msgfmt"), reason="gettext is not installed")
@pytest.mark.parametrize("accepted", [False, True])
def test_msgfmt_is_silent(tmp_path: Path, accepted: bool) -> None:
    text = made(include_unfixable=True)
    path = tmp_path / "artikel.po"
    path.write_text(text.replace("#, fuzzy\n", "") if accepted else text, encoding="utf-8")
    done = subprocess.run(["msgfmt", "-c", "-o", tmp_path / "x.mo", path], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_hard_wraps_become_blanks() -> None:
    document, parts = article("Wir fahren\n  morgen in die Statd.\n", "artikel.md")
    (made,) = suggestions(document, [finding(document, parts[0], "Statd", "Stadt")])
    (entry,) = polib.pofile(po.review(document, [made], parts, po.Head("artikel.md")))
    assert (entry.msgid, entry.msgstr) == ("Wir fahren morgen in die Statd.", "Wir fahren morgen in die Stadt.")
    assert "[25-30] »Statd«" in entry.comment


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("X eins.|Weg damit|X zwei.|Weg damit|X drei.", "prev={1} next={2}", "prev={2} next={3}"),
        ("X eins.|Weg damit|X eins.|Weg damit|X eins.", "prev={1},- next={1},{0}", "prev={1},{0} next={1},-"),
        ("Weg damit|" * 40, "prev=-", " alike\n"),
    ],
)
def test_as_many_neighbours_as_it_takes(text: str, first: str, second: str) -> None:
    document, parts = article(text.replace("|", "\n\n"))
    found = [finding(document, part, "Weg damit", "") for part in parts if part.target == "Weg damit"]
    made = po.review(document, suggestions(document, found), parts, po.Head("a.txt"))
    names = [digest(each)[:6] for each in ("Weg damit", "X eins.", "X zwei.", "X drei.")]
    assert first.format(*names) in made and second.format(*names) in made


def test_the_mirror_tree_keeps_suffixes_apart() -> None:
    assert po.place(Path("review"), "news/a.md") == Path("review/news/a.md.po")
    assert po.basepath(Path("review/news/a.md.po"), Path("artikel")) == "../../artikel"


def test_word_diff() -> None:
    assert (
        word_diff("Die Einkärbungen im Holz", "Die Einkerbungen im Holz")
        == "Die [-Einkärbungen-]{+Einkerbungen+} im Holz"
    )
    assert word_diff("a b", "a b c") == "a b{+ c+}"
    long = " ".join(f"w{n}" for n in range(40))
    assert word_diff(long, long.replace("w20 ", "x ")) == "… w17 w18 w19 [-w20-]{+x+} w21 w22 w23 …"
