"""Text as XML 1.0 allows it: what it forbids is shown, not sent."""

from __future__ import annotations

from tqa.report.visible import visible

_SIGNS = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


def escaped(text: str) -> str:
    """Text for an element or an attribute."""
    return "".join(_SIGNS.get(character, character) for character in visible(text))


def tag(name: str, attributes: dict[str, object], content: str | None = None) -> str:
    """An element; without content an empty one. The content is XML already."""
    said = "".join(f' {key}="{escaped(str(value))}"' for key, value in attributes.items())
    return f"<{name}{said}/>" if content is None else f"<{name}{said}>{content}</{name}>"
