"""HTML from values: what is not `Markup` is text and is escaped, so foreign text can never become markup."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from unicodedata import category

from tqa.report.visible import shown

Attribute = str | int | float | bool | None
Inside = str | Iterable[str]
VOID = frozenset({"br", "col", "hr", "img", "input", "link", "meta"})
_ACTING = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]"
)


class Markup(str):
    """Finished HTML, made by `tag`, `join` and `text` alone."""

    __slots__ = ()


def text(value: str) -> Markup:
    """Text that stays text. Controls, half characters and characters that turn the direction are shown, not sent."""
    return Markup(escape(_ACTING.sub(lambda found: picture(found.group()), value)))


def picture(character: str) -> str:
    """A character that would act, or not be seen, as a picture of it."""
    drawn = shown(character)
    return drawn if drawn != character or category(character) != "Cn" else f"‹U+{ord(character):04X}›"


def join(parts: Inside, between: str = "") -> Markup:
    """Texts and markup one after the other."""
    made = (part if isinstance(part, Markup) else text(part) for part in ([parts] if isinstance(parts, str) else parts))
    return Markup(text(between).join(made))


def tag(name: str, /, *inside: Inside, **attributes: Attribute) -> Markup:
    """An element. `class_` and `data_path` are the attributes class and data-path; None and False leave one out."""
    told = "".join(map(_attribute, attributes, attributes.values()))
    if name in VOID:
        return Markup(f"<{name}{told}>")
    return Markup(f"<{name}{told}>{''.join(map(join, inside))}</{name}>")


def _attribute(name: str, value: Attribute) -> str:
    if value is None or value is False:
        return ""
    called = name.rstrip("_").replace("_", "-")
    return f" {called}" if value is True else f' {called}="{text(str(value))}"'
