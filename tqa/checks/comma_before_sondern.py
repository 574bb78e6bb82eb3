"""No comma before sondern, before desto, or before aber with a main clause.

Why it matters
    Adversative conjunctions are always set off (official rules, § 72); English but often goes without.

When it stays silent
    Sondern as a verb; aber as a particle, that is unless a subject and its finite verb follow.

Fix safety
    Safe: the conjunction can stand there with a comma only.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.stretches import JOINTS, Stretch, clause_words
from tqa.analyse.subjects import subject_at
from tqa.analyse.verbs import Trait
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.model import Fix, Hit, Message, Severity

NEGATIONS = ("nicht", "kein", "nie", "weder")


def find(analysis: Analysis) -> Iterator[Hit]:
    for stretch in analysis.stretches:
        for place, word in enumerate(stretch.words[1:-1], start=1):
            before = stretch.words[place - 1].token
            if not word.noun and word.token.start - before.end == 1 and joins(analysis, stretch, place):
                message = Message(f"Vor »{word.low}« fehlt ein Komma.", f"A comma is missing before “{word.low}”.")
                yield Hit(word.token.start, word.token.end, message, (Fix(before.end, before.end, ",", safe=True),))


def joins(analysis: Analysis, stretch: Stretch, place: int) -> bool:
    """The word is the conjunction, not its homograph."""
    word, before = stretch.words[place], stretch.words[:place]
    if word.low == "sondern":
        return (
            any(w.low.startswith(NEGATIONS) for w in before)
            and not before[-1].has(Trait.PRONOUN)
            and before[-1].low != "zu"
        )
    if word.low == "desto":
        return before[0].low == "je" and any(w.has(Trait.FINITE) for w in before)
    goes_on = word.low == "aber" and before[-1].low not in JOINTS and any(w.traits.certain for w in before)
    return goes_on and opens_main_clause(analysis, stretch, place + 1)


def opens_main_clause(analysis: Analysis, stretch: Stretch, place: int) -> bool:
    """A subject and its finite verb, or an adverb or das and a finite verb."""
    words = stretch.words
    subject = subject_at(analysis, stretch, place)
    end = subject.end if subject else place + 1
    if end >= len(words) or not words[end].traits.certain or words[end].has(Trait.INFLECTED):
        return False
    alone = words[place].low in ("das", "dies") or words[place].low in clause_words("adverbs")
    return subject.agrees(words[end].traits) if subject else alone


CHECK = Check(
    code="COM08",
    name="comma-before-sondern",
    severity=Severity.WARNING,
    title=Message("Komma vor »sondern« oder »aber« fehlt", "Comma before “sondern” or “aber” missing"),
    trigger=Trigger(words=frozenset(("aber", "desto", "sondern"))),
    find=find,
    bad=(
        Bad("Das ist kein Chip [[sondern]] ein Gehäuse.", "Das ist kein Chip, sondern ein Gehäuse."),
        Bad("Er kam nicht allein [[sondern]] mit ihr.", "Er kam nicht allein, sondern mit ihr."),
        Bad("Je mehr er schreibt [[desto]] besser wird es.", "Je mehr er schreibt, desto besser wird es."),
        Bad("Sie wollte gehen [[aber]] er blieb im Haus.", "Sie wollte gehen, aber er blieb im Haus."),
        Bad("Er hat nie gelogen [[sondern]] immer geschwiegen.", "Er hat nie gelogen, sondern immer geschwiegen."),
        Bad("Der Test gelang [[aber]] das war Glück.", "Der Test gelang, aber das war Glück."),
        Bad("Es regnete [[aber]] wir gingen hinaus.", "Es regnete, aber wir gingen hinaus."),
    ),
    good=(
        Good("Das ist kein Chip, sondern ein Gehäuse."),
        Good("Er hat aber keine Zeit."),
        Good("Das ist aber das Ende."),
        Good("Sie sondern sich nicht ab."),
        Good("Je mehr er schreibt, desto besser wird es."),
        Good("Sie ist klein, aber stark."),
        Good("Er lachte, aber sie schwieg."),
        Good("Sie ging aber nicht."),
    ),
)
