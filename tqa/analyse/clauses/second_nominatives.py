"""Objects in the nominative: er fand kein Fehler, der Konzern stornierte ein Auftrag.

A clause has one subject. Where a phrase can be nothing but a nominative and another one is the subject for certain,
the second should be an accusative, unless the verb equates both (*er ist ein Held*).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tqa.analyse.clauses.objects import finite
from tqa.analyse.clauses.stretches import Stretch
from tqa.analyse.clauses.subjects import PRONOUNS, subject_at
from tqa.analyse.phrases.agreement import Judge
from tqa.analyse.phrases.noun_phrases import NounPhrase
from tqa.analyse.words.roles import words
from tqa.analyse.words.verbs import Trait, verb_lemmas
from tqa.lexicon import declension, names

if TYPE_CHECKING:
    from tqa.analyse import Analysis

NOMINATIVE = declension.cell("NOM", "MAS")
CLOSED = frozenset((",", ".", ";", ":", "!", "?", ""))
"""Signs beside which a clause begins and ends; brackets and quotation marks may hold an apposition."""
BREAKING = Trait.COORDINATOR | Trait.SUBORDINATOR | Trait.SEIN | Trait.WERDEN


def second_nominatives(analysis: Analysis) -> Iterator[NounPhrase]:
    """The phrases that are a second nominative, those with *ein* or *kein* only."""
    phrases = [phrase for phrase in analysis.phrases if _is_nominative(phrase)]
    for stretch in analysis.stretches if phrases else ():
        start, end = stretch.words[0].token.start, stretch.last.token.end
        inside = [p for p in phrases if start <= analysis.tokens[p.start].start < end]
        if inside and _has_one_verb(stretch):
            yield from _behind_subject(analysis, stretch, inside)


def _is_nominative(phrase: NounPhrase) -> bool:
    """A masculine that can be no other case, and no preposition before it."""
    return bool(phrase.cells == NOMINATIVE and phrase.article >= 0) and not (phrase.open or phrase.preposition)


def _has_one_verb(stretch: Stretch) -> bool:
    """A clause with one finite verb that equates nothing, and without a word that might begin another clause."""
    if stretch.before not in CLOSED or stretch.after not in CLOSED or stretch.introduced:
        return False
    inner = stretch.words[stretch.words[0].has(Trait.COORDINATOR) :]
    if any(word.has(BREAKING) or word.low in words("breakers") for word in inner if not word.noun):
        return False
    verbs = finite(stretch)
    if len(verbs) != 1 or not verbs[0].traits.certain:
        return False
    lemmas = {lemma for word in stretch.words if not word.noun for lemma in verb_lemmas(word.low)}
    return not lemmas & (words("copulas") | words("equating"))


def _behind_subject(analysis: Analysis, stretch: Stretch, inside: list[NounPhrase]) -> Iterator[NounPhrase]:
    """The last phrase, if a pronoun or another phrase before it is the subject and no noun stands right before."""
    last = inside[-1]
    place = analysis.tokens[last.start].start
    pronoun = any(w.low in PRONOUNS and not w.noun and w.token.start < place for w in stretch.words)
    pronoun = pronoun or _is_inverted(analysis, stretch, place)
    apart = len(inside) > 1 and last.start > inside[-2].noun.place + 1
    mixed = all(use.declension == "mixed" for use in last.determiners)
    if mixed and (pronoun or apart) and Judge(analysis).is_closed(last):
        yield last


def _is_inverted(analysis: Analysis, stretch: Stretch, place: int) -> bool:
    """Behind a preposition's phrase and the verb stands a name or phrase that is no dative, then the nominative."""
    words = stretch.words
    if not words[0].has(Trait.PREPOSITION):
        return False
    verb = next((n for n, word in enumerate(words) if word.traits.certain and not word.noun), len(words))
    if verb + 1 >= len(words) or words[verb + 1].token.start >= place:
        return False
    firm = names.whole(words[verb + 1].text)
    if firm is not None and firm.kind == "company":
        return True
    subject = subject_at(analysis, stretch, verb + 1)
    return subject is not None and subject.agrees(words[verb].traits)
