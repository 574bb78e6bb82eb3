"""Regular expressions that are compiled at their first use: most of those of most runs never are."""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast


class Lazy:
    """A pattern to be: it is compiled when something is asked of it."""

    def __init__(self, source: Any, flags: int) -> None:
        self.source, self.flags = source, flags

    def __getattr__(self, name: str) -> object:
        found: object = getattr(re.compile(self.source, self.flags), name)
        setattr(self, name, found)
        return found


def pattern(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """As `re.compile`, but at first use."""
    return cast("re.Pattern[AnyStr]", Lazy(source, flags))
