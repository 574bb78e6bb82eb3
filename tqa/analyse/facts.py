"""What a document knows as a whole: how often a form occurs, which unknown words are names in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from tqa.model import Document, Segment


@dataclass(frozen=True, slots=True)
class Facts:
    """`counts`: occurrences of each word form as written. `names`: forms that evidence shows to be names."""

    format: str = "text"
    counts: Mapping[str, int] = field(default_factory=dict)
    names: frozenset[str] = frozenset()


def facts(document: Document, segments: Iterable[Segment]) -> Facts:
    return Facts(document.format)
