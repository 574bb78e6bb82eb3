"""Noun phrases behind a number word without a determiner: drei wichtigen Punkte, zwei uralte Frage.

From two on the noun is a plural, and the adjective shows the case itself (*drei wichtige Punkte*).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tqa.analyse.phrases.agreement import Judge
from tqa.analyse.phrases.noun_phrases import NounPhrase
from tqa.analyse.words.roles import words
from tqa.lexicon.declension import PLURAL
from tqa.model import TokenKind

if TYPE_CHECKING:
    from tqa.analyse import Analysis

FIGURE = re.compile(r"\d{1,3}(?:\.\d{3})+|\d+")
YEAR = re.compile(r"[01]|\d{4}")
"""Figures that count nothing in the plural, or that may be a year."""


def miscounted(analysis: Analysis) -> Iterator[NounPhrase]:
    """The phrases that are no plural in any case that their place allows."""
    judge = Judge(analysis)
    for phrase in analysis.phrases:
        if phrase.article < 0 and phrase.attributes and not phrase.open and not phrase.cells & PLURAL:
            number = phrase.attributes[0].place - 1
            if _counts(judge, number) and _stands_alone(judge, number, phrase):
                yield phrase._replace(cells=0, counted=False)


def _counts(judge: Judge, place: int) -> bool:
    """A number word from two on, or a figure that is no year and no ordinal."""
    text = judge.text(place)
    if not text or judge.tokens[place].kind is not TokenKind.NUMBER:
        return text.lower().endswith(tuple(words("counting"))) and judge.reader.roles[place].numeral
    return FIGURE.fullmatch(text) is not None and not YEAR.fullmatch(text)


def _stands_alone(judge: Judge, number: int, phrase: NounPhrase) -> bool:
    """No determiner, adjective or other number stands before the number word, and nothing tears the noun away."""
    roles, first = judge.reader.roles, number
    while first and roles[first - 1].transparent and not roles[first - 1].numeral:
        first -= 1
    before = roles[first - 1] if first else None
    figure = judge.tokens[number].kind is TokenKind.NUMBER
    if before and (before.determiners or before.contraction or before.attribute or before.numeral):
        return False
    if before and figure and (before.preposition or phrase.preposition):
        return False
    for place in (number, first):
        sign = place and judge.tokens[place - 1].kind is not TokenKind.WORD and judge.text(place - 1) != ","
        if sign or (place > 1 and judge.text(place - 1)[0].isupper()):
            return False
    return judge.is_closed(phrase._replace(counted=False))
