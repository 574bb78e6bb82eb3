"""Analysis -> hits, one file per check. A file of this folder that holds a `CHECK` is registered by being there."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from tqa.checks._check import CATEGORIES, Bad, Check, Good, Trigger
from tqa.checks._plugins import plugins

__all__ = ["CATEGORIES", "Bad", "Check", "Good", "Trigger", "means", "registry", "roll"]


@cache
def roll() -> tuple[Check, ...]:
    """All checks, sorted by code; those of this room without examples, and imported when they first look at a text."""
    from tqa.checks import _index

    return tuple(sorted((*_index.checks(), *plugins()), key=lambda check: check.code))


@cache
def registry() -> tuple[Check, ...]:
    """All checks with their examples, sorted by code."""
    names = sorted(m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_"))
    checks: list[Check] = [import_module(f"{__name__}.{name}").CHECK for name in names]
    return tuple(sorted((*checks, *plugins()), key=lambda check: check.code))


def means(word: str, code: str, name: str) -> bool:
    """Whether a word of a command line, a configuration or a comment means a check: its name, code or family."""
    return bool(word) and (name == word.lower() or code.startswith(word.upper()))
