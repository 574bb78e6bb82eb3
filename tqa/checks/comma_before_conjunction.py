"""No comma before dass, weil, wenn and other conjunctions of subordinate clauses.

Why it matters
    German sets off every subordinate clause; English does not, and translation engines follow the English.

When it stays silent
    Behind und, oder and particles that belong to the clause (nur wenn, kurz bevor, Tage nachdem); no finite verb to
    come; conjunctions that are also adverbs or prepositions (da, bis, damit), but for those before er, wir, man with
    the verb last.

Fix safety
    For review where a particle may belong to the clause, safe before dass behind a verb.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.clauses.borders import Border
from tqa.analyse.clauses.finites import Kind
from tqa.analyse.clauses.stretches import openers
from tqa.analyse.words.verbs import Trait
from tqa.checks._borders import missing
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.model import Hit, Message, Severity


def find(analysis: Analysis) -> Iterator[Hit]:
    return missing(analysis, Kind.CONJUNCTION, message)


def message(border: Border) -> Message:
    word = border.word.low
    return Message(
        f"Vor »{word} …« fehlt ein Komma.",
        f"A comma is missing before “{word} …”.",
    )


CHECK = Check(
    code="COM01",
    name="comma-before-conjunction",
    severity=Severity.ERROR,
    title=Message("Komma vor Nebensatz fehlt", "Comma before a subordinate clause missing"),
    trigger=Trigger(words=openers(), traits=(Trait.FINITE,), part="borders"),
    find=find,
    bad=(
        Bad("Die Firma sagte [[dass]] der Preis steigt.", "Die Firma sagte, dass der Preis steigt."),
        Bad("Er blieb zu Hause [[weil]] es regnete.", "Er blieb zu Hause, weil es regnete."),
        Bad("Sie fragt [[ob]] wir genug Geld haben.", "Sie fragt, ob wir genug Geld haben."),
        Bad("Er lachte [[als]] er den Brief las.", "Er lachte, als er den Brief las."),
        Bad(
            "Das Werk schließt [[wenn]] der Markt schwach bleibt.", "Das Werk schließt, wenn der Markt schwach bleibt."
        ),
        Bad("Er geht hinein [[obwohl]] er Angst hat.", "Er geht hinein, obwohl er Angst hat."),
        Bad(
            "Die Beamten erklärten [[Wenn]] man das erlaube, sei es zu spät.",
            "Die Beamten erklärten, wenn man das erlaube, sei es zu spät.",
        ),
        Bad("Er ging ins Haus ohne [[dass]] ihn jemand sah.", "Er ging ins Haus, ohne dass ihn jemand sah."),
    ),
    good=(
        Good("Die Firma sagte, dass der Preis steigt."),
        Good("Kurz bevor er ging, lachte er."),
        Good("Drei Tage nachdem er kam, ging er."),
        Good("Er kommt nur, wenn es regnet."),
        Good("Die Zahlen müssen sobald wie möglich kommen."),
        Good("Er sagte, dass sie kommt und dass er geht."),
        Good("Sie war erstaunt ob der Frage."),
        Good("Er kauft mehr als sie."),
    ),
)
