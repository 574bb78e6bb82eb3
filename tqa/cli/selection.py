"""What the configuration says of checks -> the checks that run on a file, with their severities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from tqa.checks import Check, means, registry, roll
from tqa.config import Config, ConfigError, did_you_mean
from tqa.config.globs import matches
from tqa.model import Severity

WHOLE = 5
"""Letters of a code; a name is as exact."""


def chosen(config: Config, path: Path | None = None) -> tuple[Check, ...]:
    """The checks that run, on a file if one is named. Raises ConfigError on an unknown word.

    The most exact word that means a check decides; of two that are as exact, `ignore` wins. What a file ignores
    does not run.
    """
    for key, word in words(config):
        _known(config, key, word)
    ignore = ignored(config, path) if path else ()
    levels = dict(config.severity)
    return tuple(_levelled(check, levels) for check in roll() if _runs(check, config, ignore))


def words(config: Config) -> Iterator[tuple[str, str]]:
    """All words that name checks, with the key that they stand under."""
    yield from (("select", word) for word in config.select)
    yield from (("extend-select", word) for word in config.extend_select)
    yield from (("ignore", word) for word in config.ignore)
    yield from (("per-file-ignores", word) for _, each in config.per_file_ignores for word in each)
    yield from (("severity", word) for word, _ in config.severity)


def _known(config: Config, key: str, word: str) -> None:
    """Raises ConfigError, with the place, for a word that means no check."""
    try:
        meant(word, roll())
    except ConfigError as error:
        places = config.origins.get(key)
        raise ConfigError(f"{', '.join(places)}: {key}: {error}" if places else str(error)) from None


def ignored(config: Config, path: Path) -> Sequence[str]:
    """What is ignored in a file."""
    lists = (each for glob, each in config.per_file_ignores if matches((glob,), config.root, path))
    return tuple(chain.from_iterable(lists))


def _runs(check: Check, config: Config, ignored: Sequence[str]) -> bool:
    if _exactness(ignored, check) >= 0:
        return False
    wanted = 0 if not config.select else _exactness(config.select, check)
    return max(wanted, _exactness(config.extend_select, check)) > _exactness(config.ignore, check)


def _exactness(words: Sequence[str], check: Check) -> int:
    """The letters of the code that the most exact word gives; -1 if none means the check."""
    if not words:
        return -1
    exact = (
        WHOLE if word.lower() == check.name else len(word) for word in words if means(word, check.code, check.name)
    )
    return max(exact, default=-1)


def _levelled(check: Check, levels: dict[str, Severity]) -> Check:
    """The check with the severity that the most exact word gives it."""
    said = [word for word in levels if means(word, check.code, check.name)]
    if not said:
        return check
    return check._replace(severity=levels[max(said, key=lambda word: _exactness((word,), check))])


def meant(word: str, checks: Iterable[Check] | None = None) -> list[Check]:
    """The checks that a code, the beginning of a code or a name means. Raises ConfigError for none."""
    every = registry() if checks is None else tuple(checks)
    found = [check for check in every if means(word, check.code, check.name)]
    if not found:
        known = [each for check in every for each in (check.code, check.name)]
        families = sorted({check.code[:3] for check in every})
        raise ConfigError(f"unknown check {word!r}; {nearest(word, known, families)}")
    return found


def nearest(word: str, known: list[str], families: list[str]) -> str:
    """What may have been meant, or where to look."""
    said = did_you_mean(word.lower() if "-" in word else word, known + families)
    return said if said.startswith("did") else f"`tqa checks` lists all; families are {', '.join(families)}"
