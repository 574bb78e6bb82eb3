"""Which segment of the article, as it is now, an entry speaks of.

By hash. Equal segments are told apart by their number while there are as many as before, else by their
neighbours. Where neither decides nothing is touched: a miss is told, a wrong place would be found too late.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from functools import cached_property
from hashlib import sha256
from unicodedata import normalize

from tqa.apply.reading import Entry, Review
from tqa.model import Document, Segment
from tqa.report.context import EDGE

_LONG_ENOUGH = 20
"""Characters from which a text inside a longer segment is taken for the outcome of a decision."""


class Missing(Enum):
    """Why there is no segment for an entry."""

    DONE = auto()
    """The decision has been carried out before."""
    CHANGED = auto()
    """The article no longer holds the segment."""
    DOUBTFUL = auto()
    """Equal segments that cannot be told apart any more."""


Place = int | Missing
"""Index of a segment, or why there is none."""


class Locator:
    """Finds the segments of the entries of one review in one document."""

    def __init__(self, document: Document, segments: Sequence[Segment], review: Review) -> None:
        self.text = document.text
        self.untouched = review.sha256 == sha256(document.encode()).hexdigest()
        self.names = [segment.id[:6] for segment in segments]
        self.here: dict[str, list[int]] = defaultdict(list)
        for index, segment in enumerate(segments):
            self.here[segment.id].append(index)
        self.groups: dict[str, list[Entry]] = defaultdict(list)
        for entry in review.entries:
            self.groups[entry.hash].append(entry)
        self.short = defaultdict(list, {name[:6]: group for name, group in self.groups.items()})
        self.arriving = Counter(e.outcome for e in review.entries if e.outcome != e.hash)

    def places(self) -> dict[Entry, Place]:
        """The place of each entry."""
        return {entry: place for name in self.groups for entry, place in self._group(name)}

    def knows(self, review: Review) -> bool:
        """Whether the document holds a segment of the review, the outcome of one, or a neighbour."""
        known = {name[:6] for name in self.here}
        if not known:
            return all(e.deleted for e in review.entries)
        return not review.entries or any(
            not known.isdisjoint((e.hash[:6], e.outcome[:6], *e.before, *e.after))
            or (e.changed and not e.deleted and self._done(e))
            for e in review.entries
        )

    def _group(self, name: str) -> Iterator[tuple[Entry, Place]]:
        """Places of the entries of equal segments."""
        here, group = self.here.get(name, []), self.groups[name]
        leaving = sum(e.outcome != e.hash for e in group)
        by_neighbours: dict[Entry, int] | None = None
        for entry in group:
            if self.untouched or (len(here) == entry.count and not self.arriving[name]):
                yield entry, here[entry.number - 1] if entry.number <= len(here) else Missing.CHANGED
            elif entry.changed and len(here) == entry.count - leaving + self.arriving[name] and self._done(entry):
                yield entry, Missing.DONE
            else:
                by_neighbours = self._by_neighbours(group, here) if by_neighbours is None else by_neighbours
                yield (
                    entry,
                    by_neighbours[entry]
                    if entry in by_neighbours
                    else self._absence(entry, set(here) - set(by_neighbours.values())),
                )

    def _by_neighbours(self, group: Sequence[Entry], here: Sequence[int]) -> dict[Entry, int]:
        """Pairs of an entry and a segment that fit each other and nothing else."""
        fitting = {entry: [index for index in here if self._fits(entry, index)] for entry in group}
        suitors = Counter(index for found in fitting.values() for index in found)
        pairs = {e: found[0] for e, found in fitting.items() if len(found) == 1 and suitors[found[0]] == 1}
        pairs = {entry: index for entry, index in pairs.items() if not entry.alike}
        rest = [entry for entry in group if entry not in pairs]
        free = [index for index in here if index not in pairs.values()]
        same = len({e.msgstr for e in rest}) == 1 and all(e.changed for e in rest)
        if same and len(group) == group[0].count and len(free) <= len(rest):
            pairs.update(zip(rest, free, strict=False))
        return pairs

    def _fits(self, entry: Entry, index: int) -> bool:
        """The neighbours are the ones of then, or what the review made of them."""
        before = self.names[max(0, index - len(entry.before) - 1) : index][::-1]
        after = self.names[index + 1 : index + len(entry.after) + 2]
        return bool(entry.before) and self._matches(entry.before, before) and self._matches(entry.after, after)

    def _matches(self, then: Sequence[str], now: Sequence[str]) -> bool:
        places = {0}
        for name in then:
            made = {entry.outcome[:6] for entry in self.short.get(name, ())} | {name}
            kept = {place + 1 for place in places if place < len(now) and now[place] in made}
            kept |= {place for place in places if name == EDGE and place == len(now)}
            places = kept | places if "" in made else kept
        return bool(places)

    def _absence(self, entry: Entry, free: set[int]) -> Missing:
        """Why an entry without a segment has none; `free` are equal segments that no other entry claims."""
        if entry.changed and (not free if entry.deleted else self._done(entry)):
            return Missing.DONE
        return Missing.DOUBTFUL if free else Missing.CHANGED

    @cached_property
    def line(self) -> str:
        """The document on one line, composed."""
        return _one_line(self.text)

    def _done(self, entry: Entry) -> bool:
        """The outcome stands in the article; that a deletion was carried out, the count must tell."""
        if entry.deleted or entry.outcome in self.here:
            return True
        return len(entry.msgstr) >= _LONG_ENOUGH and _one_line(entry.msgstr) in self.line


def _one_line(text: str) -> str:
    return " ".join(normalize("NFC", text).split())
