"""What the lexicon says about a form as a verb: finite, infinitive, participle, auxiliary.

The readings are evidence, not the context: *argumentierte* after *haben* stays finite. A form is `SURE` when no
reading but a finite one is left, an inflected participle (*die argumentierte Sache*) apart: that one is told by what
follows. A word that the lexicon does not know has no traits.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import ClassVar

from tqa import lexicon
from tqa.lexicon import lists
from tqa.model import Reading

MOODS = frozenset(("PRÄ", "PRT", "KJ1", "KJ2"))
NOMINAL = frozenset(("ADJ", "PA1", "PA2", "ZAL"))
DETERMINERS = frozenset(("ART", "PRO"))


class Trait(int):
    """What a form may be; several may hold. Plain bits, since checks ask for them millions of times."""

    FINITE: ClassVar[int] = 1 << 0
    SURE: ClassVar[int] = 1 << 1
    """Finite, and nothing else but an inflected participle."""
    INFINITIVE: ClassVar[int] = 1 << 2
    ZU_INFINITIVE: ClassVar[int] = 1 << 3
    """With *zu* inside: einzuführen."""
    PARTICIPLE: ClassVar[int] = 1 << 4
    """Uninflected second participle."""
    ONLY_PARTICIPLE: ClassVar[int] = 1 << 5
    """A second participle, and neither finite nor infinitive."""
    ATTRIBUTE: ClassVar[int] = 1 << 6
    """Inflected adjective or participle."""
    INFLECTED: ClassVar[int] = 1 << 7
    """Inflected second participle: gesagte."""
    HABEN: ClassVar[int] = 1 << 8
    SEIN: ClassVar[int] = 1 << 9
    WERDEN: ClassVar[int] = 1 << 10
    MODAL: ClassVar[int] = 1 << 11
    IMPERATIVE: ClassVar[int] = 1 << 12
    """May be a call to one person: siehe."""
    SINGULAR: ClassVar[int] = 1 << 13
    """Has a finite reading in the singular."""
    PLURAL: ClassVar[int] = 1 << 14
    DETERMINER: ClassVar[int] = 1 << 15
    PREPOSITION: ClassVar[int] = 1 << 16
    ADVERB: ClassVar[int] = 1 << 17
    """Adverb, particle or uninflected adjective."""
    SUBORDINATOR: ClassVar[int] = 1 << 18
    """Conjunction of subordinate clauses by some reading, and no preposition."""
    COORDINATOR: ClassVar[int] = 1 << 19
    PRONOUN: ClassVar[int] = 1 << 20
    """Personal pronoun or *man*."""

    @property
    def auxiliary(self) -> bool:
        return bool(self & (Trait.HABEN | Trait.SEIN | Trait.WERDEN))

    @property
    def verbal(self) -> bool:
        """Likely a verb: one of its forms, and no adjective, determiner, preposition or adverb as well."""
        return bool(self & VERBAL) and not self & OTHERS

    @property
    def certain(self) -> bool:
        """Finite beside its subject: surely, or an auxiliary or modal, which is infinitive in a cluster only."""
        return bool(self & Trait.SURE or (self & Trait.FINITE and self & HELPING))


NONE = Trait()
CONJUNCTIONS = {"UNT": Trait.SUBORDINATOR, "NEB": Trait.COORDINATOR}
AUXILIARIES = {"haben": Trait.HABEN, "sein": Trait.SEIN, "werden": Trait.WERDEN}
MODALS = frozenset(("dürfen", "können", "müssen", "sollen", "wollen", "mögen"))
PERSONAL = ("ich", "man")
HELPING = Trait.HABEN | Trait.SEIN | Trait.WERDEN | Trait.MODAL
VERBAL = Trait.FINITE | Trait.INFINITIVE | Trait.ZU_INFINITIVE | Trait.PARTICIPLE
OTHERS = Trait.ATTRIBUTE | Trait.DETERMINER | Trait.PREPOSITION | Trait.ADVERB


@lru_cache(maxsize=1 << 14)
def traits(form: str, initial: bool = False) -> Trait:
    """The traits of a form; `initial`: its capital says nothing."""
    readings = lexicon.readings(form, initial) if initial or form in _by_lemma() else lexicon.grammar(form)
    found = _traits(readings)
    return Trait(found & ~Trait.SURE) if form in lists.load("verb_kinds")["particles"] else found


@cache
def _by_lemma() -> frozenset[str]:
    """The forms whose lemma counts too: of auxiliaries, modals and personal pronouns."""
    return frozenset(form for lemma in (*AUXILIARIES, *MODALS, *PERSONAL) for form in lexicon.forms(lemma))


@lru_cache(maxsize=1 << 12)
def _traits(readings: tuple[Reading, ...]) -> Trait:
    found = 0
    for reading in readings:
        found |= _of_verb(reading) if reading.pos == "VER" else _of_other(reading)
    if found & Trait.FINITE and _is_sure(readings):
        found |= Trait.SURE
    if found & Trait.PREPOSITION:
        found &= ~Trait.SUBORDINATOR
    if any(r.degree == "KOM" for r in readings):
        found &= ~Trait.INFLECTED
    if found & Trait.PARTICIPLE and not found & (Trait.FINITE | Trait.INFINITIVE):
        found |= Trait.ONLY_PARTICIPLE
    return Trait(found)


def _is_sure(readings: tuple[Reading, ...]) -> bool:
    verbal = all(r.pos == "VER" or (r.pos == "PA2" and r.case) for r in readings)
    return verbal and all(r.mood in MOODS or r.mood == "IMP" for r in readings if r.pos == "VER")


def _of_verb(reading: Reading) -> int:
    found = AUXILIARIES.get(reading.lemma, NONE) | (Trait.MODAL if reading.lemma in MODALS else NONE)
    if reading.mood in MOODS:
        return found | Trait.FINITE | (Trait.SINGULAR if reading.number == "SIN" else Trait.PLURAL)
    if reading.mood == "INF":
        return found | Trait.INFINITIVE
    if reading.mood == "IMP":
        return found | (Trait.IMPERATIVE if reading.number == "SIN" else NONE)
    if reading.mood == "EIZ":
        return found | Trait.ZU_INFINITIVE
    return found | Trait.PARTICIPLE if reading.mood == "PA2" else NONE


def _of_other(reading: Reading) -> int:
    if reading.pos in NOMINAL and reading.case:
        return Trait.ATTRIBUTE | (Trait.INFLECTED if reading.pos == "PA2" and reading.degree == "GRU" else NONE)
    if reading.pos == "PA2":
        return Trait.PARTICIPLE
    if reading.pos in DETERMINERS:
        personal = reading.lemma in PERSONAL
        return Trait.PRONOUN if personal else Trait.DETERMINER
    if reading.pos == "KON":
        return CONJUNCTIONS.get(reading.extra, NONE)
    if reading.pos == "PRP":
        return Trait.PREPOSITION
    return Trait.ADVERB if reading.pos in ("ADV", "ADJ", "NEG", "ZUS") else NONE


@lru_cache(maxsize=1 << 12)
def verb_lemmas(form: str, initial: bool = False) -> tuple[str, ...]:
    """The lemmas of the finite readings, in their order."""
    found = (r.lemma for r in lexicon.readings(form, initial) if r.pos == "VER" and r.mood in MOODS)
    return tuple(dict.fromkeys(found))


def participle_lemmas(form: str) -> tuple[str, ...]:
    """The verbs of an inflected second participle: gesagte -> sagen."""
    bare = {r.lemma for r in lexicon.readings(form) if r.pos == "PA2"}
    found = (r.lemma for lemma in sorted(bare) for r in lexicon.readings(lemma) if r.pos == "VER" and r.mood == "PA2")
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=1 << 8)
def takes_infinitive(form: str) -> bool:
    """A form of werden that makes a future or conditional: wird, würde, not wurde."""
    return any(r.lemma == "werden" and r.mood in ("PRÄ", "KJ1", "KJ2") for r in lexicon.readings(form.lower()))
