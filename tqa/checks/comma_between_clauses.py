"""No comma between two main clauses that nothing joins: Ich weiß du hast recht.

Why it matters
    The reader takes the subject of the second clause for an object of the first.

When it stays silent
    Unless a verb of saying or thinking with its subject, or an adverb like deshalb, stands between the clauses.

Fix safety
    For review.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.clauses.borders import Border
from tqa.analyse.clauses.finites import Kind
from tqa.analyse.words.verbs import Trait
from tqa.checks._borders import missing
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.model import Hit, Message, Severity


def find(analysis: Analysis) -> Iterator[Hit]:
    return missing(analysis, Kind.MAIN, message)


def message(border: Border) -> Message:
    word = border.word.text
    return Message(
        f"Mit »{word}« beginnt ein neuer Hauptsatz; davor fehlt ein Komma.",
        f"A main clause begins with “{word}”; a comma is missing before it.",
    )


CHECK = Check(
    code="COM10",
    name="comma-between-clauses",
    severity=Severity.WARNING,
    title=Message("Komma zwischen Hauptsätzen fehlt", "Comma between main clauses missing"),
    trigger=Trigger(traits=(Trait.FINITE,), part="borders"),
    find=find,
    bad=(
        Bad("Ich weiß [[du]] hast recht.", "Ich weiß, du hast recht."),
        Bad("Sie glaubt [[er]] kommt morgen.", "Sie glaubt, er kommt morgen."),
        Bad(
            "Das Brot war alt [[deshalb]] habe ich neues gekauft.", "Das Brot war alt, deshalb habe ich neues gekauft."
        ),
    ),
    good=(
        Good("Ich weiß, du hast recht."),
        Good("Er weiß es und hat recht."),
        Good("Er ist deshalb gegangen."),
    ),
)
