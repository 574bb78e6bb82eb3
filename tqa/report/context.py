"""What tells equal segments of a document apart, so that a reviewed PO finds its way back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tqa.model import Segment

EDGE = "-"
"""Neighbour of the first and of the last segment."""
_MOST_NEIGHBOURS = 12
"""So many neighbours on either side at most; equal segments among equal ones are then `alike`."""


class Context:
    """What tells equal segments apart: number, count, neighbours; as many neighbours as it takes."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self.count = Counter(segment.id for segment in segments)
        self.index = {segment.span: index for index, segment in enumerate(segments)}
        self.names = [segment.id[:6] for segment in segments]
        self.depth = dict.fromkeys(range(len(segments)), 1)
        self.alike = {index for index, segment in enumerate(segments) if self.count[segment.id] > 1}
        for depth in range(1, _MOST_NEIGHBOURS + 1):
            around = {index: (segments[index].id, *self.around(index, depth)) for index in self.alike}
            times = Counter(around.values())
            self.depth |= dict.fromkeys(self.alike, depth)
            self.alike = {index for index in self.alike if times[around[index]] > 1}

    def around(self, index: int, depth: int) -> tuple[str, str]:
        """The names of the segments before and after, the nearest first."""
        before = [*self.names[max(0, index - depth) : index][::-1], EDGE][:depth]
        after = [*self.names[index + 1 : index + 1 + depth], EDGE][:depth]
        return ",".join(before), ",".join(after)

    def name(self, segment: Segment) -> str:
        return segment.id if self.count[segment.id] < 2 else f"{segment.id}.{segment.number}"

    def place(self, segment: Segment) -> str:
        index = self.index[segment.span]
        before, after = self.around(index, self.depth[index])
        alike = " alike" if index in self.alike else ""
        return f"@tqa occ={segment.number}/{self.count[segment.id]} prev={before} next={after}{alike}"
