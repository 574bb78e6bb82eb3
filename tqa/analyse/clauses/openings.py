"""Words that open a subordinate clause though no comma stands before them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from tqa import lexicon
from tqa.analyse.clauses.finites import (
    Cut,
    Kind,
    Place,
    clause_end,
    finite,
    is_certain,
    is_final,
    is_nominal,
    is_prefix,
    is_verb_final,
)
from tqa.analyse.clauses.stretches import JOINTS, RELATIVE, WELCH, Word, clause_words, openers
from tqa.analyse.clauses.subjects import AMBIGUOUS, PRONOUNS, agreement, subject_at
from tqa.analyse.words.verbs import OTHERS, Trait
from tqa.lexicon.prepositions import cases

BRIDGE = Trait.SUBORDINATOR
REFLEXIVE = frozenset(("sich", "mich", "uns", "es", "ihn", "ihm"))
SUBJECTS = frozenset(PRONOUNS) | frozenset(AMBIGUOUS) | frozenset(("sich",))
PRONOUN_FORMS = RELATIVE | WELCH
POSSESSIVE = frozenset(("deren", "dessen"))
CONDITIONAL, GENITIVE, WHETHER, MANNER = "als", "der", "ob", "wie"
NOMINATIVE = frozenset(("der", "die", "das"))
BRACKET = Trait.FINITE | Trait.INFINITIVE | Trait.ZU_INFINITIVE | Trait.PARTICIPLE
"""What the last verb of a clause may be."""
ATTRIBUTES = 3
"""At most so many words between an article and its noun."""


def conjunction(place: Place) -> Cut | None:
    """A conjunction that can be nothing else, behind a clause or a noun that governs one."""
    words = place.words
    if place.lows.isdisjoint(clause_words("subordinators")):
        return None
    for n in range(1, len(words) - 1):
        word = words[n]
        if word.low in clause_words("subordinators") and not word.noun and is_spaced(words, n):
            lead = int(n > 1 and f"{words[n - 1].low} {word.low}" in clause_words("led"))
            nested = words[n - 1].low in clause_words("nesting") and word.low not in clause_words("nesting")
            if _has_verb(place, n) and (nested or _follows_clause(words, n - lead, word.low, bool(lead))):
                return Cut(n - lead, Kind.CONJUNCTION, lead)
    return None


def is_spaced(words: Sequence[Word], n: int) -> bool:
    """One blank stands before the word, and a word before that."""
    before = words[n - 1]
    return words[n].token.start - before.token.end == 1 and before.text[-1].isalpha()


def _has_verb(place: Place, n: int) -> bool:
    """A finite verb comes: the conjunction opens a clause (not *sobald möglich*, *erstaunt ob der Frage*)."""
    words, after = place.words, place.words[n + 1]
    if after.low in clause_words("elliptic"):
        return False
    if words[n].low == WHETHER and any(r.case == "GEN" for r in lexicon.grammar(after.text)):
        return is_certain(words[-1])
    return place.rest or any(w.has(Trait.FINITE) for w in words[n + 1 :])


def _follows_clause(words: Sequence[Word], n: int, low: str, led: bool) -> bool:
    """Before the conjunction stands a clause or its beginning, and no particle of the conjunction."""
    before = words[n - 1]
    predicated = words[0].has(Trait.IMPERATIVE) or any(w.has(Trait.FINITE) for w in words[:n])
    if led:
        return predicated
    if before.low in clause_words("free"):
        return any(w.has(Trait.FINITE) for w in words[: n - 1])
    if (
        before.low in clause_words("inner")
        or before.low in openers()
        or (before.has(Trait.PREPOSITION) and not is_prefix(words, n - 1))
    ):
        return False
    if before.text in clause_words("time_nouns"):
        return False
    governs = before.noun and low in clause_words("content") and before.text not in clause_words("adverbial")
    return predicated or governs


def _is_particle(words: Sequence[Word], n: int) -> bool:
    """The word belongs to the conjunction behind it: a particle, another conjunction, a preposition."""
    word = words[n]
    if word.low in clause_words("inner") or word.low in openers():
        return not is_prefix(words, n)
    return word.has(Trait.PREPOSITION) and not is_prefix(words, n)


def relative(place: Place) -> Cut | None:
    """A relative pronoun behind a noun, with a finite verb at the end of its clause and another outside."""
    words = place.words
    led = words[0].low in clause_words("infinitive_openers")
    if led or not place.stretch.has(Trait.FINITE) or place.lows.isdisjoint(PRONOUN_FORMS):
        return None
    last = max(n for n, word in enumerate(words) if word.traits & Trait.FINITE)
    places = [n for n in range(1, last) if words[n].low in PRONOUN_FORMS]
    found = [n for n in places if _is_relative(words, n) and _is_proven(place, n)]
    clear = [n for n in found if _is_clear(words, n)]
    if len(clear) > 1:
        clear = [n for n in clear if words[n + 1].low in SUBJECTS]
    if not clear and not place.introduced and not any(w.low in openers() for w in words):
        clear = [n for n in found if words[n].low != GENITIVE and not _led(words, n) and not finite(words[:n])]
    return Cut(clear[0] - _led(words, clear[0]), Kind.RELATIVE) if len(clear) == 1 else None


def _led(words: Sequence[Word], n: int) -> int:
    """The preposition before the pronoun belongs to its clause, as its case shows."""
    before = words[n - 1]
    return int(n > 1 and before.has(Trait.PREPOSITION) and may_govern(before.low, words[n].low))


def _is_relative(words: Sequence[Word], n: int) -> bool:
    """The form of a relative pronoun, maybe with its preposition, behind a noun or the last verb of a clause."""
    if words[n].noun or (n == 1 and words[0].has(Trait.PREPOSITION)):
        return False
    led, prefix = _led(words, n), is_prefix(words, n - 1)
    if led and prefix and words[n].low in NOMINATIVE:
        return False
    before = words[n - 1 - led]
    antecedent = is_nominal(before) or before.low in clause_words("antecedents")
    return antecedent or (before.has(BRACKET) and not before.has(OTHERS)) or (prefix and not led)


def _is_proven(place: Place, n: int) -> bool:
    """A finite verb ends the clause of the pronoun, and the clause around has its own."""
    words, introduced = place.words, place.introduced
    begin = n - _led(words, n)
    outer = finite(words[:begin])
    end = clause_end(place, n, outer)
    if end < n + 2 or any(w.has(BRIDGE) or w.low in openers() for w in words[n + 1 : end]):
        return False
    before, final = words[begin - 1], is_verb_final(place.stretch)
    if is_nominal(before) or before.low in clause_words("antecedents"):
        if outer:
            return not introduced and _is_single(words[:begin], outer)
        return _goes_on(place, end) and (not introduced or words[n + 1].low in SUBJECTS)
    if final or not outer:
        return before.has(Trait.FINITE if final else Trait.ZU_INFINITIVE) and len(outer) < 2
    return before is not outer[-1] and not introduced and _is_single(words[:begin], outer)


def _is_single(words: Sequence[Word], outer: Sequence[Word]) -> bool:
    """One finite verb, or more that are joined."""
    return len(outer) == 1 or any(w.low in JOINTS for w in words)


def _goes_on(place: Place, end: int) -> bool:
    """The finite verb of the clause around follows."""
    if end < len(place.words):
        return is_certain(place.words[end]) and not place.introduced
    follows = place.follows
    if follows is None or place.stretch.after != ",":
        return False
    verb = follows.last if place.introduced else follows.words[0]
    return is_final(verb, verb, ())


def _is_clear(words: Sequence[Word], n: int) -> bool:
    """No article: what follows is no noun phrase that agrees with it."""
    for word, after in pairwise(words[n + 1 : n + 2 + ATTRIBUTES]):
        if word.noun and any(char.isalpha() for char in word.text):
            common = word.text.isalpha() and any(r.pos == "SUB" and not r.extra for r in lexicon.grammar(word.text))
            return words[n].low in POSSESSIVE or (common and not agreement(words[n].low, word.text))
        if not word.noun and not word.has(Trait.ATTRIBUTE):
            return word.low != "zu" and not (word.has(Trait.ADVERB) and after.has(Trait.ATTRIBUTE))
    return True


def ambiguous(place: Place) -> Cut | None:
    """A question word, or a conjunction that may be an adverb or preposition, with its verb at the end."""
    words = place.words
    if place.lows.isdisjoint(openers()):
        return None
    for n in range(1, len(words) - 1):
        if words[n].low not in openers() or words[n].noun or not is_spaced(words, n):
            continue
        outer = finite(words[:n])
        if not _is_border(place, n):
            continue
        if _has_clause(place, n, outer) if outer or _ends_infinitive(words, n) else _is_first(place, n):
            return Cut(n, Kind.CONJUNCTION)
    return None


def _ends_infinitive(words: Sequence[Word], n: int) -> bool:
    """An infinitive with zu right before, whose clause is complete."""
    split = n > 1 and words[n - 2].low == "zu" and words[n - 1].has(Trait.INFINITIVE)
    return split or words[n - 1].has(Trait.ZU_INFINITIVE)


def _is_first(place: Place, n: int) -> bool:
    """Alles was er sagt, ist wahr: a relative clause with was or wo at the beginning, its main clause behind."""
    words, before = place.words, place.words[n - 1]
    asks = words[n].low in clause_words("question_words") or words[n].low == MANNER
    if place.introduced or not (words[n].low in clause_words("relatives") or (asks and before.noun)):
        return False
    end = clause_end(place, n, ())
    antecedent = is_nominal(before) or before.low in clause_words("antecedents")
    return end > n + 1 + (words[n].low == MANNER) and _goes_on(place, end) and antecedent


def _is_border(place: Place, n: int) -> bool:
    """No particle of the conjunction stands before it, and a subordinate clause has had its verb."""
    words, before = place.words, place.words[n - 1]
    if before.low in clause_words("free"):
        return not place.introduced and words[n].low in clause_words("question_words")
    return not _is_particle(words, n - 1) and (not place.introduced or is_final(before, before, ()))


def _has_clause(place: Place, n: int, outer: Sequence[Word]) -> bool:
    """A subject and then the finite verb; als may have its verb right behind (als wäre)."""
    words = place.words
    if words[n].low == CONDITIONAL and words[n + 1].has(Trait.SURE):
        return any(r.mood == "KJ2" for r in lexicon.grammar(words[n + 1].text))
    end = clause_end(place, n, () if words[n + 1].low in SUBJECTS else outer)
    if words[n].low in clause_words("question_words"):
        return end > n + 1
    return end > n + 2 and _has_subject(place, n + 1, words[end - 1])


def _has_subject(place: Place, n: int, verb: Word) -> bool:
    """A certain subject at the place, or a pronoun before it."""
    words = place.words
    n += words[n].low in REFLEXIVE
    subject = subject_at(place.analysis, place.stretch, n)
    return subject is not None and "NOM" in subject.cases and subject.agrees(verb.traits)


@lru_cache(maxsize=1 << 10)
def may_govern(preposition: str, pronoun: str) -> bool:
    """The preposition governs a case of the relative pronoun; a possessive one may have any."""
    own = {r.case for r in lexicon.grammar(pronoun) if r.pos == "PRO"}
    return pronoun in POSSESSIVE or bool(own & set(cases(preposition)))
