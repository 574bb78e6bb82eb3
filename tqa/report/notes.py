"""The lines that tell a translator what was found in a segment and what is proposed, for every kind of review."""

from __future__ import annotations

from collections.abc import Iterator

from tqa.model import Finding, Severity, Span
from tqa.report.word_diff import flat, word_diff

__all__ = ["DELETION", "closed", "flat", "found", "others", "proposed"]

DELETION = "\N{EMPTY SET}"
"""Alone it stands for deleting the segment."""

_SEVERITY = {
    "de": {Severity.HINT: "Hinweis", Severity.WARNING: "Warnung", Severity.ERROR: "Fehler"},
    "en": {Severity.HINT: "hint", Severity.WARNING: "warning", Severity.ERROR: "error"},
}
_DELETE = {
    "de": "Vorschlag: ganz löschen. Wer ∅ annimmt, löscht diese Stelle im Artikel.",
    "en": "Suggestion: delete it all. Accepting ∅ deletes this passage of the article.",
}
_DELETE_OR = {"de": "ganz löschen (∅ eintragen).", "en": "delete it all (enter ∅)."}
_OR = {"de": "Oder", "en": "Or"}


def found(finding: Finding, quote: str, place: Span, lang: str) -> str:
    """What a finding says; `place` counts from the start of the text that the translator sees."""
    severity = _SEVERITY[lang][finding.severity]
    message = getattr(finding.hit.message, lang)
    name = f"{finding.code} {finding.name} {severity}"
    return closed(f"• {name} [{place.start}-{place.end}] »{flat(quote)}«: {flat(message)}")


def proposed(old: str, new: str, lang: str) -> str:
    """The change word by word."""
    return _DELETE[lang] if new == DELETION else closed("± " + word_diff(flat(old), new))


def others(alternatives: tuple[str, ...], lang: str) -> Iterator[str]:
    """What else could be done."""
    for other in alternatives:
        yield f"{_OR[lang]}: " + (f"»{flat(other)}«." if other.strip() else _DELETE_OR[lang])


def closed(line: str) -> str:
    """A line that ends like a sentence, since some editors fold the lines of a comment."""
    line = " ".join(line.splitlines()).rstrip()
    return line if line.endswith((".", "!", "?", "…")) else line + "."
