"""Whether a document is about the trade at all: elsewhere a source is a quotation and a charge an accusation."""

from __future__ import annotations

from collections.abc import Mapping

from tqa import lexicon
from tqa.terms.index import Index, index

_RARE = 4.0
"""Zipf band below which a term speaks for the trade; Strom and Speicher stand in any newspaper."""
_ENOUGH = 2
"""Distinct terms in a document."""
_latest: list[tuple[Mapping[str, int], bool]] = []


def in_domain(counts: Mapping[str, int], known: Index | None = None) -> bool:
    """The document of these word counts has enough terms of the glossary that are rare elsewhere."""
    if _latest and _latest[0][0] is counts:
        return _latest[0][1]
    good = (known or index()).good
    rare = {form.lower() for form in counts if form.lower() in good and lexicon.band(form) < _RARE}
    _latest[:] = [(counts, len(rare) >= _ENOUGH)]
    return _latest[0][1]
