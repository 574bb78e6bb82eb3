"""What a project asks for, as the commands obey it: scope, locale, lists, glossaries, suppression, baseline."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import polib
import pytest
from desk import BLANK, CLEAN, ONLY, Desk

from tqa.checks import _plugins, registry
from tqa.cli import console, selection
from tqa.config import ConfigError
from tqa.config.entry_points import points


def paths(rows: list[dict[str, object]]) -> list[object]:
    return [row["path"] for row in rows]


def test_scope(desk: Desk) -> None:
    for name in ("a.txt", "b.md", "entwurf/c.txt", "alt/d.txt", "alt/behalten.txt", "notiz.text"):
        desk.write(name)
    desk.write(".gitignore", "/alt/*\n!behalten.txt\n")
    desk.config('exclude = ["entwurf"]')
    assert paths(desk.jsonl(*ONLY, ".")) == ["a.txt", "alt/behalten.txt", "b.md"]
    assert paths(desk.jsonl(*ONLY, "entwurf/c.txt")) == ["entwurf/c.txt"]
    assert paths(desk.jsonl(*ONLY, "--force-exclude", "a.txt", "entwurf/c.txt")) == ["a.txt"]
    desk.config('include = ["*.text", "alt/*.txt"]', "respect-gitignore = false")
    assert paths(desk.jsonl(*ONLY, ".")) == ["alt/behalten.txt", "alt/d.txt", "notiz.text"]


def test_config_is_shown_with_its_places(desk: Desk) -> None:
    desk.write("haus.toml", 'names = ["Xyzzy"]\nlang = "en"\n')
    desk.config('extend = "haus.toml"', 'names = ["Quux"]', 'severity = {PUN = "hint"}')
    desk.write("tief/unten/a.txt")
    out = desk("config").out
    assert 'names = ["Quux", "Xyzzy"]' in out and "haus.toml, " in out
    assert 'severity = {"PUN" = "hint"}' in out and 'lang = "en"' in out
    assert "# default" in out and "# quotes" in out
    assert json.loads(desk("config", "--schema").out)["additionalProperties"] is False
    assert desk("config", "--no-config").out.count("# default") == out.count("# default") + 3


def test_a_named_configuration(desk: Desk) -> None:
    desk.write("a.txt")
    desk.config('ignore = ["PUN"]')
    other = desk.write("other/mein.toml", 'fail-level = "warning"\nselect = ["PUN01"]\n')
    assert desk("check", "a.txt").code == 0
    assert desk("check", "--config", str(other), "a.txt").code == 1
    result = desk("check", "--config", "fehlt.toml", "a.txt")
    assert (result.code, result.err.count("\n")) == (2, 1)


def test_severity_and_fail_level(desk: Desk) -> None:
    desk.write("a.txt")
    desk.config('select = ["PUN01"]', 'severity = {PUN01 = "error"}')
    result = desk("check", "a.txt")
    assert result.code == 1 and "Fehler" in result.out
    assert desk("check", "--exit-zero", "a.txt").code == 0
    assert desk("check", "--exit-zero", "fehlt.txt").code == 2
    desk.config('select = ["PUN01"]', 'severity = {PUN = "hint"}')
    assert "1 Hinweis verborgen" in desk("check", "a.txt").out


@pytest.mark.parametrize(
    "line",
    ['ignore = ["PUX01"]', 'select = ["PUX01"]', 'per-file-ignores = {"x" = ["PUX01"]}', 'severity = {PUX01 = "hint"}'],
)
def test_an_unknown_check_is_told_with_its_place(desk: Desk, line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TQA_CACHE_DIR", str(desk.folder / ".cache"))
    desk.write("a.txt", CLEAN)
    desk("check", "a.txt")
    desk.config(line)
    result = desk("check", "a.txt")
    key = line.partition(" ")[0]
    assert (result.code, result.out) == (2, "")
    assert result.err.endswith(f"tqa.toml: {key}: unknown check 'PUX01'; did you mean 'PUN01'?\n")
    assert desk("check", "--ignore", "PUX02", "a.txt").err.startswith(("tqa: unknown check 'PUX02'", "tqa: /"))


def test_per_file_ignores(desk: Desk) -> None:
    desk.write("alt/a.txt")
    desk.write("neu/a.txt")
    desk.config('per-file-ignores = {"alt/**" = ["PUN"]}', 'select = ["PUN01"]')
    assert paths(desk.jsonl(".")) == ["neu/a.txt"]


def test_own_lists(desk: Desk) -> None:
    desk.write("a.txt", "Die Grombaltung von Zwurfel ist neu.\n\nDer Chip wächst.\n\nNach oben zum Anfang\n")
    before = {row["quote"] for row in desk.jsonl("--min-severity", "hint", "a.txt")}
    assert "Grombaltung" in before and "Nach oben zum Anfang" not in before
    desk.write("listen/worte.txt", "# unsere\nGrombaltung\n")
    desk.write("listen/reste.txt", "Nach oben zum Anfang\n")
    desk.config('words-files = ["listen/worte.txt"]', 'residue-files = ["listen/reste.txt"]', 'names = ["Zwurfel"]')
    after = {row["quote"]: row["rule"] for row in desk.jsonl("--min-severity", "hint", "a.txt")}
    assert "Grombaltung" not in after and "Zwurfel" not in after
    assert after["Nach oben zum Anfang"] == "ui-residue"
    desk.config('words-files = ["fehlt.txt"]')
    result = desk("check", "a.txt")
    assert (result.code, result.err.count("\n")) == (2, 1) and "fehlt.txt" in result.err


@pytest.mark.parametrize(
    ("lines", "text", "mended"),
    [
        (['locale = "de-CH"'], "Die Straße ist groß, heißt es.\n", "Die Strasse ist gross, heisst es.\n"),
        (['locale = "de-CH"'], "Die Strasse ist gross, heisst es.\n", "Die Strasse ist gross, heisst es.\n"),
        (['locale = "de-CH"'], "Er nennt es “Rausch” und lacht.\n", "Er nennt es «Rausch» und lacht.\n"),
        (['locale = "de-AT"'], "Das Werk öffnete am March 5, 2023.\n", "Das Werk öffnete am 5. März 2023.\n"),
        (['locale = "de-AT"'], "Das Werk öffnete am January 5, 2023.\n", "Das Werk öffnete am 5. Jänner 2023.\n"),
        (['locale = "de-AT"'], "Im Januar öffnet das Werk.\n", "Im Jänner öffnet das Werk.\n"),
        (['quotes = "»«"'], "Er nennt es „Rausch“ und lacht.\n", "Er nennt es »Rausch« und lacht.\n"),
        (['quotes = "»«"'], 'Er nennt es "Rausch" und lacht.\n', "Er nennt es »Rausch« und lacht.\n"),
        ([], "Er nennt es »Rausch« und lacht.\n", "Er nennt es »Rausch« und lacht.\n"),
        ([], "Im Januar ist die Straße groß.\n", "Im Januar ist die Straße groß.\n"),
    ],
)
def test_locale_and_quotes(desk: Desk, lines: list[str], text: str, mended: str) -> None:
    path = desk.write("a.txt", text)
    desk.config(*lines)
    result = desk("check", "--fix", "a.txt")
    assert path.read_text("utf-8") == mended
    assert (result.code, "nichts gefunden" in result.out) == (0, True)


CONCEPT = """[{id}]
en = "{en}"
de = "{de}"
gender = "m"
genitive = "{de}s"
plural = "{de}e"
avoided = [{{form = "{avoided}", reason = "Hausregel"}}]
sources = ["own"]
status = "{status}"
"""


def test_a_project_glossary_lies_over_the_built_in_one(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TQA_CACHE_DIR", str(desk.folder.parent / "cache"))
    desk.write("a.txt", "Der Hersteller baut Krafthalbleiter und Blitzdinger für Autos.\n")
    assert [row["quote"] for row in desk.jsonl("--select", "TRM", "a.txt")] == ["Krafthalbleiter"]
    concept = CONCEPT.format(id="flash-thing", en="flash thing", de="Zwurf", avoided="Blitzding", status="approved")
    desk.write("haus/haus.toml", concept)
    desk.config('glossaries = ["haus"]')
    for _ in range(2):
        quotes = [row["quote"] for row in desk.jsonl("--select", "TRM", "a.txt")]
        assert quotes == ["Krafthalbleiter", "Blitzdinger"]
    good = CONCEPT.format(id="x", en="x", de="Krafthalbleiter", avoided="Zwirf", status="approved")
    desk.write("team/team.toml", concept.replace("approved", "retired") + good)
    desk.config('glossaries = ["haus", "team"]')
    assert desk.jsonl("--select", "TRM", "a.txt") == []
    desk.write("team/team.toml", "[kaputt")
    result = desk("check", "a.txt")
    assert (result.code, result.err.count("\n")) == (2, 1) and "team.toml" in result.err


def test_suppressed_and_accepted(desk: Desk) -> None:
    desk.write("a.md", f"<!-- tqa-disable-next-line PUN01 -->\n{BLANK}")
    desk.write("b.txt", f"{BLANK}\n{CLEAN}")
    desk.config('select = ["PUN01", "DOC"]', 'fail-level = "warning"')
    assert desk("check", ".").code == 1
    assert desk("baseline", "write").out == "tqa-baseline.jsonl: 1 Befund angenommen\n"
    result = desk("check", ".")
    assert result.code == 0 and "1 bekannt laut Baseline" in result.out
    assert len(desk.jsonl("--no-baseline", ".")) == 1
    assert desk("po", ".", "-o", "out").out == ""
    desk.write("b.txt", CLEAN)
    assert "1 Zeile der Baseline ist erledigt" in desk("check", ".").out
    assert desk("baseline", "prune", "--lang", "en").out == "tqa-baseline.jsonl: 1 line taken out\n"
    assert "Baseline" not in desk("check", ".").out
    desk.write("a.md", f"<!-- tqa-disable-next-line PUN01 -->\n{CLEAN}")
    (row,) = desk.jsonl(".")
    assert (row["rule"], row["line"]) == ("unused-suppression", 1)
    assert desk("check", "--fix", ".").code == 0
    assert Path("a.md").read_text("utf-8") == CLEAN


def test_the_baseline_of_unreadable_files_stays(desk: Desk) -> None:
    desk.write("a.txt")
    assert desk("baseline", "write").code == 0
    before = Path("tqa-baseline.jsonl").read_bytes()
    Path("kaputt.txt").write_bytes(b"\xff\xff")
    for command in ("write", "prune"):
        result = desk("baseline", command)
        assert (result.code, result.out) == (2, "")
        assert Path("tqa-baseline.jsonl").read_bytes() == before


def test_a_part_of_the_project_is_written_anew(desk: Desk) -> None:
    desk.write("a/a.txt")
    desk.write("b/b.txt")
    desk.config('select = ["PUN01"]')
    desk("baseline", "write")
    desk.write("a/a.txt", CLEAN)
    Path("b").rename("c")
    desk.write("d.txt")
    desk("baseline", "write", "a")
    assert Path("tqa-baseline.jsonl").read_text() == ""
    desk("baseline", "write", "c")
    desk("baseline", "write", "a")
    assert '"c/b.txt"' in Path("tqa-baseline.jsonl").read_text()


def test_what_an_editor_keeps_goes_to_the_baseline(desk: Desk) -> None:
    desk.write("texte/a.txt")
    desk.config('select = ["PUN01"]', 'baseline = "bekannt.jsonl"')
    assert desk("po", "texte", "-o", "out").code == 0
    po = polib.pofile("out/a.txt.po")
    po[0].msgstr = po[0].msgid
    po[0].flags.clear()
    po.save()
    assert desk("apply", "out", "--root", "texte", "--dry-run").code == 0
    assert not Path("bekannt.jsonl").exists()
    assert desk("apply", "out", "--root", "texte").code == 0
    assert '"path": "texte/a.txt"' in Path("bekannt.jsonl").read_text("utf-8")
    assert "1 bekannt" in desk("check", "texte").out
    Path("out/a.txt.po").unlink()
    assert desk("po", "texte", "-o", "out").out == ""


def test_statistics_and_timing(desk: Desk) -> None:
    desk.write("a.txt", BLANK * 3)
    out = desk("check", *ONLY, "--statistics", "a.txt").out
    assert out.startswith("      3  PUN01  space-before-sign") and "behebt --fix: 3" in out
    assert desk("check", *ONLY, "--statistics", "--output-format", "jsonl", "a.txt").rows[0]["count"] == 3
    assert "PUN01 space-before-sign" in desk("check", *ONLY, "--timing", "a.txt").err


def test_completion(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for shell in ("bash", "zsh", "fish"):
        assert "_TQA_COMPLETE" in desk("completion", shell).out
    monkeypatch.setenv("_TQA_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", "tqa check --output-f")
    monkeypatch.setenv("COMP_CWORD", "2")
    done = subprocess.run([sys.executable, "-m", "tqa"], capture_output=True, text=True, check=False, env=_env())
    assert done.stdout.split() == ["--output-format"]


def _env() -> dict[str, str]:
    import os

    return {**os.environ, "PYTHONPATH": str(Path(console.__file__).parents[2])}


def test_code_of_the_linted_tree_is_never_run(desk: Desk) -> None:
    for name in ("yaml", "typer", "sitecustomize", "tqa_plugin", "lxml", "markdown_it"):
        desk.write(f"{name}.py", "raise SystemExit('run')\n")
    desk.write("boese-1.0.dist-info/entry_points.txt", "[tqa.checks]\nx = tqa_plugin\n")
    desk.write("boese-1.0.dist-info/METADATA", "Name: boese\nVersion: 1.0\n")
    desk.write("a.md", f"---\ntitle: x\n---\n\n{BLANK}")
    command = [sys.executable, "-m", "tqa", "check", "a.md"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=_env())
    assert (done.returncode, done.stderr) == (0, "") and "PUN01" in done.stdout


@pytest.fixture
def site(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A folder of installed packages with a plug-in of one check."""
    place = desk.folder / "venv" / "site-packages"
    desk.write(str(place / "mein-1.0.dist-info" / "entry_points.txt"), "[tqa.checks]\nmein = mein_check:CHECKS\n")
    desk.write(str(place / "mein-1.0.dist-info" / "METADATA"), "Metadata-Version: 2.1\nName: mein\nVersion: 1.0\n")
    code = (
        "from tqa.checks.space_before_sign import CHECK\nCHECKS = [CHECK._replace(code='HAU01', name='haus-regel')]\n"
    )
    desk.write(str(place / "mein_check.py"), code)
    monkeypatch.syspath_prepend(str(place))
    points.cache_clear()
    yield desk
    points.cache_clear()


