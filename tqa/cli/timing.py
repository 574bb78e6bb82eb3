"""What each check takes: the same check with a clock around it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from time import perf_counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tqa.checks import Check

FINDERS = ("find", "find_all", "find_pair", "find_pairs")


def timed(check: Check, times: dict[str, float]) -> Check:
    """The check, whose seconds are added to `times` under its code and name.

    What an analysis computes at its first use is put down to the check that asks first.
    """
    name = f"{check.code} {check.name}"
    finders = ((key, getattr(check, key)) for key in FINDERS)
    clocked: dict[str, Any] = {key: _clocked(find, name, times) for key, find in finders if find}
    return check._replace(**clocked)


def _clocked(find: Callable[[Any], Any], name: str, times: dict[str, float]) -> Callable[[Any], list[Any]]:
    def clocked(what: Any) -> list[Any]:
        begin = perf_counter()
        hits = list(find(what))
        times[name] = times.get(name, 0.0) + perf_counter() - begin
        return hits

    return clocked


def table(times: Mapping[str, float]) -> Iterator[str]:
    """The lines of `--timing`, the slowest check first."""
    whole = sum(times.values()) or 1.0
    for name, seconds in sorted(times.items(), key=lambda pair: (-pair[1], pair[0])):
        yield f"{1000 * seconds:10.1f} ms {100 * seconds / whole:5.1f} %  {name}"
