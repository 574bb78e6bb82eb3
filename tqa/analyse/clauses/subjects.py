"""Subjects that are certain by their form: a personal pronoun, a name, or determiner and noun in the nominative.

Only what the lexicon proves counts: *wir*, *er* and *man* are nominative; *der Präsident* is, *der Gruppe* is not;
*das Unternehmen* may be an object as well, which the caller must allow for.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tqa import lexicon
from tqa.analyse.clauses.stretches import Stretch, Word
from tqa.analyse.words.verbs import MOODS, Trait, traits
from tqa.lexicon import inflect, lists

if TYPE_CHECKING:
    from tqa.analyse import Analysis

PRONOUNS = {"ich": "SIN", "wir": "PLU", "er": "SIN", "man": "SIN", "du": "SIN"}
AMBIGUOUS = {"es": frozenset(("SIN",)), "sie": frozenset(("SIN", "PLU"))}
INDEFINITE = frozenset(("jemand", "niemand"))
PERSONS = {"ich": "1", "wir": "1", "du": "2"}
GENITIVE = ("s", "ß", "x", "z", "’")
"""Endings of names in the genitive."""
NUMBERS = {"SIN": Trait.SINGULAR, "PLU": Trait.PLURAL}


class Subject(NamedTuple):
    """Words `start:end` of a stretch with the cases that the form allows, and the numbers of the nominative."""

    start: int
    end: int
    cases: frozenset[str]
    numbers: frozenset[str]

    @property
    def only(self) -> bool:
        """Can be nothing but a nominative."""
        return self.cases == {"NOM"}

    @property
    def direct(self) -> bool:
        """Can be no genitive and no dative, hence no attribute of what stands before."""
        return self.cases <= {"NOM", "AKK"}

    def agrees(self, verb: Trait) -> bool:
        """The verb can have one of the subject's numbers."""
        return any(verb & NUMBERS[number] for number in self.numbers)


def subject_at(analysis: Analysis, stretch: Stretch, place: int) -> Subject | None:
    """The certain subject that begins at a word of a stretch."""
    word = stretch.words[place]
    if not word.noun and word.low in PRONOUNS:
        return Subject(place, place + 1, frozenset(("NOM",)), frozenset((PRONOUNS[word.low],)))
    if not word.noun and word.low in AMBIGUOUS:
        return Subject(place, place + 1, frozenset(("NOM", "AKK")), AMBIGUOUS[word.low])
    if not word.noun and word.low in INDEFINITE:
        return Subject(place, place + 1, frozenset(("NOM", "AKK")), frozenset(("SIN",)))
    return _noun_phrase(stretch, place) if word.has(Trait.DETERMINER) else _name(analysis, stretch, place)


def _noun_phrase(stretch: Stretch, place: int) -> Subject | None:
    words = stretch.words
    end = place + 1
    while end < len(words) and _is_attribute(words, end):
        end += 1
    if end == len(words) or not words[end].noun or end - place > 3:
        return None
    agreed = agreement(words[place].low, words[end].text)
    numbers = frozenset(number for case, number in agreed if case == "NOM")
    return Subject(place, end + 1, frozenset(case for case, _ in agreed), numbers) if numbers else None


def _is_attribute(words: Sequence[Word], n: int) -> bool:
    """An adjective; with a capital it belongs to a name: die Vereinigten Staaten."""
    if not words[n].noun:
        return words[n].has(Trait.ATTRIBUTE)
    goes_on = n + 1 < len(words) and words[n + 1].noun and words[n + 1].text.isalpha()
    return goes_on and bool(traits(words[n].low) & Trait.ATTRIBUTE)


def named(analysis: Analysis, stretch: Stretch, subject: Subject | None) -> Subject | None:
    """The subject with the name behind its noun: die Behörde CRU."""
    if subject is None or not stretch.words[subject.end - 1].noun:
        return subject
    end = subject.end
    while end < len(stretch.words) and (is_name(analysis, stretch.words[end]) or _is_acronym(stretch.words[end].text)):
        end += 1
    return subject._replace(end=end)


