"""What the checks of commas share: the hit that a border without a comma makes, and words that may be predicates."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.analyse.borders import Border
from tqa.analyse.finites import Kind
from tqa.analyse.stretches import Word
from tqa.analyse.verbs import Trait
from tqa.model import Fix, Hit, Message

VERBAL = Trait.FINITE | Trait.INFINITIVE | Trait.ZU_INFINITIVE


def missing(analysis: Analysis, kind: Kind, message: Callable[[Border], Message], safe: bool = False) -> Iterator[Hit]:
    """A hit on the word that opens what follows each border of a kind; a capital that the comma leaves is lowered."""
    for border in analysis.borders:
        if border.kind is kind:
            place, word = border.before.token.end, border.word.token
            led = "".join(f" {w.low}" for w in border.lead)
            stray = word.text != border.word.low and not border.word.noun
            fix = Fix(place, word.end, f",{led} {border.word.low}", safe) if stray else Fix(place, place, ",", safe)
            yield Hit(word.start, word.end, message(border), (fix,))


def may_be_predicate(before: Word, word: Word) -> bool:
    """A verb or conjunction; behind a noun *bombardierte* is rather a verb than an attribute; or an unknown word."""
    if word.has(VERBAL | Trait.SUBORDINATOR):
        return before.noun if word.has(Trait.ATTRIBUTE) else not word.has(Trait.DETERMINER)
    return word.text.islower() and not lexicon.is_word(word.text)
