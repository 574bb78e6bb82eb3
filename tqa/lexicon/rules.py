"""How one word form becomes another: the unit that all tables of the lexicon are packed in."""

from __future__ import annotations

from typing import NamedTuple

INFIXES = ("ge", "zu")
"""What participles and infinitives put between a separable prefix and the stem."""


class Rule(NamedTuple):
    """Take out `remove` characters at `at` and put `insert` there, cut `cut` characters off the end, append."""

    at: int
    remove: int
    insert: str
    cut: int
    append: str

    def apply(self, word: str) -> str:
        """The other form; the word must be one that the rule was made for."""
        end = len(word) - self.cut
        return f"{word[: self.at]}{self.insert}{word[self.at + self.remove : end]}{self.append}"


def common_prefix(one: str, other: str) -> int:
    """Number of leading characters that both words share."""
    for place, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return place
    return min(len(one), len(other))


def rule(word: str, other: str) -> Rule:
    """The rule that leads from `word` to `other` with the shortest new ending; deterministic."""
    shared = common_prefix(word, other)
    best = Rule(0, 0, "", len(word) - shared, other[shared:])
    for at in range(min(shared, len(word) - 2, len(other) - 2) + 1):
        for candidate in _with_infix(word, other, at):
            if len(candidate.append) + 2 < len(best.append):
                best = candidate
    return best


def _with_infix(word: str, other: str, at: int) -> list[Rule]:
    found = []
    if word[at : at + 2] in INFIXES:
        rest = word[at + 2 :]
        shared = common_prefix(rest, other[at:])
        found.append(Rule(at, 2, "", len(rest) - shared, other[at + shared :]))
    if other[at : at + 2] in INFIXES:
        rest = word[at:]
        shared = common_prefix(rest, other[at + 2 :])
        found.append(Rule(at, 0, other[at : at + 2], len(rest) - shared, other[at + 2 + shared :]))
    return found
