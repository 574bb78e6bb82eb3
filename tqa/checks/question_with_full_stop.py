"""A question that ends in a full stop.

Why it matters
    The reader takes it for a statement that lost its beginning.

When it stays silent
    Everything with a comma (Wer wagt, gewinnt), indirect questions, a second finite verb (Was bleibt ist Staub),
    fixed phrases (Wie gesagt), headings without a stop, calls (Gehen Sie nach Hause). Where no pronoun shows the
    subject, a question word alone gives a hint.

Fix safety
    For review: it may be rhetorical.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from tqa.analyse import Analysis
from tqa.analyse.clauses.stretches import Word
from tqa.analyse.words.verbs import Trait
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Message, Severity

LONGEST = 14
MESSAGE = Message("Frage mit Punkt am Ende?", "Question that ends in a full stop?")
NO_QUESTION = pattern(r"[;:–„»\"…]|\.\.")
INVERTED = frozenset(("das", "dies", "du", "er", "es", "ihr", "sie"))
"""Subjects right behind the verb of a question; others may have lost what stood before (Kann ich empfehlen)."""
POLITE = "Sie"


@cache
def group(name: str) -> frozenset[str]:
    return frozenset(lists.load("question_words")[name])


def find(analysis: Analysis) -> Iterator[Hit]:
    text, stretches = analysis.text.rstrip(), analysis.stretches
    if not stretches or not text.endswith(".") or NO_QUESTION.search(text):
        return
    last = stretches[-1]
    tagged = last.before == "," and " ".join(w.low for w in last.words) in group("tags")
    if tagged or (len(stretches) == 1 and len(last.words) <= LONGEST and asks(last.words)):
        severity = None if tagged or is_sure(last.words) else Severity.HINT
        yield Hit(len(text) - 1, len(text), MESSAGE, (Fix(len(text) - 1, len(text), "?"),), severity)


def is_sure(words: Sequence[Word]) -> bool:
    """No call of surprise and no subject clause, as with was, wer and wie alone (Wie schnell ist das)."""
    pronoun = any(word.low in INVERTED for word in words[2:3])
    return pronoun or words[0].low not in ("was", "wer", "wie") or verb_place(words) > 1


def asks(words: Sequence[Word]) -> bool:
    """A question word and the finite verb behind it, or a verb and its pronoun, and no other finite verb."""
    if len(words) < 2:
        return False
    start = int(words[0].low == "und") + int(words[0].has(Trait.PREPOSITION))
    opener = words[start].low
    if opener in group("words") and all(w.low in group("particles") for w in words[start + 1 :]):
        return start == 0
    place = start + verb_place(words[start:])
    if place >= len(words) or not is_verb(words[place]) or any(w.has(Trait.SURE) for w in words[place + 1 :]):
        return False
    return place > start or (start == 0 and is_inverted(words))


def verb_place(words: Sequence[Word]) -> int:
    """Where the verb of a question stands: behind one word or two; 0 without a question word."""
    first, second = (*(w.low for w in words[:2]), "")[:2]
    wide = first in group("modifiers") or (first == "wie" and second in group("degrees"))
    return 2 if wide else 1 if first in group("words") else 0


def is_inverted(words: Sequence[Word]) -> bool:
    if len(words) < 3 or (words[1].has(Trait.DETERMINER) and (words[2].noun or words[2].has(Trait.ATTRIBUTE))):
        return False
    subject = words[1]
    return subject.low in INVERTED and subject.text != POLITE and not words[0].has(Trait.IMPERATIVE)


def is_verb(word: Word) -> bool:
    return word.has(Trait.FINITE) and not word.noun and not word.has(Trait.PREPOSITION | Trait.DETERMINER)


CHECK = Check(
    code="PUN05",
    name="question-with-full-stop",
    severity=Severity.WARNING,
    title=Message("Frage mit Punkt", "Question with a full stop"),
    trigger=Trigger(pattern=pattern(r"^[A-ZÄÖÜ]\w+ [^;:]+\.\s*$")),
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
