"""What the checks of commas share: the hit that a border without a comma makes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tqa.analyse import Analysis
from tqa.analyse.clauses.borders import Border
from tqa.analyse.clauses.finites import Kind
from tqa.model import Fix, Hit, Message


def missing(analysis: Analysis, kind: Kind, message: Callable[[Border], Message], safe: bool = False) -> Iterator[Hit]:
    """A hit on the word that opens what follows each border of a kind; a capital that the comma leaves is lowered."""
    for border in analysis.borders:
        if border.kind is kind:
            place, word = border.before.token.end, border.word.token
            led = "".join(f" {w.low}" for w in border.lead)
            stray = word.text != border.word.low and not border.word.noun
            fix = Fix(place, word.end, f",{led} {border.word.low}", safe) if stray else Fix(place, place, ",", safe)
            yield Hit(word.start, word.end, message(border), (fix,))
