"""`tqa glossary check`: a folder by itself, and over the glossary below it."""

from __future__ import annotations

from pathlib import Path

from tqa.cli import console
from tqa.terms.concept import Glossary


def checked(place: Path, below: Glossary | None) -> int:
    """Says what is wrong with a folder, and where it differs from what lies below. Exit code 1 for what is wrong."""
    from tqa.terms.guard import problems
    from tqa.terms.layers import conflicts

    wrong = list(problems(place, below.sources if below else frozenset()))
    apart = sorted(conflicts(place, below)) if below else []
    for problem in wrong:
        console.out(str(problem))
    for conflict in apart:
        console.out(f"{conflict}; what stands here counts")
    files = len(list(place.glob("*.toml")))
    more = f", {_number(len(apart), 'conflict')}" if apart else ""
    console.out(f"{_number(files, 'file')}: {_number(len(wrong), 'problem') if wrong else 'no problems'}{more}")
    return int(bool(wrong))


def _number(count: int, word: str) -> str:
    return f"{count} {word}{'s' * (count != 1)}"
