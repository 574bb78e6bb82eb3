"""Counts tqa/analyse/data/sequences.txt: `python -m tqa.dev sequences DIR`.

DIR holds the files that sequences.toml names. Their sentences are tagged; in copies one thing each is garbled by
chance (seeded): a verb moved or in the wrong form, a word lost, doubled, swapped, put in, a comma lost, four words
shuffled. The table compares sequences at such places with those of the clean sentences.
"""

from __future__ import annotations

import json
import lzma
import math
import random
import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from tqa.analyse.words.features import DATA
from tqa.analyse.words.sequences import EDGE, END, FIRST, UNIT, ZERO, symbols
from tqa.analyse.words.tagger import tagger
from tqa.analyse.words.tokens import tokenize

SEED, COPIES, FREQUENT = 3, 6, 300
"""Seed, garbled copies of a sentence, occurrences from which a word of a closed class is its own symbol."""
SURE, LARGEST = 0.4, 8.0
"""Bits by which three tags must differ from the last two to be listed, and the most that they count."""
CLOSED = frozenset(
    (
        *("APPRART", "ART", "KOKOM", "KON", "KOUI", "KOUS", "PDS", "PIS"),
        *("PPER", "PRELS", "PRF", "PTKNEG", "PTKZU", "VAFIN", "VAINF", "VMFIN"),
    )
)
"""Tags of closed classes."""
WRONG = {
    "VVPP": ("VVFIN", "VVINF"),
    "VVFIN": ("VVPP", "VVINF"),
    "VVINF": ("VVFIN", "VVPP"),
    "VVIZU": ("VVINF", "VVFIN"),
    "VAFIN": ("VAINF",),
    "VMFIN": ("VMINF",),
    "ADJA": ("ADJD",),
    "ADJD": ("ADJA",),
}
"""Forms that a verb or an adjective may be garbled to."""
Names = list[str]
Garbled = tuple[Names, set[int]]
"""A sentence and the places where it is garbled."""


class Counts:
    """A model of three symbols in a row, smoothed by the two and the one (Witten and Bell)."""

    def __init__(self) -> None:
        self.grams: Counter[tuple[str, ...]] = Counter()
        self.after: Counter[tuple[str, ...]] = Counter()
        self.kinds: Counter[tuple[str, ...]] = Counter()

    def add(self, gram: tuple[str, ...]) -> None:
        for start in range(len(gram)):
            part = gram[start:]
            self.kinds[part[:-1]] += part not in self.grams
            self.grams[part] += 1
            self.after[part[:-1]] += 1

    def chance(self, gram: tuple[str, ...]) -> float:
        if not gram:
            return 0.01
        lower, kinds, total = self.chance(gram[1:]), self.kinds[gram[:-1]], self.after[gram[:-1]]
        return (self.grams[gram] + kinds * lower) / (total + kinds) if total else lower


def texts(folder: Path) -> Iterator[str]:
    """The clean texts."""
    for entry in tomllib.loads((Path(__file__).parent / "sequences.toml").read_text("utf-8"))["texts"]:
        for line in lzma.decompress((folder / entry["file"]).read_bytes()).decode("utf-8").splitlines():
            row = json.loads(line)
            if row["origin"].startswith(tuple(entry["origins"])):
                yield row[entry["field"]]


def sentences(lines: Iterable[str]) -> list[Names]:
    """The sentences as symbols between edges."""
    read = []
    for line in lines:
        tokens = tuple(tokenize(line))
        read.append([pair for _, pair in symbols(tokens, tagger().tags(tokens))])
    counts = Counter(pair for pairs in read for pair in pairs)
    own = {pair for pair, count in counts.items() if count >= FREQUENT and pair[1] in CLOSED}
    return [[EDGE, EDGE, *("/".join(p) if p in own else p[1] for p in pairs), END] for pairs in read]


def moved(names: Names, dice: random.Random) -> Garbled:
    """A verb at another place."""
    at = dice.choice([n for n, name in enumerate(names) if name.rpartition("/")[2][0] == "V"])
    to = dice.randrange(2, len(names) - 2)
    name = names.pop(at)
    names.insert(to, name)
    return names, {to, to + 1, at, at + (to < at)} if abs(to - at) > 1 else set()


