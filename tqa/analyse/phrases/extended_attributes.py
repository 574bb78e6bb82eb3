"""Noun phrases whose attribute has a complement of its own: der in Berlin ansässige Konzern.

Between the determiner and the attribute stands a preposition with its noun. Only a determiner that opens the sentence,
follows a preposition or is no pronoun of any clause (*ein*, *kein*, *sein*) is certain to wait for the noun.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from tqa.analyse.phrases.agreement import NEUTER, Judge
from tqa.analyse.phrases.noun_phrases import NounPhrase, agreement
from tqa.analyse.words.roles import words
from tqa.lexicon.declension import case_cells

if TYPE_CHECKING:
    from tqa.analyse import Analysis

GENITIVE = case_cells(("GEN",))


def extended(analysis: Analysis) -> Iterator[NounPhrase]:
    """The phrases around such an attribute that agree in no cell; no genitive, which the inner noun may have."""
    judge = Judge(analysis)
    for inner, outer in pairwise(analysis.phrases):
        article = inner.start - 1
        if not inner.preposition or outer.preposition or outer.article >= 0 or not outer.attributes or article < 0:
            continue
        if (
            _adjoins(judge, inner, outer)
            and _waits(judge, article)
            and not outer.cells & GENITIVE
            and judge.is_closed(outer)
        ):
            uses = judge.reader.roles[article].determiners
            cells = agreement(uses, [word.masks for word in outer.attributes], outer.noun.masks)
            if uses and not cells:
                yield outer._replace(article=article, determiners=uses, start=article, cells=0)


def _adjoins(judge: Judge, inner: NounPhrase, outer: NounPhrase) -> bool:
    """Between both stand at most the further words of a name, or of a date."""
    return outer.attributes[0].place == outer.start and all(
        judge.text(place)[0].isupper() or judge.text(place).isdigit()
        for place in range(inner.noun.place + 1, outer.start)
    )


def _waits(judge: Judge, article: int) -> bool:
    """The determiner cannot stand for itself."""
    uses = judge.reader.roles[article].determiners
    form = judge.text(article).lower()
    if not uses or form == NEUTER or form in words("unruly"):
        return False
    if article == 0 or all(use.declension == "mixed" for use in uses):
        return True
    return judge.reader.roles[article - 1].preposition
