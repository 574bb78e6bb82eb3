"""A possessive in the dative behind a share: 13 Prozent seinem Umsatz.

Why it matters
    The whole stands in the genitive behind its share: *13 Prozent seines Umsatzes*.

When it stays silent
    Beside verbs that take a dative (*er gab die Hälfte seinem Bruder*), and where the form may be a genitive.

Fix safety
    For review: the verb may ask for the dative.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.phrases.partitives import misplaced
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.checks._phrase_cures import extent, quote, recased
from tqa.lexicon.declension import case_cells
from tqa.model import Hit, Message, Severity

GENITIVE = case_cells(("GEN",))


def find(analysis: Analysis) -> Iterator[Hit]:
    for phrase in misplaced(analysis):
        offers, better = recased(analysis, phrase, GENITIVE)
        said = quote(analysis, phrase)
        message = Message(f"Nach einem Anteil steht der Genitiv{better}.", f"A genitive follows a share, not “{said}”.")
        yield Hit(*extent(analysis, phrase), message, offers)


CHECK = Check(
    code="NPH21",
    name="partitive-case",
    severity=Severity.WARNING,
    title=Message("Dativ nach einem Anteil", "Dative behind a share"),
    trigger=Trigger(part="phrases"),
    find=find,
    bad=(
        Bad(
            "Die Firma erzielt dort 20 Prozent [[ihrem Gewinn]].",
            "Die Firma erzielt dort 20 Prozent ihres Gewinns.",
        ),
        Bad(
            "Er bezog 40 Prozent [[seinen neuen Teilen]] von dort.", "Er bezog 40 Prozent seiner neuen Teile von dort."
        ),
    ),
    good=(
        Good("Die Firma erzielt dort 20 Prozent ihres Gewinns."),
        Good("Er gab die Hälfte seinem Bruder."),
        Good("Zwei Drittel unserer Kunden blieben."),
    ),
)
