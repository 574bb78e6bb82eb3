"""Trains tqa/analyse/data/tagger.*: `python -m tqa.dev tagger DIR [--half]`.

DIR holds UD treebanks (*.conllu, *.conllu.xz). An averaged structured perceptron, seeded: the same treebanks,
tables and code give the same bytes. `--half` trains on the sentences with even numbers, prints the accuracy on the
others and of the two swapped, and writes nothing.
"""

from __future__ import annotations

import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from time import process_time
from typing import NamedTuple

from tqa.analyse.words.features import EDGE, Word, contexts, static, windows, word, words_of
from tqa.analyse.words.tagger import FILES, ZERO, Tagger, traced
from tqa.dev.lexicon_tables import int_dawg, lines, numbers
from tqa.dev.treebank_tags import UNKNOWN, Tagged, read

ROUNDS, SEED = 6, 7
FREQUENT = 12
"""Occurrences from which on a form is its own key."""
FLOOR, SCALE, LARGEST = 0.3, 10, 900
"""Least average weight that is kept, its unit in the file, and the largest weight there."""
Gold = Sequence[frozenset[str]]


class Model(NamedTuple):
    """What training leaves: frequent forms, tags, and the row of each feature, all sorted."""

    frequent: Sequence[str]
    tags: Sequence[str]
    rows: Mapping[str, Sequence[int]]

    def tagger(self) -> Tagger:
        return Tagger(self.frequent, lambda feature: self.rows.get(feature, ()), self.tags)

    def write(self) -> None:
        """Writes the files of the tagger."""
        text, features, rows = FILES
        lines(text, (" ".join(self.tags), " ".join(self.frequent)))
        int_dawg(features, {feature: number for number, feature in enumerate(self.rows)})
        numbers(rows, self.rows.values())


class Sentence:
    """A sentence ready for training: words, allowed tags, and the features of the ambiguous words."""

    def __init__(self, tagged: Tagged, frequent: frozenset[str]) -> None:
        self.words = words_of(tagged.tokens, lambda token, initial: word(token, initial, frequent))
        self.gold = tagged.gold
        window = windows(self.words)
        edged = [EDGE, EDGE, *self.words, EDGE, EDGE]
        self.features = [
            [*static(each), *contexts(edged, place + 2, window[place])] if len(each.tags) > 1 else []
            for place, each in enumerate(self.words)
        ]

    def allowed(self) -> list[tuple[str, ...]]:
        """The tags that readings and treebank allow together; those of the readings where they exclude each other."""
        both = (tuple(t for t in w.tags if t in g) or w.tags for w, g in zip(self.words, self.gold, strict=True))
        return list(both)


class Perceptron:
    """Weights by (feature, tag) with their running sums."""

    def __init__(self) -> None:
        self.weights: dict[str, dict[str, float]] = defaultdict(dict)
        self.sums: dict[str, dict[str, float]] = defaultdict(dict)
        self.clock = 1

    def add(self, feature: str, tag: str, value: float) -> None:
        row, sums = self.weights[feature], self.sums[feature]
        row[tag] = row.get(tag, 0.0) + value
        sums[tag] = sums.get(tag, 0.0) + value * self.clock

    def averaged(self) -> Iterator[tuple[str, dict[str, float]]]:
        for feature, row in self.weights.items():
            sums = self.sums[feature]
            yield feature, {tag: value - sums[tag] / self.clock for tag, value in row.items()}

    def score(self, each: Word, features: Sequence[str], tag: str) -> float:
        get = self.weights.get
        total = 0.0
        for feature in features:
            total += get(feature, {}).get(tag, 0.0) + get(each.joined + feature, {}).get(tag, 0.0)
        return total

    def scores(self, sentence: Sentence) -> list[dict[str, float]]:
        return [
            {tag: self.score(each, features, tag) if features else 0.0 for tag in each.tags}
            for each, features in zip(sentence.words, sentence.features, strict=True)
        ]

    def best(self, scores: Sequence[Mapping[str, float]], choices: Sequence[Sequence[str]]) -> list[str]:
        """The best path among the choices."""
        best: dict[str, float] = {"": 0.0}
        back = []
        for local, tags in zip(scores, choices, strict=True):
            here, source = {}, {}
            for tag in tags:
                top, origin = max((v + self.weights[f"t{old}"].get(tag, 0.0), old) for old, v in best.items())
                here[tag], source[tag] = top + local[tag], origin
            best = here
            back.append(source)
        return traced(best, back)

    def learn(self, sentence: Sentence) -> None:
        """One step: from the path that the model likes best to the best one that the treebank allows."""
        scores = self.scores(sentence)
        guess = self.best(scores, [each.tags for each in sentence.words])
        allowed = sentence.allowed()
        if any(tag not in tags for tag, tags in zip(guess, allowed, strict=True)):
            self.move(sentence, self.best(scores, allowed), guess)
        self.clock += 1

    def move(self, sentence: Sentence, right: Sequence[str], wrong: Sequence[str]) -> None:
        for place, each in enumerate(sentence.words):
            if right[place] != wrong[place]:
                for feature in sentence.features[place]:
                    for name in (feature, each.joined + feature):
                        self.add(name, right[place], 1.0)
                        self.add(name, wrong[place], -1.0)
            pair = (right[place - 1], right[place]), (wrong[place - 1], wrong[place])
            if place and pair[0] != pair[1]:
                self.add(f"t{pair[0][0]}", pair[0][1], 1.0)
                self.add(f"t{pair[1][0]}", pair[1][1], -1.0)


