"""What a form may be within a noun phrase, looked up once for each form."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from tqa import lexicon
from tqa.lexicon import declension, lists
from tqa.lexicon.declension import Determiner, Masks
from tqa.lexicon.prepositions import Contraction, contractions, governed
from tqa.model import Reading

TRANSPARENT = frozenset(("ADV", "ZAL", "NEG"))
"""Word classes that may stand between a determiner and an attribute without any ending."""
FREQUENT = 2.5
"""Zipf band from which an adjective's readings are complete."""
BARE = frozenset(("ADJ", "PA2", "ZUS"))
"""Word classes of an adjective without an ending."""
ONE = "ein"
"""The determiner that is an adjective after another one: *das eine Mal*."""


class Role(NamedTuple):
    """What a form may be.

    `attribute`: its masks as an attribute, `inner`: as one behind a determiner (*die vielen*). `transparent`: it may
    stand between determiner and attribute without an ending. `predicative`: it is complete without an ending and may
    belong to the attribute behind it. `numeral`: it counts. `opens`: a phrase may begin with it.
    """

    form: str = ""
    preposition: bool = False
    contraction: Contraction | None = None
    determiners: tuple[Determiner, ...] = ()
    attribute: Masks | None = None
    inner: Masks | None = None
    transparent: bool = False
    predicative: bool = False
    superlative: bool = False
    numeral: bool = False
    opens: bool = False


NOTHING = Role()


@lru_cache(maxsize=1 << 14)
def role(form: str) -> Role:
    """The role of a form without the capital of a sentence start."""
    if not form[0].islower():
        return Role(form, attribute=None, transparent=form.endswith("-"))
    plain = _plain(lexicon.grammar(form))
    if form not in _closed() and form[-1] != "-":
        return plain._replace(form=form)
    uses = declension.determiners().get(form, ())
    bare = form in lists.load("declension")["bare"]
    attribute = None if form in words("like_adverbs") or bare else plain.attribute
    return plain._replace(
        form=form,
        preposition=form in governed(),
        contraction=contractions().get(form),
        determiners=uses,
        attribute=attribute,
        inner=_inner(form, uses) if uses and not bare else None,
        transparent=form.endswith("-") or _is_uninflected(form, plain),
        opens=bool(form in governed() or form in contractions() or uses or attribute),
    )


@cache
def _closed() -> frozenset[str]:
    """Forms of which more is known than their readings."""
    phrasal = words("like_adverbs") | words("breakers")
    return frozenset((*governed(), *contractions(), *declension.determiners(), *phrasal))


@lru_cache(maxsize=1 << 12)
def _plain(readings: tuple[Reading, ...]) -> Role:
    """The role of a form by its readings alone."""
    adverbial = any(r.pos == "ADV" for r in readings)
    attribute = None if adverbial else declension.attributive(readings)
    finite = any(r.pos == "VER" and (r.person or r.mood == "IMP") for r in readings)
    predicative = any(r.pos in declension.ADJECTIVAL and not r.case for r in readings)
    bare = predicative or any(r.mood in ("PA1", "PA2") for r in readings)
    return Role(
        attribute=attribute,
        transparent=any(r.pos in TRANSPARENT for r in readings) or (bare and not finite),
        predicative=predicative,
        superlative=any(r.degree == "SUP" for r in readings),
        numeral=any(r.pos == "ZAL" for r in readings),
        opens=attribute is not None,
    )


@cache
def words(*names: str) -> frozenset[str]:
    """Groups of the list of words around noun phrases."""
    return frozenset(word for name in names for word in lists.load("phrase_words")[name])


def _inner(form: str, uses: tuple[Determiner, ...]) -> Masks | None:
    """The masks of a determiner that inflects like an adjective after another one: *die vielen*, *das eine*."""
    if not any(use.declension in ("either", "strong") or use.stem == ONE for use in uses):
        return None
    masks = declension.nominalised(form)
    return masks if masks.weak else None


def _is_uninflected(form: str, plain: Role) -> bool:
    """No preposition or determiner, and without an ending: an adverb, a number, *schnell* in *schnell wachsend*."""
    if form in governed() or form in contractions() or form in words("breakers"):
        return False
    if form in words("like_adverbs"):
        return True
    if form in declension.determiners():
        return form in lists.load("declension")["bare"]
    return plain.transparent


@cache
def is_adverb(form: str) -> bool:
    """The form has the reading of an adverb (vergleichsweise, nachgerade)."""
    return any(r.pos == "ADV" for r in lexicon.grammar(form))


@lru_cache(maxsize=1 << 14)
def has_noun_twin(form: str) -> bool:
    """The form is in lower case, and with a capital it would be a noun on record."""
    if not (form.isalpha() and form.islower()):
        return False
    noun = form.capitalize()
    return lexicon.known(noun) and any(r.pos == "SUB" for r in lexicon.grammar(noun))


@cache
def has_person(form: str) -> bool:
    """The form has the reading of a finite verb, whatever else it may be."""
    return any(r.person for r in lexicon.grammar(form) if r.pos == "VER")


@cache
def is_finite(form: str) -> bool:
    """The form can be a finite verb, and no adjective."""
    readings = lexicon.grammar(form)
    return any(r.person for r in readings if r.pos == "VER") and not any(
        r.pos in declension.ADJECTIVAL for r in readings
    )


@lru_cache(maxsize=1 << 13)
def is_doubtful_noun(form: str) -> bool:
    """No common noun with reliable readings: unknown, a numeral (die ersten Vier), a name's genitive."""
    masks = declension.substantive(form)
    if masks is None:
        return True
    if any(r.pos == "ZAL" for r in lexicon.grammar(form.lower())):
        return True
    genitive = not masks.any & ~declension.case_cells(("GEN",))
    return genitive and any(r.pos == "EIG" for r in lexicon.grammar(form))


@cache
def lacks_ending(form: str) -> bool:
    """An adjective in its bare form that has inflected forms, and nothing else."""
    readings = lexicon.readings(form)
    if not form.islower() or not readings or any(r.pos not in BARE or r.case for r in readings):
        return False
    return lexicon.band(form) >= FREQUENT and declension.attribute(f"{form}e") is not None


@cache
def is_zu_infinitive(form: str) -> bool:
    """An infinitive with zu inside: einzuführen."""
    return any(r.mood == "EIZ" for r in lexicon.grammar(form))


@cache
def is_participle(form: str) -> bool:
    """The form is an attribute that a verb makes."""
    return any(r.pos in ("PA1", "PA2") for r in lexicon.grammar(form))
