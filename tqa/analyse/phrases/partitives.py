"""Possessives in the dative behind a share: 13 Prozent seinem Umsatz, where the genitive is meant.

Behind *Prozent*, *Hälfte* and other shares the whole stands in the genitive. A person may be given a share, so that
only things count whose dative no verb of giving asks for.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tqa.analyse.phrases.agreement import Judge
from tqa.analyse.phrases.noun_phrases import NounPhrase
from tqa.analyse.words.roles import words
from tqa.analyse.words.verbs import verb_lemmas
from tqa.lexicon.declension import case_cells

if TYPE_CHECKING:
    from tqa.analyse import Analysis

DATIVE = case_cells(("DAT",))


def misplaced(analysis: Analysis) -> Iterator[NounPhrase]:
    """The phrases with a possessive that are a dative only, right behind a share."""
    judge = Judge(analysis)
    for phrase in analysis.phrases:
        if phrase.preposition or phrase.open or not phrase.cells or phrase.cells & ~DATIVE:
            continue
        owned = phrase.determiners and all(use.stem in words("possessive") for use in phrase.determiners)
        share = judge.text(phrase.start - 1) in words("shares")
        if owned and share and judge.is_closed(phrase) and not _gives(analysis):
            yield phrase


def _gives(analysis: Analysis) -> bool:
    """Some verb of the sentence takes something from or gives it to somebody."""
    return any(words("giving") & set(verb_lemmas(form)) for form in analysis.lower_words)
