"""Suggestions for a bilingual file, put into a copy of it: the same units and notes, in the form that it has."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from tqa.formats import empty_cells, seen
from tqa.formats.drafting import Proposal, drafted
from tqa.model import Document, Finding, Prose, Span, State, Suggestion, Unit
from tqa.report import notes

_WAS = {"de": "Bisher", "en": "So far"}


def copy(
    document: Document,
    suggestions: Iterable[Suggestion],
    *,
    file: str,
    lang: str = "de",
    include_unfixable: bool = False,
) -> str:
    """The text of the copy; `file` is the path of the document below the root. Raises FormatError."""
    proposals = _proposals(document, suggestions, lang)
    return drafted(document, [each for each in proposals if include_unfixable or each.target is not None], file)


def _proposals(document: Document, suggestions: Iterable[Suggestion], lang: str) -> Iterator[Proposal]:
    """What to put up for review. A unit is never emptied: a file of units has no place for a deletion."""
    for each in suggestions:
        unit = document.blocks[each.segment.block].unit
        if unit and unit.state is not State.FUZZY:
            made = each if _shown(document, unit, each.target or "").strip() else each._replace(target=None)
            yield Proposal(unit, made.target, [*_notes(document, unit, made, lang)])


def _notes(document: Document, unit: Unit, suggestion: Suggestion, lang: str) -> Iterator[str]:
    for finding in suggestion.findings:
        place = _place(unit.cell, finding)
        yield notes.found(finding, unit.cell.text[place.start : place.end], place, lang)
    if suggestion.target:
        yield notes.proposed(unit.cell.text, notes.flat(_shown(document, unit, suggestion.target)), lang)
    others = (_shown(document, unit, other) for other in suggestion.alternatives)
    yield from notes.others(tuple(other for other in others if other.strip()), lang)
    if suggestion.target:
        yield notes.closed(f"{_WAS[lang]}: »{notes.flat(unit.cell.text)}«")


def _shown(document: Document, unit: Unit, raw: str) -> str:
    """What a translator sees of the raw text of a unit; that of an empty one may come with its element."""
    return seen(document, raw if unit.cell.text else empty_cells.bare(raw))


def _place(cell: Prose, finding: Finding) -> Span:
    """Where a finding stands in the text of the cell."""
    return Span(bisect_left(cell.starts, finding.hit.start), bisect_left(cell.starts, finding.hit.end))
