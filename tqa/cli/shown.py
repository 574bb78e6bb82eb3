"""Which findings of an outcome count: in the lines that are asked for, not in the baseline, grave enough."""

from __future__ import annotations

from collections.abc import Sequence

from tqa.model import Document, Finding
from tqa.report.place import place


def in_lines(document: Document, finding: Finding, lines: Sequence[range] | None) -> bool:
    """The finding touches one of the ranges of lines; without ranges, always."""
    if lines is None:
        return True
    first = place(document, finding.hit.start).line
    last = place(document, finding.hit.end).line
    return any(first < each.stop and each.start <= last for each in lines)
