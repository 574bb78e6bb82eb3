"""Which of two readings a noun phrase likely has that may be nominative or accusative: *die Maschine*, *das Werk*.

German does not say by its form what *die Maschine belichtet die Scheibe* exposes; position does, and the number of
the verb: the subject stands first unless it does not agree. Likely, not certain: it ranks what is offered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tqa.analyse.clauses.stretches import Stretch, Word
from tqa.analyse.clauses.subjects import NUMBERS, names_subject, subject_at
from tqa.analyse.words.verbs import Trait

if TYPE_CHECKING:
    from tqa.analyse import Analysis


def is_object(analysis: Analysis, place: int, number: str) -> bool:
    """The noun phrase of that number (SIN, PLU) which begins at a token is likelier the object than the subject.

    The only finite verb of its clause has another number, the subject is named before it, or another is certain.
    """
    start = analysis.tokens[place].start
    stretch = next((s for s in analysis.stretches if s.words[0].token.start <= start <= s.last.token.start), None)
    if not stretch or any(word.has(Trait.SEIN) for word in stretch.words):
        return False
    verbs = finite(stretch)
    if len(verbs) == 1 and not verbs[0].has(NUMBERS[number]):
        return True
    return names_subject(analysis, place) or any(
        _is_subject(analysis, stretch, n, start) for n in range(len(stretch.words))
    )


def finite(stretch: Stretch) -> list[Word]:
    """The certain finite verbs of a stretch, else those that may be one."""
    verbs = [word for word in stretch.words if word.has(Trait.FINITE) and not word.noun]
    return [word for word in verbs if word.traits.certain] or verbs


def _is_subject(analysis: Analysis, stretch: Stretch, place: int, start: int) -> bool:
    """A subject begins at the place and not at the offset: a certain one, or one that fits and stands before it."""
    words = stretch.words
    if words[place].token.start == start or (place and words[place - 1].has(Trait.PREPOSITION)):
        return False
    other = subject_at(analysis, stretch, place)
    return other is not None and (other.only or (words[place].token.start < start and other.direct))
