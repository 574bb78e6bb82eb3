"""Clauses whose finite verb agrees with no subject that they could have.

Every word of a clause that may be a nominative counts as a possible subject, whatever stands where. Only where all
of them have the other number (or a pronoun another person) does the verb disagree; one word too many that is not
understood, a name or a pronoun, and nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from tqa.analyse.clauses.fronted_subjects import fronted
from tqa.analyse.clauses.nominatives import NOMINATIVE, Nominal, group, nominals
from tqa.analyse.clauses.stretches import JOINTS, OPEN_BEFORE, Stretch, Word, clause_words, stretch_of
from tqa.analyse.clauses.subjects import AMBIGUOUS, NUMBERS, PERSONS, PRONOUNS, Subject, fits, plural_names, subject_at
from tqa.analyse.words.verbs import Trait
from tqa.lexicon import declension

if TYPE_CHECKING:
    from tqa.analyse import Analysis

LEADING = frozenset(("und", "aber", "denn"))
DATIVE = declension.case_cells(("DAT",))
IMPERSONAL = Trait.SEIN | Trait.WERDEN
DEFINITE, EXPLETIVE, PARTICLE, CORRELATING = "die", "es", "zu", "sowohl"


class Disagreement(NamedTuple):
    """The finite verb, what its subject would ask for, and where the subject begins and ends among the words."""

    stretch: Stretch
    verb: Word
    start: int
    end: int
    person: str
    number: str


def disagreements(analysis: Analysis) -> Iterator[Disagreement]:
    """The clauses of a sentence in which verb and subject disagree."""
    for stretch in analysis.stretches:
        for part in parts(stretch) if stretch.has(Trait.FINITE) else ():
            found = (_of_clause(analysis, part) if len(part.words) > 2 else None) or _of_front(analysis, part)
            if found:
                yield found


def parts(stretch: Stretch) -> Iterator[Stretch]:
    """The main clauses that und or oder joins in a stretch, or the stretch as it is."""
    words, start = stretch.words, 0
    joined = any(word.low in JOINTS for word in words)
    certain = [n for n, word in enumerate(words) if word.traits & Trait.SURE and not word.noun] if joined else []
    if len(certain) < 2 or stretch.introduced:
        yield stretch
        return
    before = stretch.before
    for first, second in pairwise(certain):
        joints = [n for n in range(first + 1, second) if words[n].low in JOINTS]
        if len(joints) == 1:
            yield stretch_of(words[start : joints[0]], before, ";")
            start, before = joints[0], ";"
    yield stretch_of(words[start:], before, stretch.after)


def _of_front(analysis: Analysis, stretch: Stretch) -> Disagreement | None:
    if stretch.before == "," and stretch.words[0].low in LEADING:
        stretch = stretch_of(stretch.words[1:], ";", stretch.after)
    found = fronted(analysis, stretch)
    if found is None or (found[1].cells & DATIVE and stretch.words[found[0]].has(IMPERSONAL)):
        return None
    verb, subject = found
    return Disagreement(stretch, stretch.words[verb], subject.start, subject.end, "3", subject.number)


def _of_clause(analysis: Analysis, stretch: Stretch) -> Disagreement | None:
    found = _beside(analysis, stretch)
    if not found and stretch.closed and (verb := max(finite_verb(stretch), _lone_verb(analysis, stretch))) > 0:
        found = _of_pronoun(stretch, verb) or _of_expletive(stretch, verb) or _of_noun(analysis, stretch, verb)
    return found


def _beside(analysis: Analysis, stretch: Stretch) -> Disagreement | None:
    """A certain subject that begins a clause, and its verb right behind."""
    words = stretch.words
    place = 1 if words[0].low in LEADING else 0
    subject = _certain_subject(analysis, stretch, place)
    if not subject or subject.end >= len(words):
        return None
    verb, person, number = words[subject.end], PERSONS.get(words[place].low, "3"), next(iter(subject.numbers))
    sure = verb.traits.certain and not verb.has(Trait.INFLECTED)
    sure = sure or (words[place].low in PRONOUNS and _is_bare_infinitive(words, subject.end))
    if not sure or fits(verb.low, person, number) or _comes_later(stretch, subject):
        return None
    return Disagreement(stretch, verb, subject.start, subject.end, person, number)


def _is_bare_infinitive(words: Sequence[Word], n: int) -> bool:
    """An infinitive behind the subject of a clause that holds no finite verb: ich brauchen eine Wohnung."""
    lone = not any(w.has(Trait.FINITE) and not w.noun for k, w in enumerate(words) if k != n)
    return lone and words[n].has(Trait.INFINITIVE) and words[n].traits.verbal and not words[n].noun


def _certain_subject(analysis: Analysis, stretch: Stretch, place: int) -> Subject | None:
    """A subject of one number that can be nothing else."""
    words = stretch.words
    if stretch.before not in ("", ",", ";", ":", "."):
        return None
    if words[place].low == "die" and words[place + 1 : place + 2] and words[place + 1].text in plural_names():
        return Subject(place, place + 2, frozenset(("NOM",)), frozenset(("PLU",)))
    subject = subject_at(analysis, stretch, place)
    pronoun = words[place].low in PRONOUNS
    if subject is None or not subject.only or len(subject.numbers) != 1 or (stretch.before and not pronoun):
        return None
    return subject


def _comes_later(stretch: Stretch, subject: Subject) -> bool:
    """The phrase may be a predicate or belong to a title; the subject may follow."""
    verb, pronoun = stretch.words[subject.end], stretch.words[subject.start].low in PRONOUNS
    if any(w.low in PRONOUNS or w.low in AMBIGUOUS for w in stretch.words[subject.end + 1 :][:1]):
        return True
    if pronoun or stretch.words[subject.end - 1].text in plural_names():
        return False
    return verb.has(Trait.SEIN | Trait.WERDEN) and any(w.noun for w in stretch.words[subject.end + 1 :])


def finite_verb(stretch: Stretch) -> int:
    """The place of the only finite verb: last in a subordinate clause, elsewhere in a main clause; -1 in doubt."""
    words = stretch.words
    found = [n for n, w in enumerate(words) if w.traits & Trait.FINITE and not w.noun and w.traits.certain]
    if len(found) != 1 or words[found[0]].has(Trait.INFLECTED) or words[found[0] - 1].low == PARTICLE:
        return -1
    if stretch.introduced:
        asks = stretch.before == "," and not stretch.is_relative and words[0].low not in group("comparing")
        known = asks or words[0].low in clause_words("subordinators")
        return found[0] if known and found[0] == len(words) - 1 else -1
    leads = words[0].low in LEADING and stretch.before == ","
    return found[0] if stretch.before in OPEN_BEFORE or leads else -1


def _lone_verb(analysis: Analysis, stretch: Stretch) -> int:
    """The last word of a subordinate clause, an infinitive by its form, where nothing else can be its verb; else -1."""
    words = stretch.words
    verb, before = words[-1], words[-2]
    if words[0].low not in clause_words("subordinators") or not verb.has(Trait.INFINITIVE) or before.low == PARTICLE:
        return -1
    if any(w.traits.verbal or _coordinates(w) for w in words[1:-1]) or not verb.traits.verbal:
        return -1
    behind = [s for s in analysis.stretches if s.words[0].token.start > verb.token.start]
    ends = not behind or stretch.after != "," or (behind[0].words[0].traits.certain and not behind[0].words[0].noun)
    return len(words) - 1 if ends and verb.has(Trait.FINITE) else -1


def _coordinates(word: Word) -> bool:
    return word.low in JOINTS or (word.has(Trait.COORDINATOR) and not word.has(Trait.ADVERB))


def _of_expletive(stretch: Stretch, verb: int) -> Disagreement | None:
    """Es as the only word of a clause that may be its subject."""
    words = stretch.words
    if not stretch.introduced or words[1].low != EXPLETIVE or fits(words[verb].low, "3", "SIN"):
        return None
    if any(w.noun or w.has(Trait.DETERMINER | Trait.PRONOUN) for w in words[2:verb]):
        return None
    return Disagreement(stretch, words[verb], 1, 2, "3", "SIN")


def _of_pronoun(stretch: Stretch, verb: int) -> Disagreement | None:
    """Ich, du, er, wir or man beside the verb, or behind the conjunction, can be nothing but the subject."""
    words = stretch.words
    place = 1 if stretch.introduced else verb - 1 if verb and words[verb - 1].low in PRONOUNS else verb + 1
    if place >= len(words) or words[place].low not in PRONOUNS or words[place].noun:
        return None
    before, after = words[place - 1 : place], words[place + 1 : place + 2]
    low, form = words[place].low, words[verb].low
    joined = any(_joins(w) for w in words)
    led = any(w.low in group("comparing") for w in before) or any(w.noun for w in (*before, *after))
    if joined or (led and not stretch.introduced) or fits(form, PERSONS.get(low, "3"), PRONOUNS[low]):
        return None
    if any(w.low in PRONOUNS or w.low in AMBIGUOUS for n, w in enumerate(words) if n != place):
        return None
    return Disagreement(stretch, words[verb], place, place + 1, PERSONS.get(low, "3"), PRONOUNS[low])


def _of_noun(analysis: Analysis, stretch: Stretch, verb: int) -> Disagreement | None:
    """All that may be a nominative has the other number."""
    words = stretch.words
    fitting = [number for number in NUMBERS if fits(words[verb].low, "3", number)]
    if len(fitting) != 1:
        return None
    number = fitting[0]
    lows, first = [word.low for word in words], int(stretch.introduced or words[0].low in LEADING)
    due = any(a.low == PARTICLE and b.has(Trait.INFINITIVE) for a, b in pairwise(words))
    if stretch.introduced and not JOINTS.isdisjoint(lows):
        return None
    if not {CORRELATING, *group("comparing")}.isdisjoint(lows[first:]) or (due and words[verb].has(Trait.SEIN)):
        return None
    enumerates = stretch.after == "," and not stretch.introduced
    if number == "PLU" and (enumerates or any(_joins(word) for word in words[first:])):
        return None
    nouns = nominals(analysis, stretch, number)
    possible = [noun for noun in nouns or () if noun.cells & NOMINATIVE]
    if not possible or any(noun.number in ("", number) for noun in possible):
        return None
    subject = possible[0]
    beside = subject.start in (first, verb + 1)
    if words[0].low in LEADING and ((subject.start, subject.end) != (1, verb) or verb == len(words) - 1):
        return None
    return _checked(stretch, verb, subject) if beside else None


def _joins(word: Word) -> bool:
    """Two singulars with it between them may be a plural."""
    return word.low in JOINTS or word.low in group("joining") or word.has(Trait.COORDINATOR)


def _checked(stretch: Stretch, verb: int, subject: Nominal) -> Disagreement | None:
    """No measure, no collective noun before a plural, nothing that may be a dative without a subject beside it."""
    words = stretch.words
    head = subject.head.lower()
    definite = words[subject.start].low == DEFINITE and head.endswith(tuple(group("counts")))
    if head.endswith((*group("quantities"), *group("times"))) and not definite:
        return None
    if subject.cells & DATIVE and words[verb].has(IMPERSONAL):
        return None
    return Disagreement(stretch, words[verb], subject.start, subject.end, "3", subject.number)
