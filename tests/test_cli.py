"""The command line: what it prints, and how it ends."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest
from desk import BLANK, CLEAN, ONLY, Result

from tqa import apply, cli
from tqa.cli import console, work
from tqa.model import Severity


@pytest.fixture
def tqa(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[object]:
    """Runs a command line in an empty folder."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str) -> Result:
        code = cli.run(list(arguments))
        return Result(code, *capsys.readouterr())

    yield run


def write(name: str, text: str = BLANK) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_jsonl_is_the_contract(tqa) -> None:
    write("a.txt", f"Ü😀\n\n{BLANK}")
    result = tqa("check", *ONLY, "--output-format", "jsonl", "--no-config", "a.txt")
    assert (result.code, result.err) == (0, "")
    assert result.rows == [
        {
            "path": "a.txt",
            "code": "PUN01",
            "rule": "space-before-sign",
            "category": "punctuation",
            "severity": "warning",
            "start": 19,
            "end": 21,
            "line": 3,
            "column": 16,
            "quote": " ,",
            "message": "Leerzeichen vor dem Satzzeichen.",
            "segment": None,
            "fixes": [{"start": 19, "end": 20, "text": "", "safe": True}],
            "fingerprint": result.rows[0]["fingerprint"],
        }
    ]


def test_json_is_one_document(tqa) -> None:
    write("a.txt")
    whole = json.loads(tqa("check", *ONLY, "--output-format", "json", "a.txt").out)
    assert set(whole) == {"version", "findings", "summary"}
    assert whole["summary"]["findings"] == {"hint": 0, "warning": 1, "error": 0}


def test_text_shows_the_line(tqa) -> None:
    write("a.txt")
    result = tqa("check", *ONLY, "a.txt")
    assert "    │ Das Werk wächst , die Nachfrage auch.\n    │                ^^\n" in result.out
    assert "    → wächst,\n" in result.out
    assert result.out.endswith("1 Datei, 6 Wörter: 1 Warnung\n1 davon behebt --fix\n")
    assert "1 file, 6 words: 1 warning\n" in tqa("check", *ONLY, "--lang", "en", "a.txt").out


def test_exit_codes(tqa) -> None:
    write("a.txt")
    write("b.txt", CLEAN)
    assert tqa("check", *ONLY, "a.txt").code == 0
    assert tqa("check", *ONLY, "--fail-level", "warning", "a.txt").code == 1
    assert tqa("check", *ONLY, "--fail-level", "warning", "b.txt").code == 0
    assert tqa("check", *ONLY, "--fail-level", "warning", "a.txt", "gone.txt").code == 2


def test_what_makes_it_fail_is_shown(tqa) -> None:
    write("a.txt")
    result = tqa(
        "check", *ONLY, "--min-severity", "error", "--fail-level", "warning", "--output-format", "jsonl", "a.txt"
    )
    assert result.code == 1 and len(result.rows) == 1


def test_what_is_hidden_is_counted(tqa) -> None:
    write("a.txt")
    out = tqa("check", *ONLY, "--min-severity", "error", "a.txt").out
    assert out == "1 Datei, 6 Wörter: nichts gefunden (1 Warnung verborgen: --min-severity hint)\n"


def test_folders_are_walked_in_order(tqa) -> None:
    for name in ("x/b.txt", "x/a.md", "x/c.html", "x/.git/d.txt", "x/.e.txt", "x/f.py", "x/a/z.TXT"):
        write(name, f"<p>{BLANK}</p>" if name.endswith("html") else BLANK)
    Path("x/a/loop").symlink_to(Path("x").absolute())
    rows = tqa("check", *ONLY, "--output-format", "jsonl", "x", "x/b.txt").rows
    assert [row["path"] for row in rows] == ["x/a.md", "x/a/z.TXT", "x/b.txt", "x/c.html"]
    assert len(tqa("check", *ONLY, "--output-format", "jsonl", "x/f.py").rows) == 1


def test_standard_input(tqa, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(f"`a ,b`\n\n{BLANK}".encode())))
    rows = tqa("check", *ONLY, "--output-format", "jsonl", "--stdin-filename", "x.md", "-").rows
    assert [(row["path"], row["line"]) for row in rows] == [("x.md", 3)]


