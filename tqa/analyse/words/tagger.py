"""Tokens -> STTS tags: among the tags that a word's readings allow, the best sequence.

A linear model over features of the word and its neighbours, with weights for pairs of tags; decoded exactly. What
has one tag only costs next to nothing. The model is data/tagger.*, written by `python -m tqa.dev tagger`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache

from tqa.analyse.words import features
from tqa.analyse.words.features import DATA, EDGE, Window, Word
from tqa.lexicon.store import Rows, number_of, opened
from tqa.model import Token

MANY = 1 << 16
"""Entries of a memory after which it starts anew."""
ZERO = 1 << 15
"""What stands for weight 0 in the model."""
FILES = (DATA / "tagger.txt", DATA / "tagger.dawg", DATA / "tagger.bin")
"""The tags and the frequent forms on a line each; feature -> number of its row; the rows."""
Scores = tuple[int, ...]
Key = tuple[object, ...]


class Tagger:
    """A model in use. `row_of`: feature -> numbers of tags, each with its weight, none for a feature without; with a
    class before it, a feature counts in that class only.
    """

    def __init__(self, frequent: Iterable[str], row_of: Callable[[str], Sequence[int]], tags: Sequence[str]) -> None:
        self.frequent = frozenset(frequent)
        self.row_of = row_of
        self.names = tags
        self.words: dict[tuple[str, bool], Word] = {}
        self.seen: dict[Key, Scores] = {}
        self.rows: dict[str, tuple[tuple[str, int], ...]] = {}
        self.steps = defaultdict(dict, {name: dict(self.weights(f"t{name}")) for name in ("", *tags)})

    def tags(self, tokens: Sequence[Token]) -> tuple[str, ...]:
        """One STTS tag per token."""
        return tuple(self.decode(features.words_of(tokens, self.look)))

    def look(self, token: Token, initial: bool) -> Word:
        """The word of a token, remembered."""
        key = token.text, initial
        found = self.words.get(key)
        if found is None:
            if len(self.words) > MANY:
                self.words.clear()
            found = self.words[key] = features.word(token, initial, self.frequent)
        return found

    def weights(self, feature: str) -> tuple[tuple[str, int], ...]:
        """The tags of a feature with their weights, remembered."""
        found = self.rows.get(feature)
        if found is None:
            row = self.row_of(feature)
            found = tuple((self.names[tag], n - ZERO) for tag, n in zip(row[::2], row[1::2], strict=True))
            if found:
                self.rows[feature] = found
        return found

    def tags_at(self, tokens: Sequence[Token], places: Iterable[int]) -> dict[int, str]:
        """What `tags` says of the tokens at some places, for less: words with one tag end all paths but the best, so
        that only what stands between two of them must be decoded.
        """
        words = features.words_of(tokens, self.look)
        found: dict[int, str] = {}
        for place in places:
            if place not in found:
                first, last = place, place
                while first and len(words[first].tags) > 1:
                    first -= 1
                while last + 1 < len(words) and len(words[last].tags) > 1:
                    last += 1
                found.update(enumerate(self.decode(words, first, last + 1), first))
        return found

    def decode(self, words: Sequence[Word], first: int = 0, end: int | None = None) -> list[str]:
        """The best tags, by dynamic programming over the tags that each word may have.

        Of the words from `first` up to `end`, those at the ends have one tag or end the sentence.
        """
        edged, windows = [EDGE, EDGE, *words, EDGE, EDGE], features.windows(words)
        best: dict[str, int] = {"": 0}
        back: list[dict[str, str]] = []
        for place in range(first, len(words) if end is None else end):
            tags = words[place].tags
            if len(tags) == 1:
                best, source = self.only(tags[0], best)
            else:
                best, source = self.choice(tags, self.local(edged, place + 2, windows[place]), best)
            back.append(source)
        return traced(best, back)

    def only(self, tag: str, best: Mapping[str, int]) -> tuple[dict[str, int], dict[str, str]]:
        """A word with one tag ends all paths but the best."""
        if len(best) == 1:
            return {tag: 0}, {tag: next(iter(best))}
        return {tag: 0}, {tag: max((total + self.steps[old].get(tag, 0), old) for old, total in best.items())[1]}

    def choice(
        self, tags: Sequence[str], scores: Scores, best: Mapping[str, int]
    ) -> tuple[dict[str, int], dict[str, str]]:
        """A word with several tags: the best path to each."""
        here, source = {}, {}
        for tag, score in zip(tags, scores, strict=True):
            top, origin = -MANY * MANY, ""
            for old, total in best.items():
                value = total + self.steps[old].get(tag, 0)
                if value > top:
                    top, origin = value, old
            here[tag], source[tag] = top + score, origin
        return here, source

    def local(self, words: Sequence[Word], place: int, window: Window) -> Scores:
        """What the word and its neighbours say for each of its tags."""
        a, b, each, d, e = words[place - 2 : place + 3]
        get, learn, name = self.seen.get, self.learn, each.joined
        key: Key
        rows = (
            get(key := (each.form, name)) or learn(key, each, features.static, each),
            get(key := (1, name, b.key)) or learn(key, each, features.before, b),
            get(key := (2, name, d.key)) or learn(key, each, features.after, d),
            get(key := (name, a.rough, b.rough, d.rough))
            or learn(key, each, features.around, a.rough, b.rough, d.rough),
            get(key := (3, name, d.rough, e.rough)) or learn(key, each, features.ahead, d.rough, e.rough),
            get(key := (4, name, window)) or learn(key, each, features.clause, window),
        )
        return tuple(map(sum, zip(*rows, strict=True)))

    def learn(self, key: Key, each: Word, look: Callable[..., Iterator[str]], *where: object) -> Scores:
        """The scores of some features for each tag of the word: what holds for all words and what for its class."""
        if len(self.seen) > MANY:
            self.seen.clear()
        total = dict.fromkeys(each.tags, 0)
        for feature in look(*where):
            for name in (feature, each.joined + feature):
                for tag, weight in self.weights(name):
                    if tag in total:
                        total[tag] += weight
        found = self.seen[key] = tuple(total.values())
        return found


def traced(best: Mapping[str, float], back: Sequence[Mapping[str, str]]) -> list[str]:
    """The path that ends best: `back` says for each place from which tag the best way to a tag came."""
    tag = max(best, key=lambda name: (best[name], name))
    found = []
    for source in reversed(back):
        found.append(tag)
        tag = source[tag]
    return found[::-1]


@cache
def tagger() -> Tagger:
    """The tagger of the process, opened on first use."""
    tags, frequent, _ = FILES[0].read_text("utf-8").split("\n")
    features, rows = opened(FILES[1]), Rows(FILES[2])

    def row_of(feature: str) -> Sequence[int]:
        number = number_of(features, feature)
        return rows[number] if number >= 0 else ()

    return Tagger(frequent.split(), row_of, tags.split())
