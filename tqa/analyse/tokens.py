"""Prose -> tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqa.model import Token, TokenKind

PATTERN = re.compile(r"(?P<url>https?://\S+)|(?P<word>[^\W\d_][\w-]*)|(?P<number>\d[\d.,]*\d|\d)|(?P<opaque>\ufffc)|(?P<punct>[^\w\s])")


def tokenize(text: str) -> Iterator[Token]:
    for match in PATTERN.finditer(text):
        yield Token(match.group(), match.start(), match.end(), TokenKind(match.lastgroup))
