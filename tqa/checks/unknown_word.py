"""A word that no list, compound rule or name explains.

Why it matters
    It may be a coinage of the translation system, or a name that should go on the list of own names.

When it stays silent
    Where `misspelling` has a plausible cure to offer.

Fix safety
    No fix.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.words.unknown import is_coinage
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import repair
from tqa.model import Hit, Message, Severity


def find(analysis: Analysis) -> Iterator[Hit]:
    for token in analysis.unknown:
        place = (analysis.in_noun_place(token), token.start == analysis.first_letter)
        if not is_coinage(token.text, *place) and not repair.plausible(token.text, *place):
            message = Message(f"Unbekanntes Wort »{token.text}«.", f"Unknown word “{token.text}”.")
            yield Hit(token.start, token.end, message)


CHECK = Check(
    code="SPL02",
    name="unknown-word",
    severity=Severity.HINT,
    title=Message("Unbekanntes Wort", "Unknown word"),
    source_clears=True,
    find=find,
    trigger=Trigger(part="unknown"),
    bad=(Bad("Das ist ein [[quorxelnder]] Satz."),),
    good=(Good("Das ist ein kurzer Satz."),),
)
