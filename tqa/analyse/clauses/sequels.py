"""Clauses joined to the one before by aber, denn, sondern, by an adverb, or by nothing, though no comma parts them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from tqa import lexicon
from tqa.analyse.clauses.finites import Cut, Kind, Place, certain, finite, is_certain, is_prefix, is_verb_final
from tqa.analyse.clauses.openings import is_spaced
from tqa.analyse.clauses.stretches import JOINTS, Word, clause_words
from tqa.analyse.clauses.subjects import AMBIGUOUS, PERSONS, PRONOUNS, fits, subject_at
from tqa.analyse.words.verbs import Trait, verb_lemmas

NEGATIONS = ("nicht", "kein", "nie", "weder")
NOUNLESS = Trait.PRONOUN | Trait.PREPOSITION
OPEN = frozenset(("", ",", ":", ";"))
LONGEST = 6
"""At most so many words stand between aber and its verb."""


def adversative(place: Place) -> Cut | None:
    """Sondern, desto, aber, doch or denn between two clauses or phrases."""
    words = place.words
    if place.lows.isdisjoint(clause_words("adversatives")):
        return None
    for n in range(1, len(words) - 1):
        known = words[n].low in clause_words("adversatives") and not words[n].noun
        if known and is_spaced(words, n) and _joins(place, n):
            return Cut(n, Kind.ADVERSATIVE)
    return None


def _joins(place: Place, n: int) -> bool:
    """The word is the conjunction, not its homograph."""
    words, low = place.words, place.words[n].low
    before = words[:n]
    if low == "sondern":
        negated = any(w.low.startswith(NEGATIONS) for w in before) or words[n + 1].low in clause_words("content")
        return negated and not before[-1].has(Trait.PRONOUN) and before[-1].low != "zu"
    if low == "desto":
        return before[0].low == "je" and any(w.has(Trait.FINITE) for w in before)
    if not finite(before) or before[-1].low in JOINTS or before[-1].low in clause_words("before_aber"):
        return False
    return opens_main_clause(place, n + 1) or (low == "aber" and _contrasts(place, n))


def _contrasts(place: Place, n: int) -> bool:
    """Aber behind the last verb of a clause, or before a verb, a conjunction or a phrase with its verb."""
    words, before = place.words, place.words[n - 1]
    if is_verb_final(place.stretch):
        helps = before.traits.auxiliary and not words[n - 2].has(Trait.PARTICIPLE | Trait.INFINITIVE | Trait.ADVERB)
        return is_certain(before) and not helps
    if is_certain(before) or before.has(NOUNLESS) or place.introduced:
        return False
    if is_certain(words[n + 1]) or words[n + 1].low in clause_words("subordinators"):
        return True
    for word in words[n + 2 : n + 2 + LONGEST]:
        if word.low in JOINTS or word.has(Trait.SUBORDINATOR):
            return False
        if is_certain(word):
            return True
    return False


def opens_main_clause(place: Place, n: int) -> bool:
    """A subject and its finite verb, or an adverb or das and a finite verb."""
    words = place.words
    subject = subject_at(place.analysis, place.stretch, n)
    end = subject.end if subject else n + 1
    if end >= len(words) or not is_certain(words[end]):
        return False
    alone = words[n].low in clause_words("alone", "adverbs")
    return subject.agrees(words[end].traits) if subject else alone


def main_clause(place: Place) -> Cut | None:
    """Ich weiß | du hast recht; … ist teuer | deshalb gehe ich."""
    words = place.words
    if place.introduced:
        return None
    resumes = not place.lows.isdisjoint(clause_words("resuming"))
    for n in range(2, len(words) - 1):
        word = words[n - 1]
        said = word.traits & Trait.FINITE and not word.noun and _says(word.text) and _is_said(place, n)
        if said or (resumes and _resumes(words, n)):
            return Cut(n, Kind.MAIN)
    return None


@lru_cache(maxsize=1 << 12)
def _says(form: str) -> bool:
    return not clause_words("saying_verbs").isdisjoint(verb_lemmas(form))


def _is_said(place: Place, n: int) -> bool:
    """Behind subject and verb of saying: a pronoun and its verb, or any subject and a verb of reported speech."""
    words = place.words
    if _is_subject(words[n], words[n + 1]):
        subject = subject_at(place.analysis, place.stretch, 0)
        first = place.stretch.before in OPEN
        return first and subject is not None and subject.end == n - 1 and "NOM" in subject.cases
    said = subject_at(place.analysis, place.stretch, n)
    if said is None or "NOM" not in said.cases or said.end >= len(words) - 1:
        return False
    verb = words[said.end]
    return is_reporting(verb.text) and not verb.has(Trait.DETERMINER) and said.agrees(words[said.end].traits)


@lru_cache(maxsize=1 << 10)
def is_reporting(form: str) -> bool:
    """A present subjunctive and nothing else: sei, habe, müsse."""
    finite = [r for r in lexicon.grammar(form) if r.pos == "VER" and r.person == "3"]
    return bool(finite) and all(r.mood == "KJ1" for r in finite)


def _is_subject(word: Word, verb: Word) -> bool:
    """A pronoun in the nominative and a finite verb that agrees."""
    if word.noun or not is_certain(verb):
        return False
    if word.low == "ihr":
        return fits(verb.low, "2", "PLU")
    number, person = PRONOUNS.get(word.low), PERSONS.get(word.low, "3")
    if number:
        return fits(verb.low, person, number)
    return word.low in AMBIGUOUS and any(fits(verb.low, "3", number) for number in AMBIGUOUS[word.low])


def _resumes(words: Sequence[Word], n: int) -> bool:
    """An adverb that opens a main clause, with verb and subject, behind a clause with its own verb."""
    if words[n].low not in clause_words("resuming") or n + 2 >= len(words) or not is_spaced(words, n):
        return False
    before = words[n - 1]
    bound = before.low in JOINTS or before.low in clause_words("inner", "adverbs")
    free = (not before.has(NOUNLESS) or is_prefix(words, n - 1)) and not bound and not is_certain(before)
    opens = is_certain(words[n + 1]) and _is_subject(words[n + 2], words[n + 1])
    return free and opens and bool(certain(words[:n]))
