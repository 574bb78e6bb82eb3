"""German as data: forms, readings, compounds, frequencies. The tables open on first use.

Rules for all functions: forms are NFC without soft hyphens, and case counts. `Gehen` is the noun, `gehen` the
verb; at the start of a sentence or in a title pass `initial=True`, which also looks at the lower-case form.
Names are of another module; only the first names, surnames and places of the morphology are words here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import lru_cache

from tqa.lexicon import compounds, inflection
from tqa.lexicon.compounds import Part
from tqa.lexicon.store import store
from tqa.model import Reading

__all__ = [
    "Part",
    "band",
    "english_band",
    "english_ratio",
    "forms",
    "grammar",
    "is_word",
    "known",
    "lemmas",
    "old_spelling",
    "readings",
    "split",
    "swiss_spelling",
]


def known(form: str) -> bool:
    """The tables hold this very form: no compounding, no other case."""
    return form in store()


@lru_cache(maxsize=1 << 15)
def is_word(form: str, initial: bool = False) -> bool:
    """A correctly spelt German word: in the tables, or a compound of known parts, hyphenated or not."""
    try:
        return form in store().forms or compounds.accepts(form, initial)
    except UnicodeEncodeError:
        return False


def readings(form: str, initial: bool = False) -> tuple[Reading, ...]:
    """All readings of a form. A compound has those of its last part, with its own lemma; () if unknown.

    With `initial` the readings of the lower-case form follow those of the form as written.
    """
    if initial and form[:1].isupper() and form[1:].islower():
        return _as_written(form) + _as_written(form[0].lower() + form[1:])
    return _as_written(form)


@lru_cache(maxsize=1 << 14)
def _as_written(form: str) -> tuple[Reading, ...]:
    return store().readings(form) or inflection.readings(form)


@lru_cache(maxsize=1 << 14)
def grammar(form: str) -> tuple[Reading, ...]:
    """The readings of a form as it is written, without their lemmas.

    Forms that inflect alike share one value, so that what follows from it is worked out once for all of them.
    """
    return store().grammar(form) or inflection.grammar(form)


def lemmas(form: str, initial: bool = False) -> tuple[str, ...]:
    """The distinct lemmas of a form's readings, in their order."""
    return tuple(dict.fromkeys(r.lemma for r in readings(form, initial)))


def split(form: str) -> tuple[Part, ...] | None:
    """The parts of a compound with their linking elements, None for what is no compound of known parts."""
    return compounds.split(form)


@lru_cache(maxsize=1 << 12)
def forms(lemma: str, **features: str) -> tuple[str, ...]:
    """The forms of a lemma that have a reading with all these features: `forms("Land", case="GEN", number="PLU")`.

    A compound lemma inflects like its last part. Sorted; () if there is none.
    """
    wanted = tuple((Reading._fields.index(name) - 1, value) for name, value in features.items())
    found = store().forms_of(lemma)
    if found:
        return tuple(sorted(form for form in set(found) if not wanted or store().reads(form, lemma, wanted)))
    return tuple(sorted(form for form in set(inflection.forms_of(lemma)) if _has(readings(form), lemma, wanted)))


def _has(found: Iterable[Reading], lemma: str, wanted: Collection[tuple[int, str]]) -> bool:
    """One of the readings has the lemma and the wanted features, which are counted from that behind the lemma."""
    own = (reading[1:] for reading in found if reading.lemma == lemma)
    return not wanted or any(all(features[at] == value for at, value in wanted) for features in own)


def band(form: str) -> float:
    """German frequency on the Zipf scale (10^band per billion words) in half steps; 0.0 is below 1.5 or unknown."""
    return (store().bands(form) >> 5) / 2


def english_band(form: str) -> float:
    """English frequency, as `band`."""
    return (store().bands(form) & 31) / 2


def english_ratio(form: str) -> float:
    """log10 of how much likelier the word is in English than in German; 0.0 if neither knows it.

    A word that only one of the two knows counts as if the other had it just below the table's floor.
    """
    both = store().bands(form)
    german, english = both >> 5, both & 31
    return ((english or 2) - (german or 2)) / 2 if both else 0.0


@lru_cache(maxsize=1 << 14)
def old_spelling(form: str) -> str | None:
    """The current spelling of a word in the spelling before 1996 (daß, Prozeß, Schiffahrt, numerieren), else None."""
    found = store().old.get(form)
    if (found is None and "ß" not in form) or is_word(form):
        return None
    current = found or form.replace("ß", "ss")
    return current if found or is_word(current) else None


def swiss_spelling(form: str) -> str | None:
    """The spelling with ß of a word that is written with ss in Switzerland only (Strasse, grösser), else None."""
    if "ss" not in form or is_word(form):
        return None
    return next((c for c in compounds.sharpened(form) if is_word(c)), None)