def _is_acronym(text: str) -> bool:
    return text.isalpha() and text.isupper()


def _name(analysis: Analysis, stretch: Stretch, place: int) -> Subject | None:
    """One or more names in a row; a name may be any case."""
    end = place
    while end < len(stretch.words) and is_name(analysis, stretch.words[end]):
        end += 1
    genitive = ("GEN",) if end > place and stretch.words[end - 1].text.endswith(GENITIVE) else ()
    cases = frozenset(("NOM", "AKK", "DAT", *genitive))
    return Subject(place, end, cases, frozenset(("SIN",))) if end > place else None


def is_name(analysis: Analysis, word: Word) -> bool:
    """A name that is no common noun."""
    if not word.noun or not word.text[0].isalpha() or any(r.pos == "SUB" for r in lexicon.grammar(word.text)):
        return False
    return analysis.facts.is_name(word.text)


@lru_cache(maxsize=1 << 12)
def agreement(determiner: str, noun: str) -> frozenset[tuple[str, str]]:
    """Case and number in which determiner and noun agree."""
    found = set()
    for first in lexicon.readings(determiner):
        if first.pos not in ("ART", "PRO") or first.extra == "PER":
            continue
        for second in lexicon.readings(noun):
            same = first.case == second.case and first.number == second.number
            if second.pos in ("SUB", "EIG") and same and _genders(first.gender, second.gender, first.number):
                found.add((first.case, first.number))
    return frozenset(found)


def _genders(first: str, second: str, number: str) -> bool:
    return number == "PLU" or not first or not second or first == second or "NOG" in (first, second)


@lru_cache(maxsize=1 << 12)
def only_plural(form: str) -> bool:
    """A noun form that is no singular."""
    nouns = [r for r in lexicon.readings(form) if r.pos == "SUB"]
    return bool(nouns) and all(r.number == "PLU" for r in nouns)


@cache
def plural_names() -> frozenset[str]:
    """Countries and regions whose name is a plural: die USA."""
    return frozenset(lists.load("plural_names")["names"])


@lru_cache(maxsize=1 << 12)
def fits(form: str, person: str, number: str) -> bool:
    """The verb form has this person and number."""
    finite = [r for r in lexicon.readings(form) if r.pos == "VER" and r.mood in MOODS]
    return any((r.person, r.number) == (person, number) for r in finite)


def agreeing(form: str, person: str, number: str) -> tuple[str, ...]:
    """The form of the same verb and tense that agrees."""
    found = [r for r in lexicon.readings(form) if r.pos == "VER" and r.mood in ("PRÄ", "PRT", "KJ2")]
    forms = (inflect.main_verb(r.lemma, person, number, r.mood) for r in found)
    return tuple(dict.fromkeys(f[0] for f in forms if f))[:1]


def names_subject(analysis: Analysis, place: int) -> bool:
    """The subject of the clause is likely named before a token: a pronoun, or the words before its finite verb."""
    start = analysis.tokens[place].start
    stretch = next((s for s in analysis.stretches if s.words[0].token.start <= start <= s.last.token.start), None)
    before = [w for w in stretch.words if w.token.start < start] if stretch else []
    if not stretch or not before:
        return False
    if any(w.low in PRONOUNS or w.low in AMBIGUOUS for w in before):
        return not any(w.has(Trait.SEIN) for w in before)
    opens = before[1:] if stretch.introduced else before
    verb = next((n for n, w in enumerate(opens) if w.traits.certain or (n and w.has(Trait.FINITE))), len(opens))
    if not stretch.introduced and verb == len(opens):
        return False
    led = not opens or opens[0].has(Trait.PREPOSITION | Trait.ADVERB) or any(w.has(Trait.SEIN) for w in before)
    return not led and any(w.noun for w in opens[:verb])