def trained(rows: Sequence[Tagged]) -> Model:
    """The model of tagged sentences."""
    counts = Counter(token.text.lower() for row in rows for token in row.tokens)
    frequent = frozenset(form for form, count in counts.items() if count >= FREQUENT)
    sentences = [Sentence(row, frequent) for row in rows]
    model, dice = Perceptron(), random.Random(SEED)
    for _ in range(ROUNDS):
        dice.shuffle(sentences)
        for sentence in sentences:
            model.learn(sentence)
    tags = sorted({tag for sentence in sentences for each in sentence.words for tag in each.tags})
    return Model(sorted(frequent), tags, dict(sorted(_rows(model, tags))))


def _rows(model: Perceptron, tags: Sequence[str]) -> Iterator[tuple[str, Sequence[int]]]:
    for feature, row in model.averaged():
        kept = {tag: round(value * SCALE) for tag, value in sorted(row.items()) if abs(value) >= FLOOR}
        if kept:
            clipped = ((tag, max(-LARGEST, min(LARGEST, value))) for tag, value in kept.items())
            yield feature, [number for tag, value in clipped for number in (tags.index(tag), ZERO + value)]


def accuracy(tagger: Tagger, rows: Sequence[Tagged]) -> tuple[int, int, Counter[tuple[str, str]]]:
    """Tokens tagged as the treebank allows, all judged ones, and the confusions."""
    right = total = 0
    wrong: Counter[tuple[str, str]] = Counter()
    for row in rows:
        for tag, gold in zip(tagger.tags(row.tokens), row.gold, strict=True):
            if gold != UNKNOWN:
                total, right = total + 1, right + (tag in gold)
                wrong["/".join(sorted(gold)), tag] += tag not in gold
    return right, total, +wrong


def _halves(rows: Sequence[Tagged]) -> None:
    for number in (0, 1):
        tagger = trained(rows[number::2]).tagger()
        rest = rows[1 - number :: 2]
        for name, exact in (("STTS", True), ("universal", False)):
            right, total, wrong = accuracy(tagger, [row for row in rest if row.exact == exact])
            sys.stdout.write(f"half {number}, {name}: {right} of {total} = {right / max(total, 1):.2%}\n")
            sys.stdout.write(f"  {', '.join(f'{a}>{b} {n}' for (a, b), n in wrong.most_common(12))}\n")
        start = process_time()
        count = sum(len(tagger.tags(row.tokens)) for _ in range(3) for row in rest)
        sys.stdout.write(f"  {count / (process_time() - start):,.0f} tokens/s\n")


def main(argv: list[str]) -> int:
    """Writes the model, or prints what halves are worth."""
    folder = Path(next((a for a in argv if not a.startswith("-")), "."))
    rows = [row for path in sorted(folder.glob("*.conllu*")) for row in read(path)]
    if not rows:
        sys.stderr.write(f"no treebank in {folder}\n")
        return 2
    if "--half" in argv:
        _halves(rows)
        return 0
    model = trained(rows)
    model.write()
    sys.stdout.write(f"{len(rows)} sentences, {len(model.rows)} features\n")
    return 0
