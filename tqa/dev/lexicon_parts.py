"""Learns from the nouns on record what stands before what in compounds, and with which linking element.

A first part is a string of letters with its linking element (verwaltungs, halbleiter, schul). It is taken if it
begins enough recorded compounds, the more the shorter it is, and if its link is a usual one of the word it comes
from: Bundes- has hundreds of compounds, so that a lone Bunde- (Bundestraße) is none. A last part must be the end of
recorded compounds or a common word.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from pathlib import Path

from tqa.dev.lexicon_stock import LINKS, Stock, surfaces
from tqa.dev.lexicon_tables import Analyses, int_dawg
from tqa.lexicon.compounds import ADJECTIVE, INNER, LONG, NOUN, VERB

Lookup = Mapping[str, set[str]]
_USUAL = 0.1
"""Smallest share of a word's most frequent linking form that another form of it must have."""
_REGULAR_S = ("ung", "heit", "keit", "schaft", "tät", "ion", "tum", "ling")
_IN_USE = 2.0
_ENOUGH = {2: 40, 3: 12, 4: 6, 5: 3}


def first_parts(section: str) -> list[str]:
    """The first parts of a section of data/combining.toml: those that are bound, and those that are none."""
    text = files("tqa.lexicon").joinpath("data/combining.toml").read_text("utf-8")
    return list(tomllib.loads(text)[section]["parts"])


def cuts(word: str, firsts: Lookup, lasts: Lookup) -> Iterator[tuple[str, str]]:
    """The ways to cut a word into a known first and last part."""
    for at in range(2, len(word) - 2):
        if word[at:] in lasts and word[:at] in firsts:
            yield word[:at], word[at:]


def observed(words: Iterable[str], firsts: Lookup, lasts: Lookup) -> tuple[Lookup, Lookup]:
    """First part -> the words that are best cut behind it, and last part -> the same.

    The best cut has the longest shorter part: Staub-ecken loses against Stau-becken only by the second rule, the
    longer last part.
    """
    first: dict[str, set[str]] = defaultdict(set)
    last: dict[str, set[str]] = defaultdict(set)
    for word in words:
        ways = list(cuts(word, firsts, lasts))
        if ways:
            begin, end = max(ways, key=lambda way: (min(len(way[0]), len(way[1])), len(way[1])))
            first[begin].add(word)
            last[end].add(word)
    return first, last


