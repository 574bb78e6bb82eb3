"""What in a clause may be a nominative, by its form alone.

Every noun phrase without a preposition, every noun without an article. Where a word may be a name, or a pronoun that
stands for a noun, the clause is not understood.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tqa import lexicon
from tqa.analyse.clauses.stretches import Stretch, Word
from tqa.analyse.words.verbs import Trait, traits
from tqa.lexicon import declension, lists, names
from tqa.model import TokenKind

if TYPE_CHECKING:
    from tqa.analyse import Analysis

NOMINATIVE = declension.case_cells(("NOM",))
PLURAL = declension.cell("NOM", "PLU")
STANDING = Trait.DETERMINER | Trait.PRONOUN
FREE = Trait.ADVERB | Trait.PARTICIPLE | Trait.FINITE | Trait.INFINITIVE | Trait.PREPOSITION
SMALL = frozenset(("ADV", "KON", "NEG", "PRP", "VER"))
YEAR = 4
"""Digits of a year, which may follow a noun."""
LIKE_NAMES = "s"
"""Ending of many family names: Blanks."""


class Nominal(NamedTuple):
    """Words `start:end` that may be the subject, with the cells of their agreement."""

    start: int
    end: int
    cells: int
    head: str

    @property
    def number(self) -> str:
        """The one number of the nominative, empty if there are two."""
        found = self.cells & NOMINATIVE
        return "PLU" if found == PLURAL else "" if found & PLURAL else "SIN"


@cache
def group(name: str) -> frozenset[str]:
    return frozenset(lists.load("concord")[name])


def nominals(analysis: Analysis, stretch: Stretch, number: str) -> list[Nominal] | None:
    """The noun phrases of a stretch that stand without a preposition; None where a word is not understood.

    None as well where a phrase may be a nominative of a verb in this number, so that nothing is left to be asked.
    """
    words = stretch.words
    places = {word.token.start: n for n, word in enumerate(words)}
    found: list[Nominal] = []
    covered: set[int] = set()
    for phrase in analysis.phrases:
        start, end = (places.get(analysis.tokens[at].start, -1) for at in (phrase.start, phrase.noun.place))
        if start < 0 or end < 0:
            continue
        covered.update(range(start, end + 1))
        if phrase.preposition and (phrase.open or phrase.cells & phrase.governed):
            continue
        apart = phrase.article >= 0 and not phrase.attributes and phrase.noun.place - phrase.article > 1
        if apart or phrase.preposition or phrase.open or not phrase.cells or (phrase.counted and phrase.article < 0):
            return None
        found.append(Nominal(start, end + 1, phrase.cells, phrase.noun.form))
        if phrase.cells & NOMINATIVE and found[-1].number in ("", number):
            return None
    for n in range(len(words)):
        noun = None if n in covered else _bare(words, n, covered)
        if noun is None and n not in covered:
            return None
        if noun and noun.head:
            found.append(noun)
    return sorted(found)


def _bare(words: Sequence[Word], n: int, covered: set[int]) -> Nominal | None:
    """A noun without article; empty for what can be no subject, None for what is not understood."""
    word, empty = words[n], Nominal(n, n, 0, "")
    led = n > 0 and words[n - 1].has(Trait.PREPOSITION) and n - 1 not in covered
    follows = n - 1 in covered
    if word.token.kind is not TokenKind.WORD:
        return empty if led or (follows and len(word.text) == YEAR) else None
    if word.noun:
        if not led and (follows or traits(word.low) & STANDING):
            return None
        return empty if led else _noun(word.text, n)
    if word.has(STANDING) and not word.has(Trait.PREPOSITION):
        return empty if word.low in group("objects") or led else None
    if word.text[0].isupper() and not _is_small(word.low):
        return _noun(word.text, n)
    plain = word.has(FREE) or not word.has(Trait.ATTRIBUTE)
    return empty if plain and lexicon.known(word.low) else None


def _noun(form: str, n: int) -> Nominal | None:
    """A noun by its readings; None for names and for what is unknown."""
    masks = None if names.is_name(form) or form.endswith(LIKE_NAMES) else declension.substantive(form)
    return Nominal(n, n + 1, masks.strong, form) if masks else None


def common_noun(word: Word) -> Nominal | None:
    """A bare noun as the clause may begin with it; None for names, small words and what is unknown."""
    return None if not word.text[0].isupper() or _is_small(word.low) else _noun(word.text, 0)


@lru_cache(maxsize=1 << 12)
def _is_small(low: str) -> bool:
    """No noun and no name, though with a capital at the beginning of a sentence."""
    small = any(r.pos in SMALL for r in lexicon.grammar(low))
    return small and not names.is_name(low.capitalize())
