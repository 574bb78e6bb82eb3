"""What units of all versions of XLIFF share: their names, notes and whether they are to be translated."""

from __future__ import annotations

from collections.abc import Iterator

from tqa.formats import xml
from tqa.formats.cells import is_german
from tqa.formats.xml import Element


def identified(found: xml.Found) -> str:
    """The id of a unit: that of its file and its own."""
    files = (each.attributes for each in found.around if each.name == "file")
    file = next((each.get("id") or each.get("original", "") for each in files), "")
    return f"{file}/{found.element.attributes.get('id', '')}"


def translatable(found: xml.Found) -> bool:
    """Whether neither the unit nor what is around it says `translate="no"`, nor that it is not for German.

    The nearest word counts.
    """
    languages = (each.attributes for each in found.around if each.name in ("xliff", "file"))
    if not all(is_german(each.get("trgLang") or each.get("target-language", "")) for each in languages):
        return False
    said = (each.attributes.get("translate") for each in (found.element, *reversed(found.around)))
    return next((word for word in said if word), "yes") != "no"


def noted(text: str, elements: Iterator[Element]) -> str:
    """What notes say, one a line."""
    return "\n".join(xml.cell(text, each.inner, each.end).text for each in elements)
