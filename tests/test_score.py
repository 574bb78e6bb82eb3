"""`tqa score`: figures as sacrebleu gives them, what is worst, two systems, all kinds of input, errors in one line."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tqa import cli
from tqa.score import Pair, score, worst
from tqa.score.page import histogram
from tqa.score.reading import Columns, PairError, pairs

TEXT = ("Das Werk öffnet im Mai.", "Die Firma baut Wafern.", "Der Umsatz wuchs um 5 %.", "Es ist ein Katze.", "")
EDITED = (
    "Das Werk öffnet im Mai.",
    "Das Unternehmen baut Wafer.",
    "Der Umsatz stieg um 5 %.",
    "Ganz anders gesagt.",
    "",
)
WORSE = ("Werk öffnet Mai.", "Firma Wafern.", "Umsatz 5 %.", "Katze.", "")
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs `tqa score` in a folder with three texts: code, stdout, stderr."""
    monkeypatch.chdir(tmp_path)
    for name, lines in (("mt.txt", TEXT), ("edited.txt", EDITED), ("worse.txt", WORSE)):
        Path(name).write_text("\n".join(lines) + "\n", "utf-8")

    def called(*arguments: str) -> tuple[int, str, str]:
        code = cli.run(["score", "--no-config", *arguments])
        return code, *capsys.readouterr()

    return called


def together(texts: tuple[str, ...], references: tuple[str, ...] = EDITED) -> list[Pair]:
    return [Pair("a.txt", n, *pair) for n, pair in enumerate(zip(texts, references, strict=True), 1)]


def sacrebleu(*arguments: str) -> list[dict[str, object]]:
    """What the command line of sacrebleu says of the texts in the working directory."""
    options = ("-m", "bleu", "chrf", "ter", "--chrf-word-order", "2", "-w", "6")
    command = [sys.executable, "-m", "sacrebleu", "edited.txt", "-i", *arguments, *options]
    found = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return [found] if isinstance(found, dict) else found


def test_agrees_with_sacrebleu(run: Run) -> None:
    code, out, err = run("mt.txt", "edited.txt", "--output-format", "json")
    assert (code, err) == (0, "")
    ours = json.loads(out)["metrics"]
    for theirs in sacrebleu("mt.txt"):
        named = ours[theirs["name"]]
        assert named["score"] == pytest.approx(theirs["score"], abs=1e-6)
        assert named["signature"] == theirs["signature"]


def test_edits_of_segments() -> None:
    found = score(together(TEXT))
    assert [each.figures.edits for each in found.segments] == [0, 3, 1, 4, 0]
    assert (found.total.edits, found.total.words, found.total.untouched) == (8, 18, 2)
    assert found.total.ter == pytest.approx(100 * 8 / 18)
    assert [each.pair.line for each in worst(found.segments)][:3] == [4, 2, 3]


def test_moved_words_are_one_edit() -> None:
    found = score(together(("im Mai öffnet das große neue Werk",), ("das große neue Werk öffnet im Mai",)))
    assert found.total.edits == 2


@pytest.mark.parametrize("pair", [("", "Etwas."), ("Etwas.", ""), ("", "")])
def test_one_side_missing(pair: tuple[str, str]) -> None:
    figures = score([Pair("a.txt", 1, *pair)]).total
    assert figures.ter == (100 if any(pair) else 0)
    assert figures.untouched == (not any(pair))


def test_nothing_to_score() -> None:
    with pytest.raises(ValueError, match="nothing"):
        score([])


def test_table_names_the_worst_first(run: Run) -> None:
    code, out, _ = run("mt.txt", "edited.txt", "--worst", "2")
    assert code == 0
    assert re.findall(r"mt\.txt:(\d+)", out) == ["4", "2"]
    assert "[-Firma-]" in out and "{+Unternehmen+}" in out
    assert "nrefs:1|case:lc|tok:tercom" in out


def test_documents_of_folders(run: Run) -> None:
    for folder, lines in (("a", TEXT), ("b", EDITED)):
        for name, part in (("eins.txt", lines[:1]), ("tief/zwei.txt", lines[1:])):
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("\n".join(part) + "\n", "utf-8")
    code, out, _ = run("a", "b", "--output-format", "json")
    found = json.loads(out)
    assert code == 0
    assert [(each["document"], each["segments"], each["edits"]) for each in found["documents"]] == [
        *(("eins.txt", 1, 0), ("tief/zwei.txt", 4, 8))
    ]
    assert found["total"]["edits"] == 8
    table = run("a", "b")[1]
    assert table.index("tief/zwei.txt") < table.index("eins.txt")


def test_baseline(run: Run) -> None:
    code, out, err = run(
        "mt.txt", "edited.txt", "--baseline", "worse.txt", "--samples", "100", "--output-format", "json"
    )
    assert (code, err) == (0, "")
    found = {each["metric"]: each for each in json.loads(out)["comparison"]["differences"]}
    assert list(found) == ["chrF2++", "TER", "BLEU"]
    for theirs in sacrebleu("worse.txt"):
        assert found[theirs["name"]]["baseline"] == pytest.approx(theirs["score"], abs=1e-4)
    assert all(0 < each["p"] <= 1 and "|bs:100|seed:12345|" in each["signature"] for each in found.values())
    assert (
        out == run("mt.txt", "edited.txt", "--baseline", "worse.txt", "--samples", "100", "--output-format", "json")[1]
    )
    assert "worse.txt" in run("mt.txt", "edited.txt", "--baseline", "worse.txt", "--samples", "20")[1]


