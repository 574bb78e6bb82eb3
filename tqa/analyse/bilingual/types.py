"""Words set in type: `B<bold>` and `I<italic>` of manual pages and POD, compared by what they hold.

A translation keeps the type of each word, whether it translates the word or not. Source: perlpod(1), man-pages(7).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from tqa.analyse.bilingual.marks import HELD, Mark, MarkKind

_WHOLE = re.compile(rf"([BCFI])<({HELD})>")
_OPEN = re.compile(r"(?<![^\W_])[BCFI]<(?=\S)")
_QUOTES = re.compile(r"[“„»‚‘`]|\"(?=\w)|'(?=\w)")
_EDGES = " .,;:()"


class Typed(NamedTuple):
    """Words in a type; `start:end` are offsets of the whole in the text of its side, `held` is what it holds."""

    letter: str
    held: str
    start: int
    end: int

    @property
    def name(self) -> str:
        """What it holds, without capitals and the signs of the sentence."""
        return self.held.strip(_EDGES).casefold() or self.held

    @property
    def shape(self) -> tuple[str, bool, int]:
        """What a translation of it has as well."""
        return self.letter, self.held.isupper(), self.held.count(" ")

    @property
    def plain(self) -> bool:
        """It holds words, and no code."""
        return self.held.replace(" ", "").replace("-", "").isalpha()

    @property
    def is_said(self) -> bool:
        """It holds more than a sign."""
        return any(map(str.isalnum, self.name))


class Types(NamedTuple):
    """How two sides differ: words in another type, words that stand without their type, words that are gone with
    their type, and places where a type is opened and never closed.
    """

    changed: tuple[tuple[Typed, Typed], ...] = ()
    bare: tuple[Typed, ...] = ()
    gone: tuple[Typed, ...] = ()
    unclosed: tuple[int, ...] = ()


NOTHING = Types()


def types(english: str, german: str, source: Iterable[Mark], target: Iterable[Mark]) -> Types:
    """The differences in type of two texts with these marks."""
    if "<" not in english:
        return NOTHING
    return _types(english, german, source, target)


def _types(english: str, german: str, source: Iterable[Mark], target: Iterable[Mark]) -> Types:
    left, right = _typed(english, source), _typed(german, target)
    if not left or "\\f" in english:
        return NOTHING
    unclosed = tuple(_unclosed(german, right)) if not _unclosed(english, left) else ()
    if [(t.letter, t.held) for t in left] == [(t.letter, t.held) for t in right]:
        return NOTHING._replace(unclosed=unclosed)
    changed, lost = _compared(left, right, _outside(german, right))
    outside, kept = _outside(german, right), {typed.name for typed in right}
    bare = tuple(typed for typed in lost if _stands(typed, outside))
    quoted = len(_QUOTES.findall(german)) > len(_QUOTES.findall(english))
    gone = tuple(each for each in lost if each not in bare and each.name not in kept and each.is_said and not quoted)
    return Types(tuple(changed), bare, gone, unclosed)


def _typed(text: str, marks: Iterable[Mark]) -> list[Typed]:
    found = (_WHOLE.match(text, mark.start) for mark in marks if mark.kind is MarkKind.TYPE)
    return [Typed(match[1], match[2], *match.span()) for match in found if match]


def _unclosed(text: str, typed: Sequence[Typed]) -> list[int]:
    known = {each.start for each in typed}
    inside = [range(each.start, each.end) for each in typed]
    places = (found.start() for found in _OPEN.finditer(text) if found.start() not in known)
    return [place for place in places if not any(place in each for each in inside)]


def _outside(text: str, typed: Iterable[Typed]) -> str:
    """The text with blanks for all words in a type."""
    for each in typed:
        text = text[: each.start] + " " * (each.end - each.start) + text[each.end :]
    return text


def _stands(typed: Typed, text: str) -> bool:
    """The very words stand in the text."""
    name = typed.held.strip(_EDGES)
    return len(name) > 1 and re.search(rf"(?<![\w-]){re.escape(name)}(?!\w)", text) is not None


Same = Callable[[Typed, Typed], bool]


def _compared(
    source: Sequence[Typed], target: Sequence[Typed], outside: str
) -> tuple[list[tuple[Typed, Typed]], list[Typed]]:
    """Words in another type, and words of the source that the target has in no type."""
    _, left, right = _matched(source, target, lambda a, b: (a.letter, a.name) == (b.letter, b.name))
    changed, left, right = _matched(left, right, lambda a, b: a.name == b.name)
    other = [(a, b) for a, b in zip(left, right, strict=False) if a.letter != b.letter]
    if len(left) == len(right) and len(other) == 1:
        return changed + other, []
    kept = {each.name for each in target}
    fewer = len(left) > len(right)
    bare = [each for each in left if fewer and each.name not in kept and _stands(each, outside)]
    left = sorted((each for each in left if each not in bare), key=lambda each: each.name in kept)
    _, left, right = _matched(left, right, lambda a, b: a.shape == b.shape)
    _, left, right = _matched(left, right, lambda a, b: a.letter == b.letter)
    own = {(each.letter, each.name) for each in source}
    again = [(a, b) for b in right for a in source if a.name == b.name and (b.letter, b.name) not in own]
    if not again and len(left) == len(right):
        return [*changed, *((a, b) for a, b in zip(left, right, strict=True) if a.plain == b.plain)], bare
    return changed + again, sorted([*bare, *left], key=lambda each: each.start)


def _matched(
    source: Iterable[Typed], target: Iterable[Typed], same: Same
) -> tuple[list[tuple[Typed, Typed]], list[Typed], list[Typed]]:
    """The pairs that are the same, each used once, and what is left of both sides."""
    pairs, left, right = [], [], list(target)
    for each in source:
        other = next((other for other in right if same(each, other)), None)
        if other is None:
            left.append(each)
        else:
            right.remove(other)
            pairs.append((each, other))
    return pairs, left, right
