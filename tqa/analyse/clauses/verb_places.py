"""Main clauses whose finite verb stands behind the subject though another phrase comes first.

Source of the rule: in a German main clause the finite verb is the second phrase. The first may be a connective, a
phrase with a preposition or a subordinate clause; what stands between it and the verb is a fault.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from tqa.analyse.clauses.finites import is_certain, lemmas_of
from tqa.analyse.clauses.fronts import goes_on, is_pronoun
from tqa.analyse.clauses.sequels import is_reporting
from tqa.analyse.clauses.stretches import FINAL, JOINTS, Stretch, Word, clause_words, openers
from tqa.analyse.clauses.subjects import (
    AMBIGUOUS,
    INDEFINITE,
    PERSONS,
    PRONOUNS,
    Subject,
    fits,
    named,
    only_plural,
    subject_at,
)
from tqa.analyse.words.verbs import HELPING, OTHERS, Trait
from tqa.model import TokenKind

if TYPE_CHECKING:
    from tqa.analyse import Analysis

LONGEST, YEAR = 8, 4
QUOTE, CONTENT, PARTICLE = "“", "dass", "zu"
BRIDGE = Trait.COORDINATOR | Trait.SUBORDINATOR
EXPLETIVE = "es"
DISLOCATED = frozenset(("das", "der", "die"))


class Late(NamedTuple):
    """A verb that must stand before its subject. `comma`: a sign after a fronted connective goes too."""

    stretch: Stretch
    subject: Subject
    verb: Word
    comma: bool = False


def late_verbs(analysis: Analysis) -> Iterator[Late]:
    """The verbs of a sentence that come too late, one for each clause."""
    stretches = analysis.stretches
    found = _behind_phrase(analysis, stretches[0]) if stretches else None
    if found:
        yield found
    for number, stretch in enumerate(stretches):
        if stretch.before != "," or not stretch.has(Trait.FINITE) or len(stretch.words) < 3:
            continue
        late = _behind_connective(analysis, stretch, stretches[number - 1])
        if not late and number == 1:
            late = _behind_clause(analysis, stretch)
        if late:
            yield late


def _behind_phrase(analysis: Analysis, stretch: Stretch) -> Late | None:
    """In diesem Jahr wir haben …: the subject behind a full Vorfeld, with the finite verb behind it."""
    first = stretch.words[0]
    known = (
        first.has(Trait.PREPOSITION) or _is_figure(first) or first.low in clause_words("vorfeld", "adverbs", "fronting")
    )
    if not stretch.has(Trait.FINITE) or not known:
        return None
    led = first.has(Trait.PREPOSITION) and stretch.words[1].noun and stretch.after in FINAL
    if not stretch.opens_sentence or ((stretch.introduced or first.low in openers()) and not led):
        return None
    for place in range(1, min(LONGEST, len(stretch.words) - 1)):
        subject = named(analysis, stretch, subject_at(analysis, stretch, place))
        if subject and subject.end < len(stretch.words) and _is_vorfeld(stretch, place):
            verb = verb_behind(stretch, subject) or _told_verb(analysis, stretch, subject)
            return Late(stretch, subject, verb) if verb and _is_apart(stretch, subject) else None
    return None


def verb_behind(stretch: Stretch, subject: Subject) -> Word | None:
    """The finite verb right behind a subject with which it agrees."""
    verb = stretch.words[subject.end] if subject.end < len(stretch.words) else None
    low = stretch.words[subject.start].low
    if verb and not verb.noun and low in PRONOUNS and fits(verb.low, PERSONS.get(low, "3"), PRONOUNS[low]):
        return verb
    return verb if verb and is_certain(verb) and subject.agrees(verb.traits) else None


def _told_verb(analysis: Analysis, stretch: Stretch, subject: Subject) -> Word | None:
    """What may be a participle as well is the verb where the clause has no other: es passiert, viele kritisierten."""
    words = stretch.words
    verb = words[subject.end]
    if (
        verb.noun
        or not verb.has(Trait.FINITE)
        or verb.has(OTHERS & ~Trait.ATTRIBUTE)
        or not subject.agrees(verb.traits)
    ):
        return None
    if any(is_certain(w) or w.has(Trait.ZU_INFINITIVE) for w in words if w is not verb):
        return None
    if not verb.has(Trait.INFLECTED):
        lone = verb is not words[-1] and not any(w.traits.verbal for w in words if w is not verb)
        pronoun = words[subject.start].low in AMBIGUOUS and not verb.has(Trait.INFINITIVE | Trait.ATTRIBUTE)
        return verb if pronoun or (verb.has(Trait.INFINITIVE) and lone and stretch.after in FINAL) else None
    place = next(n for n, token in enumerate(analysis.tokens) if token.start == verb.token.start)
    return verb if verb.has(Trait.SURE) and analysis.tags[place] == "VVFIN" else None


def _is_apart(stretch: Stretch, subject: Subject) -> bool:
    """The subject is no attribute or apposition of the noun before."""
    before = stretch.words[subject.start - 1]
    return subject.direct or not before.noun or ("GEN" not in subject.cases and only_plural(before.text))


def _is_vorfeld(stretch: Stretch, end: int) -> bool:
    """A connective or temporal adverb, or a phrase with a preposition and a noun, and no verb."""
    words = stretch.words[:end]
    if end == 1:
        return _is_figure(words[0]) or words[0].low in clause_words("vorfeld") or _is_alone(stretch)
    figure = words[-1].text[0].isdigit() and not _is_year(words)
    led = words[0].has(Trait.PREPOSITION) and words[-1].noun and not figure
    bridged = any(w.has(BRIDGE) for w in words[1:])
    return led and not bridged and not any(w.traits.verbal for w in words[1:])


def _is_year(words: Sequence[Word]) -> bool:
    """Im Jahr 2015, im Herbst 2024: a year behind a noun."""
    return len(words) > 2 and _is_figure(words[-1]) and words[-2].text.isalpha()


def _is_figure(word: Word) -> bool:
    """As many digits as a year has."""
    return word.text.isdigit() and len(word.text) == YEAR


def _is_alone(stretch: Stretch) -> bool:
    """An adverb that belongs to no pronoun behind it: leider ich habe, not auch ich habe."""
    first, second = stretch.words[:2]
    if second.low in INDEFINITE:
        return first.low in clause_words("places")
    known = first.low in clause_words("adverbs", "fronting") and first.low not in clause_words("focus")
    return known and is_pronoun(second)


def is_expletive(verb: Word, subject: Word) -> bool:
    """Gibt es."""
    return subject.low == EXPLETIVE and not lemmas_of(verb.low).isdisjoint(clause_words("expletive_verbs"))


def _behind_connective(analysis: Analysis, stretch: Stretch, before: Stretch) -> Late | None:
    """…, deshalb ich habe …; Jedoch, wir müssen …"""
    words = stretch.words
    if words[0].low in clause_words("resuming") and not words[0].noun:
        subject = subject_at(analysis, stretch, 1)
        verb = verb_behind(stretch, subject) if subject else None
        return Late(stretch, subject, verb) if subject and verb and verb is not words[-1] else None
    alone = before.opens_sentence and len(before.words) == 1 and before.words[0].low in clause_words("connectives")
    if not alone and not goes_on(before, stretch):
        return None
    subject = subject_at(analysis, stretch, 0)
    verb = verb_behind(stretch, subject) if subject and (subject.direct or not alone) else None
    if subject is None or verb is None or is_reporting(verb.text):
        return None
    behind = words[subject.end + 1 : subject.end + 2]
    return Late(stretch, subject, verb, comma=True) if behind and behind[0].low not in JOINTS else None


def _behind_clause(analysis: Analysis, stretch: Stretch) -> Late | None:
    """Weil er krank ist, er bleibt zu Hause: the subordinate clause is the first phrase."""
    clause, *rest = (s for s in analysis.stretches if s is not stretch)
    if clause.words[0].low not in clause_words("fronted") or len(clause.words) < 3:
        return None
    sure = clause.words[0].low in clause_words("subordinators") or is_certain(clause.last)
    if not sure or not any(is_certain(w) for w in clause.words) or any(is_certain(s.words[0]) for s in rest):
        return None
    subject = subject_at(analysis, stretch, 0)
    if subject is None or not subject.direct or stretch.words[subject.end - 1].low in DISLOCATED:
        return None
    verb = verb_behind(stretch, subject)
    return Late(stretch, subject, verb) if verb and verb is not stretch.words[-1] else None


def early_verb(analysis: Analysis, stretch: Stretch) -> tuple[int, int] | None:
    """Where the verb of a subordinate clause stands right behind its subject though it should be last, and its end."""
    words = stretch.words
    closed = stretch.closed or stretch.after == QUOTE
    if len(words) < 3 or words[0].low not in clause_words("subordinators") or not closed:
        return None
    if _begins_with_verb(words) and (stretch.before or stretch.after == ","):
        return 1, len(words)
    place = _end_of_subject(analysis, stretch) if len(words) > 3 else 0
    end = next((n for n in range(place + 2, len(words)) if _joins_clause(words, n)), len(words))
    if not 0 < place <= end - 2 or _may_end(words[place], words[end - 1]):
        return None
    verb, rest = words[place], words[place + 1 : end]
    helps = verb.traits.auxiliary or verb.has(Trait.MODAL)
    led = rest[0].has(Trait.COORDINATOR) or (rest[0].has(Trait.PREPOSITION) and not helps and not _is_degree(rest))
    joined = any(is_certain(w) or w.has(Trait.SUBORDINATOR) or w.token.kind is not TokenKind.WORD for w in rest)
    two = any(w.has(Trait.COORDINATOR) for w in rest) and any(w.traits.verbal for w in rest)
    return None if led or joined or two else (place, end)


def _may_end(verb: Word, last: Word) -> bool:
    """The last word may be the finite verb of the clause, or an infinitive behind others: hat kommen müssen."""
    helps = verb.traits.auxiliary or verb.has(Trait.MODAL)
    if verb.traits.auxiliary and last.has(Trait.PARTICIPLE) and not last.has(Trait.INFINITIVE):
        return False
    if verb.has(Trait.MODAL | Trait.WERDEN) and last.has(Trait.INFINITIVE) and not _is_double(last):
        return False
    return last.has(Trait.FINITE | Trait.MODAL | (0 if helps else Trait.INFINITIVE))


def _begins_with_verb(words: Sequence[Word]) -> bool:
    """Ob gelingt das: the only verb right behind the conjunction."""
    plain = words[0].low != CONTENT and is_certain(words[1]) and not words[1].has(Trait.ADVERB)
    return plain and not any(w.traits.verbal or w.has(BRIDGE) for w in words[2:])


def _is_degree(rest: Sequence[Word]) -> bool:
    """Zu spät."""
    return rest[0].low == PARTICLE and len(rest) == 2 and not rest[1].noun and rest[1].has(Trait.ADVERB)


def _is_double(word: Word) -> bool:
    """May stand as an infinitive behind another one: hat kommen müssen, wird sehen lassen."""
    return word.has(Trait.MODAL) or word.traits.auxiliary or bool(lemmas_of(word.low) & clause_words("bare_verbs"))


def _joins_clause(words: Sequence[Word], n: int) -> bool:
    """Und with a pronoun and its verb: another clause."""
    if words[n].low not in JOINTS or n + 2 >= len(words):
        return False
    return is_pronoun(words[n + 1]) and is_certain(words[n + 2])


def _end_of_subject(analysis: Analysis, stretch: Stretch) -> int:
    """Behind the subject that follows the conjunction, where a verb stands that agrees; 0 without."""
    words = stretch.words
    subject = subject_at(analysis, stretch, 1)
    if subject:
        return subject.end if verb_behind(stretch, subject) else 0
    bare = words[1].noun and words[1].text.isalpha() and words[2].has(HELPING) and is_certain(words[2])
    quality = words[1].has(Trait.ADVERB) and words[2].has(Trait.SEIN) and is_certain(words[2])
    return 2 if bare or quality else 0
