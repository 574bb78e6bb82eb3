"""An apposition that is not in the case of its noun: von MGX, ein Staatsfonds der Emirate, …

Why it matters
    An apposition with an article takes the case of what it explains: *von MGX, einem Staatsfonds der Emirate*.

When it stays silent
    Unless a preposition with one case governs the noun before the comma, the apposition has *ein*, *kein* or a
    possessive, and its bracket closes before any verb.

Fix safety
    For review.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.phrases.bare_phrases import CaseFinder
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.checks._phrase_cures import extent, quote, recased
from tqa.model import Hit, Message, Severity

ARTICLE = pattern(r",\s*(?:(?:irgend|k)?ein|[mds]ein|ihr|unser|eu(?:er|re))")
"""A comma and the beginning of an article that inflects like ein."""


def find(analysis: Analysis) -> Iterator[Hit]:
    for phrase, cells in CaseFinder(analysis).appositions():
        offers, better = recased(analysis, phrase, cells)
        said = quote(analysis, phrase)
        message = Message(
            f"Die Apposition »{said}« steht im falschen Fall{better}.", f"Apposition “{said}” in a wrong case."
        )
        yield Hit(*extent(analysis, phrase), message, offers)


CHECK = Check(
    code="NPH07",
    name="apposition-case",
    severity=Severity.WARNING,
    title=Message("Apposition im falschen Fall", "Apposition in the wrong case"),
    trigger=Trigger(pattern=ARTICLE),
    find=find,
    bad=(
        Bad(
            "Die Firma gehört zu Foxconn, [[ein Konzern]] von Weltrang.",
            "Die Firma gehört zu Foxconn, einem Konzern von Weltrang.",
        ),
        Bad(
            "Er sprach mit Anna, [[eine Freundin]] der Familie, über Geld.",
            "Er sprach mit Anna, einer Freundin der Familie, über Geld.",
        ),
        Bad(
            "Das Bündnis von Intel und Nvidia, [[ein Hersteller]] von Chips, wächst.",
            "Das Bündnis von Intel und Nvidia, einem Hersteller von Chips, wächst.",
        ),
        Bad(
            "Das ist ein Sieg für Huang, [[ein großer Freund]] der Technik.",
            "Das ist ein Sieg für Huang, einen großen Freund der Technik.",
        ),
    ),
    good=(
        Good("Er sprach mit Anna, einer Freundin der Familie, über Geld."),
        Good("Er sprach mit Anna, ein Freund hörte zu."),
        Good("Anna, eine Freundin der Familie, lacht."),
        Good("Es begann in Jena, eine Stadt wuchs."),
    ),
)