@pytest.mark.parametrize(
    ("options", "count"),
    [
        (["--select", "PUN"], 1),
        (["--select", "pun01"], 1),
        (["--select", "REP,space-before-sign"], 1),
        (["--select", "REP", "--select", "PUN01"], 1),
        (["--select", "REP"], 0),
        (["--select", "PUN", "--ignore", "PUN01"], 0),
    ],
)
def test_checks_are_chosen_by_code_family_or_name(tqa, options: list[str], count: int) -> None:
    write("a.txt")
    assert len(tqa("check", "--output-format", "jsonl", *options, "a.txt").rows) == count


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["check", "--select", "space-befor-sign", "a.txt"],
            "unknown check 'space-befor-sign'; did you mean 'space-before-sign'?",
        ),
        (["check", "--ignore", "PUX01", "a.txt"], "unknown check 'PUX01'; did you mean 'PUN01'?"),
        (["check", "--select", "", "a.txt"], "unknown check ''; `tqa checks` lists all"),
        (["explain", "zzzzzzzz"], "unknown check 'zzzzzzzz'; `tqa checks` lists all"),
        (["check", "--selct", "PUN", "a.txt"], "No such option: --selct"),
        (["chekc"], "No such command 'chekc'. Did you mean 'check'"),
        (["check"], "Missing argument 'PATH'"),
        (["check", "--output-format", "xml", "a.txt"], "Invalid value for '--output-format'"),
        (["po", "a.txt"], "Missing option '--output'"),
    ],
)
def test_a_wrong_command_line_is_one_line(tqa, arguments: list[str], said: str) -> None:
    write("a.txt")
    result = tqa(*arguments)
    assert (result.code, result.out, result.err.count("\n")) == (2, "", 1)
    assert result.err.startswith(f"tqa: {said}")


def test_configuration(tqa) -> None:
    write("a.txt")
    write("tqa.toml", 'select = ["PUN01"]\nlang = "en"\nfail-level = "warning"\n')
    result = tqa("check", "a.txt")
    assert result.code == 1 and "1 file" in result.out
    assert "1 Datei" in tqa("check", *ONLY, "--no-config", "a.txt").out
    assert "1 Datei" in tqa("check", "--lang", "de", "a.txt").out
    write("tqa.toml", "selct = []\n")
    result = tqa("check", "a.txt")
    assert (result.code, result.out) == (2, "")
    assert result.err.endswith("tqa.toml: unknown key 'selct'; did you mean 'select'?\n")
    assert tqa("check", *ONLY, "--no-config", "a.txt").code == 0


def test_own_words_are_right(tqa) -> None:
    write("a.txt", "Die Grombaltung ist neu.\n")
    options = ("check", "--min-severity", "hint", "--output-format", "jsonl", "a.txt")
    before = [row["quote"] for row in tqa(*options).rows]
    write("tqa.toml", 'words = ["Grombaltung"]\n')
    assert "Grombaltung" in before
    assert "Grombaltung" not in [row["quote"] for row in tqa(*options).rows]


