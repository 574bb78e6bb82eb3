"""The whole tool on one page: bytes -> Document -> Segments -> Analyses -> Findings -> Suggestions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from pathlib import Path

from tqa import formats, suggest
from tqa.analyse import Analysis
from tqa.analyse.facts import facts
from tqa.analyse.languages import language_of_segments
from tqa.checks import Check, registry
from tqa.checks import _engine as engine
from tqa.model import Document, Finding, Severity, Suggestion
from tqa.segment import segments


def analyse(document: Document, own: Set[str] = frozenset()) -> list[Analysis]:
    """The analyses of all segments that are to be checked, in reading order; `own` forms count as right."""
    parts = [segment for segment in segments(document) if not segment.muted]
    known = facts(document, parts)
    known = replace(known, names=known.names | own, language=language_of_segments(parts))
    return [Analysis(segment, known) for segment in parts]


def check_analyses(
    document: Document, analyses: Sequence[Analysis], checks: Sequence[Check] | None = None
) -> list[Finding]:
    """All findings of an analysed document, in file order; without `checks`, those of every check."""
    return engine.findings(document, analyses, registry() if checks is None else checks)


def check_document(document: Document, checks: Sequence[Check] | None = None) -> list[Finding]:
    """All findings of a document, in file order."""
    return check_analyses(document, analyse(document), checks)


def check_text(text: str, name: str = "text.txt", checks: Sequence[Check] | None = None) -> list[Finding]:
    """Findings of a text; the suffix of the name tells its format."""
    return check_document(formats.read(text.encode(), Path(name)), checks)


def suggestions(document: Document, found: Sequence[Finding], least: Severity) -> Iterator[Suggestion]:
    """What to write instead, a segment each, for the findings of at least that severity."""
    return suggest.suggestions(document, [finding for finding in found if finding.severity >= least])
