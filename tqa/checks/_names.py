"""What the checks of names share: the parts of hyphenated tokens, and the words beside them."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
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


def parts(token: Token) -> tuple[Part, ...]:
    """The parts between hyphens; a token that hides characters (soft hyphens) is one part."""
    text, start, end, _ = token
    if "-" not in text or end - start != len(text):
        return (Part(text, start, end),)
    return tuple(Part(piece.group(), start + piece.start(), start + piece.end()) for piece in PIECE.finditer(text))


def word_at(analysis: Analysis, place: int) -> str:
    """The text of a word of the sentence by its number, empty outside."""
    return analysis.words[place].text if 0 <= place < len(analysis.words) else ""


def spoken(analyses: Sequence[Analysis], wanted: Container[str]) -> Iterator[tuple[Analysis, Part]]:
    """The wanted ones of the parts of all words of a document, headings in capitals apart."""
    for analysis in analyses:
        some = [token for token in analysis.words if token.text in wanted or "-" in token.text]
        if some and not analysis.text.isupper():
            yield from ((analysis, part) for token in some for part in parts(token) if part.text in wanted)
