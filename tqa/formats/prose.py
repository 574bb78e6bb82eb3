"""Prose under construction: every character is woven in together with its place in the file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import overload
from unicodedata import combining, is_normalized, normalize

from tqa.model import OPAQUE, Prose, Span


class Places(Sequence[int]):
    """Offsets in runs: inside a run they rise by one or stay the same. Small, however long the text is."""

    __slots__ = ("_firsts", "_length", "_steps", "_values")

    def __init__(self, firsts: list[int], values: list[int], steps: list[int], length: int) -> None:
        self._firsts, self._values, self._steps, self._length = firsts, values, steps, length

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[int]: ...
    def __getitem__(self, index: int | slice) -> int | Sequence[int]:
        if isinstance(index, slice):
            return self._cut(index)
        place = index + self._length if index < 0 else index
        if not 0 <= place < self._length:
            raise IndexError(index)
        run = bisect_right(self._firsts, place) - 1
        return self._values[run] + self._steps[run] * (place - self._firsts[run])

    def __iter__(self) -> Iterator[int]:
        for first, value, step, end in zip(
            self._firsts, self._values, self._steps, [*self._firsts[1:], self._length], strict=True
        ):
            yield from (value + step * i for i in range(end - first))

    def __repr__(self) -> str:
        return f"Places({list(self)})"

    def runs(self, start: int, stop: int) -> Iterator[tuple[int, int, int, int]]:
        """The runs between two indices: where each starts and stops, its first value, its step."""
        run = bisect_right(self._firsts, start) - 1
        while start < stop:
            end = self._firsts[run + 1] if run + 1 < len(self._firsts) else self._length
            yield (
                start,
                min(end, stop),
                self._values[run] + self._steps[run] * (start - self._firsts[run]),
                self._steps[run],
            )
            start, run = end, run + 1

    def _cut(self, index: slice) -> Sequence[int]:
        start, stop, stride = index.indices(self._length)
        if stride != 1:
            return tuple(self)[index]
        if start >= stop:
            return range(0)
        low = bisect_right(self._firsts, start) - 1
        high = bisect_right(self._firsts, stop - 1)
        if high - low == 1 and self._steps[low]:
            value = self._values[low] + start - self._firsts[low]
            return range(value, value + stop - start)
        firsts = [0, *(first - start for first in self._firsts[low + 1 : high])]
        values = [self[start], *self._values[low + 1 : high]]
        return Places(firsts, values, self._steps[low:high], stop - start)


class Weaver:
    """Collects the characters of one block in reading order."""

    __slots__ = ("_ends", "_firsts", "_parts", "_starts", "_steps", "last", "length")

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._firsts: list[int] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._steps: list[int] = []
        self.length = 0
        self.last = ""

    def literal(self, text: str, start: int) -> None:
        """Characters that stand in the file one by one from `start` on; decomposed letters become one character."""
        if is_normalized("NFC", text):
            self._add(text, start, start + 1, 1)
            return
        for begin, end in _clusters(text):
            cluster = text[begin:end]
            composed = normalize("NFC", cluster)
            if len(composed) == len(cluster):
                self._add(composed, start + begin, start + begin + 1, 1)
            else:
                self._add(composed, start + begin, start + end, 0)

    def shared(self, text: str, span: Span) -> None:
        """Characters that together stand for a file range: an entity, an opaque element, a line break."""
        self._add(text, span.start, span.end, 0)

    def taken(self, prose: Prose, start: int, end: int) -> None:
        """Characters of another prose with their places."""
        starts, ends = prose.starts, prose.ends
        if isinstance(starts, Places) and isinstance(ends, Places):
            for (first, stop, place, step), (_, _, behind, _) in zip(
                starts.runs(start, end), ends.runs(start, end), strict=True
            ):
                self._add(prose.text[first:stop], place, behind, step)
        elif start < end:
            self._add(prose.text[start:end], starts[start], ends[start], 1)

    def prose(self) -> Prose | None:
        """The prose, trimmed of white space; None when there is nothing to read."""
        whole = self.whole(0)
        if not whole.text.replace(OPAQUE, " ").strip():
            return None
        lead = len(whole.text) - len(whole.text.lstrip())
        return whole.cut(lead, len(whole.text.rstrip()))

    def whole(self, offset: int) -> Prose:
        """All that was collected; `offset` is the place of nothing."""
        text, firsts, steps = "".join(self._parts), self._firsts, self._steps
        if not text:
            return Prose.nothing(offset)
        if steps == [1]:
            return Prose.plain(text, self._starts[0])
        starts = Places(firsts, self._starts, steps, len(text))
        return Prose(text, starts, Places(firsts, self._ends, steps, len(text)))

    def _add(self, text: str, start: int, end: int, step: int) -> None:
        if not text:
            return
        steps = self._steps
        if not (step and steps and steps[-1] and self._starts[-1] + self.length - self._firsts[-1] == start):
            self._firsts.append(self.length)
            self._starts.append(start)
            self._ends.append(end)
            steps.append(step)
        self._parts.append(text)
        self.length += len(text)
        self.last = text[-1]


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Ranges of characters with the combining marks that follow them."""
    begin = 0
    for place in range(1, len(text)):
        if not combining(text[place]):
            yield begin, place
            begin = place
    yield begin, len(text)


class Origin:
    """Where the characters of a string that was cut out of the file stand in the file.

    `runs` are pairs (offset in the string, offset in the file); from there on characters follow one another.
    """

    __slots__ = ("_file", "_firsts", "_values")

    def __init__(self, file: str, runs: Sequence[tuple[int, int]] = ((0, 0),)) -> None:
        self._file = file
        self._firsts = [first for first, _ in runs]
        self._values = [value for _, value in runs]

    def place(self, offset: int) -> int:
        """File offset of the character at `offset`."""
        run = max(bisect_right(self._firsts, offset) - 1, 0)
        return self._values[run] + offset - self._firsts[run]

    def span(self, start: int, end: int) -> Span:
        """File range of a range; the line break CR LF is one character of the string and two of the file."""
        first, last = self.place(start), self.place(end - 1)
        return Span(first, last + (2 if self._file.startswith("\r\n", last) else 1))

    def pieces(self, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """The parts of a range that are contiguous in the file: start, end, file offset."""
        while start < end:
            run = bisect_right(self._firsts, start)
            stop = min(end, self._firsts[run]) if run < len(self._firsts) else end
            yield start, stop, self.place(start)
            start = stop

    def shifted(self, offset: int) -> Origin:
        """The origin of the rest of the string from `offset` on."""
        run = max(bisect_right(self._firsts, offset) - 1, 0)
        later = [(f - offset, v) for f, v in zip(self._firsts[run + 1 :], self._values[run + 1 :], strict=True)]
        return Origin(self._file, [(0, self.place(offset)), *later])
