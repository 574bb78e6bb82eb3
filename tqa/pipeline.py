"""The whole tool on one page: bytes -> Document -> Segments -> Analyses -> Findings -> Suggestions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tqa import formats, suggest
from tqa.analyse import Analysis
from tqa.analyse.facts import facts
from tqa.analyse.languages import language_of_segments
from tqa.checks import Check, registry
from tqa.checks import _engine as engine
from tqa.model import Document, Finding, Segment, Severity, Suggestion
from tqa.segment import segments

if TYPE_CHECKING:
    from tqa.analyse.bilingual import Pair


class Analysed(NamedTuple):
    """A document with the analyses of its segments that are to be checked, and with its pairs if there is English."""

    document: Document
    analyses: tuple[Analysis, ...]
    pairs: tuple[Pair, ...] = ()

    @property
    def words(self) -> int:
        return sum(len(analysis.words) for analysis in self.analyses)


def analyse(document: Document, own: Set[str] = frozenset(), source: Document | None = None) -> Analysed:
    """A document analysed; `own` forms count as right. `source` is the English article beside a German one."""
    parts = [segment for segment in segments(document) if not segment.muted]
    if document.format in formats.BILINGUAL:
        return _with_units(document, parts, own)
    return _with_source(document, source, parts, own) if source else Analysed(document, _analyses(document, parts, own))


def _analyses(document: Document, parts: Sequence[Segment], own: Set[str]) -> tuple[Analysis, ...]:
    known = facts(document, parts)
    known = replace(known, names=known.names | own, language=language_of_segments(parts))
    return tuple(Analysis(segment, known) for segment in parts)


def _with_units(document: Document, parts: Sequence[Segment], own: Set[str]) -> Analysed:
    from tqa.analyse.bilingual.pairing import source_names, unit_pairs

    analyses = _analyses(document, parts, own | source_names(parts))
    return Analysed(document, analyses, tuple(unit_pairs(document, analyses)))


def _with_source(document: Document, source: Document, parts: Sequence[Segment], own: Set[str]) -> Analysed:
    from tqa.align import align
    from tqa.analyse.bilingual.pairing import bead_pairs, source_names, with_sources

    beads = align(segments(source), parts)
    parts = with_sources(parts, beads)
    analyses = _analyses(document, parts, own | source_names(parts))
    return Analysed(document, analyses, tuple(bead_pairs(analyses, beads)))


def check_analysed(analysed: Analysed, checks: Sequence[Check] | None = None) -> list[Finding]:
    """All findings of an analysed document, in file order; without `checks`, those of every check."""
    live = registry() if checks is None else checks
    found = engine.findings(analysed.document, analysed.analyses, live)
    if not analysed.pairs:
        return found
    from tqa.checks import _pairs

    beside = _pairs.findings(analysed.document, analysed.pairs, live)
    return engine.in_order(_pairs.at_home((*found, *beside), analysed.pairs))


def check_document(document: Document, checks: Sequence[Check] | None = None) -> list[Finding]:
    """All findings of a document, in file order."""
    return check_analysed(analyse(document), checks)


def check_text(text: str, name: str = "text.txt", checks: Sequence[Check] | None = None) -> list[Finding]:
    """Findings of a text; the suffix of the name tells its format."""
    return check_document(formats.read(text.encode(), Path(name)), checks)


def suggestions(document: Document, found: Sequence[Finding], least: Severity) -> Iterator[Suggestion]:
    """What to write instead, a segment each, for the findings of at least that severity."""
    return suggest.suggestions(document, [finding for finding in found if finding.severity >= least])
