"""Analysis -> hits, one file per check. A file of this folder that holds a `CHECK` is registered by being there."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from tqa.checks._check import CATEGORIES, Bad, Check, Good, Trigger

__all__ = ["CATEGORIES", "Bad", "Check", "Good", "Trigger", "registry"]


@cache
def registry() -> tuple[Check, ...]:
    """All checks, sorted by code."""
    names = sorted(m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_"))
    checks: list[Check] = [import_module(f"{__name__}.{name}").CHECK for name in names]
    return tuple(sorted(checks, key=lambda check: check.code))