def misformed(names: Names, dice: random.Random) -> Garbled:
    """A verb or an adjective in a form that does not belong there."""
    at = dice.choice([n for n, name in enumerate(names) if name in WRONG])
    names[at] = dice.choice(WRONG[names[at]])
    return names, {at}


def lost(names: Names, dice: random.Random) -> Garbled:
    """A word that is missing."""
    at = dice.choice([n for n, name in enumerate(names) if 1 < n < len(names) - 1 and name[0] != "$"])
    del names[at]
    return names, {at}


def uncommaed(names: Names, dice: random.Random) -> Garbled:
    """A comma that is missing."""
    at = dice.choice([n for n, name in enumerate(names) if name == "$,"])
    del names[at]
    return names, {at}


def swapped(names: Names, dice: random.Random) -> Garbled:
    """Two neighbours the wrong way round."""
    at = dice.randrange(2, len(names) - 2)
    changed = names[at] != names[at + 1]
    names[at], names[at + 1] = names[at + 1], names[at]
    return names, {at, at + 1} if changed else set()


def shuffled(names: Names, dice: random.Random) -> Garbled:
    """Four words in any order."""
    at = dice.randrange(2, len(names) - 2)
    part = names[at : min(at + 4, len(names) - 2)]
    dice.shuffle(part)
    names[at : at + len(part)] = part
    return names, set(range(at, at + len(part))) if len(set(part)) > 2 else set()


def stranded(names: Names, dice: random.Random) -> Garbled:
    """A noun before a noun, a finite verb beside a finite verb, or any word anywhere."""
    kind = dice.choice(("NN", "FIN", ""))
    places = [n for n, name in enumerate(names) if 1 < n < len(names) - 1 and name.endswith(kind)]
    at = dice.choice(places)
    names.insert(at, {"NN": "NN", "FIN": dice.choice(("VVFIN", "VAFIN")), "": dice.choice(names[2:-1])}[kind])
    return names, {at, at + 1}


GARBLERS: tuple[Callable[[Names, random.Random], Garbled], ...] = (
    *(moved, misformed, misformed, lost, uncommaed, swapped, shuffled),
    *(stranded, stranded, stranded),
)


def garbled(clean: Sequence[Names]) -> Iterator[Garbled]:
    """Copies of the sentences with one place each that is garbled."""
    dice = random.Random(SEED)
    for _ in range(COPIES):
        for names in clean:
            if len(names) > 8:
                try:
                    yield dice.choice(GARBLERS)(list(names), dice)
                except IndexError:
                    continue


def table(clean: Sequence[Names]) -> Iterator[str]:
    """The three lines of the file: symbols, values of three in a row, values of two in a row."""
    good, bad = Counts(), Counts()
    for names in clean:
        for at in range(2, len(names)):
            good.add(tuple(names[at - 2 : at + 1]))
    for names, places in garbled(clean):
        for at in range(2, len(names)):
            if places & {at, at - 1, at - 2}:
                bad.add(tuple(names[at - 2 : at + 1]))
    every = sorted({EDGE, END, "XY", *(name for gram in good.grams.keys() | bad.grams.keys() for name in gram)})
    yield " ".join(every)
    chars = {name: chr(FIRST + number) for number, name in enumerate(every)}
    values = {g: ratio(good, bad, g) for g in sorted(good.grams.keys() | bad.grams.keys()) if len(g) > 1}
    for size in (3, 2):
        yield "".join(
            "".join(chars[name] for name in gram) + chr(ZERO + round(value * UNIT))
            for gram, value in values.items()
            if len(gram) == size and (size == 2 or abs(value - values[gram[1:]]) >= SURE)
        )


def ratio(good: Counts, bad: Counts, gram: tuple[str, ...]) -> float:
    """Bits that a sequence speaks for garbled text."""
    return max(-LARGEST, min(LARGEST, math.log2(bad.chance(gram) / good.chance(gram))))


def main(argv: list[str]) -> int:
    """Writes the table."""
    if len(argv) != 1:
        sys.stderr.write("usage: python -m tqa.dev sequences DIR\n")
        return 2
    clean = sentences(texts(Path(argv[0])))
    lines = list(table(clean))
    (DATA / "sequences.txt").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    sys.stdout.write(f"{len(clean)} texts, {len(lines[1]) // 4} sequences of three, {len(lines[2]) // 3} of two\n")
    return 0
