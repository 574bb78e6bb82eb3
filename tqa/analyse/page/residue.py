"""Which blocks of a document belong to the web page around the article: buttons, boxes, forms, appeals.

A short block is residue if its words are made up of nothing but lines of the residue list. Lines that no article
could hold are sure; others (`Spenden`, `Teilen`) need evidence: sure residue beside them, a run of their like,
or the same line again and again. A longer block is residue if it holds enough cues of one class.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import groupby
from typing import NamedTuple

from tqa.analyse import Analysis
from tqa.analyse.page.credits import is_credit
from tqa.analyse.page.line_patterns import Patterns, Slots, words
from tqa.analyse.page.lines import STOPS, Mark, line_mark, mark_of, soft_mark
from tqa.lexicon import lists
from tqa.model import Kind

LONGEST_BLOCK = 110
"""Words of a paragraph that may be an appeal or a form."""
PROSE, SENTENCE = 12, 5
"""Words from which a block, and one with a full stop, is text of the article."""
RUN, REPEATS = 2, 3
"""Doubtful lines in a row, and equal doubtful lines, that make it certain."""
HEAD, FOOT, LITTLE = 4, 8, 3
"""Blocks at the top and the foot where a doubtful line is worth a hint, in a document of at least so many blocks."""
OUTSIDE = (Kind.TITLE, Kind.CELL)
CALL = re.compile(r"[A-ZÄÖÜ][a-zäöüß]+en Sie [^„“\"»«:]+[.!]\s*$")
BETWEEN = Mark("between", "ui", "Zeile zwischen Resten der Webseite", "a line among the frame of the page", True)
OWN = Mark("own", "ui", "Zeile aus der Liste des Hauses", "a line from the list of the house", True)


class Residue(NamedTuple):
    """A block of the page around the article. `certain`: evidence enough for a warning."""

    analyses: tuple[Analysis, ...]
    mark: Mark
    certain: bool


@cache
def _cues() -> tuple[Patterns, tuple[tuple[str, int], ...], dict[str, Mark], int]:
    """The automaton of all cues, class and weight of its labels, the marks of the classes, the sum needed."""
    data = lists.load("residue_cues")
    patterns = Patterns(Slots.of({}))
    labels: list[tuple[str, int]] = []
    for name, entry in data["classes"].items():
        for cue in sorted(entry["cues"], key=lambda c: c["weight"]):
            patterns.add(cue["text"], len(labels))
            labels.append((name, cue["weight"]))
    marks = {name: mark_of(name, entry, True) for name, entry in data["classes"].items()}
    return patterns.close(), tuple(labels), marks, data["needed"]


@cache
def _anchors() -> frozenset[str]:
    """Words of which a paragraph must hold one to be worth a look."""
    return frozenset(word for entry in lists.load("residue_cues")["classes"].values() for word in entry["anchors"])


@lru_cache(maxsize=4096)
def block_mark(text: str) -> Mark | None:
    """The mark of a paragraph by the cues that it holds."""
    line = words(text)
    if len(line) > LONGEST_BLOCK:
        return None
    patterns, labels, marks, needed = _cues()
    found = {label for start in range(len(line)) for _, label in patterns.ends(line, start)}
    sums: Counter[str] = Counter()
    for label in found:
        sums[labels[label][0]] += labels[label][1]
    if not sums:
        return None
    name, total = sums.most_common(1)[0]
    return marks[name]._replace(sure=total >= needed) if total >= needed - 2 else None


def residue(analyses: Sequence[Analysis]) -> list[Residue]:
    """All residue of a document in order."""
    blocks = [tuple(group) for _, group in groupby(analyses, lambda a: a.segment.block)]
    marks = [_block(block) for block in blocks]
    counts = Counter(_text(block) for block, mark in zip(blocks, marks, strict=True) if mark)
    near, below = _evidence(blocks, marks), set(_below(blocks, marks))
    found: list[Residue] = []
    for index, (block, mark) in enumerate(zip(blocks, marks, strict=True)):
        if index in below:
            found.append(Residue(block, mark or BETWEEN, True))
            continue
        if mark is None:
            found.extend(_inside(block))
            continue
        certain = mark.sure or near[index] or counts[_text(block)] >= REPEATS
        doubtful = len(blocks) >= LITTLE and (mark.anywhere or index < HEAD or index >= len(blocks) - FOOT)
        if certain or (doubtful and line_mark(_text(block))):
            found.append(Residue(block, mark, certain))
    return found


def _below(blocks: Sequence[Sequence[Analysis]], marks: Sequence[Mark | None]) -> Iterator[int]:
    """Places of the short lines below the article behind sure residue, of which there is more than one."""
    pairs = list(zip(blocks, marks, strict=True))
    ends = [place for place, (block, mark) in enumerate(pairs) if mark is None and _is_prose(block)]
    sure = [place for place in range(max(ends, default=len(pairs)), len(pairs)) if (mark := marks[place]) and mark.sure]
    for place in range(sure[0] + 1, len(pairs)) if len(sure) > RUN else ():
        block = blocks[place]
        if block[0].kind not in OUTSIDE and not _is_heading(block) and not is_credit(_text(block)):
            yield place


def _is_prose(block: Sequence[Analysis]) -> bool:
    count = sum(len(analysis.words) for analysis in block)
    return count > PROSE or (count >= SENTENCE and _text(block).rstrip().endswith(STOPS))


def _inside(block: Sequence[Analysis]) -> Iterator[Residue]:
    """Sure lines inside a longer block: without a full stop, as a button behind a teaser, or calls to the reader."""
    if len(block) > 1 and block[0].kind not in OUTSIDE:
        for analysis in block:
            prose = analysis.text.rstrip().endswith(STOPS) and not CALL.match(analysis.text)
            mark = None if prose else line_mark(analysis.text)
            if mark and mark.sure:
                yield Residue((analysis,), mark, True)


def _text(block: Sequence[Analysis]) -> str:
    return " ".join(a.text for a in block)


def _block(block: Sequence[Analysis]) -> Mark | None:
    if block[0].kind in OUTSIDE:
        return None
    text = _text(block)
    mark = OWN if text.strip() in block[0].facts.house.residue else line_mark(text)
    if mark is None and any(not _anchors().isdisjoint(analysis.lower_words) for analysis in block):
        mark = block_mark(text)
    if mark is None and len(block) == 1:
        mark = soft_mark(block[0])
    return mark._replace(sure=False) if mark and _is_heading(block) else mark


def _evidence(blocks: Sequence[Sequence[Analysis]], marks: Sequence[Mark | None]) -> list[bool]:
    """Whether each marked block stands in a run of marked blocks that is sure or long enough."""
    near = [False] * len(marks)
    for start, end in _runs(blocks, marks):
        inside = [
            mark
            for mark, block in zip(marks[start:end], blocks[start:end], strict=True)
            if mark and not mark.soft and not _is_heading(block)
        ]
        if len(inside) >= RUN or any(mark.sure for mark in inside):
            near[start:end] = [True] * (end - start)
    return near


def _is_heading(block: Sequence[Analysis]) -> bool:
    """A marked heading may head text of the article and proves nothing; in plain text it is only a short line."""
    return block[0].kind is Kind.HEADING and block[0].facts.format != "text"


def _runs(blocks: Sequence[Sequence[Analysis]], marks: Sequence[Mark | None]) -> Iterator[tuple[int, int]]:
    """Ranges of marked blocks; a credit or a figure between two marked blocks does not part them."""
    open_at, last = -1, -1
    for index, (block, mark) in enumerate(zip(blocks, marks, strict=True)):
        if mark:
            open_at, last = (index if open_at < 0 else open_at), index
        elif open_at >= 0 and not (index - last == 1 and _bridges(_text(block))):
            yield open_at, last + 1
            open_at = -1
    if open_at >= 0:
        yield open_at, last + 1


def _bridges(text: str) -> bool:
    return is_credit(text) or words(text) == ("#",)
