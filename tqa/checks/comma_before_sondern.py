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
from tqa.analyse.clauses.borders import Border
from tqa.analyse.clauses.finites import Kind
from tqa.analyse.clauses.stretches import clause_words
from tqa.checks._borders import missing
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.model import Hit, Message, Severity


def find(analysis: Analysis) -> Iterator[Hit]:
    return missing(analysis, Kind.ADVERSATIVE, message, safe=True)


def message(border: Border) -> Message:
    word = border.word.text
    return Message(
        f"Vor »{word}« fehlt ein Komma.",
        f"A comma is missing before “{word}”.",
    )


CHECK = Check(
    code="COM08",
    name="comma-before-sondern",
    severity=Severity.WARNING,
    title=Message("Komma vor »sondern« oder »aber« fehlt", "Comma before “sondern” or “aber” missing"),
    trigger=Trigger(words=clause_words("adversatives"), part="borders"),
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
