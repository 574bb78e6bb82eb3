"""The forms of a German term: lexicon, what entries say about words that the lexicon lacks, words inside terms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import takewhile
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from tqa import lexicon
from tqa.terms.form import Form

if TYPE_CHECKING:
    from tqa.terms.concept import Concept, Glossary

GENDERS = {"m": "MAS", "f": "FEM", "n": "NEU"}
SHORT = {long: short for short, long in GENDERS.items()}
CASES = ("NOM", "GEN", "DAT", "AKK")
NOUNS = frozenset(("SUB", "EIG"))


class Slot(NamedTuple):
    """Case and number, as in `model.Reading`."""

    case: str
    number: str


SLOTS = tuple(Slot(case, number) for number in ("SIN", "PLU") for case in CASES)


class Words(NamedTuple):
    """A term taken apart: adjectives that inflect, the head, and what stays as it is."""

    before: tuple[str, ...]
    head: str
    after: tuple[str, ...]


def words_of(term: str) -> Words:
    """The head is the last of the first run of capitalised words; only what stands before it inflects with it."""
    words = term.split()
    first = next((i for i, word in enumerate(words) if not word[0].islower() and not is_adjective(word)), 0)
    last = first
    while last + 1 < len(words) and not words[last + 1][0].islower():
        last += 1
    return Words(tuple(words[:last]), words[last], tuple(words[last + 1 :]))


def is_adjective(word: str) -> bool:
    """An inflected adjective or participle, with a capital or not, and no noun."""
    low = word[:1].lower() + word[1:]
    if any(r.pos in NOUNS for r in lexicon.readings(word)):
        return False
    return any(r.pos in ("ADJ", "PA1", "PA2") and r.case for r in lexicon.readings(low))


class Nouns(NamedTuple):
    """Paradigms of nouns. `own` holds those that entries spell out; a compound inflects like its last part."""

    own: Mapping[str, Form] = MappingProxyType({})

    def tail(self, noun: str) -> str:
        """The noun itself or its longest last part that an entry or the lexicon knows; "" if there is none."""
        last = noun.rpartition("-")[2]
        if noun in self.own or _listed(noun):
            return noun
        return next((tail for tail in (last, *_tails(last)) if tail in self.own or _is_common(tail)), "")

    def genders(self, noun: str) -> tuple[str, ...]:
        """m, f, n of the noun as an entry or the lexicon says; () if neither knows it."""
        tail = self.tail(noun)
        if tail in self.own:
            return self.own[tail].gender
        found = {SHORT[r.gender] for r in lexicon.readings(tail) if r.pos in NOUNS and r.gender in SHORT}
        return tuple(sorted(found))

    def slots(self, noun: str) -> dict[Slot, tuple[str, ...]]:
        """The forms of a noun by slot; {} if nobody knows it."""
        tail = self.tail(noun)
        if not tail:
            return {}
        listed = {slot: list(forms) for slot, forms in _listed(tail).items()}
        found = {**listed, **_spelt(tail, self.own[tail])} if tail in self.own else listed
        stem, closed = noun[: len(noun) - len(tail)], not noun.endswith(tail)
        return {
            slot: tuple(stem + (form[0].lower() + form[1:] if closed else form) for form in forms)
            for slot, forms in found.items()
        }


def _is_common(noun: str) -> bool:
    """A noun of the lexicon that is no name."""
    return bool(_listed(noun)) and any(r.pos == "SUB" and r.lemma == noun for r in lexicon.readings(noun))


def _tails(word: str) -> Iterable[str]:
    """What a closed compound may end in, capitalised, the longest first."""
    return (word[i:].capitalize() for i in range(2, len(word) - 3 + 1))


@lru_cache(maxsize=1 << 12)
def _listed(noun: str) -> Mapping[Slot, tuple[str, ...]]:
    """The paradigm that the lexicon has."""
    found: dict[Slot, list[str]] = {}
    if not lexicon.known(noun):
        return {}
    for form in lexicon.forms(noun):
        for reading in lexicon.readings(form):
            if reading.lemma == noun and reading.pos in NOUNS and reading.case and reading.number:
                slot = found.setdefault(Slot(reading.case, reading.number), [])
                slot += [form] if form not in slot else []
    return {slot: tuple(sorted(forms, key=lambda form: _rank(noun, form))) for slot, forms in found.items()}


def _rank(noun: str, form: str) -> tuple[int, float, int, str]:
    """The likest form comes first, then the usual one (Element before Elemente, Silizium before Silicium)."""
    like = (
        len(noun) + 1
        if form == noun
        else sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(noun, form, strict=False)))
    )
    return -like, -lexicon.band(form), len(form), form


def _spelt(noun: str, own: Form) -> dict[Slot, list[str]]:
    """The paradigm that genitive and plural of an entry imply."""
    genitive, plural = (
        [form.rpartition(" ")[2] for form in forms if form != "-"] for forms in (own.genitive, own.plural)
    )
    found = {Slot(case, "SIN"): [noun] for case in CASES}
    if genitive:
        found[Slot("GEN", "SIN")] = genitive
    for case in CASES if plural else ():
        dative = case == "DAT" and all(form.endswith(("e", "er", "el")) for form in plural)
        found[Slot(case, "PLU")] = [form + "n" for form in plural] if dative else plural
    return found


def own_nouns(glossary: Glossary) -> Nouns:
    """The nouns that entries spell out."""
    own: dict[str, Form] = {}
    for form in _all_forms(glossary):
        if (form.genitive or form.plural) and form.gender:
            own.setdefault(words_of(form.text).head, form)
    return Nouns(own)


def _all_forms(glossary: Glossary) -> Iterable[Form]:
    for concept in glossary.concepts:
        yield from concept.good
        yield from (avoided.form for avoided in concept.avoided)
    yield from (phrase.avoided.form for phrase in glossary.phrases)


def is_noun(concept: Concept) -> bool:
    """The German term inflects as a noun."""
    return concept.word_class in ("noun", "name")


def surfaces(word: str, nouns: Nouns) -> set[str]:
    """All forms of a word, itself among them."""
    found = {word, *lexicon.forms(word)}
    for forms in nouns.slots(word).values() if not word[:1].islower() else ():
        found |= set(forms)
    if is_adjective(word) or word[:1].islower():
        for reading in lexicon.readings(word):
            if reading.pos in ("ADJ", "PA1", "PA2", "VER"):
                found |= set(lexicon.forms(reading.lemma))
    return found
