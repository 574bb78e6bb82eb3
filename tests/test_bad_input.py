"""Input that cannot be read: one clear line, exit code 2, and the other files go on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tqa import cli

GOOD = "Das Werk wächst , die Nachfrage auch.\n"
OPTIONS = ("check", "--no-config", "--select", "PUN01", "--output-format", "jsonl")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("good.txt").write_text(GOOD, "utf-8")
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *names: str) -> tuple[int, list[str], str]:
    """Exit code, paths of the findings, stderr."""
    code = cli.run([*OPTIONS, *names])
    out, err = capsys.readouterr()
    return code, [json.loads(line)["path"] for line in out.splitlines()], err


BROKEN = {
    "binary": ("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)), ": Binärdatei"),
    "binary-in-markdown": ("a.md", b"PK\x03\x04\x00\x00", ": Binärdatei"),
    "cp1252": ("a.txt", f"Eins.\n\n{GOOD}".encode("cp1252"), ":3: "),
    "utf-16": ("a.txt", GOOD.encode("utf-16"), ": "),
    "front-matter": ("a.md", f"---\ntitle: [\n---\n\n{GOOD}".encode(), ":"),
    "toml-front-matter": ("a.md", f"+++\ntitle = \n+++\n\n{GOOD}".encode(), ":"),
}


@pytest.mark.parametrize(("name", "data", "said"), BROKEN.values(), ids=BROKEN.keys())
def test_an_unreadable_file_is_one_line(name: str, data: bytes, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path(name).write_bytes(data)
    code, paths, err = run(capsys, name, "good.txt")
    assert (code, paths, err.count("\n")) == (2, ["good.txt"], 1), err
    assert err.startswith(f"tqa: {name}{said}")
    assert Path(name).read_bytes() == data


def test_a_declared_encoding_helps(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_bytes(GOOD.encode("cp1252"))
    assert run(capsys, "a.txt", "--encoding", "cp1252") == (0, ["a.txt"], "")


def test_an_unknown_encoding_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_bytes(GOOD.encode("cp1252"))
    code, _, err = run(capsys, "a.txt", "--encoding", "klingon")
    assert (code, err.count("\n")) == (2, 1) and "klingon" in err


def test_an_empty_file_is_clean(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a.txt", "a.md", "a.html"):
        Path(name).write_bytes(b"")
        assert run(capsys, name, "good.txt") == (0, ["good.txt"], "")


@pytest.mark.parametrize(
    "html", ["<p>Eins<b>zwei , drei</p></b><td>", "<html><p>Das , ist", "<!--", "<p title='>Das , ist", "</p>"]
)
def test_broken_html_is_read_as_browsers_do(html: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.html").write_text(html, "utf-8")
    code, paths, err = run(capsys, "a.html", "good.txt")
    assert paths[-1:] == ["good.txt"]
    assert (code, err.count("\n")) in ((0, 0), (2, 1))


def test_a_file_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    Path("dangling.txt").symlink_to("nowhere")
    code, paths, err = run(capsys, "gone.txt", "dangling.txt", "good.txt")
    assert (code, paths, err.count("\n")) == (2, ["good.txt"], 2)
    assert "tqa: gone.txt: Die Datei gibt es nicht" in err


def test_a_dangling_link_in_a_folder(capsys: pytest.CaptureFixture[str]) -> None:
    Path("in").mkdir()
    Path("in/good.txt").write_text(GOOD, "utf-8")
    Path("in/dangling.txt").symlink_to("nowhere")
    Path("in/round.txt").symlink_to("round.txt")
    code, paths, err = run(capsys, "in")
    assert (code, paths, err.count("\n")) == (2, ["in/good.txt"], 2)


def test_a_folder_with_the_name_of_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    Path("x.txt").mkdir()
    code, paths, err = run(capsys, "x.txt", "good.txt")
    assert (code, paths) == (2, ["good.txt"])
    assert err.startswith("tqa: x.txt: Kein Artikel darin; Artikel enden auf .")


def test_a_forbidden_file(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    code, _, err = run(capsys, "good.txt")
    assert (code, err) == (2, "tqa: good.txt: Nicht lesbar; Leserecht geben oder die Datei weglassen.\n")


def test_a_name_that_would_act_on_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    Path("\x1b[31m.txt").write_text(GOOD, "utf-8")
    assert cli.run(["check", "--no-config", "--select", "PUN01", "\x1b[31m.txt"]) == 0
    out, _ = capsys.readouterr()
    assert "\x1b" not in out and "␛[31m.txt" in out


def test_a_special_file_in_a_folder_is_left_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import os

    os.mkfifo(folder / "pipe.txt")
    assert run(capsys, ".") == (0, ["good.txt"], "")


def test_one_long_line(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_text("Das Werk wächst, die Nachfrage auch. " * 3_000 + GOOD, "utf-8")
    code, paths, err = run(capsys, "a.txt")
    assert (code, paths, err) == (0, ["a.txt"], "")
    assert cli.run(["check", "--no-config", "--select", "PUN01", "a.txt"]) == 0
    out, _ = capsys.readouterr()
    assert max(map(len, out.splitlines())) <= 100


def test_a_truncated_po_writes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["po", "--no-config", "--select", "PUN01", "good.txt", "-o", "out"]) == 0
    po = Path("out/good.txt.po")
    po.write_bytes(po.read_bytes().replace(b"#, fuzzy\n", b"")[:-20])
    capsys.readouterr()
    assert cli.run(["apply", "out"]) == 2
    _, err = capsys.readouterr()
    assert err.count("\n") == 1 and err.startswith("tqa: out/good.txt.po:")
    assert Path("good.txt").read_text("utf-8") == GOOD


def test_a_broken_po_in_the_way_is_not_overwritten(capsys: pytest.CaptureFixture[str]) -> None:
    Path("out").mkdir()
    Path("out/good.txt.po").write_text("no po\n")
    assert cli.run(["po", "--no-config", "--select", "PUN01", "good.txt", "-o", "out"]) == 2
    _, err = capsys.readouterr()
    assert err.count("\n") == 1
    assert Path("out/good.txt.po").read_text() == "no po\n"
