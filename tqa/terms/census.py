"""What a glossary holds, in figures."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from tqa.terms.concept import Concept, Glossary, Status
from tqa.terms.schema import SUBJECTS


class Count(NamedTuple):
    """Figures of some concepts."""

    name: str
    concepts: int
    defined: int
    admitted: int
    avoided: int
    draft: int
    retired: int


def by_subject(glossary: Glossary) -> list[Count]:
    """The figures of each subject, in the order of the schema; subjects of the glossary's own follow by name."""
    own = sorted({concept.subject for concept in glossary.concepts} - set(SUBJECTS))
    present = {concept.subject for concept in glossary.concepts}
    names = [name for name in (*SUBJECTS, *own) if name in present]
    return [count(name, [c for c in glossary.concepts if c.subject == name]) for name in names]


def count(name: str, concepts: Iterable[Concept]) -> Count:
    """The figures of these concepts under a name."""
    some = list(concepts)
    return Count(
        name,
        len(some),
        sum(bool(concept.definition) for concept in some),
        sum(len(concept.admitted) for concept in some),
        sum(len(concept.avoided) for concept in some),
        sum(concept.status is Status.DRAFT for concept in some),
        sum(concept.status is Status.RETIRED for concept in some),
    )
