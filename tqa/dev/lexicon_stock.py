"""The words of the lexicon by what they can be in a compound."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from tqa.dev.lexicon_tables import Analyses
from tqa.lexicon.rules import rule
from tqa.model import Reading

LINKS = ("", "s", "es", "n", "en", "er", "e", "ens", "ns")


class Stock:
    """Lemmas and forms by word class, lower case."""

    def __init__(self, words: Mapping[str, Analyses]) -> None:
        self.lemmas: dict[str, set[str]] = defaultdict(set)
        self.heads: dict[str, set[str]] = defaultdict(set)
        """Inflected noun form -> noun lemmas."""
        self.qualities: dict[str, set[str]] = defaultdict(set)
        """The same for adjectives and participles."""
        self.verbs: dict[str, set[str]] = defaultdict(set)
        self.compound_verbs: set[str] = set()
        """Verbs with a separable particle."""
        for form, found in words.items():
            if form.isalpha() and form[1:] == form[1:].lower():
                for lemma, reading in found:
                    self._take(form, lemma, reading)

    def _take(self, form: str, lemma: str, reading: Reading) -> None:
        low, pos = lemma.lower(), reading.pos
        self.lemmas[pos].add(low)
        if pos == "SUB" and reading.extra in {"", "INF"} and form[0].isupper():
            self.lemmas["NOUN"].add(low)
            self.heads[form.lower()].add(low)
        elif pos in {"ADJ", "PA1", "PA2"} and form[0].islower():
            self.qualities[form].add(low)
        elif pos == "VER" and form[0].islower():
            self.verbs[form].add(low)
            self._particle(form, low, reading.mood)

    def _particle(self, form: str, lemma: str, mood: str) -> None:
        step = rule(lemma, form)
        if mood == "EIZ" and step.insert == "zu" and step.at > 1:
            self.compound_verbs.add(lemma)


def surfaces(stock: Stock, combining: Iterable[str]) -> dict[str, set[str]]:
    """Every string that might stand in front of a compound -> the words that it comes from."""
    found: dict[str, set[str]] = defaultdict(set)
    for noun in stock.lemmas["NOUN"]:
        for link in LINKS:
            found[noun + link].add(noun)
        if noun.endswith("e"):
            found[noun[:-1]].add(noun)
    for form, lemmas in stock.heads.items():
        found[form].update(lemmas)
    for verb in stock.lemmas["VER"]:
        stem = verb[:-2] if verb.endswith("en") else verb[:-1]
        found[stem].add(verb)
        found[stem + "e"].add(verb)
    for pos in ("ADJ", "ADV", "PRP", "ZAL", "EIG"):
        for word in stock.lemmas[pos]:
            found[word].add(word)
    for part in combining:
        found[part].add(part)
    return found
