"""The one stream that all outputs are written from: articles with their findings, each with its fingerprint."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from typing import NamedTuple

from tqa.model import Document, Finding, Severity


class Told(NamedTuple):
    """A finding, with what names it wherever its sentence moves to. `waived`: the document waives it."""

    finding: Finding
    fingerprint: str
    waived: bool = False


class Article(NamedTuple):
    """A document with what is told of it, by start and code, and the number of its words."""

    document: Document
    told: tuple[Told, ...] = ()
    words: int = 0

    @property
    def findings(self) -> list[Finding]:
        """The findings that count."""
        return [each.finding for each in self.told if not each.waived]


class Problem(NamedTuple):
    """A file that could not be read, and why in one line."""

    path: str
    message: str


@dataclass(eq=False, repr=False)
class Tally:
    """What a run has seen. `shown` and `hidden` count findings by severity, `known` those of the baseline.

    `fixable` counts findings with a safe fix, `stale` lines of the baseline that accept nothing any more.
    """

    files: int = 0
    words: int = 0
    shown: Counter[Severity] = field(default_factory=Counter)
    hidden: Counter[Severity] = field(default_factory=Counter)
    known: int = 0
    waived: int = 0
    fixable: int = 0
    fixed: int = 0
    stale: int = 0
    problems: list[Problem] = field(default_factory=list)


def tell(findings: Iterable[Finding], waived: Iterable[Finding] = ()) -> Iterator[Told]:
    """The findings of a document in order; those of one rule in equal segments are numbered."""
    gone = list(waived)
    marked = [*((finding, False) for finding in findings), *((finding, True) for finding in gone)]
    ordinals: Counter[tuple[str, str]] = Counter()
    for finding, is_waived in sorted(marked, key=lambda pair: (pair[0].hit.start, pair[0].code, pair[0].hit.end)):
        key = (finding.name, finding.segment.id)
        ordinals[key] += 1
        yield Told(finding, fingerprint(finding, ordinals[key]), is_waived)


def fingerprint(finding: Finding, ordinal: int) -> str:
    """Sixteen hex digits that name a finding wherever its sentence moves to."""
    return sha256(f"{finding.name}\0{finding.segment.id}\0{ordinal}".encode()).hexdigest()[:16]
