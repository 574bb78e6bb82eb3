"""tqa.toml and [tool.tqa]."""

from __future__ import annotations

from pathlib import Path

import pytest

from tqa.config import Config, ConfigError, find, parse
from tqa.model import Severity


def test_all_keys() -> None:
    config = parse(
        {
            "select": ["PUN", "SPL01"],
            "ignore": ["straight-quotes"],
            "min-severity": "hint",
            "fail-level": "warning",
            "lang": "en",
            "names": ["Xyzzy"],
            "words": ["Quux"],
        },
        "tqa.toml",
    )
    assert config == Config(
        ("PUN", "SPL01"),
        ("straight-quotes",),
        Severity.HINT,
        Severity.WARNING,
        "en",
        frozenset({"Xyzzy"}),
        frozenset({"Quux"}),
    )


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ({"selct": []}, "tqa.toml: unknown key 'selct'; did you mean 'select'?"),
        ({"zzzzzz": 1}, "tqa.toml: unknown key 'zzzzzz'; known are fail-level, ignore"),
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
    assert find(inner) == Config(ignore=("PUN",))
    (inner / "tqa.toml").write_text("")
    assert find(inner) == Config()


def test_the_search_ends_at_the_root_of_the_repository(tmp_path: Path) -> None:
    inner = tmp_path / "repo" / "texts"
    inner.mkdir(parents=True)
    (tmp_path / "tqa.toml").write_text('lang = "en"\n')
    (tmp_path / "repo" / ".git").mkdir()
    assert find(inner) == Config()


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
