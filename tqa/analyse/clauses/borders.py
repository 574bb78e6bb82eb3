"""Borders of clauses that no comma marks.

A stretch of words between two signs holds the verbs of one clause. Where it holds those of two, it is cut at the word
that must open or close one of them, and the pieces are cut again, as if the comma stood there. What is found is a
place and the kind of the border; whether the words are right otherwise, no matter.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from tqa.analyse.clauses import closings, infinitives, openings, sequels
from tqa.analyse.clauses.finites import Cut, Kind, Place, place_of
from tqa.analyse.clauses.stretches import Stretch, Word, stretch_of
from tqa.analyse.words.verbs import Trait

if TYPE_CHECKING:
    from tqa.analyse import Analysis

FINDERS = (
    openings.conjunction,
    sequels.adversative,
    infinitives.led,
    openings.relative,
    openings.ambiguous,
    closings.clause,
    closings.infinitive,
    sequels.main_clause,
    infinitives.governed,
)
"""In the order of their certainty."""


VERBAL = Trait.FINITE | Trait.ZU_INFINITIVE
UNSETTLING = Trait.INFLECTED | Trait.ADVERB
FINITE = frozenset(("VVFIN", "VAFIN", "VMFIN"))


class Border(NamedTuple):
    """A comma belongs behind `before`; `word` opens what follows, with the particles `lead` of its clause before it."""

    kind: Kind
    before: Word
    word: Word
    lead: tuple[Word, ...]


def borders(analysis: Analysis) -> Iterator[Border]:
    """The unmarked borders of a sentence in their order."""
    stretches = tuple(_settled(analysis))
    last = max((n for n, s in enumerate(stretches) if s.has(Trait.FINITE)), default=0)
    for number, stretch in enumerate(stretches):
        follows = stretches[number + 1] if number + 1 < len(stretches) else None
        if len(stretch.words) > 2 and (stretch.has(VERBAL) or number < last):
            yield from _cut(place_of(analysis, stretch, follows, number < last))


def _cut(place: Place) -> Iterator[Border]:
    cut = _first_cut(place)
    if cut is None:
        return
    words = place.stretch.words
    left, right = _pieces(place.stretch, cut)
    yield from _cut(place_of(place.analysis, left, right, True))
    yield Border(cut.kind, words[cut.place - 1], words[cut.place + cut.lead], right.words[: cut.lead])
    yield from _cut(place_of(place.analysis, right, place.follows, place.rest))


def _first_cut(place: Place) -> Cut | None:
    return next((cut for find in FINDERS if (cut := find(place))), None)


def _pieces(stretch: Stretch, cut: Cut) -> tuple[Stretch, Stretch]:
    words = stretch.words
    return stretch_of(words[: cut.place], stretch.before, ","), stretch_of(words[cut.place :], ",", stretch.after)


def _settled(analysis: Analysis) -> Iterator[Stretch]:
    """The stretches, in which the tagger has told verbs from participles (erklärte) and adjectives (weiß)."""
    doubtful = [stretch for stretch in analysis.stretches if stretch.has(Trait.FINITE) and stretch.has(UNSETTLING)]
    asked = {w.token for s in doubtful for w in s.words if w.traits & Trait.FINITE and _is_unsettled(w)}
    if not asked:
        yield from analysis.stretches
        return
    from tqa.analyse.words.tagger import tagger

    places = [place for place, token in enumerate(analysis.tokens) if token in asked]
    tags = {analysis.tokens[place].start: tag for place, tag in tagger().tags_at(analysis.tokens, places).items()}
    for stretch in analysis.stretches:
        if asked.isdisjoint(word.token for word in stretch.words):
            yield stretch
        else:
            settled = (_settle(w, tags[w.token.start]) if w.token in asked else w for w in stretch.words)
            yield stretch_of(settled, stretch.before, stretch.after)


def _is_unsettled(word: Word) -> bool:
    if not word.has(Trait.FINITE) or word.has(Trait.INFINITIVE):
        return False
    return word.has(Trait.INFLECTED) or (word.has(Trait.ADVERB) and not word.has(Trait.PREPOSITION | Trait.PARTICIPLE))


def _settle(word: Word, tag: str) -> Word:
    if tag not in FINITE:
        return word._replace(traits=Trait(word.traits & ~(Trait.FINITE | Trait.SURE)))
    lost = Trait.INFLECTED | Trait.ATTRIBUTE | Trait.ADVERB
    return word._replace(traits=Trait((word.traits & ~lost) | Trait.SURE))