def test_article_with_a_sentence_more(run: Run) -> None:
    Path("a.md").write_text(
        "# Werk\n\nDas Werk öffnet im Mai. Die Stadt zahlt 20 Millionen. Alle **freuen** sich.\n", "utf-8"
    )
    Path("b.md").write_text("# Werk\n\nDas Werk öffnet im Mai. Alle freuen sich.\n", "utf-8")
    found = json.loads(run("a.md", "b.md", "--output-format", "json")[1])
    assert [(each["text"], each["reference"]) for each in found["segments"]] == [
        ("Werk", "Werk"),
        ("Das Werk öffnet im Mai.", "Das Werk öffnet im Mai."),
        ("Die Stadt zahlt 20 Millionen.", ""),
        ("Alle freuen sich.", "Alle freuen sich."),
    ]


@pytest.mark.parametrize(("name", "sign"), [("a.tsv", "\t"), ("a.csv", ","), ("b.csv", ";")])
def test_table_with_both_columns(run: Run, name: str, sign: str) -> None:
    rows = [sign.join(row) for row in zip(("mt", *TEXT), ("post_edit", *EDITED), ("doc", *"aabb", "b"), strict=True)]
    Path(name).write_text("\n".join(rows) + "\n", "utf-8")
    found = json.loads(run(name, "--output-format", "json")[1])
    assert [each["edits"] for each in found["segments"]] == [0, 3, 1, 4, 0]
    assert [each["document"] for each in found["documents"]] == ["a", "b"]
    assert json.loads(run(name, "--text-column", "post_edit", "--output-format", "json")[1])["total"]["edits"] == 0


def test_table_beside_table(run: Run) -> None:
    Path("a.tsv").write_text("source\ttarget\nA b.\tEin B.\nC.\tC.\n", "utf-8")
    Path("b.tsv").write_text("source\ttarget\nA b.\tEin C.\nC.\tC.\n", "utf-8")
    assert json.loads(run("a.tsv", "b.tsv", "--output-format", "json")[1])["total"]["edits"] == 1


class Outline(HTMLParser):
    """Elements of a page, and what it would fetch."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.fetched: list[str | None] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.fetched += [value for name, value in attributes if name in ("src", "href", "style", "onclick")]


def test_page_stands_alone(run: Run) -> None:
    Path("mt.txt").write_text("<script>alert(1)</script> & so\nx\n", "utf-8")
    Path("edited.txt").write_text("<b>gut</b>\nx\n", "utf-8")
    code, out, _ = run("mt.txt", "edited.txt", "--output-format", "html", "--lang", "en")
    outline = Outline(out)
    assert code == 0
    assert not {"script", "img", "link", "b"} & set(outline.tags)
    assert not outline.fetched
    assert "default-src 'none'; style-src 'sha256-" in unescape(out)
    assert {"svg", "del", "ins"} <= set(outline.tags)


def test_histogram_counts_every_segment() -> None:
    drawn = histogram(score(together(TEXT)).segments, "en")
    label = re.search(r'aria-label="([^"]*)"', drawn)
    assert label and re.findall(r"(\S+): ([1-9])", unescape(label[1])) == [
        ("0", "2"),
        ("–20", "1"),
        ("–80", "1"),
        (">100", "1"),
    ]


WRONG = [
    (("fehlt.txt", "edited.txt"), "fehlt.txt: Die Datei gibt es nicht"),
    (("mt.txt", "fehlt.txt"), "fehlt.txt: Die Datei gibt es nicht"),
    (("mt.txt",), "mt.txt: Keine Referenz"),
    (("mt.txt", "kurz.txt"), "mt.txt: 5 Zeilen, die Referenz hat 1"),
    (("mt.txt", "."), "mt.txt: Keine Ordner auf beiden Seiten"),
    (("leer.txt", "leer.txt"), "leer.txt: Kein Segment"),
    (("a.tsv",), "a.tsv:1: Keine Spalte mt / hypothesis / text / target; vorhanden: x, y."),
    (("a.tsv", "--text-column", "z"), "a.tsv:1: Keine Spalte z"),
    (("krumm.txt", "edited.txt"), "krumm.txt"),
    (("a.po", "a.po"), "a.po: Kein Text"),
    (("mt.txt", "edited.txt", "--baseline", "kurz.txt"), "kurz.txt: 1 Zeilen"),
    (("mt.txt", "edited.txt", "--baseline", "fehlt.txt"), "fehlt.txt: Die Datei gibt es nicht"),
]


@pytest.mark.parametrize(("arguments", "said"), WRONG)
def test_errors_are_one_line(run: Run, arguments: tuple[str, ...], said: str) -> None:
    for name, data in (
        ("kurz.txt", b"Eins.\n"),
        ("leer.txt", b"\n"),
        ("a.tsv", b"x\ty\n1\t2\n"),
        ("krumm.txt", b"\xff\n"),
    ):
        Path(name).write_bytes(data)
    Path("a.po").write_text('msgid ""\nmsgstr ""\n', "utf-8")
    code, out, err = run(*arguments)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert said in err


def test_articles_that_align_otherwise_are_no_baseline(run: Run) -> None:
    Path("a.md").write_text("Das Werk öffnet im Mai. Alle freuen sich.\n", "utf-8")
    Path("b.md").write_text("Das Werk öffnet im Mai und alle freuen sich.\n", "utf-8")
    code, _, err = run("a.md", "a.md", "--baseline", "b.md")
    assert code == 2
    assert "b.md: Nicht dieselben Referenzsegmente" in err


def test_folder_without_partner(tmp_path: Path) -> None:
    for name in ("a/x.txt", "b/y.txt"):
        path = tmp_path / name
        path.parent.mkdir()
        path.write_text("Eins.\n", "utf-8")
    with pytest.raises(PairError, match=r"No partner: .*b/x\.txt"):
        pairs(tmp_path / "a", tmp_path / "b", Columns())
