"""Where in a sentence a sign is no punctuation: addresses, file names, code."""

from __future__ import annotations

from tqa.analyse import Analysis
from tqa.model import TokenKind


def in_address(analysis: Analysis, place: int) -> bool:
    """The character belongs to a URL, an e-mail address or a path."""
    return any(t.start <= place < t.end for t in analysis.tokens if t.kind is TokenKind.URL)
