"""The small dictionary: keys of English words -> keys of German ones, made by `python -m tqa.dev dictionary`."""

from __future__ import annotations

from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"


@cache
def translations() -> dict[str, tuple[float, tuple[str, ...]]]:
    """English key -> the chance that a true pair has one of the German keys, and these, the likeliest first."""
    rows = (line.split(" ") for line in _lines("english.txt"))
    return {key: (int(percent) / 100, tuple(german)) for key, percent, *german in rows}


@cache
def chances() -> dict[str, float]:
    """German key -> the chance that the English side of a true pair has a word that it translates."""
    return {key: int(percent) / 100 for key, percent in (line.split(" ") for line in _lines("german.txt"))}


@cache
def terms() -> dict[str, tuple[str, ...]]:
    """English key, or two with a blank between, -> the German keys of a term of the glossary."""
    rows = (line.split("\t") for line in _lines("terms.txt"))
    return {english: tuple(german.split(" ")) for english, german in rows}


def _lines(name: str) -> list[str]:
    return (DATA / name).read_text("utf-8").splitlines()
