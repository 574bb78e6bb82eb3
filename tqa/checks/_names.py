"""What the checks of names share: the parts of hyphenated tokens, and the words beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tqa.analyse import Analysis
from tqa.checks._check import pattern
from tqa.model import Token

PIECE = pattern(r"[^-]+")


class Part(NamedTuple):
    """A hyphenated part of a token, or the whole token, in prose offsets."""

    text: str
    start: int
    end: int


def parts(token: Token) -> Iterator[Part]:
    """The parts between hyphens; a token that hides characters (soft hyphens) is one part."""
    if token.end - token.start != len(token.text) or "-" not in token.text:
        yield Part(token.text, token.start, token.end)
        return
    for piece in PIECE.finditer(token.text):
        yield Part(piece.group(), token.start + piece.start(), token.start + piece.end())


def word_at(analysis: Analysis, place: int) -> str:
    """The text of a word of the sentence by its number, empty outside."""
    return analysis.words[place].text if 0 <= place < len(analysis.words) else ""


def spoken(analyses: Sequence[Analysis]) -> Iterator[tuple[Analysis, Part]]:
    """The parts of all words of a document outside headings in capitals."""
    for analysis in analyses:
        if not analysis.text.isupper():
            yield from ((analysis, part) for token in analysis.words for part in parts(token))
