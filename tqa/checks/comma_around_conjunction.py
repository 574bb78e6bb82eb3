"""A comma behind a conjunction, or adverbs between commas: Aber, wir gehen; weil, er kommt; das, jedoch, ist.

Why it matters
    English sets off *however* and pauses behind *but*; in German the conjunction belongs to its clause.

When it stays silent
    Where an insertion follows: another clause, or a phrase that a second comma closes.

Fix safety
    Safe behind aber and und at the beginning of a sentence, else for review.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tqa.analyse import Analysis
from tqa.analyse.clauses.finites import finite, is_certain
from tqa.analyse.clauses.infinitives import group_end
from tqa.analyse.clauses.stretches import FINAL, Stretch, clause_words, openers
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Fix, Hit, Message, Severity

INITIAL = frozenset(("aber", "denn", "oder", "sondern", "und"))


def find(analysis: Analysis) -> Iterator[Hit]:
    for first, second in pairwise(analysis.stretches):
        last = first.last
        if second.before != "," or last.noun:
            continue
        initial = len(first.words) == 1 and first.opens_sentence and last.low in INITIAL
        final = last.low in clause_words("subordinators")
        if (initial or final) and is_clause(second) and not is_certain(second.words[0]):
            message = Message(f"Kein Komma nach »{last.low}«.", f"No comma after “{last.low}”.")
            start, end = last.token.end, second.words[0].token.start
            yield Hit(last.token.start, start + 1, message, (Fix(start, end, " ", safe=initial),))


def is_clause(stretch: Stretch) -> bool:
    """A whole clause to the end of the sentence or to a clause that depends on it, and no insertion."""
    inserted = stretch.words[0].low in openers() or group_end(stretch.words, 0)
    return not inserted and stretch.after in FINAL and bool(finite(stretch.words))


CHECK = Check(
    code="COM12",
    name="comma-around-conjunction",
    severity=Severity.WARNING,
    title=Message("Komma nach Konjunktion", "Comma after a conjunction"),
    trigger=Trigger(words=INITIAL | clause_words("subordinators"), pattern=pattern(r"\w,")),
    find=find,
    bad=(
        Bad("[[Aber,]] wir gehen nach Hause.", "Aber wir gehen nach Hause."),
        Bad("[[Und,]] der Zug fährt nicht.", "Und der Zug fährt nicht."),
        Bad("Sie lacht, [[weil,]] der Hund tanzt.", "Sie lacht, weil der Hund tanzt."),
        Bad("Er glaubt, [[dass,]] es morgen regnet.", "Er glaubt, dass es morgen regnet."),
    ),
    good=(
        Good("Aber wir gehen nach Hause."),
        Good("Aber, so sagte er, wir gehen."),
        Good("Und, wie er sagte, der Zug fährt nicht."),
        Good("Er glaubt, dass, wenn es regnet, der Bach steigt."),
        Good("Ich weiß, dass, um zu siegen, Kraft nötig ist."),
    ),
)
