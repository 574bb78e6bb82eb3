"""What term-missing and term-wrong share: concepts that the English of a document names and the German does not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tqa import lexicon
from tqa.analyse.bilingual import Pair
from tqa.analyse.bilingual.prose import function_words
from tqa.terms.index import Both, Index
from tqa.terms.sought import Demand, demands, is_met, stem

SHORTEST = 3
RARE, ENOUGH, MANY = 3.5, 2, 100
"""Zipf band of English words below which a term speaks for the trade; distinct terms that prove it, at least, and the
pairs for each of which there must be one.
"""


_latest: list[tuple[Sequence[Pair], list[tuple[Pair, Demand]]]] = []


def unmet(pairs: Sequence[Pair]) -> list[tuple[Pair, Demand]]:
    """The demands that neither the German of the pair nor its neighbours meet, if the document is of the trade."""
    if not _latest or _latest[0][0] is not pairs:
        _latest[:] = [(pairs, list(_unmet(pairs)))]
    return _latest[0][1]


def _unmet(pairs: Sequence[Pair]) -> Iterator[tuple[Pair, Demand]]:
    known = next((a.facts.house.terms for pair in pairs for a in pair.analyses[:1]), None)
    sought = [_demands(pair, known) for pair in pairs]
    if len({demand.concept.id for row in sought for demand in row}) < enough(len(pairs)):
        return
    for place, (pair, row) in enumerate(zip(pairs, sought, strict=True)):
        near = " ".join(each.target.text for each in pairs[max(0, place - 1) : place + 2]) if row else ""
        for number, demand in enumerate(row):
            same = [other for other in row if (other.start, other.end) == (demand.start, demand.end)]
            if not any(is_met(other.concept, near) for other in same) and row.index(same[0]) == number:
                yield pair, demand


def _demands(pair: Pair, known: Index | None) -> list[Demand]:
    if not pair.target.text.strip() or pair.target.text == pair.source.text:
        return []
    found = demands(pair.source.plain, known)
    return [demand for demand in found if is_term(pair.source.plain[demand.start : demand.end], demand.concept)]


def enough(pairs: int) -> int:
    """Distinct terms that prove a document to be of the trade."""
    return max(ENOUGH, pairs // MANY)


def is_sure(said: str, concept: Both) -> bool:
    """A term of two words and more that means nothing else."""
    words = said.lower().replace("-", " ").split()
    return len(words) > 1 and not concept.sense and function_words().isdisjoint(words)


def is_term(said: str, concept: Both) -> bool:
    """No single word that is usual, short, or has a second meaning."""
    if " " in said or "-" in said:
        return True
    return len(said) > SHORTEST and not concept.sense and lexicon.english_band(stem(said)) < RARE
