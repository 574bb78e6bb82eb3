"""What checks of figures share: an English figure as German writes it, and both sides quoted."""

from __future__ import annotations

import re

from tqa.analyse.bilingual.figures import Figure
from tqa.model import Message

_SWAP = str.maketrans(".,", ",.")
_DIGITS = re.compile(r"\d+")
_EXAMPLE = re.compile(
    r"(?i)(?:e\.\s?g\.|for (?:example|instance)|example:|z\.\s?b\.|zum beispiel|beispielsweise|beispiel:)"
)
_NEAR = 40
"""Characters between the word for an example and its figure."""


def german(source: Figure, target: Figure) -> str:
    """The English figure with the separators that the German one has; "" where these tell nothing."""
    signs = _DIGITS.sub("", target.text)
    fitting = (source.text, source.text.translate(_SWAP))
    if source.text.isdigit() or not signs:
        return source.text if source.text.isdigit() else fitting[1]
    return next((text for text in fitting if _DIGITS.sub("", text) == signs), "")


def differs(source: str, target: str) -> Message:
    """Both sides quoted."""
    return Message(
        f"Im Englischen steht »{source}«, hier »{target}«.", f"The English has “{source}”, the German “{target}”."
    )


def is_example(text: str, place: int) -> bool:
    """The figure is one of an example, for which a translation may take its own."""
    return _EXAMPLE.search(text, max(0, place - _NEAR), place) is not None


def quoted(text: str, start: int, end: int) -> str:
    """A place with the word behind it."""
    behind = re.compile(r"[-\u00a0 ]?[^\W\d_]{1,14}\.?|[\u00a0 ]?%").match(text, end)
    return text[start : behind.end() if behind else end]
