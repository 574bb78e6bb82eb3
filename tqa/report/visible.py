"""Foreign text made harmless and legible for a terminal: what cannot be seen is shown, not sent."""

from __future__ import annotations

from unicodedata import category

HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Controls, format characters (bidi, zero width, soft hyphen, byte order mark, tags), halves, line breaks."""


def visible(text: str) -> str:
    """The text with every control shown: ESC as ␛, a zero width space as ‹U+200B›. Always one line."""
    return text if text.isprintable() else "".join(map(shown, text))


def shown(character: str) -> str:
    """The character itself, or a picture of it where it would act on the terminal or not be seen."""
    if category(character) not in HIDDEN:
        return character
    number = ord(character)
    if number < 0x20:
        return chr(0x2400 + number)
    return "\N{SYMBOL FOR DELETE}" if number == 0x7F else f"‹U+{number:04X}›"
