"""The whole tool on one page: bytes -> Document -> Segments -> Analyses -> Findings -> Suggestions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tqa import formats
from tqa.analyse import Analysis
from tqa.analyse.facts import Facts
from tqa.analyse.page.house import GERMANY, House
from tqa.analyse.page.languages import language_of_segments
from tqa.checks import Check, roll
from tqa.checks import _engine as engine
from tqa.config import Locale
from tqa.model import Document, Finding, Segment, Severity, Suggestion
from tqa.segment import segments
from tqa.waivers.waiving import Checked, waive

if TYPE_CHECKING:
    from tqa.analyse.bilingual import Pair

_WORD = re.compile(r"[^\W\d_][\w.'’-]*")


class Analysed(NamedTuple):
    """A document with the analyses of its segments that are to be checked, and with its pairs if there is English."""

    document: Document
    analyses: tuple[Analysis, ...]
    pairs: tuple[Pair, ...] = ()
    house: House = GERMANY

    @property
    def words(self) -> int:
        """The number of words, as a word processor counts them."""
        return sum(len(_WORD.findall(analysis.text)) for analysis in self.analyses)


def analyse(document: Document, house: House = GERMANY, source: Document | None = None) -> Analysed:
    """A document analysed for a house. `source` is the English article beside a German one."""
    parts = [segment for segment in segments(document) if not segment.muted]
    if document.format in formats.BILINGUAL:
        return _with_units(document, parts, house)
    if source:
        return _with_source(document, source, parts, house)
    return Analysed(document, _analyses(document, parts, house), house=house)


def _analyses(document: Document, parts: Sequence[Segment], house: House) -> tuple[Analysis, ...]:
    known = Facts(document.format, parts, language_of_segments(parts), house)
    return tuple(Analysis(segment, known) for segment in parts)


def _with_units(document: Document, parts: Sequence[Segment], house: House) -> Analysed:
    from tqa.analyse.bilingual.pairing import unit_pairs

    analyses = _analyses(document, parts, house)
    return Analysed(document, analyses, tuple(unit_pairs(document, analyses)), house)


def _with_source(document: Document, source: Document, parts: Sequence[Segment], house: House) -> Analysed:
    from tqa.align import align
    from tqa.analyse.bilingual.pairing import bead_pairs, with_sources

    beads = align(segments(source, "en"), parts)
    parts = with_sources(parts, beads)
    analyses = _analyses(document, parts, house)
    return Analysed(document, analyses, tuple(bead_pairs(analyses, beads)), house)


def with_english(document: Document, source: Document | None) -> tuple[Segment, ...]:
    """All segments of a German article, each with its English as far as that is sure."""
    parts = segments(document)
    if not source:
        return parts
    from tqa.align import align
    from tqa.analyse.bilingual.pairing import with_sources

    return tuple(with_sources(parts, align(segments(source, "en"), [part for part in parts if not part.muted])))


def check_analysed(analysed: Analysed, checks: Sequence[Check] | None = None) -> list[Finding]:
    """All findings of an analysed document, in file order; without `checks`, those of every check."""
    return checked(analysed, checks).findings


def checked(analysed: Analysed, checks: Sequence[Check] | None = None) -> Checked:
    """The findings of an analysed document that count, and those that the document waives, in file order."""
    live = roll() if checks is None else checks
    found = engine.findings(analysed.document, analysed.analyses, live)
    if analysed.pairs:
        from tqa.checks import _pairs

        beside = _pairs.findings(analysed.document, analysed.pairs, live)
        found = engine.in_order(_pairs.at_home((*_pairs.believed(found, live), *beside), analysed.pairs))
    if analysed.house.locale is not Locale.DE:
        from tqa.checks._national import spelt

        found = list(spelt(analysed.document, found, analysed.house))
    return waive(analysed.document, found, live)


def check_document(document: Document, checks: Sequence[Check] | None = None) -> list[Finding]:
    """All findings of a document, in file order."""
    return check_analysed(analyse(document), checks)


def check_text(
    text: str, name: str = "text.txt", checks: Sequence[Check] | None = None, house: House = GERMANY
) -> list[Finding]:
    """Findings of a text; the suffix of the name tells its format."""
    return check_analysed(analyse(formats.read(text.encode(), Path(name)), house), checks)


def suggestions(document: Document, found: Sequence[Finding], least: Severity) -> Iterator[Suggestion]:
    """What to write instead, a segment each, for the findings of at least that severity."""
    from tqa import suggest

    return suggest.suggestions(document, [finding for finding in found if finding.severity >= least])
