"""How people are written to: language, width and colour."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from tqa.model import Message, Severity
from tqa.report.visible import visible

DIM, GOOD = "2", "32"
NAMES: Mapping[Severity, tuple[Message, Message]] = {
    Severity.ERROR: (Message("Fehler", "error"), Message("Fehler", "errors")),
    Severity.WARNING: (Message("Warnung", "warning"), Message("Warnungen", "warnings")),
    Severity.HINT: (Message("Hinweis", "hint"), Message("Hinweise", "hints")),
}
"""One and several findings of a severity."""


class Style(NamedTuple):
    """How to write: language, columns of the terminal, colour or none."""

    lang: str = "de"
    width: int = 100
    colour: bool = False

    def say(self, message: Message) -> str:
        return visible(getattr(message, self.lang))

    def paint(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and text else text
