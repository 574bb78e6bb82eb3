"""Infinitive clauses with zu that no comma opens.

Source of the rules: official rules of German orthography, section 75, as of 2024: a comma stands before every
infinitive clause that holds more than the infinitive itself.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import lru_cache

from tqa import lexicon
from tqa.analyse.clauses.finites import (
    Cut,
    Kind,
    Place,
    certain,
    is_certain,
    is_prefix,
    is_verb_final,
    lemmas_of,
)
from tqa.analyse.clauses.stretches import JOINTS, Stretch, Word, clause_words
from tqa.analyse.clauses.subjects import PRONOUNS, subject_at
from tqa.analyse.words.verbs import OTHERS, Trait

OPENING = Trait.DETERMINER | Trait.ATTRIBUTE | Trait.PRONOUN
BRACKET = Trait.FINITE | Trait.INFINITIVE | Trait.ZU_INFINITIVE | Trait.PARTICIPLE
COPULA = Trait.SEIN | Trait.WERDEN
POSSESSING = Trait.SEIN | Trait.HABEN
PARTICLE, AROUND, EXPLETIVE = "zu", "um", "es"
AFTER_VERB = frozenset((*PRONOUNS, "sie"))
NO_OPENING = frozenset(("der", "des", "dieser", "dieses", "eines", "einer", PARTICLE)) | JOINTS
"""Words that may belong to what stands before: a genitive, a coordination, *zu schwer*."""


def led(place: Place) -> Cut | None:
    """Um, ohne, statt, anstatt with their infinitive; um that governs a noun is none."""
    words = place.words
    if words[0].low in clause_words("infinitive_openers") or place.lows.isdisjoint(clause_words("infinitive_openers")):
        return None
    for n in range(1, len(words) - 1):
        if words[n].low in clause_words("infinitive_openers") and not words[n].noun and _opens(place, n):
            return Cut(n, Kind.INFINITIVE)
    return None


def _opens(place: Place, n: int) -> bool:
    words = place.words
    end, before = group_end(words, n + 1), words[n - 1]
    led = before.has(Trait.PREPOSITION) and not is_prefix(words, n - 1)
    if not _closes(place, end) or led or before.has(Trait.COORDINATOR):
        return False
    if not any(w.has(Trait.FINITE) and not w.has(Trait.DETERMINER) for w in words[:n]):
        return False
    first = words[n + 1]
    if first.has(Trait.PREPOSITION):
        return True
    counted = first.low in clause_words("clock") or (first.noun and not first.text.isalpha())
    bound = words[n].low == AROUND and lemmas_of(words[end - 1].low) & clause_words("um_verbs")
    loose = first.low == PARTICLE or first.has(OPENING | Trait.ADVERB) or not bound
    free = words[n].low == AROUND and not bound
    free = free or words[n - 1].text in clause_words("infinitive_nouns")
    owing = clause_words("zu_verbs") | (frozenset() if free else clause_words("zu_modals"))
    return loose and not counted and not _is_owed(words[:n], owing)


def _is_owed(words: Sequence[Word], owing: Set[str]) -> bool:
    """A verb before awaits an infinitive with zu that has not come, so that um or ohne may be its preposition."""
    if words[-1].has(Trait.PARTICIPLE | Trait.INFINITIVE | Trait.ZU_INFINITIVE):
        return False
    places = [n for n, w in enumerate(words) if not w.noun and lemmas_of(w.low) & owing]
    return bool(places) and not any(w.low == PARTICLE or w.has(Trait.ZU_INFINITIVE) for w in words[places[-1] :])


def group_end(words: Sequence[Word], start: int) -> int:
    """Behind the first infinitive with zu from a place on, where no finite verb comes before it; 0 without."""
    for n in range(start, len(words)):
        word = words[n]
        if word.has(Trait.ZU_INFINITIVE):
            return n + 1
        if word.low == PARTICLE and n + 1 < len(words) and words[n + 1].has(Trait.INFINITIVE):
            return n + 2
        if word.has(Trait.SUBORDINATOR) or is_certain(word):
            return 0
    return 0


def _closes(place: Place, end: int) -> bool:
    """The infinitive clause ends where the stretch ends or another one is joined."""
    words = place.words
    return place.stretch.closed if end == len(words) else bool(end) and words[end].low in JOINTS


def governed(place: Place) -> Cut | None:
    """An infinitive clause that depends on a noun, an adjective with es, a correlate or a verb before it."""
    words = place.words
    if PARTICLE not in place.lows and not place.stretch.has(Trait.ZU_INFINITIVE):
        return None
    for n in range(2, len(words) - 1):
        if words[n].low in NO_OPENING or not _may_open(words[n]):
            continue
        end = group_end(words, n)
        least = n + (1 if words[end - 1].has(Trait.ZU_INFINITIVE) else 2)
        if end > least and _closes(place, end) and _is_governed(place, n):
            return Cut(n, Kind.GOVERNED)
    return None


def _may_open(word: Word) -> bool:
    """No auxiliary in the infinitive, which belongs to the clause before (in der Lage sein)."""
    return not (word.has(POSSESSING) and word.has(Trait.INFINITIVE))


def _is_governed(place: Place, n: int) -> bool:
    """What stands right before the infinitive clause takes one."""
    words = place.words
    word, first = words[n - 1], words[n]
    outer = certain(words[:n])
    closed = word.has(Trait.PARTICIPLE) and any(w.has(Trait.HABEN) for w in outer)
    begins = first.has(OPENING) or (first.noun and first.text.isalpha()) or (closed and first.has(Trait.PREPOSITION))
    if word.noun:
        return begins and word.text in clause_words("infinitive_nouns") and bool(outer)
    if not begins:
        return False
    if _is_impersonal(words[:n], outer):
        return word.low != EXPLETIVE or first.has(Trait.DETERMINER | Trait.PRONOUN)
    if word.has(POSSESSING):
        return _closes_predicate(place, n)
    if word.low in clause_words("willing_adjectives"):
        return any(w.has(COPULA) for w in outer)
    if word.low in clause_words("correlates"):
        seems = any(lemmas_of(w.low) & clause_words("zu_modals") and not w.has(POSSESSING) for w in outer)
        return bool(outer) and not seems and first.has(OPENING)
    return _is_governing_verb(place, n, outer)


def _closes_predicate(place: Place, n: int) -> bool:
    """Die Möglichkeit haben | …, dass es wichtig ist | …: the auxiliary is the last verb of its clause."""
    words = place.words
    final = is_verb_final(place.stretch)
    if words[n - 2].noun:
        ends = final or words[n - 1].has(Trait.INFINITIVE)
        return ends and words[n - 2].text in clause_words("infinitive_nouns") and words[n].has(OPENING)
    governs = words[n - 2].has(Trait.PARTICIPLE) and lemmas_of(words[n - 2].low) & clause_words("zu_verbs")
    return final and (bool(governs) or _is_impersonal(words[: n - 1], (words[n - 1],)))


def _is_impersonal(words: Sequence[Word], outer: Sequence[Word]) -> bool:
    """Es ist wichtig, es wird leichter, sein Ziel ist es."""
    last = words[-1].low
    if last == EXPLETIVE:
        return len(words) > 2 and words[-2].has(Trait.SEIN) and words[-3].text in clause_words("infinitive_nouns")
    if not any(w.low == EXPLETIVE for w in words) or not any(w.has(COPULA) for w in outer):
        return False
    return last in clause_words("infinitive_adjectives") or is_comparative(last)


def _is_governing_verb(place: Place, n: int, outer: Sequence[Word]) -> bool:
    """The last verb of a clause, or the finite verb with its subject before or right behind it."""
    words, stretch = place.words, place.stretch
    word, before = words[n - 1], words[n - 2]
    if not place.introduced and is_prefix(words, n - 1):
        whole = {word.low + lemma for w in outer for lemma in lemmas_of(w.low)}
        return bool(whole & clause_words("zu_verbs"))
    if word.has(BRACKET) and not word.has(OTHERS) and lemmas_of(word.low) & clause_words("zu_verbs"):
        if place.introduced:
            return word.has(Trait.FINITE) and words[0].low not in clause_words("ambiguous")
        if any(w is not word for w in outer):
            return True
        subject = subject_at(place.analysis, stretch, 0)
        alone = subject is not None and subject.end == n - 1 and "NOM" in subject.cases
        return alone and _takes_clause(word)
    pronoun = word.low in AFTER_VERB
    return pronoun and before.has(Trait.FINITE) and _takes_clause(before) and not place.introduced


def _takes_clause(verb: Word) -> bool:
    """A verb whose infinitive clause may follow at once, as it has no object before it."""
    lemmas = lemmas_of(verb.low)
    return bool(lemmas & clause_words("zu_verbs")) and not lemmas & clause_words("zu_verbs_with_object")


@lru_cache(maxsize=1 << 12)
def is_comparative(form: str) -> bool:
    """An uninflected comparative: leichter."""
    return any(r.degree == "KOM" and not r.case for r in lexicon.grammar(form))


def is_clause(stretch: Stretch, verb: Word) -> bool:
    """The last word closes an infinitive clause, whatever its form: um Minen zu finanziert, …, Anträge zu bewilligt."""
    words = stretch.words
    if verb is not words[-1] or not stretch.closed or verb.has(Trait.ADVERB) or len(words) < 3:
        return False
    if any(is_certain(w) for w in words[:-1]):
        return False
    if words[0].low in clause_words("infinitive_openers"):
        return True
    led = len(words) > 3 and words[-4].has(Trait.PREPOSITION)
    opened = stretch.is_relative or (stretch.introduced and not words[0].has(Trait.PREPOSITION))
    return stretch.before == "," and not opened and words[-3].noun and not led
