"""Fronted phrases that a comma parts from their clause, as English has it: Trotz der hohen Kosten, will die Firma …

Source of the rule: the first phrase of a German main clause belongs to it and takes no comma (official rules of German
orthography, section 71 and following name none).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from tqa import lexicon
from tqa.analyse.clauses.stretches import CLOSING, FINAL, Stretch, Word, clause_words, openers
from tqa.analyse.clauses.subjects import AMBIGUOUS, PRONOUNS
from tqa.analyse.words.verbs import Trait, verb_lemmas
from tqa.lexicon import lists

LONGEST, SHORT, INSERTED = 9, 3, 5
ROLE = "als"
ASKING = frozenset(("?", "!"))
VERBAL = Trait.FINITE | Trait.INFINITIVE | Trait.ZU_INFINITIVE


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(day for day in lists.load("times")["weekdays"] if len(day) > SHORT)


@cache
def _speaking() -> frozenset[str]:
    return frozenset(lemma for form in lists.load("reporting_verbs")["verbs"] for lemma in verb_lemmas(form))


def may_be_predicate(before: Word, word: Word) -> bool:
    """A verb or conjunction; behind a noun *bombardierte* is rather a verb than an attribute; or an unknown word."""
    if word.has(VERBAL | Trait.SUBORDINATOR):
        return before.noun if word.has(Trait.ATTRIBUTE) else not word.has(Trait.DETERMINER)
    return word.text.islower() and not lexicon.is_word(word.text)


def is_led(front: Stretch) -> bool:
    """A phrase with a preposition, or one adverb: it can be no subject."""
    first = front.words[0]
    return first.has(Trait.PREPOSITION) or (len(front.words) == 1 and first.low in clause_words("adverbs"))


def is_front(front: Stretch) -> bool:
    """One short phrase that begins the sentence and holds nothing that could be a predicate or a conjunction."""
    words = front.words
    if not front.opens_sentence or len(words) > LONGEST:
        return False
    if len(words) == 1:
        return words[0].low in clause_words("adverbs") or words[0].text in _weekdays()
    if " ".join(w.low for w in words) in clause_words("fixed_fronts"):
        return True
    first, last = words[0], words[-1]
    if any(may_be_predicate(before, word) for before, word in pairwise(words)):
        return False
    if first.low in clause_words("joining_fronts"):
        first = words[1]
    elif first.low in openers():
        return first.low == ROLE and last.noun and len(words) < SHORT
    after = last.low in clause_words("postpositions") and words[-2].noun
    return (last.noun and first.has(Trait.PREPOSITION | Trait.DETERMINER)) or after


def opens_main_clause(clause: Stretch, rest: Sequence[Stretch]) -> bool:
    """The finite verb of a statement first, and no insertion like *sagt er* or *so der Minister*."""
    words = clause.words
    governs = bool(rest) and rest[0].introduced
    if len(words) < SHORT - governs or clause.after in ASKING:
        return False
    verb, after = words[0], words[1]
    subject = not after.noun and after.low in PRONOUNS
    if _is_inserted(clause, governs) or not verb.has(Trait.FINITE) or verb.has(Trait.DETERMINER | Trait.PREPOSITION):
        return False
    if verb.has(Trait.IMPERATIVE):
        return subject
    alone = (verb.has(Trait.SURE) and not verb.has(Trait.INFLECTED)) or (
        verb.has(Trait.MODAL) and clause.after in FINAL
    )
    return alone or subject or after.has(Trait.DETERMINER | Trait.PRONOUN)


def _is_inserted(clause: Stretch, governs: bool) -> bool:
    """Sagt er, so hofft man: what is said goes on behind it."""
    speaks = bool(set(verb_lemmas(clause.words[0].text)) & _speaking())
    return speaks and not governs and (clause.after not in FINAL or len(clause.words) < INSERTED)


def goes_on(front: Stretch, clause: Stretch) -> bool:
    """A clause with its subject first stands behind a phrase with a preposition: In den Jahren, wir haben …"""
    words = front.words
    led = len(words) > 1 and words[0].has(Trait.PREPOSITION) and words[-1].noun and is_front(front)
    fixed = " ".join(w.low for w in words) in clause_words("free_fronts")
    return led and not fixed and clause.before == "," and clause.after in CLOSING


def is_pronoun(word: Word) -> bool:
    """A personal pronoun that may be the subject."""
    return not word.noun and (word.low in PRONOUNS or word.low in AMBIGUOUS)
