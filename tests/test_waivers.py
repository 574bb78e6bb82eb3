"""What a document says to tqa, and what a project has accepted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tqa import formats, pipeline
from tqa.checks import registry
from tqa.config import ConfigError
from tqa.waivers import baseline
from tqa.waivers.baseline import Known
from tqa.waivers.comments import ALL, waivers
from tqa.waivers.waiving import Checked

BLANK = "Das Werk wächst , die Nachfrage auch."
PUN01 = [check for check in registry() if check.name in ("space-before-sign", "unused-suppression")]


def checked(text: str, name: str = "a.md") -> Checked:
    document = formats.read(text.encode(), Path(name))
    return pipeline.checked(pipeline.analyse(document), PUN01)


def names(text: str, name: str = "a.md") -> list[str]:
    return [finding.name for finding in checked(text, name).findings]


@pytest.mark.parametrize(
    "text",
    [
        f"<!-- tqa off -->\n\n{BLANK}\n\n<!-- tqa on -->\n",
        f"<!-- tqa off PUN01 -->\n\n{BLANK}\n",
        f"<!--tqa off TYP, space-before-sign-->\n\n{BLANK}\n",
        f"<!-- tqa-disable-next-line PUN -->\n\n{BLANK}\n",
        f"<!-- tqa disable-next-line -->\n{BLANK}\n",
        f"---\ntqa: {{disable: [PUN01]}}\n---\n\n{BLANK}\n",
        f"---\ntitle: x\ntqa:\n  disable:\n    - space-before-sign\n---\n\n{BLANK}\n",
        f"+++\n[tqa]\ndisable = ['PUN']\n+++\n\n{BLANK}\n",
        f"\ufeff---\ntqa: {{disable: [PUN01]}}\n---\n\n{BLANK}\n",
    ],
)
def test_suppression_in_markdown(text: str) -> None:
    found = checked(text)
    assert [finding.name for finding in found.waived] == ["space-before-sign"]
    assert [f.name for f in found.findings if f.name == "space-before-sign"] == []


@pytest.mark.parametrize(
    "text",
    [
        f"<!-- tqa off -->\n\nEins.\n\n<!-- tqa on -->\n\n{BLANK}\n",
        f"<!-- tqa-disable-next-line PUN01 -->\nEins.\n\n{BLANK}\n",
        f"{BLANK}\n\n<!-- tqa off -->\n",
        f"<!-- tqa off TYP01 -->\n\n{BLANK}\n",
        f"```html\n<!-- tqa off -->\n```\n\n{BLANK}\n",
        f"`<!-- tqa off -->`\n\n{BLANK}\n",
        f"<!-- notqa off -->\n\n{BLANK}\n",
        f"---\ntitle: 'tqa: {{disable: [PUN01]}}'\n---\n\n{BLANK}\n",
    ],
)
def test_what_suppresses_nothing(text: str) -> None:
    assert "space-before-sign" in names(text)
    assert checked(text).waived == []


def test_plain_text_has_no_comments() -> None:
    assert names(f"<!-- tqa off -->\n{BLANK}\n", "a.txt") == ["space-before-sign"]


def test_html() -> None:
    text = f"<p><!-- tqa off -->{BLANK}<!-- tqa on --></p>\n<p>{BLANK}</p>\n"
    found = checked(text, "a.html")
    assert [f.hit.start < text.index("tqa on") for f in (*found.waived, *found.findings)] == [True, False]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<!-- tqa off PUN01 -->\n\nEins.\n", "Unterdrückt nichts: PUN01."),
        ("<!-- tqa-disable-next-line space-before-sign -->\nEins.\n", "Unterdrückt nichts: space-before-sign."),
        ("<!-- tqa off PUX -->\n\nEins.\n", "Unbekannte Prüfung: PUX."),
        ("<!-- tqa weg -->\n\nEins.\n", "Nicht verstanden; möglich sind off, on, disable-next-line."),
        ("---\ntqa: {disable: [PUN01]}\n---\n\nEins.\n", "Unterdrückt nichts: PUN01."),
        ("---\ntqa: {disabel: [PUN01]}\n---\n\nEins.\n", "Nicht verstanden; möglich sind off, on, disable-next-line."),
        (f"<!-- tqa off PUN01 -->\n\n<!-- tqa off PUN -->\n\n{BLANK}\n", None),
    ],
)
def test_unused_suppression_is_told(text: str, said: str | None) -> None:
    found = [finding.hit.message.de for finding in checked(text).findings if finding.name == "unused-suppression"]
    assert found == ([said] if said else [])


def test_a_suppression_of_a_check_that_does_not_run_is_left_alone() -> None:
    assert names("<!-- tqa off TYP01 -->\n\nEins.\n") == []
    assert names("<!-- tqa off -->\n\nEins.\n") == []


def test_regions_end_where_they_say() -> None:
    document = formats.read(
        b"<!-- tqa off PUN -->\n\nA.\n\n<!-- tqa off -->\n\nB.\n\n<!-- tqa on -->\nC.\n", Path("a.md")
    )
    found = waivers(document)
    assert [waiver.words for waiver in found] == [("PUN",), (ALL,)]
    assert {waiver.reach.end for waiver in found} == {document.text.index("<!-- tqa on")}


def test_a_baseline_line_does_not_know_the_place() -> None:
    (one,) = checked(f"{BLANK}\n").findings
    (two,) = checked(f"Neu davor.\n\n{BLANK}\n").findings
    (other,) = checked(f"{BLANK} Und mehr.\n".replace("wächst", "blüht")).findings
    assert baseline.key(one, "a") == baseline.key(two, "a") != baseline.key(other, "a")


def test_equal_segments_are_counted() -> None:
    found = checked(f"{BLANK}\n\nEins.\n\n{BLANK}\n").findings
    known = frozenset({baseline.key(found[0], "a")})
    new, used = baseline.split(found, "a", known)
    assert (new, used) == ([found[1]], set(known))


def test_a_baseline_is_read_as_it_was_written(tmp_path: Path) -> None:
    lines = [
        Known("ü.md", "b", "0", 1),
        Known("alt-\udcfc.md", "b", "0", 1),
        Known("a.md", "z", "1", 2),
        Known("a.md", "z", "1", 1),
    ]
    path = tmp_path / "b.jsonl"
    path.write_bytes(baseline.dump(lines))
    assert baseline.load(path) == frozenset(lines)
    rows = [json.loads(line) for line in path.read_text("utf-8", errors="surrogateescape").splitlines()]
    assert [tuple(row.values()) for row in rows] == sorted(lines)
    assert baseline.load(tmp_path / "fehlt") == frozenset()


@pytest.mark.parametrize(
    "line", ["{", "[]", "null", '{"path": "a"}', '{"path": 1, "rule": "", "segment": "", "ordinal": 1}']
)
def test_a_broken_baseline_is_one_line(tmp_path: Path, line: str) -> None:
    path = tmp_path / "b.jsonl"
    path.write_text(f'{{"path": "a", "rule": "b", "segment": "c", "ordinal": 1}}\n{line}\n')
    with pytest.raises(ConfigError, match=r"b.jsonl:2: no line of a baseline; write it anew"):
        baseline.load(path)


def test_stale_lines(tmp_path: Path) -> None:
    (tmp_path / "da.md").touch()
    used, old, other, gone = (Known(path, "r", "s", n) for n, path in enumerate(("a", "a", "da.md", "weg.md")))
    assert list(baseline.stale((used, old, other, gone), {used}, {"a"}, tmp_path)) == [old, gone]
