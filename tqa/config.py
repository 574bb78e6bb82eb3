"""`tqa.toml`, or `[tool.tqa]` in `pyproject.toml` -> Config. It holds values and never loads code."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

from tqa.model import Severity

LANGUAGES = ("de", "en")


class ConfigError(ValueError):
    """One line that says where the fault is, what it is, and what to do."""


@dataclass(frozen=True, slots=True)
class Config:
    """What a project asks for. `names` and `words` are spellings of its own that count as right."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    min_severity: Severity = Severity.WARNING
    fail_level: Severity = Severity.ERROR
    lang: str = "de"
    names: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()


def did_you_mean(word: str, known: list[str]) -> str:
    """The tail of an error line: the nearest of the known words."""
    near = get_close_matches(word, known, n=1, cutoff=0.5)
    return f"did you mean {near[0]!r}?" if near else f"known are {', '.join(known)}"


def severity(value: object) -> Severity:
    """The severity of that name. Raises ValueError."""
    names = [str(each) for each in Severity]
    if value not in names:
        raise ValueError(f"expected one of {', '.join(names)}")
    return Severity(names.index(str(value)) + 1)


def _language(value: object) -> str:
    if value not in LANGUAGES:
        raise ValueError(f"expected one of {', '.join(LANGUAGES)}")
    return str(value)


def _strings(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise ValueError("expected a list of strings")
    return tuple(value)


def _string_set(value: object) -> frozenset[str]:
    return frozenset(_strings(value))


READERS: Mapping[str, Callable[[object], object]] = {
    "select": _strings,
    "ignore": _strings,
    "min-severity": severity,
    "fail-level": severity,
    "lang": _language,
    "names": _string_set,
    "words": _string_set,
}


def parse(table: Mapping[str, object], place: str) -> Config:
    """The config of a TOML table; `place` names it in errors. Raises ConfigError."""
    config = Config()
    for key, value in table.items():
        if key not in READERS:
            raise ConfigError(f"{place}: unknown key {key!r}; {did_you_mean(key, sorted(READERS))}")
        try:
            config = replace(config, **{key.replace("-", "_"): READERS[key](value)})  # type: ignore[arg-type]
        except ValueError as error:
            raise ConfigError(f"{place}: {key}: {error}, found {value!r}") from None
    return config


def read(path: Path) -> Config | None:
    """The config of a file; None for a `pyproject.toml` without `[tool.tqa]`. Raises ConfigError."""
    import tomllib

    try:
        table: object = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ConfigError(f"{path}: not readable as TOML: {error}; mend it or use --no-config") from None
    if path.name == "pyproject.toml":
        for key in ("tool", "tqa"):
            table = table.get(key) if isinstance(table, dict) else None
    if table is None:
        return None
    if not isinstance(table, dict):
        raise ConfigError(f"{path}: tool.tqa: expected a table, found {table!r}")
    return parse(table, str(path))


def find(folder: Path) -> Config:
    """The nearest config from the folder upward, not above the root of a repository; else the defaults."""
    for place in (folder, *folder.parents):
        for name in ("tqa.toml", "pyproject.toml"):
            if (place / name).is_file() and (config := read(place / name)) is not None:
                return config
        if (place / ".git").exists():
            break
    return Config()
