"""Readings and forms of words that the tables do not hold: compounds inflect like their last part."""

from __future__ import annotations

from functools import lru_cache

from tqa.lexicon.compounds import best, is_nominal, kind_of
from tqa.lexicon.store import store
from tqa.model import Reading


def readings(form: str) -> tuple[Reading, ...]:
    """The readings of a compound: those of its last part, the lemma completed."""
    if "-" in form:
        stem, _, last = form.rpartition("-")
        found = store().readings(last) or readings(last)
        return tuple(tuple.__new__(Reading, (f"{stem}-{r.lemma}", *r[1:])) for r in found) if stem else found
    if not form.isalpha() or form[1:] != form[1:].lower():
        return ()
    low, upper = form.lower(), form[0].isupper()
    found_split = best(low, kind_of(form))
    if found_split is None:
        return _nominal(form) if upper and is_nominal(low) else ()
    head = found_split.head
    found = store().readings(head.capitalize() if upper else head)
    stem = low[: len(low) - len(head)]
    fitting = [r for r in found if (r.pos == "SUB") == upper]
    lemmas = {r.lemma: _whole(stem, r.lemma, upper) for r in fitting}
    return tuple(tuple.__new__(Reading, (lemmas[r.lemma], *r[1:])) for r in fitting)


def grammar(form: str) -> tuple[Reading, ...]:
    """The readings of a compound without their lemmas: some of those of its last part."""
    if "-" in form:
        last = form.rpartition("-")[2]
        return store().grammar(last) or grammar(last)
    if not form.isalpha() or form[1:] != form[1:].lower():
        return ()
    low, upper = form.lower(), form[0].isupper()
    split = best(low, kind_of(form))
    if split is None:
        return tuple(r._replace(lemma="") for r in _nominal(form)) if upper and is_nominal(low) else ()
    return _fitting(store().grammar(split.head.capitalize() if upper else split.head), upper)


@lru_cache(maxsize=1 << 12)
def _fitting(found: tuple[Reading, ...], upper: bool) -> tuple[Reading, ...]:
    """The readings as a noun, or those that are none."""
    return tuple(r for r in found if (r.pos == "SUB") == upper)


def _nominal(form: str) -> tuple[Reading, ...]:
    """The noun readings that a capital gives an adjective (der Betroffene) or an infinitive (das Gehen)."""
    found = []
    for r in store().readings(form.lower()):
        if r.pos in {"ADJ", "PA1", "PA2"} and r.case:
            found.append(Reading(r.lemma, "SUB", r.case, r.number, r.gender, r.declension, extra="ADJ"))
        elif r.mood == "INF":
            cases = ("NOM", "DAT", "AKK")
            found += [Reading(form, "SUB", case, "SIN", "NEU", extra="INF") for case in cases]
    return tuple(dict.fromkeys(found))


def _whole(stem: str, lemma: str, upper: bool) -> str:
    word = stem + lemma.lower()
    return word.capitalize() if upper else word


def forms_of(lemma: str) -> tuple[str, ...]:
    """The forms of a compound lemma: its last part inflects."""
    if "-" in lemma:
        stem, _, last = lemma.rpartition("-")
        return tuple(f"{stem}-{form}" for form in store().forms_of(last) or forms_of(last))
    upper = lemma[:1].isupper()
    found = best(lemma.lower(), kind_of(lemma)) if lemma.isalpha() else None
    if found is None:
        return ()
    stem = lemma.lower()[: len(lemma) - len(found.head)]
    inflected = store().forms_of(found.head.capitalize() if upper else found.head)
    return tuple(_whole(stem, form, upper) for form in inflected)
