"""Attributes that are worked out when first asked for and kept in their object."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class kept(Generic[T]):
    """As `functools.cached_property`, without the lock of Python 3.11, which takes longer than most attributes do."""

    __slots__ = ("find", "name")

    def __init__(self, find: Callable[[Any], T]) -> None:
        self.find = find
        self.name = find.__name__

    def __get__(self, owner: Any, kind: type | None = None) -> T:
        found = owner.__dict__[self.name] = self.find(owner)
        return found
