"""The configuration file that counts, the files that it extends, and where each value came from."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from tqa.config import Config, ConfigError, did_you_mean, keys

NAMES = ("tqa.toml", "pyproject.toml")
EXTEND = "extend"
_REMARK = re.compile(r"(?:^|\s)#.*")


def find(folder: Path) -> Config:
    """The nearest config from the folder upward, not above the root of a repository; else the defaults.

    `root`, which paths in baselines start from, is the folder of the file, else the repository, else the folder.
    """
    for place in (folder, *folder.parents):
        for name in NAMES:
            if (place / name).is_file() and (config := read(place / name)) is not None:
                return config
        if (place / ".git").exists():
            return Config(root=place)
    return Config(root=folder)


def read(path: Path) -> Config | None:
    """The config of a file and of what it extends; None for a `pyproject.toml` without `[tool.tqa]`.

    Raises ConfigError.
    """
    table = _table(path)
    return None if table is None else _laid_over(path, table, ())


def parse(table: Mapping[str, object], place: str, folder: Path = Path()) -> Config:
    """The config of a TOML table alone; `place` names it in errors. Raises ConfigError."""
    return _over(Config(root=folder), table, place, folder)


def _laid_over(path: Path, table: Mapping[str, object], above: tuple[Path, ...]) -> Config:
    """The config of a file over that which it extends. Raises ConfigError where files extend each other."""
    place = _shown(path)
    if path.resolve() in above:
        raise ConfigError(f"{place}: extends itself by way of {_shown(above[-1])}; take one `extend` away")
    below = Config()
    if EXTEND in table:
        other = _extended(table[EXTEND], path)
        found = _table(other)
        if found is None:
            raise ConfigError(f"{place}: extend: {_shown(other)} has no [tool.tqa]; name a tqa.toml")
        below = _laid_over(other, found, (*above, path.resolve()))
    return replace(_over(below, table, place, path.parent), root=path.parent)


def _extended(value: object, path: Path) -> Path:
    if not isinstance(value, str):
        raise ConfigError(f"{_shown(path)}: extend: expected a path, found {value!r}")
    return path.parent / value


def _over(below: Config, table: Mapping[str, object], place: str, folder: Path) -> Config:
    """A table laid over a config: lists of knowledge are added up, other values take the place of the old."""
    known = keys()
    values: dict[str, Any] = {}
    for name, raw in table.items():
        if name == EXTEND:
            continue
        if name not in known:
            raise ConfigError(f"{place}: unknown key {name!r}; {did_you_mean(name, sorted([*known, EXTEND]))}")
        kind, field = known[name].kind, name.replace("-", "_")
        try:
            value = kind.read(raw, folder)
        except ValueError as error:
            raise ConfigError(f"{place}: {name}: {error}, found {raw!r}") from None
        values[field] = _added(getattr(below, field), value) if kind.adds else value
    return replace(below, **values, origins=_origins(below, table, place))


def _added(old: Any, new: Any) -> Any:
    return old | new if isinstance(new, frozenset) else (*old, *(each for each in new if each not in old))


def _origins(below: Config, table: Mapping[str, object], place: str) -> Mapping[str, tuple[str, ...]]:
    """The places that have a say in each key, the nearest last."""
    told = dict(below.origins)
    for name in table:
        if name != EXTEND:
            told[name] = (*told.get(name, ()), place) if keys()[name].kind.adds else (place,)
    return told


def _table(path: Path) -> Mapping[str, object] | None:
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
    return table


def _shown(path: Path) -> str:
    return os.fspath(path)


def lines(paths: tuple[Path, ...]) -> Iterator[str]:
    """The entries of list files: a line each, without remarks and blank lines. Raises ConfigError."""
    for path in paths:
        try:
            text = path.read_text("utf-8-sig")
        except (OSError, ValueError) as error:
            raise ConfigError(f"{path}: not readable as UTF-8 text: {error}; mend the file or its name") from None
        for line in text.splitlines():
            if entry := _REMARK.sub("", line).strip():
                yield entry
