"""tqa.toml and [tool.tqa]."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import jsonschema
import pytest

from tqa.cli.selection import chosen
from tqa.config import Config, ConfigError, Quotes, keys
from tqa.config.files import find, lines, parse
from tqa.config.globs import GitIgnore, matches
from tqa.config.schema import FILE, plain, schema
from tqa.dev import schema as dev_schema
from tqa.model import Severity


def test_all_keys(tmp_path: Path) -> None:
    table = {
        "select": ["PUN", "SPL01"],
        "extend-select": ["TYP"],
        "ignore": ["straight-quotes"],
        "per-file-ignores": {"alt/**": ["CAL"]},
        "severity": {"PUN": "hint"},
        "min-severity": "hint",
        "fail-level": "warning",
        "include": ["*.txt"],
        "exclude": ["entwurf"],
        "respect-gitignore": False,
        "pairs": {"-de.": "-en."},
        "encoding": "cp1252",
        "lang": "en",
        "locale": "de-CH",
        "quotes": "«»",
        "glossaries": ["glossar"],
        "names": ["Xyzzy"],
        "names-files": ["namen.txt"],
        "words": ["Quux"],
        "words-files": ["../worte.txt"],
        "residue": ["Nach oben"],
        "residue-files": ["reste.txt"],
        "baseline": "bekannt.jsonl",
    }
    assert set(table) == set(keys())
    config = parse(table, "tqa.toml", tmp_path)
    assert {name: plain(getattr(config, name.replace("-", "_"))) for name in table} == table | {
        "glossaries": [f"{tmp_path}/glossar"],
        "names-files": [f"{tmp_path}/namen.txt"],
        "words-files": [f"{tmp_path}/../worte.txt"],
        "residue-files": [f"{tmp_path}/reste.txt"],
        "baseline": f"{tmp_path}/bekannt.jsonl",
    }
    assert config.min_severity is Severity.HINT and config.quotes is Quotes.SWISS
    assert jsonschema.Draft202012Validator(schema()).is_valid(table)


def test_the_schema_in_the_package_is_fresh() -> None:
    assert FILE.read_text("utf-8") == dev_schema.text(), "run python -m tqa.dev schema"
    jsonschema.Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize(
    "table", [{"selct": []}, {"select": "PUN"}, {"lang": "fr"}, {"severity": {"PUN": "loud"}}, {"baseline": ""}]
)
def test_schema_and_reader_refuse_the_same(table: dict[str, object]) -> None:
    assert not jsonschema.Draft202012Validator(schema()).is_valid(table)
    with pytest.raises(ConfigError):
        parse(table, "tqa.toml")


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ({"selct": []}, "tqa.toml: unknown key 'selct'; did you mean 'select'?"),
        ({"zzzzzz": 1}, "tqa.toml: unknown key 'zzzzzz'; known are baseline, encoding"),
        ({"respect-gitignore": 1}, "tqa.toml: respect-gitignore: expected true or false, found 1"),
        ({"severity": ["PUN"]}, "tqa.toml: severity: expected a table, found ['PUN']"),
        ({"per-file-ignores": {"a": "PUN"}}, "tqa.toml: per-file-ignores: expected a list of strings"),
        ({"quotes": "“”"}, "tqa.toml: quotes: expected one of „“, »«, «», found '“”'"),
        ({"extends": "x"}, "tqa.toml: unknown key 'extends'; did you mean 'extend'?"),
        ({"select": "PUN"}, "tqa.toml: select: expected a list of strings, found 'PUN'"),
        ({"names": [1]}, "tqa.toml: names: expected a list of strings, found [1]"),
        ({"min-severity": "loud"}, "tqa.toml: min-severity: expected one of hint, warning, error, found 'loud'"),
        ({"lang": "fr"}, "tqa.toml: lang: expected one of de, en, found 'fr'"),
        ({"lang": ["de"]}, "tqa.toml: lang: expected one of de, en, found ['de']"),
    ],
)
def test_faults_name_key_and_cure(table: dict[str, object], said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        parse(table, "tqa.toml")
    assert str(caught.value).startswith(said)


def test_the_nearest_file_counts(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "tqa.toml").write_text('lang = "en"\n')
    assert find(inner).lang == "en"
    (tmp_path / "a" / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    assert find(inner).lang == "en"
    (tmp_path / "a" / "pyproject.toml").write_text('[tool.tqa]\nignore = ["PUN"]\n')
    assert find(inner) == Config(ignore=("PUN",), root=tmp_path / "a")
    (inner / "tqa.toml").write_text("")
    assert find(inner) == Config(root=inner)


def test_the_search_ends_at_the_root_of_the_repository(tmp_path: Path) -> None:
    inner = tmp_path / "repo" / "texts"
    inner.mkdir(parents=True)
    (tmp_path / "tqa.toml").write_text('lang = "en"\n')
    (tmp_path / "repo" / ".git").mkdir()
    assert find(inner) == Config(root=tmp_path / "repo")


@pytest.mark.parametrize("text", ["lang = ", "\x00", "[a"])
def test_broken_toml_is_one_line(tmp_path: Path, text: str) -> None:
    (tmp_path / "tqa.toml").write_text(text)
    with pytest.raises(ConfigError) as caught:
        find(tmp_path)
    assert str(tmp_path / "tqa.toml") in str(caught.value)
    assert "--no-config" in str(caught.value)


def test_tool_tqa_must_be_a_table(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("tool.tqa = 1\n")
    with pytest.raises(ConfigError, match="expected a table"):
        find(tmp_path)


def test_the_example_of_the_readme_is_read() -> None:
    readme = (Path(__file__).parents[1] / "README.md").read_text("utf-8")
    (example,) = re.findall(r"```toml\n(.*?)```", readme, re.DOTALL)
    config = parse(tomllib.loads(example), "README.md")
    assert chosen(config) and config.locale == "de-CH"


def test_knowledge_adds_up_and_choices_do_not(tmp_path: Path) -> None:
    (tmp_path / "haus.toml").write_text(
        'names = ["A"]\nignore = ["PUN"]\nexclude = ["x"]\nseverity = {PUN = "hint", TYP = "hint"}\nlang = "en"\n'
    )
    (tmp_path / "tqa.toml").write_text(
        'extend = "haus.toml"\nnames = ["B"]\nignore = ["SPL"]\nexclude = ["y"]\nseverity = {PUN = "error"}\n'
    )
    config = find(tmp_path)
    assert (config.names, config.ignore, config.exclude) == ({"A", "B"}, ("SPL",), ("x", "y"))
    assert dict(config.severity) == {"PUN": Severity.ERROR, "TYP": Severity.HINT}
    assert config.lang == "en"
    base, near = (str(tmp_path / name) for name in ("haus.toml", "tqa.toml"))
    assert config.origins == {
        "names": (base, near),
        "ignore": (near,),
        "exclude": (base, near),
        "severity": (base, near),
        "lang": (base,),
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('extend = "tqa.toml"', "extends itself"),
        ('extend = "fehlt.toml"', "not readable as TOML"),
        ("extend = 1", "extend: expected a path, found 1"),
        ('extend = "pyproject.toml"', "has no [tool.tqa]"),
    ],
)
def test_extend_leads_somewhere(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    (tmp_path / "tqa.toml").write_text(text)
    with pytest.raises(ConfigError) as caught:
        find(tmp_path)
    assert said in str(caught.value) and "\n" not in str(caught.value)


def test_list_files(tmp_path: Path) -> None:
    path = tmp_path / "worte.txt"
    path.write_text("\ufeff# Wörter\nQuux  # neu\n\n C# \n", "utf-8")
    assert list(lines((path,))) == ["Quux", "C#"]
    with pytest.raises(ConfigError, match="fehlt"):
        list(lines((tmp_path / "fehlt.txt",)))


@pytest.mark.parametrize(
    ("table", "runs"),
    [
        ({}, True),
        ({"select": ["PUN"]}, True),
        ({"select": ["TYP"]}, False),
        ({"ignore": ["PUN"]}, False),
        ({"select": ["PUN01"], "ignore": ["PUN"]}, True),
        ({"select": ["PUN"], "ignore": ["PUN01"]}, False),
        ({"select": ["PUN01"], "ignore": ["space-before-sign"]}, False),
        ({"ignore": ["PUN"], "extend-select": ["space-before-sign"]}, True),
        ({"select": ["TYP"], "extend-select": ["PUN01"]}, True),
        ({"per-file-ignores": {"alt/**": ["PUN01"]}}, False),
        ({"per-file-ignores": {"neu/**": ["PUN01"]}}, True),
    ],
)
def test_the_more_exact_word_wins(tmp_path: Path, table: dict[str, object], runs: bool) -> None:
    config = parse(table, "tqa.toml", tmp_path)
    names = {check.name for check in chosen(config, tmp_path / "alt" / "a.txt")}
    assert ("space-before-sign" in names) is runs


def test_severities_by_the_more_exact_word() -> None:
    config = parse({"severity": {"PUN": "hint", "PUN01": "error"}}, "tqa.toml")
    levels = {check.code: check.severity for check in chosen(config)}
    assert levels["PUN01"] is Severity.ERROR
    assert {level for code, level in levels.items() if code.startswith("PUN") and code != "PUN01"} == {Severity.HINT}


@pytest.mark.parametrize("key", ["ignore", "extend-select"])
def test_unknown_checks_are_named(key: str) -> None:
    with pytest.raises(ConfigError, match=r"unknown check 'PUX01'; did you mean 'PUN01'\?"):
        chosen(parse({key: ["PUX01"]}, "tqa.toml"))
    with pytest.raises(ConfigError, match="unknown check"):
        chosen(parse({"per-file-ignores": {"*": ["nix"]}}, "tqa.toml"))


def test_globs_are_those_of_gitignore(tmp_path: Path) -> None:
    patterns = ("entwurf/", "*.html", "!gut.html", "/nur-hier.txt")
    for path, folder, said in (
        ("entwurf", True, True),
        ("a/entwurf", True, True),
        ("a/b.html", False, True),
        ("a/gut.html", False, False),
        ("nur-hier.txt", False, True),
        ("a/nur-hier.txt", False, None),
        ("../x.html", False, None),
    ):
        assert matches(patterns, tmp_path, tmp_path / path, folder) is said, path


def test_the_nearest_gitignore_decides(tmp_path: Path) -> None:
    inner = tmp_path / "repo" / "texte"
    inner.mkdir(parents=True)
    (tmp_path / ".gitignore").write_text("*")
    (tmp_path / "repo" / ".git" / "info").mkdir(parents=True)
    (tmp_path / "repo" / ".git" / "info" / "exclude").write_text("geheim.txt\n")
    (tmp_path / "repo" / ".gitignore").write_text("# Reste\n*.html\n/texte/alt/\n")
    (inner / ".gitignore").write_text("!gut.html\n")
    ignore = GitIgnore(inner)
    passed = {name: ignore.passes_over(inner / name) for name in ("a.html", "gut.html", "a.txt", "geheim.txt")}
    assert passed == {"a.html": True, "gut.html": False, "a.txt": False, "geheim.txt": True}
    assert ignore.passes_over(inner / "alt", folder=True)