class Learner:
    """The parts and heads of one lexicon."""

    def __init__(self, words: Mapping[str, Analyses], nouns: Iterable[str], german: Mapping[str, float]) -> None:
        self.stock = Stock(words)
        self.german = german
        self.never = frozenset(first_parts("never"))
        self.weak = self.stock.lemmas["PRP"] | self.stock.lemmas["ADV"]
        self.firsts = surfaces(self.stock, first_parts("before_nouns"))
        compounds = self.stock.lemmas["NOUN"] | {n.lower() for n in nouns if n.isalpha()}
        self.nouns, self.noun_heads = observed(compounds, self.firsts, self.stock.heads)
        qualities = self.stock.lemmas["ADJ"] | self.stock.lemmas["PA2"] | self.stock.lemmas["PA1"]
        self.qualities, self.quality_heads = observed(qualities, self.firsts, self.stock.qualities)

    def zipf(self, word: str) -> float:
        return self.german.get(word.replace("ß", "ss"), 0)

    def parts(self) -> dict[str, int]:
        """First part -> what it may stand before and where."""
        found: dict[str, int] = defaultdict(int)
        most = self._most(self.nouns)
        for table, kind in ((self.nouns, NOUN), (self.qualities, ADJECTIVE)):
            usual = self._most(table)
            for part, seen in table.items():
                if self._taken(part, len(seen), usual):
                    found[part] |= kind | self._place(part, len(seen))
        for part, flags in found.items():
            if flags & INNER:
                found[part] |= ADJECTIVE
        for part in first_parts("before_nouns"):
            found[part] |= NOUN | ADJECTIVE
        for noun in self.stock.lemmas["NOUN"]:
            if noun.endswith(_REGULAR_S) and len(noun) > 5 and self.zipf(noun) >= 2:
                found[noun + "s"] |= NOUN | ADJECTIVE | INNER
        for part in self._untried(most):
            found[part] |= NOUN | ADJECTIVE
        for part in self._inherited(found):
            found[part] |= NOUN | ADJECTIVE | INNER
        for part in first_parts("before_verbs"):
            found[part] |= VERB
        for part in first_parts("before_adjectives"):
            found[part] |= ADJECTIVE
        return {part: flags | (LONG if len(part) < 4 else 0) for part, flags in found.items()}

    def _untried(self, most: Mapping[str, int]) -> set[str]:
        """Nouns in use that begin no recorded compound (Wafer, Lithografie): as they are, with n after e."""
        free = (n for n in self.stock.lemmas["NOUN"] if most[n] < 2 and len(n) > 4 and self.zipf(n) >= _IN_USE)
        nouns = (n for n in free if n.isalpha() and not n.endswith(_REGULAR_S))
        return {noun + "n" if noun.endswith("e") and not noun.endswith("ie") else noun for noun in nouns} - self.never

    def _inherited(self, found: Mapping[str, int]) -> set[str]:
        """Compound nouns take the link of their last part: rechen-zentrum like zentrum."""
        taken = set()
        for end, wholes in self.noun_heads.items():
            links = [link for link in LINKS if found.get(end + link, 0) & INNER]
            taken |= {whole + link for whole in wholes for link in links if self.zipf(whole) >= 2}
        return taken

    def _bases(self, part: str) -> set[str]:
        """The words that a part comes from: nouns, if there are any."""
        return self.firsts[part] & self.stock.lemmas["NOUN"] or self.firsts[part]

    def _most(self, table: Lookup) -> dict[str, int]:
        most: dict[str, int] = defaultdict(int)
        for part, seen in table.items():
            for base in self._bases(part):
                most[base] = max(most[base], len(seen))
        return most

    def _taken(self, part: str, count: int, most: Mapping[str, int]) -> bool:
        bases = self._bases(part)
        if part in self.never:
            return False
        if count < self._enough(part, bases) or not any(count >= _USUAL * most[b] for b in bases):
            return False
        return len(part) > 4 or any(self.zipf(b) >= 3 for b in bases)

    def _enough(self, part: str, bases: set[str]) -> int:
        """So many compounds must begin with a part; one is enough for a long form of a common noun."""
        common = len(part) > 6 and any(self.zipf(b) >= 2 for b in bases)
        return _ENOUGH.get(len(part), 1 if common else 2)

    def _place(self, part: str, count: int) -> int:
        if not self.firsts[part].isdisjoint(self.weak):
            return LONG
        noun = not self.firsts[part].isdisjoint(self.stock.lemmas["NOUN"])
        often = count >= (2 if any(self.zipf(b) >= 3 for b in self.firsts[part]) else 5)
        return INNER if noun and len(part) > 3 and often else 0

    def heads(self) -> dict[str, int]:
        """Last part, inflected -> what it is."""
        found: dict[str, int] = defaultdict(int)
        for table, ends, kind in (
            (self.stock.heads, self.noun_heads, NOUN),
            (self.stock.qualities, self.quality_heads, ADJECTIVE),
        ):
            for form, lemmas in table.items():
                count = max(sum(len(ends.get(x, ())) for x in (lemma, form)) for lemma in lemmas)
                if self._fit(form, count, max(map(self.zipf, lemmas))):
                    found[form] |= kind
        for form, lemmas in self.stock.verbs.items():
            if len(form) > 3 and self.zipf(form) >= 2.5 and not lemmas & self.stock.compound_verbs:
                found[form] |= VERB
        return dict(found)

    def _fit(self, form: str, count: int, zipf: float) -> bool:
        size = len(form)
        if size <= 3:
            return size == 3 and count >= 15 and self.zipf(form) >= 4
        if size == 4:
            return count >= 4 and self.zipf(form) >= 2.5
        if size == 5:
            return self.zipf(form) >= 1.5 and (count >= 3 or (count > 0 and zipf >= 3))
        return count >= 2 or zipf >= 2.5


def write(folder: Path, words: Mapping[str, Analyses], nouns: Iterable[str], german: Mapping[str, float]) -> None:
    """parts.dawg and heads.dawg."""
    learner = Learner(words, nouns, german)
    int_dawg(folder / "parts.dawg", learner.parts())
    int_dawg(folder / "heads.dawg", learner.heads())
