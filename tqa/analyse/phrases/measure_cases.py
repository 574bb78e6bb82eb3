"""Measures in the dative that nothing governs: 200 Kilometern südlich, es dauert Monaten.

A measure of way or time stands in the accusative (*200 Kilometer südlich*). The dative is certainly wrong beside
a verb like *dauern* where no preposition stands before it in the sentence, or where it opens what stands behind a
comma and an adverb of place follows.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from tqa import lexicon
from tqa.analyse.phrases.noun_phrases import Reader
from tqa.analyse.words.roles import words
from tqa.analyse.words.verbs import MOODS
from tqa.lexicon import inflect
from tqa.model import Token, TokenKind

if TYPE_CHECKING:
    from tqa.analyse import Analysis


@cache
def measures() -> dict[str, str]:
    """Dative plural of a measure -> its accusative."""
    found = {}
    for lemma in words("measures"):
        accusative = inflect.nouns(lemma, "AKK", "PLU")
        for dative in inflect.nouns(lemma, "DAT", "PLU"):
            if accusative and dative not in accusative:
                found[dative] = accusative[0]
    return found


def stray_datives(analysis: Analysis) -> Iterator[tuple[Token, str]]:
    """The measures in the dative without a reason, and their accusatives."""
    known, seen = measures(), False
    for place, token in enumerate(analysis.tokens):
        if right := known.get(token.text):
            if not seen and _is_stray(analysis, place):
                yield token, right
            seen = True


def _is_stray(analysis: Analysis, place: int) -> bool:
    reader = analysis.phrase_reader
    first = _start(reader, place)
    before = analysis.tokens[first - 1].text if first else ""
    if before == "," and first < place:
        return _is_adverb(reader, place + 1)
    if not first or before[0].isupper() or analysis.tokens[first - 1].kind is not TokenKind.WORD:
        return False
    earlier = reader.roles[:first]
    if any(role.preposition or role.contraction or role.attribute or role.determiners for role in earlier[-1:]):
        return False
    return not any(role.preposition or role.contraction for role in earlier) and _lasts(analysis)


def _start(reader: Reader, place: int) -> int:
    """Where the number and its particles before a measure begin."""
    while place and reader.roles[place - 1].transparent and not reader.roles[place - 1].preposition:
        place -= 1
    return place


def _is_adverb(reader: Reader, place: int) -> bool:
    """An adverb or adjective without ending: südlich, entfernt."""
    role = reader.roles[place]
    return reader.word(place).islower() and (role.predicative or role.transparent) and not role.numeral


def _lasts(analysis: Analysis) -> bool:
    """Some verb of the sentence has a measure as its object (dauern)."""
    lemmas = {r.lemma for form in analysis.forms for r in lexicon.readings(form) if r.pos == "VER" and r.mood in MOODS}
    return bool(lemmas & words("lasting"))
