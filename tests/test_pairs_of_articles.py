"""An English article beside its German one: how they find each other, and the PO files that hold both."""

from __future__ import annotations

import json
from pathlib import Path

import polib
import pytest

from tqa import cli, formats

GERMAN = """# Der Chipmarkt

Das Werk wächst , die Nachfrage auch. Die Fabrik liefert Chips.

Die Fabrik steht in Dresden.
"""
ENGLISH = """# The chip market

The plant grows, and so does demand. The factory ships chips.

The factory is in Dresden.
"""
CURED = GERMAN.replace(" ,", ",")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(**files: str) -> None:
    for name, text in files.items():
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def po(*options: str) -> int:
    return cli.run(["po", *options, "-o", "review", "--no-config", "--select", "PUN01"])


def entries(name: str) -> list[tuple[str, str]]:
    return [(entry.msgid, entry.msgstr) for entry in polib.pofile(name)]


@pytest.mark.parametrize(
    ("german", "english", "arguments"),
    [
        ("a.md", "b.md", ["a.md", "--source", "b.md"]),
        ("a.de.md", "a.en.md", ["."]),
        ("a.de.md", "a.en.md", ["a.de.md"]),
        ("content/de/x/a.md", "content/en/x/a.md", ["content"]),
        ("deutsch/x/a.md", "englisch/x/a.md", ["deutsch", "--source", "englisch"]),
    ],
)
def test_articles_find_each_other(german: str, english: str, arguments: list[str]) -> None:
    write(**{german: GERMAN, english: ENGLISH})
    assert po(*arguments, "--root", ".", "--profile", "bilingual") == 0
    assert [path.as_posix() for path in Path("review").rglob("*.po")] == [f"review/{german}.po"]
    text = "The plant grows, and so does demand.", "Das Werk wächst, die Nachfrage auch."
    assert entries(f"review/{german}.po") == [text]


def test_the_configuration_says_how_names_go_together(capsys: pytest.CaptureFixture[str]) -> None:
    write(**{"a.md": GERMAN, "a_EN.md": ENGLISH, "tqa.toml": 'pairs = {".md" = "_EN.md"}\n'})
    assert cli.run(["po", ".", "-o", "review", "--select", "PUN01", "--profile", "bilingual"]) == 0
    assert entries("review/a.md.po")[0][0].startswith("The plant")


def test_english_is_seen_by_the_checks(capsys: pytest.CaptureFixture[str]) -> None:
    write(**{"a.de.md": CURED.replace("Chips.", "Chips nach https://example.org/x."), "a.en.md": ENGLISH})
    cli.run(["check", ".", "--no-config", "--no-cache", "--output-format", "jsonl", "--min-severity", "hint"])
    paths = {json.loads(line)["path"] for line in capsys.readouterr().out.splitlines()}
    assert paths <= {"a.de.md"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["a.md", "--source", "none.md"], "none.md"), (["a.md", "c.md", "--source", "b.md"], "b.md")],
)
def test_what_cannot_be_paired_is_told(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    write(**{"a.md": GERMAN, "b.md": ENGLISH, "c.md": GERMAN})
    assert po(*arguments) == 2
    err = capsys.readouterr().err
    assert said in err and err.count("\n") == 1


@pytest.mark.parametrize("profile", ["bilingual", "weblate"])
def test_without_english_there_is_no_bilingual_po(profile: str, capsys: pytest.CaptureFixture[str]) -> None:
    write(**{"a.md": GERMAN})
    assert po("a.md", "--profile", profile) == 2
    assert "--source" in capsys.readouterr().err and not Path("review").exists()


def test_broken_english_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    write(**{"a.md": GERMAN})
    Path("b.md").write_bytes(b"\xff\xfe\xff")
    assert po("a.md", "--source", "b.md") == 2
    err = capsys.readouterr().err
    assert "b.md" in err and "a.md" in err and err.count("\n") == 1


def test_a_bilingual_po_comes_back() -> None:
    write(**{"a.de.md": GERMAN, "a.en.md": ENGLISH})
    assert po("a.de.md", "--profile", "bilingual") == 0
    file = polib.pofile("review/a.de.md.po", wrapwidth=40)
    assert file.metadata["X-Source-Language"] == "en" and file.metadata["Language"] == "de"
    file[0].flags = []
    file.save()
    assert cli.run(["apply", "review", "--no-config"]) == 0
    assert Path("a.de.md").read_text("utf-8") == CURED
    assert cli.run(["apply", "review", "--no-config"]) == 0
    assert Path("a.de.md").read_text("utf-8") == CURED


def test_a_damaged_bilingual_po_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    write(**{"a.de.md": GERMAN, "a.en.md": ENGLISH})
    assert po("a.de.md", "--profile", "bilingual") == 0
    path = Path("review/a.de.md.po")
    path.write_text(path.read_text("utf-8").replace("DE: »Das Werk", "DE: »Ein Werk"), "utf-8")
    assert cli.run(["apply", "review", "--no-config"]) == 2
    assert "verändert" in capsys.readouterr().err


def test_weblate_gets_the_article_and_suggestions_apart() -> None:
    write(**{"a.de.md": GERMAN, "a.en.md": ENGLISH})
    assert po("a.de.md", "--profile", "weblate") == 0
    whole = entries("review/a.de.md/de.po")
    assert whole == [
        ("The chip market", "Der Chipmarkt"),
        ("The plant grows, and so does demand.", "Das Werk wächst , die Nachfrage auch."),
        ("The factory ships chips.", "Die Fabrik liefert Chips."),
        ("The factory is in Dresden.", "Die Fabrik steht in Dresden."),
    ]
    assert entries("review/a.de.md/suggest-1.po") == [(whole[1][0], "Das Werk wächst, die Nachfrage auch.")]
    assert not any(entry.flags for entry in polib.pofile("review/a.de.md/de.po"))


def test_what_weblate_changed_comes_back(capsys: pytest.CaptureFixture[str]) -> None:
    write(**{"a.de.md": GERMAN, "a.en.md": ENGLISH})
    assert po("a.de.md", "--profile", "weblate") == 0
    file = polib.pofile("review/a.de.md/de.po")
    file[1].msgstr = "Das Werk wächst, die Nachfrage auch."
    file.save()
    assert cli.run(["apply", "review", "--no-config"]) == 0
    assert Path("a.de.md").read_text("utf-8") == CURED
    assert "1 übernommen" in capsys.readouterr().out


def test_a_review_po_for_articles_is_no_bilingual_file() -> None:
    write(**{"a.md": GERMAN})
    assert po("a.md") == 0
    with pytest.raises(formats.FormatError, match="apply"):
        formats.read(Path("review/a.md.po").read_bytes(), Path("review/a.md.po"))
