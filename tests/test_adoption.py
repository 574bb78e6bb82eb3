"""A team adopts tqa: 300 articles, a configuration, a baseline; then one new fault is exactly one finding."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from desk import Desk
from junitparser import JUnitXml
from lxml import etree

from tqa.dev.golden import articles

FAULT = "Für 😀 die\tgrößere Nachfrage reicht das , sagt sie.\n"
PLACE = FAULT.index(" ,")
SAMPLES = [path for path in articles() if path.suffix in (".txt", ".md", ".html")]


def repository(folder: Path) -> None:
    """300 articles from the samples: each a stretch of the paragraphs of one of them."""
    for number in range(300):
        sample = SAMPLES[number % len(SAMPLES)]
        text = sample.read_text("utf-8")
        if sample.suffix != ".html":
            gap = "\n" if sample.suffix == ".txt" else "\n\n"
            head, *rest = text.split(gap)
            cut = number // len(SAMPLES) % len(rest)
            text = gap.join([head, *rest[cut : cut + 2]]).rstrip("\n") + "\n"
        path = folder / "artikel" / f"{number % 7}" / f"{number:03}-{sample.name}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def only(rows: list[object]) -> object:
    (row,) = rows
    return row


def sarif(text: str) -> tuple[object, ...]:
    result = only(json.loads(text)["runs"][0]["results"])
    assert isinstance(result, dict)
    region = result["locations"][0]["physicalLocation"]["region"]
    return result["baselineState"], region["startLine"], region["startColumn"], region["endColumn"]


def gitlab(text: str) -> tuple[object, ...]:
    places = only(json.loads(text))["location"]["positions"]  # type: ignore[index]
    return places["begin"]["line"], places["begin"]["column"], places["end"]["column"]


def rdjsonl(text: str) -> tuple[object, ...]:
    places = json.loads(str(only(text.splitlines())))["location"]["range"]
    return places["start"]["line"], places["start"]["column"], places["end"]["column"]


def jsonl(text: str) -> tuple[object, ...]:
    row = json.loads(str(only(text.splitlines())))
    return row["line"], row["column"], row["quote"]


def whole(text: str) -> tuple[object, ...]:
    row = only(json.loads(text)["findings"])
    return row["line"], row["column"], row["quote"]  # type: ignore[index]


def checkstyle(text: str) -> tuple[object, ...]:
    error = only(etree.fromstring(text.encode()).findall(".//error"))
    return int(error.get("line")), int(error.get("column"))  # type: ignore[attr-defined]


def junit(text: str) -> tuple[object, ...]:
    suites = JUnitXml.fromstring(text.encode())
    names = [case.name for suite in suites for case in suite if case.result]
    return suites.failures, names


LINE, COLUMN, BYTE = 1, PLACE + 1, len(FAULT[:PLACE].encode()) + 1
EXPECTED: dict[str, tuple[Callable[[str], tuple[object, ...]], tuple[object, ...]]] = {
    "jsonl": (jsonl, (LINE, COLUMN, " ,")),
    "json": (whole, (LINE, COLUMN, " ,")),
    "sarif": (sarif, ("new", LINE, COLUMN, COLUMN + 2)),
    "gitlab": (gitlab, (LINE, COLUMN, COLUMN + 2)),
    "rdjsonl": (rdjsonl, (LINE, BYTE, BYTE + 2)),
    "checkstyle": (checkstyle, (LINE, COLUMN)),
    "junit": (junit, (1, [f"PUN01 space-before-sign {LINE}:{COLUMN}"])),
    "github": (
        lambda text: (
            text.count("::warning "),
            f"line={LINE},endLine={LINE},col={COLUMN},endColumn={COLUMN + 2}" in text,
        ),
        (1, True),
    ),
    "text": (lambda text: (text.count("Warnung  "), f"  {LINE}:{COLUMN}    Warnung  PUN01" in text), (1, True)),
}


@pytest.fixture
def adopted(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("TQA_CACHE_DIR", str(desk.folder.parent / "cache"))
    repository(desk.folder)
    desk.config('select = ["PUN", "TYP", "SPL03", "RES", "MRK", "ENT"]', 'fail-level = "warning"')
    assert desk("check", "artikel", "--statistics").code == 1
    assert desk("baseline", "write").code == 0
    return desk


def test_one_new_fault_is_one_finding_in_every_format(adopted: Desk) -> None:
    result = adopted("check", "artikel")
    assert result.code == 0 and "300 Dateien" in result.out and "nichts gefunden" in result.out
    before = (adopted.folder / "tqa-baseline.jsonl").read_bytes()
    assert adopted("baseline", "write").code == 0
    assert (adopted.folder / "tqa-baseline.jsonl").read_bytes() == before
    path = adopted.folder / "artikel" / "0" / "neu.txt"
    path.write_text(FAULT, "utf-8")
    for name, (read, expected) in EXPECTED.items():
        result = adopted("check", "artikel", "--output-format", name)
        assert (result.code, result.err) == (1, "")
        assert read(result.out) == expected, name
        assert "artikel/0/neu.txt" in result.out
    assert adopted("check", "artikel", "--fix").code == 0
    assert path.read_text("utf-8") == FAULT.replace(" ,", ",")


def test_moved_sentences_stay_accepted_and_mended_ones_leave(adopted: Desk) -> None:
    files = sorted((adopted.folder / "artikel").rglob("*.txt"))
    for path in files[:40]:
        path.write_text("Davor steht nun ein Satz.\n\n" + path.read_text("utf-8"), "utf-8")
    assert adopted("check", "artikel").code == 0
    for path in files:
        path.unlink()
    result = adopted("check", "artikel")
    assert result.code == 0 and "Baseline sind erledigt: tqa baseline prune" in result.out
    assert adopted("baseline", "prune").code == 0
    assert ".txt" not in (adopted.folder / "tqa-baseline.jsonl").read_text("utf-8")
    result = adopted("check", "artikel")
    assert result.code == 0 and "prune" not in result.out
