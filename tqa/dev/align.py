"""How well articles are aligned: `python -m tqa.dev align FILE… [--seed N]`.

FILE are JSON lines with `source_en`, `target_de`, and `doc` and `seg`, or `line` (*.jsonl, *.jsonl.xz). Documents are
put together from them, paragraphs of one to four sentences. Then, at random, neighbours are merged, sentences split
at a comma or semicolon, sentences and paragraph breaks dropped. Printed are precision, recall and F1 of beads that are
exactly right, of 1-1 beads and of all, the same for Gale and Church, and how far the confidence can be trusted.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from tqa.align import SURE, align
from tqa.dev import gale_church
from tqa.dev.rows import rows
from tqa.model import Kind, Prose, Segment, Span

RATES = {"merge_source": 0.05, "merge_target": 0.05, "split_source": 0.03, "split_target": 0.03, "drop_source": 0.03,
         "drop_target": 0.03, "replace": 0.02}  # fmt: skip
LOST_BREAK = 0.1
"""Share of paragraph breaks that one side does not have."""
CUT, SHORTEST = 40, 4
"""Pairs of a document where the data does not tell documents apart, and least pairs of one."""
_JOINT = re.compile(r"(?<=\w[,;:]) (?=\w)")
Group = tuple[tuple[int, ...], tuple[int, ...]]
Pair = tuple[str, str]


def documents(path: Path) -> Iterator[list[Pair]]:
    """The documents of a file with at least four pairs, in the order of their sentences."""
    found: dict[tuple[str, ...], dict[int, Pair]] = defaultdict(dict)
    for row in rows(path):
        place = row.get("seg", row.get("line"))
        if place is not None:
            part = "" if "doc" in row else str(int(place) // CUT)
            key = (row["origin"], str(row.get("doc", "")), str(row.get("system", row.get("ref", ""))), part)
            found[key][int(place)] = (row["source_en"], row["target_de"])
    for places in found.values():
        if len(places) >= SHORTEST:
            yield [pair for _, pair in sorted(places.items())]


def disturbed(pairs: Sequence[Pair], random_: random.Random) -> Iterator[tuple[list[str], list[str]]]:
    """Beads: the sentences of both sides that say the same."""
    rest = list(pairs)
    while rest:
        source, target = rest.pop(0)
        change = random_.choices([*RATES, ""], [*RATES.values(), 1 - sum(RATES.values())])[0]
        halves = [_JOINT.split(side, maxsplit=1) for side in (source, target)]
        if change.startswith("merge") and rest:
            other, german = rest.pop(0)
            left, right = [source, other], [target, german]
            yield ([" ".join(left)], right) if change == "merge_source" else (left, [" ".join(right)])
        elif change == "split_source" and len(halves[0]) == 2:
            yield halves[0], [target]
        elif change == "split_target" and len(halves[1]) == 2:
            yield [source], halves[1]
        elif change.startswith("drop"):
            yield ([], [target]) if change == "drop_source" else ([source], [])
        elif change == "replace":
            yield [source], []
            yield [], [random_.choice(pairs)[1]]
        else:
            yield [source], [target]


def rebuilt(pairs: Sequence[Pair], random_: random.Random) -> tuple[list[Segment], list[Segment], list[Group]]:
    """The segments of both sides, and the beads by their numbers."""
    sides: tuple[list[Segment], list[Segment]] = ([], [])
    blocks, gold, room = [0, 0], [], random_.randint(1, 4)
    for texts in disturbed(pairs, random_):
        numbers = []
        for side, block, sentences in zip(sides, blocks, texts, strict=True):
            numbers.append(tuple(range(len(side), len(side) + len(sentences))))
            side.extend(_segment(text, block) for text in sentences)
        gold.append((numbers[0], numbers[1]))
        room -= 1
        if room <= 0:
            room = random_.randint(1, 4)
            blocks = [block + (random_.random() >= LOST_BREAK / 2) for block in blocks]
    return (*sides, gold)


def _segment(text: str, block: int) -> Segment:
    return Segment(text, 1, Kind.PARAGRAPH, Span(0, 0), 1, block, text, Prose.plain(text, 0))


class Score:
    """Counts of beads that are right, found, and to be found; of all and of 1-1."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.found: Counter[str] = Counter()
        self.gold: Counter[str] = Counter()

    def add(self, found: Iterable[Group], gold: Iterable[Group]) -> None:
        """Counts the beads of a document."""
        found, gold = set(found), set(gold)
        for counter, groups in ((self.right, found & gold), (self.found, found), (self.gold, gold)):
            for source, target in groups:
                counter.update(("all", f"{len(source)}-{len(target)}"))

    def line(self, name: str) -> str:
        """Precision, recall and F1 in percent."""
        right, found, gold = self.right[name], max(1, self.found[name]), max(1, self.gold[name])
        f1 = 2 * right / (found + gold)
        return f"{name:>5}  P {100 * right / found:6.2f}  R {100 * right / gold:6.2f}  F1 {100 * f1:6.2f}  of {gold}"


class Trial:
    """What a file gives: scores of ours and of the baseline, how right each tenth of confidence is, seconds."""

    def __init__(self) -> None:
        self.ours, self.theirs, self.trust, self.spent = Score(), Score(), Counter[tuple[int, bool]](), 0.0
        self.sure: list[bool] = []

    def add(self, source: Sequence[Segment], target: Sequence[Segment], gold: Sequence[Group]) -> None:
        """Aligns a document both ways."""
        begin = time.process_time()
        beads = align(source, target)
        self.spent += time.process_time() - begin
        found = list(numbers((len(bead.source), len(bead.target)) for bead in beads))
        self.ours.add(found, gold)
        self.trust.update((int(10 * b.confidence), group in gold) for b, group in zip(beads, found, strict=True))
        self.sure += [group in gold for b, group in zip(beads, found, strict=True) if b.confidence >= SURE]
        steps = gale_church.align([len(each.target) for each in source], [len(each.target) for each in target])
        self.theirs.add(numbers(steps), gold)

    def report(self) -> Iterator[str]:
        """The figures, a line each."""
        for label, score in (("tqa", self.ours), ("Gale and Church", self.theirs)):
            yield f"  {label}"
            yield from (f"    {score.line(name)}" for name in ("all", "1-1", "1-2", "2-1", "2-2", "1-0", "0-1"))
        share, right = len(self.sure) / max(1, self.ours.found["all"]), sum(self.sure) / max(1, len(self.sure))
        yield f"  sure: {share:.1%} of beads, {right:.2%} of them right"
        for tenth in range(11):
            met, count = self.trust[tenth, True], self.trust[tenth, True] + self.trust[tenth, False]
            if count:
                yield f"  confidence {tenth / 10:.1f}: {count:6} beads, {met / count:.1%} right"


def numbers(sizes: Iterable[tuple[int, int]]) -> Iterator[Group]:
    """The numbers of the segments of beads, by how many they have."""
    i = j = 0
    for wide, high in sizes:
        yield tuple(range(i, i + wide)), tuple(range(j, j + high))
        i, j = i + wide, j + high


def main(argv: Sequence[str]) -> int:
    """Measures each file."""
    parser = argparse.ArgumentParser(prog="tqa.dev align")
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args(argv)
    for path in given.files:
        random_, trial = random.Random(given.seed), Trial()
        for pairs in documents(path):
            trial.add(*rebuilt(pairs, random_))
        print(f"{path.name}: {trial.spent:.1f} s", *trial.report(), sep="\n", flush=True)
    return 0