def test_colour(tqa, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.txt")
    assert "\x1b" not in tqa("check", *ONLY, "a.txt").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in tqa("check", *ONLY, "a.txt").out
    assert "\x1b" not in tqa("check", *ONLY, "--no-color", "a.txt").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in tqa("check", *ONLY, "a.txt").out


def test_several_processes_say_the_same(tqa, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(7):
        write(f"{number}.txt", f"Absatz {number}.\n\n{BLANK * number}")
    names = [f"{number}.txt" for number in range(6, -1, -1)]
    one = tqa("check", *ONLY, *names, "gone.txt")
    monkeypatch.setattr(work, "ENOUGH", 0)
    monkeypatch.setattr("os.cpu_count", lambda: 3)
    many = tqa("check", *ONLY, *names, "gone.txt")
    assert (one.code, one.out, one.err) == (many.code, many.out, many.err)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_bar_waits_for_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert list(console.progress("abc", 3)) == ["a", "b", "c"]
    assert sys.stderr.getvalue() == ""  # type: ignore[attr-defined]
    clock = iter(range(0, 100, 2))
    monkeypatch.setattr("time.monotonic", lambda: next(clock))
    assert list(console.progress("abc", 3)) == ["a", "b", "c"]
    assert "2/3" in sys.stderr.getvalue()  # type: ignore[attr-defined]
    assert sys.stderr.getvalue().endswith("\r\x1b[K")  # type: ignore[attr-defined]


def test_no_bar_without_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    monkeypatch.setattr(console, "PATIENCE", -1)
    assert list(console.progress("abc", 3)) == ["a", "b", "c"]
    assert sys.stderr.getvalue() == ""  # type: ignore[attr-defined]


def test_the_tool_speaks_of_itself(tqa) -> None:
    assert tqa("--version").out == tqa("version").out
    assert "Usage: tqa" in tqa().out
    assert "PUN01  space-before-sign" in tqa("checks").out
    for what in ("PUN01", "space-before-sign"):
        said = tqa("explain", what, "--lang", "en").out
        assert "Why it matters" in said and "Das Werk wächst[[ ,]] die" in said and "Blank before" in said


def test_a_fault_of_our_own_is_one_line(tqa, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ValueError("so\nnot")

    write("a.txt")
    monkeypatch.setattr("tqa.pipeline.analyse", fail)
    result = tqa("check", *ONLY, "--lang", "en", "a.txt")
    assert result.code == 2
    assert result.err == "tqa: a.txt: Internal error, please report it: ValueError: so␊not.\n"
    monkeypatch.setattr("tqa.cli.inputs.sources", fail)
    assert tqa("check", "a.txt").err == "tqa: internal error, please report it: ValueError: so␊not\n"


def test_a_check_that_raises_is_a_finding(tqa, monkeypatch: pytest.MonkeyPatch) -> None:

    from tqa.checks import registry
    from tqa.cli import selection

    def fail(_: object) -> Iterator[object]:
        raise ValueError("oh")

    write("a.txt")
    (check,) = (check for check in registry() if check.code == "PUN01")
    monkeypatch.setattr(selection, "roll", lambda: (check._replace(find=fail),))
    result = tqa("check", "--output-format", "jsonl", "a.txt")
    assert result.code == 2
    assert [(row["rule"], row["severity"]) for row in result.rows] == [("internal-error", "error")]
    assert tqa("po", "a.txt", "-o", "out").code == 2


def test_out_to_the_editor_and_back(tqa) -> None:
    article = write("texte/a b.txt", f"Eins.\n\n{BLANK}")
    write("texte/c.txt", CLEAN)
    result = tqa("po", *ONLY, "texte", "-o", "review")
    assert (result.code, result.out, result.err) == (0, "review/a b.txt.po: 1 Vorschlag\n", "")
    po = polib.pofile("review/a b.txt.po")
    assert po.metadata["X-Tqa-File"] == "a b.txt"
    assert tqa("apply", "review", "--root", "texte").out == (
        "texte/a b.txt: 0 übernommen, 0 schon erledigt, 0 behalten, 1 offen, 0 Konflikte\n"
    )
    po[0].flags.clear()
    po.save()
    dry = tqa("apply", "review", "--root", "texte", "--dry-run")
    assert "\n-Das Werk wächst , die" in dry.out and "\n+Das Werk wächst, die" in dry.out
    assert "1 übernommen" in dry.out and "Probelauf" in dry.out
    assert BLANK in article.read_text("utf-8")
    assert tqa("apply", "review", "--root", "texte", "--backup").code == 0
    assert article.read_text("utf-8") == f"Eins.\n\n{CLEAN}"
    assert BLANK in Path("texte/a b.txt.bak").read_text("utf-8")
    assert "1 applied before" in tqa("apply", "review/a b.txt.po", "--root", "texte", "--lang", "en").out


def test_decisions_are_not_overwritten(tqa) -> None:
    write("a.txt")
    assert tqa("po", *ONLY, "a.txt", "-o", "out").code == 0
    assert tqa("po", *ONLY, "a.txt", "-o", "out").code == 0
    po = polib.pofile("out/a.txt.po")
    po[0].flags.clear()
    po.save()
    before = Path("out/a.txt.po").read_bytes()
    result = tqa("po", *ONLY, "a.txt", "-o", "out")
    assert (result.code, result.err.count("\n")) == (2, 1)
    assert "out/a.txt.po: Die PO-Datei enthält schon Entscheidungen" in result.err
    assert Path("out/a.txt.po").read_bytes() == before
    assert tqa("po", *ONLY, "a.txt", "-o", "out", "--force").code == 0
    assert polib.pofile("out/a.txt.po")[0].fuzzy


def test_a_conflict_ends_with_one(tqa) -> None:
    article = write("a.txt", f"Eins davor.\n\n{BLANK}\nNoch ein Satz.\n")
    tqa("po", *ONLY, "a.txt", "-o", "out")
    po = polib.pofile("out/a.txt.po")
    po[0].flags.clear()
    po.save()
    changed = article.read_text("utf-8").replace("Werk", "Haus")
    article.write_text(changed, "utf-8")
    result = tqa("apply", "out")
    assert (result.code, result.err.count("\n")) in ((1, 1), (2, 1))
    assert article.read_text("utf-8") == changed


def test_articles_outside_the_root_are_refused(tqa) -> None:
    write("a.txt")
    write("in/b.txt")
    result = tqa("po", *ONLY, "a.txt", "in/b.txt", "-o", "out", "--root", "in")
    assert (result.code, result.err.count("\n")) == (2, 1)
    assert "a.txt: Der Artikel liegt nicht unter dem Wurzelordner" in result.err
    assert [path.name for path in Path("out").iterdir()] == ["b.txt.po"]


def test_apply_needs_a_po(tqa) -> None:
    Path("out").mkdir()
    assert tqa("apply", "out").err == "tqa: out: Keine PO-Datei darin; zuerst `tqa po`.\n"
    assert tqa("apply", "gone.po").err.startswith("tqa: gone.po: Die Datei gibt es nicht")


def test_the_console_script_as_others_call_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BLANK, "utf-8")
    command = [sys.executable, "-m", "tqa", "check", "--output-format", "jsonl", "--no-config", *ONLY, "a.txt"]
    env = {
        "PYTHONPATH": str(Path(apply.__file__).parents[2]),
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
    }
    done = subprocess.run(command, capture_output=True, cwd=tmp_path, env=env, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout.decode("utf-8"))["severity"] == str(Severity.WARNING)
