"""Checks of other packages, by the entry point `tqa.checks`: each names a `Check` or several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from tqa.checks._check import Check
from tqa.config import ConfigError
from tqa.config.entry_points import points

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint


def plugins() -> Iterator[Check]:
    """The checks of all plug-ins, in order of their names. Raises ConfigError for one that is broken."""
    for point in points():
        try:
            loaded = point.load()
            many = isinstance(loaded, Iterable) and not isinstance(loaded, Check)
            checks = list(loaded) if many else [loaded]
        except Exception as error:
            raise _broken(point, f"{type(error).__name__}: {error}") from error
        if not all(isinstance(check, Check) for check in checks):
            raise _broken(point, "it is neither a Check nor a list of them")
        yield from checks


def _broken(point: EntryPoint, said: str) -> ConfigError:
    return ConfigError(f"plug-in {point.name} ({point.value}): {said}; mend or uninstall it")
