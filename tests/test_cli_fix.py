"""--fix, --diff, --since, the cache, many processes, and runs that are killed."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from desk import BLANK, CLEAN, ONLY, Desk

from tqa import cache, cli
from tqa.apply.fixing import mended
from tqa.cli import work
from tqa.formats import read

ROOT = Path(cli.__file__).parents[2]


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


def test_fix_mends_what_is_safe(desk: Desk) -> None:
    path = desk.write("a.md", f"# Größe 😀\n\n{BLANK}\nEr nennt es “Rausch” und lacht.\r\n\nDie Verwlatung prüft.\n")
    result = desk("check", "--fix", "a.md")
    assert result.code == 0 and "2 Stellen ausgebessert" in result.out and "Verwlatung" in result.out
    mended = f"# Größe 😀\n\n{CLEAN}\nEr nennt es „Rausch“ und lacht.\r\n\nDie Verwlatung prüft.\n"
    assert path.read_bytes() == mended.encode()
    before = path.stat().st_mtime_ns
    assert "ausgebessert" not in desk("check", "--fix", "a.md").out
    assert path.stat().st_mtime_ns == before
    assert "Verwaltung" in desk("check", "--fix", "--unsafe-fixes", "a.md").out or "Verwaltung" in path.read_text(
        "utf-8"
    )
    assert "Die Verwaltung prüft." in path.read_text("utf-8")


def test_diff_writes_nothing(desk: Desk) -> None:
    path = desk.write("texte/a.txt")
    result = desk("check", *ONLY, "--diff", "texte")
    assert result.code == 1 and "1 Datei würde geändert" in result.err
    assert "--- a/texte/a.txt\n+++ b/texte/a.txt\n" in result.out and f"\n-{BLANK}+{CLEAN}" in result.out
    assert path.read_text("utf-8") == BLANK
    assert desk("check", *ONLY, "--diff", "--exit-zero", "texte").code == 0
    desk.write("texte/a.txt", CLEAN)
    assert desk("check", *ONLY, "--diff", "texte").code == 0


def test_fix_leaves_what_is_accepted_or_hidden(desk: Desk) -> None:
    path = desk.write("a.txt")
    desk.config('select = ["PUN01"]')
    desk("baseline", "write")
    assert desk("check", "--fix", "a.txt").code == 0
    assert desk("check", "--fix", "--no-baseline", "--min-severity", "error", "a.txt").code == 0
    assert path.read_text("utf-8") == BLANK
    assert desk("check", "--fix", "--no-baseline", "a.txt").code == 0
    assert path.read_text("utf-8") == CLEAN


def test_fix_has_nowhere_to_write_standard_input(desk: Desk) -> None:
    import io

    sys_stdin = sys.stdin
    try:
        sys.stdin = io.TextIOWrapper(io.BytesIO(BLANK.encode()))
        result = desk("check", *ONLY, "--fix", "-")
    finally:
        sys.stdin = sys_stdin
    assert (result.code, result.err) == (2, "tqa: --fix cannot write to standard input; use --diff\n")


def test_a_file_that_cannot_be_written_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    desk.write("a.txt")
    monkeypatch.setattr("tqa.apply.write_atomically", fail)
    result = desk("check", *ONLY, "--fix", "a.txt")
    assert (result.code, result.err.count("\n")) == (2, 1) and "a.txt" in result.err


def test_fixes_that_would_break_the_file_are_not_made() -> None:

    from tqa import pipeline
    from tqa.model import Fix

    document = read(f'---\ntitle: "Das Werk , es wächst"\n---\n\n{BLANK}'.encode(), Path("a.md"))
    (found, *_) = (f for f in pipeline.check_document(document) if f.name == "space-before-sign")
    hit = found.hit._replace(fixes=(Fix(found.hit.start, found.hit.end, '"', safe=True),))
    assert mended(document, [found._replace(hit=hit)]) == (document, 0)
    assert mended(document, [found])[1] == 1


def test_since(desk: Desk) -> None:
    old = desk.write("alt.txt", f"{BLANK}\nEins.\n")
    desk.write("stabil.txt")
    git(desk.folder, "init", "-q", "-b", "main")
    git(desk.folder, "add", ".")
    git(desk.folder, "commit", "-q", "-m", "x")
    assert desk("check", *ONLY, "--since", "HEAD", ".").out.startswith("0 Dateien")
    old.write_text(f"{BLANK}\nEins.\n\n{BLANK}", "utf-8")
    desk.write("neu ü.txt")
    rows = desk.jsonl(*ONLY, "--since", "HEAD", ".")
    assert [(row["path"], row["line"]) for row in rows] == [("alt.txt", 5), ("neu ü.txt", 1)]
    git(desk.folder, "checkout", "-q", "-b", "zweig")
    git(desk.folder, "add", ".")
    git(desk.folder, "commit", "-q", "-m", "y")
    assert len(desk.jsonl(*ONLY, "--since", "main", ".")) == 2
    assert desk("check", *ONLY, "--fix", "--since", "main", ".").code == 0
    assert old.read_text("utf-8") == f"{BLANK}\nEins.\n\n{CLEAN}"


@pytest.mark.parametrize("revision", ["weg", "--output=x", ""])
def test_an_unknown_revision_is_one_line(desk: Desk, revision: str) -> None:
    desk.write("a.txt")
    git(desk.folder, "init", "-q")
    result = desk("check", "--since", revision or "HEAD~9", "a.txt")
    assert (result.code, result.out, result.err.count("\n")) == (2, "", 1)
    assert not Path("x").exists()


@pytest.fixture
def cached(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("TQA_CACHE_DIR", str(desk.folder / ".cache"))
    return desk


def entries(desk: Desk) -> list[Path]:
    return sorted(path for path in (desk.folder / ".cache").rglob("*") if path.is_file() and path.name != "swept")


def test_the_cache_says_the_same(cached: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    cached.write("a.md", f"---\ntitle: Größe\n---\n\n{BLANK}\n<!-- tqa off -->\n\nEs  sind\t2.\n")
    cached.write("b.html", f"<p>{BLANK}</p>")
    for name in ("text", "jsonl", "sarif", "rdjsonl"):
        arguments = ("check", "--output-format", name, "--min-severity", "hint", ".")
        fresh = cached(*arguments, "--no-cache").out
        assert cached(*arguments).out == fresh
        assert len(entries(cached)) == 2
        with monkeypatch.context() as blind:
            blind.setattr(work, "examine", None)
            assert cached(*arguments).out == fresh


def test_what_changes_is_looked_at_again(cached: Desk) -> None:
    cached.write("a.txt")
    runs: list[tuple[str, ...]] = [
        (),
        ("--select", "PUN01"),
        ("--encoding", "cp1252"),
    ]
    for number, options in enumerate(runs, 1):
        for _ in range(2):
            cached("check", *options, "a.txt")
            assert len(entries(cached)) == number
    cached.config('words-files = ["w.txt"]')
    cached.write("w.txt", "x\n")
    cached("check", "a.txt")
    cached.write("w.txt", "y\n")
    cached("check", "a.txt")
    assert len(entries(cached)) == 5


def test_damage_is_no_fault(cached: Desk) -> None:
    cached.write("a.txt")
    whole = cached("check", *ONLY, "a.txt").out
    for damage in (b"", b"x", b"\0" * 5000):
        (entry,) = entries(cached)
        entry.write_bytes(damage)
        assert cached("check", *ONLY, "a.txt").out == whole
        assert entry.read_bytes() != damage
    (entry,) = entries(cached)
    data = bytearray(entry.read_bytes())
    data[-20] ^= 1
    entry.write_bytes(bytes(data))
    assert cached("check", *ONLY, "a.txt").out == whole


def test_the_cache_is_for_its_owner_alone(cached: Desk) -> None:
    cached.write("a.txt")
    cached("check", *ONLY, "a.txt")
    assert (cached.folder / ".cache").stat().st_mode & 0o077 == 0


def test_a_cache_that_cannot_be_written_is_no_fault(cached: Desk) -> None:
    cached.write("a.txt")
    cached.write(".cache", "no folder")
    assert cached("check", *ONLY, "a.txt").err == ""


def test_old_entries_are_swept(cached: Desk) -> None:
    root = cache.folder()
    assert root
    cache.save("aa" + "0" * 62, b"old")
    cache.save("bb" + "0" * 62, b"new")
    old = root / "aa" / ("0" * 62)
    os.utime(old, (1, 1))
    os.utime(root / "swept", (1, 1))
    cache.save("cc" + "0" * 62, b"x")
    assert not old.exists() and cache.load("bb" + "0" * 62) == b"new"


def run(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    env = {**os.environ, "PYTHONPATH": str(ROOT), "TQA_CACHE_DIR": str(folder / ".cache")}
    return subprocess.Popen(
        [sys.executable, "-m", "tqa", *arguments],
        cwd=folder,
        env=env,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def test_parallel_runs_do_each_other_no_harm(cached: Desk) -> None:
    for number in range(6):
        cached.write(f"{number}.txt", f"Absatz {number}.\n\n{BLANK}")
    runs = [run(cached.folder, "check", *ONLY, ".") for _ in range(3)]
    assert [each.wait(60) for each in runs] == [0, 0, 0]
    assert len(entries(cached)) == 6
    assert cached("check", *ONLY, ".").out == cached("check", *ONLY, "--no-cache", ".").out


def killed(arguments: tuple[str, ...], after: float) -> None:
    """Runs a command line in a process of its own, and kills it after so many seconds."""
    child = os.fork()
    if not child:
        try:
            with Path(os.devnull).open("w") as sys.stdout:
                cli.run(list(arguments))
        finally:
            os._exit(0)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_killed_run_leaves_only_whole_files(cached: Desk) -> None:
    """Fix, baseline and cache, killed at random moments of the time that they take."""
    text = f"{BLANK}\nÄrger 😀.\n"
    names = [f"{number}.txt" for number in range(8)]
    cached.config('select = ["PUN01"]')
    baseline = cached.folder / "tqa-baseline.jsonl"
    cached("check", "--no-cache", *names)
    begin = time.monotonic()
    for name in names:
        cached.write(name, text)
    cached("check", "--fix", ".")
    took, rng, states = time.monotonic() - begin, random.Random(7), set[str]()
    for number in range(40):
        for name in names:
            cached.write(name, text)
        killed((("check", "--fix", "."), ("baseline", "write"))[number % 2], took * rng.random() * 1.2)
        states |= {(cached.folder / name).read_text("utf-8") for name in names}
        whole = baseline.read_bytes() if baseline.exists() else b""
        assert whole.count(b"\n") in (0, len(names)) and whole[-1:] in (b"\n", b"")
        baseline.unlink(missing_ok=True)
    assert states == {text, text.replace(" ,", ",")}
    for name in names:
        cached.write(name, text)
    assert cached("check", ".").out == cached("check", "--no-cache", ".").out


def test_what_a_killed_run_left_is_removed_later(cached: Desk) -> None:
    """A half-written file is no article, and goes when its article is next written; a young one may be in use."""
    cached.write("a.txt", BLANK)
    old, young = cached.folder / ".a.txt.x1.tqa-half", cached.folder / ".a.txt.x2.tqa-half"
    for path in (old, young):
        path.write_text(BLANK, "utf-8")
    os.utime(old, (0, 0))
    assert "1 Datei" in cached("check", ".", "--exit-zero").out
    cached("check", "--fix", ".")
    assert (old.exists(), young.exists()) == (False, True)
