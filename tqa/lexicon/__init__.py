"""German as data."""

from __future__ import annotations

from tqa.model import Reading


def is_word(form: str) -> bool:
    return True


def readings(form: str) -> tuple[Reading, ...]:
    return ()
