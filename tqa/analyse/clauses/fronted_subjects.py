"""Subjects that open a main clause, and the verb behind them that has the other number: Analysten bei der Bank rechnet.

What opens the clause may be an object as well (*Die Kosten trägt der Staat*); so the rest of the clause must hold
nothing that could be the subject. A nominative that can be nothing else needs no such proof.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from tqa.analyse.clauses.finites import lemmas_of, says
from tqa.analyse.clauses.nominatives import NOMINATIVE, Nominal, common_noun, group
from tqa.analyse.clauses.stretches import CLOSING, JOINTS, OPEN_BEFORE, Stretch, Word, clause_words, openers
from tqa.analyse.clauses.subjects import AMBIGUOUS, INDEFINITE, PRONOUNS, fits, plural_names
from tqa.analyse.words.verbs import HELPING, Trait
from tqa.lexicon import declension, lists
from tqa.model import Kind, TokenKind

if TYPE_CHECKING:
    from tqa.analyse import Analysis
    from tqa.analyse.phrases.noun_phrases import NounPhrase

NOMINAL = Trait.ATTRIBUTE | Trait.DETERMINER
OBJECT, GENITIVE = declension.case_cells(("DAT", "AKK")), declension.case_cells(("GEN",))
HEADS = frozenset((Kind.HEADING, Kind.TITLE))
STANDING = frozenset(PRONOUNS) | frozenset(AMBIGUOUS) | INDEFINITE
OTHER = {"SIN": "PLU", "PLU": "SIN"}
PARTICLE, ONE = "zu", "1"
LONGEST = 8
"""Words that may stand between subject and verb."""


class Placed(NamedTuple):
    """A noun phrase and its places among the words of a stretch."""

    start: int
    end: int
    phrase: NounPhrase


def fronted(analysis: Analysis, stretch: Stretch) -> tuple[int, Nominal] | None:
    """The place of the verb, and the subject before it that has the other number."""
    if stretch.introduced or stretch.before not in OPEN_BEFORE or analysis.kind in HEADS or len(stretch.words) < 2:
        return None
    placed = _placed(analysis, stretch)
    head = _head(stretch, placed)
    verb = _verb_behind(analysis, stretch, head, placed) if head else 0
    if head is None or not verb:
        return None
    words = stretch.words
    number = OTHER[head.number]
    if not fits(words[verb].low, "3", number) or fits(words[verb].low, "3", head.number):
        return None
    certain = not head.cells & OBJECT and _is_sole(head, words[verb]) and not words[verb].has(Trait.SEIN | Trait.WERDEN)
    if certain or not (_clause_may_be_subject(analysis, stretch, verb) or _has_subject(stretch, verb, number, placed)):
        return verb, head
    return None


def lacks_subject(analysis: Analysis, stretch: Stretch) -> bool:
    """A subordinate clause of phrases with prepositions and a full verb, with nothing that may be its subject."""
    words = stretch.words
    verb = words[-1]
    plain = stretch.closed and len(words) > 3 and words[1].has(Trait.PREPOSITION)
    if not plain or verb.noun or not verb.has(Trait.SURE) or verb.has(HELPING | Trait.INFLECTED):
        return False
    return fits(verb.low, "3", "SIN") and not _has_subject(stretch, 0, "SIN", _placed(analysis, stretch))


def _is_sole(head: Nominal, verb: Word) -> bool:
    """No genitive that the verb could take: Der Opfer gedachten viele."""
    return not head.cells & GENITIVE or lemmas_of(verb.low).isdisjoint(lists.load("verb_kinds")["genitive"])


def _placed(analysis: Analysis, stretch: Stretch) -> list[Placed]:
    places = {word.token.start: n for n, word in enumerate(stretch.words)}
    found = []
    for phrase in analysis.phrases:
        start, end = (places.get(analysis.tokens[at].start, -1) for at in (phrase.start, phrase.noun.place))
        if start >= 0 and end >= 0:
            found.append(Placed(start, end + 1, phrase))
    return found


def _head(stretch: Stretch, placed: Sequence[Placed]) -> Nominal | None:
    """The noun phrase or bare noun that opens the clause, if it is a nominative of one number."""
    words = stretch.words
    at = next((p for p in placed if p.start == 0), None)
    if at and (at.phrase.preposition or at.phrase.open or at.phrase.counted):
        return None
    bare = words[0].text[0].isupper() and not words[0].has(NOMINAL | Trait.PREPOSITION | Trait.PRONOUN)
    found = Nominal(0, at.end, at.phrase.cells, at.phrase.noun.form) if at else common_noun(words[0]) if bare else None
    if found is None or not found.cells & NOMINATIVE or not found.number:
        return None
    head = found.head.lower()
    return None if head.endswith((*group("quantities"), *group("times"))) else found


def _verb_behind(analysis: Analysis, stretch: Stretch, head: Nominal, placed: Sequence[Placed]) -> int:
    """The finite verb behind the subject and its attributes (a genitive, phrases with a preposition); 0 without."""
    words, n = stretch.words, head.end
    while n < len(words) and not _is_verb(stretch, n):
        at = next((p for p in placed if p.start == n), None)
        word = words[n]
        if word.low in JOINTS or word.low in group("joining") or word.has(Trait.COORDINATOR | Trait.SUBORDINATOR):
            return 0
        if at and (at.phrase.preposition or not at.phrase.cells & NOMINATIVE):
            n = at.end
        elif word.has(Trait.PREPOSITION) or (n > head.end and _is_led(words, n) and not _is_second(words, n)):
            n += 1
        else:
            return 0
    return n if n < len(words) and n - head.end < LONGEST else 0


def _is_verb(stretch: Stretch, n: int) -> bool:
    """Finite for certain, or by its form while nothing else in the clause is a verb."""
    word, words = stretch.words[n], stretch.words
    if word.noun or word.has(Trait.INFLECTED) or not word.has(Trait.FINITE):
        return False
    if word.traits.certain:
        return True
    if not word.traits.verbal or any(w.traits.verbal or w.low == PARTICLE for w in words if w is not word):
        return False
    reports = word.has(Trait.PARTICIPLE) and n == len(words) - 1 and stretch.after == "," and says(word)
    return reports or (not word.has(Trait.PARTICIPLE) and n < len(words) - 1)


def _is_second(words: Sequence[Word], n: int) -> bool:
    """A common noun behind another noun begins something new."""
    return words[n].noun and words[n - 1].noun and common_noun(words[n]) is not None


def _is_led(words: Sequence[Word], n: int) -> bool:
    """A noun or what stands before it, behind a preposition."""
    while n > 0 and (words[n].noun or words[n].has(NOMINAL)) and not words[n].has(Trait.PREPOSITION):
        n -= 1
    return words[n].has(Trait.PREPOSITION) or words[n].low in group("roles")


def _clause_may_be_subject(analysis: Analysis, stretch: Stretch, verb: int) -> bool:
    """What follows the sign may be the subject: Experten wundert, dass … Of verbs of saying it is the object."""
    if stretch.after not in CLOSING:
        return True
    if says(stretch.words[verb]):
        return False
    follows = analysis.stretches[analysis.stretches.index(stretch) + 1 :] if stretch in analysis.stretches else ()
    if stretch.after == ":":
        return True
    if stretch.after != "," or not follows:
        return False
    first = follows[0].words[0].low
    plain = first in clause_words("subordinators") and first not in clause_words("subject_clauses")
    return not plain and not (follows[0].is_relative and first not in openers())


def _has_subject(stretch: Stretch, verb: int, number: str, placed: Sequence[Placed]) -> bool:
    """Something behind the verb may be its subject, or is not understood."""
    words, n = stretch.words, verb + 1
    while n < len(words):
        at = next((p for p in placed if p.start == n), None)
        if at and not at.phrase.open and at.phrase.cells:
            led = at.phrase.preposition or (_is_led(words, at.start - 1) and not words[at.start - 1].noun)
            if not led and _may_have(at.phrase.cells, number):
                return True
            n = at.end
            continue
        if _may_be_subject(words, n, number):
            return True
        n += 1
    return False


def _may_have(cells: int, number: str) -> bool:
    return bool(cells & NOMINATIVE) and Nominal(0, 0, cells, "").number in ("", number)


def _may_be_subject(words: Sequence[Word], n: int, number: str) -> bool:
    """A word outside the noun phrases: a pronoun, a noun, a name, what is not known."""
    word = words[n]
    if word.low in group("objects") or word.has(Trait.PREPOSITION):
        return False
    if word.low in STANDING or word.low in clause_words("antecedents"):
        return True
    if word.low in JOINTS or word.has(Trait.COORDINATOR):
        return number == "PLU"
    led = _is_led(words, n - 1) and not words[n - 1].noun
    if word.token.kind is not TokenKind.WORD:
        return not led and not (n + 1 < len(words) and words[n + 1].noun)
    if number == "SIN" and word.noun and _is_counted(words, n):
        return False
    if word.noun:
        common = common_noun(word)
        return not led and (common is None or _may_have(common.cells, number) or word.text in plural_names())
    return word.has(Trait.DETERMINER | Trait.PRONOUN) and not led


def _is_counted(words: Sequence[Word], n: int) -> bool:
    """30 Millionen Dollar: a plural."""
    while n > 0 and words[n].noun and words[n].text.isalpha():
        n -= 1
    return words[n].token.kind is TokenKind.NUMBER and words[n].text != ONE