def test_plugins_by_entry_point(site: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    (check,) = _plugins.plugins()
    assert check.code == "HAU01"
    monkeypatch.setattr(selection, "roll", lambda: (*registry(), check))
    site.write("a.txt")
    assert [row["code"] for row in site.jsonl("--select", "HAU", "a.txt")] == ["HAU01"]


@pytest.mark.parametrize("code", ["1/0", "CHECKS = 3", "CHECKS = [1]", ""])
def test_a_broken_plugin_is_one_line(site: Desk, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "mein_check", raising=False)
    site.write("venv/site-packages/mein_check.py", code)
    with pytest.raises(ConfigError, match="plug-in mein") as caught:
        list(_plugins.plugins())
    assert "\n" not in str(caught.value)


def test_glossary_check_tells_conflicts(desk: Desk) -> None:
    good = CONCEPT.format(id="x", en="x", de="Krafthalbleiter", avoided="Leistungshalbleiter", status="approved")
    desk.write("haus/haus.toml", good)
    desk.config('glossaries = ["haus"]')
    assert desk("glossary", "fmt", "haus").code == 0
    result = desk("glossary", "check")
    assert result.code == desk("glossary", "check", "haus").code == 0
    assert "haus/haus.toml:1: x: 'Krafthalbleiter' is avoided below" in result.out
    assert "'Leistungshalbleiter' is avoided here, but a good form of" in result.out
    assert result.out.endswith("1 file: no problems, 2 conflicts\n")
    assert "Krafthalbleiter" in desk("glossary", "lookup", "Krafthalbleiter").out


def test_a_project_retires_and_redefines_built_in_terms(desk: Desk) -> None:
    desk.write("a.txt", "Der Hersteller baut Krafthalbleiter und Kapazitoren für Autos.\n")
    before = {row["quote"]: row for row in desk.jsonl("--select", "TRM", "a.txt")}
    assert set(before) == {"Krafthalbleiter", "Kapazitoren"}
    retired = CONCEPT.format(
        id="power-semiconductor", en="power semiconductor", de="Leistungshalbleiter", avoided="X", status="retired"
    )
    anew = CONCEPT.format(id="capacitor", en="capacitor", de="Speicherling", avoided="Kapazitor", status="approved")
    desk.write("haus/haus.toml", f"{retired}\n{anew}")
    desk.config('glossaries = ["haus"]')
    (row,) = desk.jsonl("--select", "TRM", "a.txt")
    assert row["quote"] == "Kapazitoren" and "Hausregel" in str(row["message"])
    assert str(row["fixes"]).count("Speicherling")
