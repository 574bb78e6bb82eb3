"""A question that ends in a full stop.

Why it matters
    The reader takes it for a statement that lost its beginning.

When it stays silent
    Everything with a comma (Wer wagt, gewinnt), indirect questions, a second finite verb (Was bleibt ist Staub),
    fixed phrases (Wie gesagt), headings without a stop, rhetorical questions are not told apart: a hint.

Fix safety
    For review.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Message, Severity, Token

LONGEST = 14
MESSAGE = Message("Frage mit Punkt am Ende?", "Question that ends in a full stop?")


@cache
def _words() -> frozenset[str]:
    return frozenset(lists.load("question_words")["words"])


def find(analysis: Analysis) -> Iterator[Hit]:
    text, words = analysis.text.rstrip(), analysis.words
    if not (2 <= len(words) <= LONGEST and text.endswith(".") and not re.search(r"[,;:–„»\"…]|\.\.", text)):
        return
    if words[0].start == 0 and words[0].text.lower() in _words() and _asks(analysis, words):
        yield Hit(len(text) - 1, len(text), MESSAGE, (Fix(len(text) - 1, len(text), "?"),))


def _asks(analysis: Analysis, words: Sequence[Token]) -> bool:
    """The second word is a finite verb, and no later word can only be one."""
    if not _finite(analysis, words[1]) or not words[1].text.islower():
        return False
    return not any(_finite(analysis, word, only=True) for word in words[2:] if word.text.islower())


def _finite(analysis: Analysis, word: Token, only: bool = False) -> bool:
    readings = analysis.readings(word)
    finite = [r for r in readings if r.person and r.mood in {"PRÄ", "PRT", "KJ1", "KJ2"}]
    return bool(finite) and (not only or len(finite) == len(readings))


CHECK = Check(
    code="PUN05",
    name="question-with-full-stop",
    severity=Severity.HINT,
    title=Message("Frage mit Punkt", "Question with a full stop"),
    trigger=Trigger(pattern=re.compile(r"^[Ww]\w{1,7} [a-zäöü].*\.\s*$", re.DOTALL)),
    find=find,
    bad=(
        Bad("Was bedeutet das für das Werk[[.]]", "Was bedeutet das für das Werk?"),
        Bad("Warum wächst die Nachfrage[[.]]", "Warum wächst die Nachfrage?"),
        Bad("Wie geht es nun weiter[[.]]", "Wie geht es nun weiter?"),
    ),
    good=(
        Good("Was bedeutet das für das Werk?"),
        Good("Was sie sagt, ist falsch."),
        Good("Wer wagt, gewinnt."),
        Good("Wie gesagt wächst das Werk."),
        Good("Wer das Werk besucht, staunt."),
        Good("Sie weiß, was das bedeutet."),
        Good("Wie erwartet stieg die Aktie."),
    ),
)
