"""Participles with complements of their own that lack their ending: die von der Firma entwickelt Chips.

An article, a preposition with its nouns, the bare participle and a noun that agrees with the article stand side by
side; the word behind the noun is a finite verb or a sign, so that the participle can be no verb.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from tqa import lexicon
from tqa.analyse.phrases.agreement import Judge
from tqa.analyse.phrases.noun_phrases import NounPhrase, agreement
from tqa.analyse.words.roles import is_finite
from tqa.lexicon import declension
from tqa.model import Token, TokenKind

if TYPE_CHECKING:
    from tqa.analyse import Analysis

ARTICLE, FARTHEST = "der", 8
"""Stem of the article, and most words between it and the participle."""


def bare_participles(analysis: Analysis) -> Iterator[tuple[NounPhrase, Token]]:
    """The participles with the phrase of article and noun that they belong to."""
    judge = Judge(analysis)
    tokens, reader = analysis.tokens, judge.reader
    for place in range(3, len(tokens) - 1):
        if not tokens[place + 1].text[0].isupper() or not is_bare_participle(tokens[place].text):
            continue
        noun, article = reader.noun(place + 1), _article(judge, place)
        if noun is None or article < 0 or reader.is_open(noun) or not judge.is_trusted(noun.form):
            continue
        uses = reader.roles[article].determiners
        cells = agreement(uses, (), noun.masks)
        after = judge.text(place + 2)
        if cells and (not after or tokens[place + 2].kind is TokenKind.PUNCT or is_finite(after)):
            yield NounPhrase("", article, uses, (), noun, article, cells), tokens[place]


@cache
def is_bare_participle(form: str) -> bool:
    """A second participle without an ending that has inflected forms."""
    bare = form.islower() and any(r.pos == "PA2" and not r.case for r in lexicon.readings(form))
    return bare and declension.attribute(f"{form}e") is not None


def _article(judge: Judge, place: int) -> int:
    """The place of the article at the start or behind a preposition with which the bracket opens, -1 without one."""
    for start in range(place - 3, max(place - FARTHEST, -1), -1):
        roles = judge.reader.roles
        bracket = roles[start + 1].preposition or roles[start + 1].contraction is not None
        opens = bracket and any(use.stem == ARTICLE for use in roles[start].determiners)
        if opens and (start == 0 or roles[start - 1].preposition):
            between = judge.tokens[start + 1 : place]
            clean = all(t.kind is TokenKind.WORD and not is_finite(t.text) for t in between)
            return start if clean and judge.text(place - 1)[:1].isupper() else -1
    return -1
