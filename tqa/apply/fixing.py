"""Findings -> the document with their fixes made, for `tqa check --fix`."""

from __future__ import annotations

from collections.abc import Iterable

from tqa import formats, suggest
from tqa.model import Document, Finding, Fix


def mended(document: Document, findings: Iterable[Finding], unsafe: bool = False) -> tuple[Document, int]:
    """The document with the first fix of each finding made, and how many were; only safe ones unless asked for.

    Of two that meet, the graver finding wins, then the one further left. The document is as it was where the fixes
    together would leave a file that nobody can read.
    """
    taken: list[Fix] = []
    count = 0
    for finding in sorted(findings, key=lambda f: (-f.severity, f.hit.start, -f.hit.end)):
        for fix in finding.hit.fixes[:1]:
            parts = suggest.edits(document.text, fix)
            apart = all(clear(part, other) for part in parts for other in taken)
            if parts and apart and (fix.safe or unsafe):
                taken += parts
                count += 1
    made = _read(document, suggest.mended(document.text, 0, taken)) if taken else None
    return (made, count) if made else (document, 0)


def clear(one: Fix, two: Fix) -> bool:
    """Both can be made: no shared character, no insertion inside, none at one place."""
    return (one.start >= two.end or two.start >= one.end) and (one.start, one.end) != (two.start, two.end)


def _read(document: Document, text: str) -> Document | None:
    """The document of the new text; None if it is none of the same format."""
    try:
        found = formats.read(document.encode(text), document.path, document.encoding)
    except (formats.FormatError, UnicodeEncodeError):
        return None
    return found if found.format == document.format else None
