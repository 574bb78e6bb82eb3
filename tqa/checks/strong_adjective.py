"""An adjective without an article whose ending does not fit its noun: mit wichtigeren Probleme.

Why it matters
    Without an article the adjective shows the case itself: *mit hohem Druck*, *für neue Prozessoren*.

When it stays silent
    When the phrase does not stand right behind its preposition, or some combination of readings agrees.

Fix safety
    Safe if only an adjective changes and no other cure is near.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.phrases.agreement import Judge
from tqa.analyse.phrases.counted import miscounted
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.checks._phrase_cures import extent, fixes, quote
from tqa.lexicon.declension import ALL, PLURAL, case_cells
from tqa.model import Hit, Message, Severity

DATIVE = case_cells(("DAT",))


def find(analysis: Analysis) -> Iterator[Hit]:
    counted = ((phrase, PLURAL if phrase.preposition else PLURAL & ~DATIVE) for phrase in miscounted(analysis))
    for phrase, cells in (*((phrase, ALL) for phrase in Judge(analysis).bare()), *counted):
        words, offers = quote(analysis, phrase), fixes(analysis, phrase, cells)
        message = Message(
            f"Die Endungen in »{words}« passen nicht zusammen.", f"The endings of “{words}” do not agree."
        )
        yield Hit(*extent(analysis, phrase), message, offers)


CHECK = Check(
    code="NPH03",
    name="strong-adjective",
    severity=Severity.WARNING,
    title=Message("Falsche Endung ohne Artikel", "Wrong ending without an article"),
    find=find,
    trigger=Trigger(part="phrases"),
    bad=(
        Bad("Sie kommt aus [[arme Ländern]].", "Sie kommt aus armen Ländern."),
        Bad("Mit [[freundliche Grüßen]] endet der Brief.", "Mit freundlichen Grüßen endet der Brief."),
        Bad("Es besteht aus [[dünnen Drähte]].", "Es besteht aus dünnen Drähten."),
        Bad("Sie kämpfen mit [[wichtigeren Probleme]].", "Sie kämpfen mit wichtigeren Problemen."),
        Bad("Das droht bei [[hohem Kosten]].", "Das droht bei hohen Kosten."),
        Bad("Der Bericht nennt drei [[wichtigen Punkte]].", "Der Bericht nennt drei wichtige Punkte."),
    ),
    good=(
        Good("Mit freundlichen Grüßen endet der Brief."),
        Good("Er zahlt für guten Wein viel Geld."),
        Good("Seiner Meinung nach gute Gründe gibt es kaum."),
        Good("Vor kurzem Gehörtes vergaß sie."),
        Good("Mit 20 Jahre alten Autos fährt niemand."),
        Good("Sie kämpfen mit wichtigeren Problemen."),
        Good("Die für hohe Lasten ausgelegten Träger halten."),
        Good("Bei hohem finanziellen Aufwand lohnt es sich."),
    ),
)
