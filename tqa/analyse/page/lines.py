"""Lines of a web page's frame by their words: buttons, teasers, labels; the patterns are those of the residue list."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any, NamedTuple

from tqa.analyse import Analysis
from tqa.analyse.page.line_patterns import Patterns, Slots, cover, words
from tqa.analyse.words.verbs import Trait
from tqa.lexicon import lists

LONGEST_LINE, LONGEST_SOFT = 150, 60
"""Characters of a line, and of one that is told by a word or two."""
PARTS = 3
"""Different doubtful words of one line that make it certain."""
STOPS = (".", "!", "?", ":", "…", ",", ";", "“", '"', "»")
CODE = re.compile(r"[`{}\\=%_]|<\w|\w>|^-|\w\(\d\)|\w\.\w+\(")
"""Shapes of commands and placeholders, which documentation sets on lines of their own."""


class Mark(NamedTuple):
    """What kind of residue a block is; `kind` is `ui` or `boilerplate`, `de` and `en` name the class.

    `anywhere`: a doubtful line is worth a hint in the middle of an article too, and in capitals it is sure.
    `soft`: told by a word or two, so that it proves nothing for the lines beside it.
    """

    name: str
    kind: str
    de: str
    en: str
    sure: bool
    anywhere: bool = False
    soft: bool = False


@cache
def _lines() -> tuple[Patterns, tuple[Mark, ...]]:
    """The automaton of all lines and the marks of its labels; sure ones, and those for anywhere, rank higher."""
    data = lists.load("residue")
    patterns, marks = Patterns(Slots.of(data["slots"])), []
    classes = sorted(data["classes"].items(), key=lambda item: item[1].get("anywhere", False))
    for level in ("weak", "sure"):
        for name, entry in classes:
            marks.append(mark_of(name, entry, level == "sure"))
            for line in entry[level]:
                patterns.add(line, len(marks) - 1)
    return patterns.close(), tuple(marks)


@cache
def _leads() -> tuple[Patterns, tuple[Mark, ...]]:
    """The automaton of what stands before the colon of a teaser, and the marks of its labels."""
    data = lists.load("residue")
    patterns, marks = Patterns(Slots.of(data["slots"])), []
    for name, entry in data["classes"].items():
        marks.append(mark_of(name, entry, True))
        for lead in entry.get("leads", ()):
            patterns.add(lead, len(marks) - 1)
    return patterns.close(), tuple(marks)


def _lead_mark(text: str) -> Mark | None:
    """The mark of a teaser by what stands before its colon: `Lesen Sie auch: Das Werk wächst`."""
    lead, colon, rest = text.partition(":")
    if not colon or not rest.strip():
        return None
    patterns, marks = _leads()
    labels = cover(patterns, words(lead))
    return marks[labels[0]] if len(labels) == 1 else None


def mark_of(name: str, entry: dict[str, Any], sure: bool) -> Mark:
    """The mark of a class of the residue lists."""
    return Mark(name, entry["kind"], entry["de"], entry["en"], sure, entry.get("anywhere", False))


@lru_cache(maxsize=4096)
def line_mark(text: str) -> Mark | None:
    """The mark of a short line by its words alone."""
    if len(text) > LONGEST_LINE or CODE.search(text):
        return None
    lead = _lead_mark(text)
    if lead:
        return lead
    line = words(text)
    patterns, marks = _lines()
    labels = cover(patterns, line)
    if not labels:
        return None
    best = marks[max(labels)]
    several = len(labels) >= PARTS and len(set(line)) >= PARTS
    shouted = best.anywhere and len(line) == 1 and text.isupper()
    return best._replace(sure=True) if several or shouted else best


@cache
def _soft() -> tuple[Patterns, tuple[tuple[Mark, bool], ...]]:
    """The automaton of lines that a word or two tell, the marks of its labels, and whether a finite verb clears."""
    data = lists.load("residue")
    patterns, marks = Patterns(Slots.of(data["slots"])), []
    for name, entry in data["classes"].items():
        for group in ("calls", "orders"):
            marks.append((mark_of(name, entry, False)._replace(soft=True), group == "orders"))
            for line in entry.get(group, ()):
                patterns.add(line, len(marks) - 1)
    return patterns.close(), tuple(marks)


def soft_mark(analysis: Analysis) -> Mark | None:
    """The mark of a line that is residue only beside residue: *Im Browser ansehen*, *Geben Sie einen Namen ein*."""
    text = analysis.text
    if len(text) > LONGEST_SOFT or text.rstrip(" :").endswith(STOPS) or CODE.search(text):
        return None
    patterns, marks = _soft()
    labels = cover(patterns, words(text))
    if len(labels) != 1:
        return None
    mark, bare = marks[labels[0]]
    finite = bare and any(word.has(Trait.SURE) for stretch in analysis.stretches for word in stretch.words)
    return None if finite else mark
