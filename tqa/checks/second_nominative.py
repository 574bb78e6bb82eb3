"""An object in the nominative: er fand kein Fehler, der Verein suchte ein Trainer.

Why it matters
    The object of most verbs stands in the accusative: *er fand keinen Fehler*.

When it stays silent
    Unless another phrase or pronoun is the subject for certain; beside *sein*, *werden*, *bleiben* and other verbs
    that equate; in sentences with a conjunction or several verbs.

Fix safety
    For review: the subject may be the slip.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.clauses.second_nominatives import second_nominatives
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.checks._phrase_cures import extent, quote, recased
from tqa.lexicon.declension import cell
from tqa.model import Hit, Message, Severity

ACCUSATIVE = cell("AKK", "MAS")


def find(analysis: Analysis) -> Iterator[Hit]:
    for phrase in second_nominatives(analysis):
        offers, better = recased(analysis, phrase, ACCUSATIVE)
        said = quote(analysis, phrase)
        message = Message(f"Das Objekt steht im Akkusativ{better}.", f"An object, not a second subject: “{said}”.")
        yield Hit(*extent(analysis, phrase), message, offers)


CHECK = Check(
    code="NPH19",
    name="second-nominative",
    severity=Severity.WARNING,
    title=Message("Objekt im Nominativ", "Object in the nominative"),
    trigger=Trigger(part="phrases"),
    find=find,
    bad=(
        Bad("Gestern fand er [[kein Fehler]].", "Gestern fand er keinen Fehler."),
        Bad("Der Verein suchte lange [[ein neuer Trainer]].", "Der Verein suchte lange einen neuen Trainer."),
    ),
    good=(
        Good("Gestern fand er keinen Fehler."),
        Good("Der Mann war ein Held, und er blieb ein Freund."),
        Good("Der Verein suchte ein Haus, das ein Trainer kaufte."),
        Good("Der Sohn, ein Lehrer, kam spät."),
        Good("Er nannte sich ein Freund der Künste."),
    ),
)
