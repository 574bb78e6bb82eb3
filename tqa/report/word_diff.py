"""Texts as tokens, and what changed between two of them, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple
from unicodedata import normalize

_TOKEN = re.compile(r"\s+|[^\W_]+|[\W_]")
_MARK = re.compile(r"[\u0300-\u036f\u20d0-\u20ff\ufe00-\ufe0f\u200d]")
_BREAK = re.compile(r"[ \t]*(?:\r\n|\r|\n)[ \t\r\n]*")
_CONTEXT = 3


class Change(NamedTuple):
    """Tokens `start:end` of the old text become `text`."""

    start: int
    end: int
    text: str


def flat(raw: str) -> str:
    """Raw text on one line: a line break with the indentation around it becomes a blank."""
    return _BREAK.sub(" ", raw)


def tokens(text: str) -> list[str]:
    """Words, runs of white space and single signs; together they are the text."""
    found: list[str] = []
    for token in _TOKEN.findall(text):
        if found and not found[-1].isspace() and (_MARK.match(token) or _MARK.match(found[-1][-1])):
            found[-1] += token
        else:
            found.append(token)
    return found


def key(token: str) -> str:
    """What makes two tokens the same: line breaks count as blanks, composition does not count."""
    return normalize("NFC", flat(token))


def changes(old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    """The changes from one list of tokens to another, from left to right, none touching the next."""
    from rapidfuzz.distance import Indel

    steps = Indel.opcodes([key(token) for token in old], [key(token) for token in new])
    for same, run in groupby(steps, key=lambda step: step.tag == "equal"):
        if not same:
            parts = list(run)
            text = "".join(new[parts[0].dest_start : parts[-1].dest_end])
            yield Change(parts[0].src_start, parts[-1].src_end, text)


def word_diff(old: str, new: str) -> str:
    """The changes as `[-old-]{+new+}`, each with a few words around it, the rest as an ellipsis."""
    shown, kept = "", list[str]()
    for before, after in word_pairs(old, new):
        if before == after:
            kept.append(before)
        else:
            shown += _between(kept, first=not shown)
            shown += (f"[-{before}-]" if before else "") + (f"{{+{after}+}}" if after else "")
            kept.clear()
    edge = 2 * _CONTEXT
    return shown + ("".join(kept) if len(kept) <= edge else "".join(kept[:edge]).rstrip() + " …")


_Pair = tuple[str, str]
"""What was and what will be; both the same where nothing changes."""


def word_pairs(old: str, new: str) -> Iterator[_Pair]:
    """Both texts in stretches: what was and what will be, both the same where nothing changes."""
    return _words(_pairs(old, new))


def _pairs(old: str, new: str) -> Iterator[_Pair]:
    before, place = tokens(old), 0
    for change in changes(before, tokens(new)):
        yield from ((token, token) for token in before[place : change.start])
        yield "".join(before[change.start : change.end]), change.text
        place = change.end
    yield from ((token, token) for token in before[place:])


def _words(pairs: Iterable[_Pair]) -> Iterator[_Pair]:
    """Pairs joined to whole words: a change inside a word, or one that joins or parts words, shows them whole."""
    held: _Pair = ("", "")
    closed = True
    for pair in pairs:
        if (closed or _spaced(pair, 0)) and held != ("", ""):
            yield held
            held = ("", "")
        held = held[0] + pair[0], held[1] + pair[1]
        closed = _spaced(pair, -1)
    yield held


def _spaced(pair: _Pair, edge: int) -> bool:
    """Whether a pair is parted from its neighbour by white space of its own that stays."""
    sides = [side for side in pair if side]
    return (len(sides) == 2 or not sides[0].isspace()) and all(side[edge].isspace() for side in sides)


def _between(kept: Sequence[str], *, first: bool) -> str:
    """Unchanged tokens before a change, shortened in the middle, or at the start of the text."""
    edge = 2 * _CONTEXT
    if first:
        return "".join(kept) if len(kept) <= edge else "… " + "".join(kept[-edge:]).lstrip()
    if len(kept) <= 2 * edge:
        return "".join(kept)
    return "".join(kept[:edge]).rstrip() + " … " + "".join(kept[-edge:]).lstrip()
