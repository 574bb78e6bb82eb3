"""--select and --ignore -> checks."""

from __future__ import annotations

from collections.abc import Sequence

from tqa.checks import Check, registry
from tqa.config import ConfigError, did_you_mean


def chosen(select: Sequence[str], ignore: Sequence[str]) -> tuple[Check, ...]:
    """The checks that are selected (none named: all) and not ignored. Raises ConfigError on an unknown word."""
    wanted = {check.name for word in select for check in meant(word)}
    unwanted = {check.name for word in ignore for check in meant(word)}
    return tuple(c for c in registry() if (not select or c.name in wanted) and c.name not in unwanted)


def meant(word: str) -> list[Check]:
    """The checks that a code, the beginning of a code or a name means. Raises ConfigError for none."""
    found = [check for check in registry() if check.name == word.lower() or check.code.startswith(word.upper())]
    if not (word and found):
        known = [each for check in registry() for each in (check.code, check.name)]
        families = sorted({check.code[:3] for check in registry()})
        raise ConfigError(f"unknown check {word!r}; {nearest(word, known, families)}")
    return found


def nearest(word: str, known: list[str], families: list[str]) -> str:
    """What may have been meant, or where to look."""
    said = did_you_mean(word.lower() if "-" in word else word, known + families)
    return said if said.startswith("did") else f"`tqa checks` lists all; families are {', '.join(families)}"
