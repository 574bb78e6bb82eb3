"""The whole tool on one page: bytes -> Document -> Segments -> Analyses -> Findings."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tqa import formats
from tqa.analyse import Analysis
from tqa.analyse.facts import facts
from tqa.checks import Check, registry
from tqa.checks import _engine as engine
from tqa.model import Document, Finding
from tqa.segment import segments


def analyse(document: Document) -> list[Analysis]:
    """The analyses of all segments that are to be checked, in reading order."""
    parts = [segment for segment in segments(document) if not segment.muted]
    known = facts(document, parts)
    return [Analysis(segment, known) for segment in parts]


def check_document(document: Document, checks: Sequence[Check] | None = None) -> list[Finding]:
    """All findings of a document, in file order."""
    return engine.findings(document, analyse(document), registry() if checks is None else checks)


def check_text(text: str, name: str = "text.txt", checks: Sequence[Check] | None = None) -> list[Finding]:
    """Findings of a text; the suffix of the name tells its format."""
    return check_document(formats.read(text.encode(), Path(name)), checks)
