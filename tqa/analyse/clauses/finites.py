"""Finite verbs as proof of a clause: which verb of a stretch is finite for certain, and which one ends a clause."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from tqa import lexicon
from tqa.analyse.clauses.stretches import JOINTS, RELATIVE, Stretch, Word, clause_words
from tqa.analyse.clauses.subjects import AMBIGUOUS, INDEFINITE, PRONOUNS
from tqa.analyse.words.verbs import OTHERS, Trait, verb_lemmas
from tqa.lexicon import lists

if TYPE_CHECKING:
    from tqa.analyse import Analysis

SUBJECTS = frozenset(PRONOUNS) | frozenset(AMBIGUOUS)
POLITE = frozenset(("sie", "ihnen", "ihr", "ihre", "ihren", "ihrer"))
REFLEXIVE, SECOND = "sich", 5
"""The verb of a main clause stands among so many words of it, as a rule."""


class Kind(StrEnum):
    """What a missing comma would open or close."""

    CONJUNCTION = "conjunction"
    RELATIVE = "relative"
    INFINITIVE = "infinitive"
    GOVERNED = "governed infinitive"
    ADVERSATIVE = "adversative"
    CLOSING = "closing"
    MAIN = "main clause"


class Cut(NamedTuple):
    """Where a stretch is cut; `lead` words behind the place stand before the word that opens."""

    place: int
    kind: Kind
    lead: int = 0


class Place(NamedTuple):
    """A stretch among others. `follows`: the next one; `rest`: a finite verb stands in one of those behind.

    `introduced`: it begins as a subordinate clause. `lows` holds the words in lower case, by which a finder sees at
    once that there is nothing for it.
    """

    analysis: Analysis
    stretch: Stretch
    follows: Stretch | None
    rest: bool
    introduced: bool
    lows: frozenset[str]

    @property
    def words(self) -> tuple[Word, ...]:
        return self.stretch.words


def place_of(analysis: Analysis, stretch: Stretch, follows: Stretch | None, rest: bool) -> Place:
    """A stretch in its place."""
    lows = frozenset([word.low for word in stretch.words])
    return Place(analysis, stretch, follows, rest, is_introduced(stretch), lows)


def is_introduced(stretch: Stretch) -> bool:
    """Begins as a subordinate clause; der, die, das with a verb in second place begin none."""
    introduced = stretch.introduced
    if not introduced or stretch.words[0].low not in RELATIVE:
        return introduced
    verbs = [n for n, word in enumerate(stretch.words) if is_certain(word)]
    second = len(verbs) == 1 and 1 < verbs[0] < min(SECOND, len(stretch.words) - 1)
    return not second or _may_be_finite(stretch.words[verbs[0] - 1])


def is_nominal(word: Word) -> bool:
    """A noun or name, at the beginning of a sentence too; no polite pronoun."""
    if word.low in POLITE:
        return False
    return word.noun or (word.text[0].isupper() and any(r.pos in ("SUB", "EIG") for r in lexicon.grammar(word.text)))


def is_certain(word: Word) -> bool:
    """Finite, whatever stands around it; an auxiliary that may be an infinitive counts."""
    return not word.noun and word.traits.certain and not word.has(Trait.INFLECTED)


def certain(words: Sequence[Word]) -> list[Word]:
    """The words that are finite for certain."""
    return [word for word in words if is_certain(word)]


def finite(words: Sequence[Word]) -> list[Word]:
    """The certain finite verbs, or else the first word that may be one and nothing else but an infinitive."""
    found = certain(words)
    if found:
        return found
    maybe = (w for before, w in pairwise(words) if before.low != "zu" and _may_be_finite(w))
    return list(islice(maybe, 1))


def _may_be_finite(word: Word) -> bool:
    return word.has(Trait.FINITE) and not word.noun and not word.has(OTHERS)


def is_verb_final(stretch: Stretch) -> bool:
    """Opened by what can be nothing but the beginning of a subordinate clause."""
    first = stretch.words[0].low
    return stretch.introduced and (stretch.before == "," or first in clause_words("subordinators"))


def is_prefix(words: Sequence[Word], n: int) -> bool:
    """The separated prefix of a finite verb before it: griff … auf."""
    if words[n].noun or not words[n].has(Trait.PREPOSITION | Trait.ADVERB):
        return False
    verbs = certain(words[:n]) or [word for word in words[:1] if word.has(Trait.IMPERATIVE)]
    return any(lexicon.known(words[n].low + lemma) for word in verbs for lemma in lemmas_of(word.low))


def clause_end(place: Place, start: int, outer: Sequence[Word]) -> int:
    """Behind the finite verb that ends the clause opened at `start`, 0 where none does for certain.

    `outer`: the finite verbs of the clause around it, which may govern an infinitive or participle.
    """
    words = place.words
    for n in range(start + 1, len(words)):
        if not is_final(words[n], words[n - 1], outer):
            continue
        if n + 1 == len(words):
            return n + 1 if place.stretch.closed else 0
        after = words[n + 1]
        if after.low in JOINTS or (is_certain(after) and not _is_cluster(words[n], after)):
            return n + 1
        if words[n].has(Trait.SURE) and is_inverted(words, n + 1):
            return n + 1
        if is_certain(words[n]) and not after.traits.verbal:
            return 0
    return 0


def is_inverted(words: Sequence[Word], n: int) -> bool:
    """A form that may be finite, and is one by the pronoun behind it: gehen wir."""
    verb, after = words[n], words[n + 1 : n + 2]
    sure = any(w.low in INDEFINITE for w in after)
    return verb.has(Trait.FINITE) and (sure or (not verb.has(Trait.ADVERB) and any(w.low in SUBJECTS for w in after)))


def is_final(word: Word, before: Word, outer: Sequence[Word]) -> bool:
    """A finite verb; what may be an infinitive or participle as well counts only where nothing governs it."""
    if word.noun or word.has(Trait.INFLECTED):
        return False
    if word.has(Trait.SURE):
        return True
    others = OTHERS & ~Trait.ADVERB if word.has(Trait.INFINITIVE) else OTHERS
    if not word.has(Trait.FINITE) or word.has(others) or before.low == "zu":
        return False
    if word.has(Trait.PARTICIPLE) and any(w.traits.auxiliary for w in outer):
        return False
    if word.has(Trait.MODAL) and any(w.has(Trait.HABEN) for w in outer):
        return False
    return not word.has(Trait.INFINITIVE) or not any(governs(w) for w in outer)


def governs(word: Word) -> bool:
    """A modal or another verb that takes an infinitive without zu."""
    return word.has(Trait.WERDEN | Trait.MODAL) or bool(set(verb_lemmas(word.text)) & clause_words("bare_verbs"))


def _is_cluster(first: Word, second: Word) -> bool:
    """Both may stand at the end of one clause: gesehen hat, gehen will, not haben ist."""
    if first.has(Trait.SURE):
        return False
    if not first.has(Trait.PARTICIPLE) and second.has(Trait.HABEN | Trait.SEIN):
        return False
    return second.traits.auxiliary or governs(second)


@lru_cache(maxsize=1 << 12)
def lemmas_of(form: str) -> frozenset[str]:
    """The verbs that the form may belong to."""
    return frozenset(r.lemma for r in lexicon.readings(form) if r.pos == "VER")


def lets(verb: Word, words: Sequence[Word]) -> bool:
    """Lässt sich, which takes an infinitive."""
    kinds = lists.load("verb_kinds")["letting"]
    return any(w.low == REFLEXIVE for w in words) and not lemmas_of(verb.low).isdisjoint(kinds)


def says(verb: Word) -> bool:
    """A verb whose content clause is its object."""
    return not lemmas_of(verb.low).isdisjoint(lists.load("verb_kinds")["content_object"])
