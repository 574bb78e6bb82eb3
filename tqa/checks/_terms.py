"""What term-avoided, false-friend and calque share: a forbidden form as a hit."""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.model import Hit, Message
from tqa.terms.cure import fixes
from tqa.terms.domain import in_domain


def hits(analysis: Analysis, kind: str) -> Iterator[Hit]:
    """The avoided forms of one kind in a segment, each with its cures and its own severity."""
    facts = analysis.facts
    for found in analysis.avoided:
        if found.entry.kind == kind and (not found.ambiguous or in_domain(facts.counts, facts.house.terms)):
            entry, shown = found.entry, analysis.text[found.start : found.end]
            better = f"; better “{entry.cures[0]}”" if entry.cures else ""
            message = Message(f"»{shown}«: {entry.reason}", f"“{shown}” for {entry.en[0]} is avoided{better}.")
            offers = fixes(found, analysis.tokens, analysis.text)
            yield Hit(found.start, found.end, message, offers, found.entry.level)
