"""Faults of translations, put into good pairs at random: `python -m tqa.dev inject FILE… [--seed N] [--each N]`.

FILE are JSON lines with `source_en` and `target_de` (*.jsonl, *.jsonl.xz). Each pair gets one fault at most; printed
are the kinds with their numbers and an example. The faults are made without the help of any check.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tqa.dev.rows import rows

SEED, EACH = 1, 300
_NUMBER = re.compile(r"(?<![\w.,:/%{$#-])\d+(?![\w:/}-]|[.,]\d)")
_PLACEHOLDER = re.compile(r"%(?:\d+\$|\(\w+\))?[-+#0]*\d*(?:\.\d+)?(?:ll?|h|z)?[sdiuxXfgcp]\b|%\d+|\$?\{\w*\}|@\w+@")
_TAG = re.compile(r"</?[a-zA-Z][\w.-]*(?:\s[^<>]*)?/?>|\\f[BIRP]")
_POD = re.compile(r"\b(?P<name>[BIFC])<(?P<held>[^<>]+)>")
_URL = re.compile(r"https?://[^\s<>()\"'„“]*[\w/]")
_WORD = re.compile(r"(?<![\w<>%{$\\/.-])[^\W\d_]{3,}(?![\w<>\\/-]|\.\w)")
_NO_ENGLISH = re.compile(r"\b(?:not|no|never|none|nothing|cannot|without|neither|nor)\b|n['’]t\b", re.IGNORECASE)
_NO_GERMAN = re.compile(r"\b(?:nicht|niemals|nie|k(?=ein(?:e[mnrs]?)?\b))(?:(?<=k)| ?)", re.IGNORECASE)
_OTHER_NO = re.compile(r"\b(?:ohne|nichts|niemand|weder|noch|un\w+|kein\w*|nicht|nie|niemals)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[a-zäöüß)][.!?])\s+(?=[A-ZÄÖÜ])")
LONG = 4
"""Words of a segment or sentence that is worth leaving in English, or leaving out."""


class Pair(NamedTuple):
    """English and German."""

    source: str
    target: str


class Fault(NamedTuple):
    """A pair, what is wrong with it now, and the German as it was."""

    kind: str
    pair: Pair
    before: str


def _spoilt(pattern: re.Pattern[str], pair: Pair, random_: random.Random, spoil: Callable[[str], str]) -> str | None:
    """The German with one of the places spoilt that both sides have alike."""
    there = set(pattern.findall(pair.source))
    places = [found for found in pattern.finditer(pair.target) if found[0] in there]
    if not places:
        return None
    found = random_.choice(places)
    return pair.target[: found.start()] + spoil(found[0]) + pair.target[found.end() :]


def number(pair: Pair, random_: random.Random) -> str | None:
    """One digit is another."""
    return _spoilt(_NUMBER, pair, random_, lambda figures: _another_digit(figures, random_))


def _another_digit(figures: str, random_: random.Random) -> str:
    place = random_.randrange(len(figures))
    low = "123456789" if place == 0 else "0123456789"
    return figures[:place] + random_.choice([d for d in low if d != figures[place]]) + figures[place + 1 :]


def placeholder(pair: Pair, random_: random.Random) -> str | None:
    """A placeholder is lost, or has lost a character."""
    return _spoilt(_PLACEHOLDER, pair, random_, lambda held: random_.choice(["", held[1:], held[:-1]]))


def tag(pair: Pair, random_: random.Random) -> str | None:
    """A tag is lost, or has become another."""

    def spoil(mark: str) -> str:
        name = re.search(r"[A-Za-z]\w*", mark.removeprefix("\\f"))
        return "" if not name or random_.random() < 0.5 else mark.replace(name[0], "X" if len(name[0]) == 1 else "q")

    places = [found for found in _POD.finditer(pair.target) if f"{found['name']}<" in pair.source]
    if not places:
        return _spoilt(_TAG, pair, random_, spoil)
    found = random_.choice(places)
    other = "I" if found["name"] == "B" else "B"
    said = random_.choice([found["held"], f"{other}<{found['held']}>", found[0].removesuffix(">")])
    return pair.target[: found.start()] + said + pair.target[found.end() :]


def url(pair: Pair, random_: random.Random) -> str | None:
    """An address is lost, cut short, or has two letters swapped."""

    def spoil(address: str) -> str:
        place = random_.randrange(len("https://"), len(address) - 1) if len(address) > 10 else 0
        swapped = address[:place] + address[place + 1 : place + 2] + address[place : place + 1] + address[place + 2 :]
        return random_.choice(["", address[: 2 * len(address) // 3], swapped if swapped != address else ""])

    return _spoilt(_URL, pair, random_, spoil)


def untranslated(pair: Pair, _: random.Random) -> str | None:
    """The English stands where the German should be."""
    return pair.source if len(_WORD.findall(pair.source)) >= LONG else None


def doubled(pair: Pair, random_: random.Random) -> str | None:
    """A word, or the whole segment, stands there twice."""
    words = list(_WORD.finditer(pair.target))
    if len(words) < LONG:
        return None
    if random_.random() < 0.5:
        return f"{pair.target} {pair.target}"
    word = random_.choice(words)
    return f"{pair.target[: word.end()]} {word[0]}{pair.target[word.end() :]}"


def negation(pair: Pair, _: random.Random) -> str | None:
    """The only *nicht*, *nie* or *kein* is lost."""
    found = list(_NO_GERMAN.finditer(pair.target))
    if len(found) != 1 or len(_OTHER_NO.findall(pair.target)) != 1 or len(_NO_ENGLISH.findall(pair.source)) != 1:
        return None
    rest = pair.target[: found[0].start()] + pair.target[found[0].end() :]
    return rest[:1].upper() + rest[1:] if found[0].start() == 0 else rest


def sentence(pair: Pair, random_: random.Random) -> str | None:
    """One of several sentences is lost."""
    parts, english = _SENTENCE.split(pair.target), _SENTENCE.split(pair.source)
    long = [place for place, part in enumerate(parts) if len(_WORD.findall(part)) >= LONG]
    if len(parts) < 2 or len(english) != len(parts) or not long:
        return None
    gone = random_.choice(long)
    return " ".join(part for place, part in enumerate(parts) if place != gone)


KINDS: Mapping[str, Callable[[Pair, random.Random], str | None]] = {
    each.__name__: each for each in (placeholder, url, tag, negation, sentence, number, untranslated, doubled)
}
"""Maker of each kind of fault; the kinds that fit few pairs come first."""


def pairs(files: Iterable[Path]) -> list[Pair]:
    """The pairs of files, each once, on one line; left out is what has no words, or is the same on both sides."""
    found = (
        Pair(*(" ".join(row[name].split()) for name in ("source_en", "target_de"))) for f in files for row in rows(f)
    )
    return [pair for pair in dict.fromkeys(found) if pair.source != pair.target and all(map(_WORD.search, pair))]


def inject(good: Sequence[Pair], each: int = EACH, seed: int = SEED) -> Iterator[Fault]:
    """So many faults of each kind, if as many pairs fit."""
    random_ = random.Random(seed)
    rest = random_.sample(good, len(good))
    for kind, make in KINDS.items():
        unused: list[Pair] = []
        made = 0
        for pair in rest:
            spoilt = make(pair, random_) if made < each else None
            if spoilt is None or spoilt == pair.target or not spoilt.strip():
                unused.append(pair)
            else:
                made += 1
                yield Fault(kind, Pair(pair.source, spoilt), pair.target)
        rest = unused


def main(argv: Sequence[str]) -> int:
    """Counts and shows."""
    parser = argparse.ArgumentParser(prog="tqa.dev inject")
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--each", type=int, default=EACH)
    given = parser.parse_args(argv)
    faults = list(inject(pairs(given.files), given.each, given.seed))
    for kind in KINDS:
        found = [fault for fault in faults if fault.kind == kind]
        print(
            f"{kind}: {len(found)}", *(f"  {side}" for f in found[:1] for side in (f.before, f.pair.target)), sep="\n"
        )
    print(f"together: {len(faults)}")
    return 0
