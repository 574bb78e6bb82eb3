"""A weak ending in a predicate without an article: das sind für Grafikkarten entwickelten Prozessoren.

Why it matters
    Behind *sein* the noun stands in the nominative; without an article the participle shows it: *entwickelte*.

When it stays silent
    Unless a form of *sein*, a preposition with its nouns, a participle and the last noun of the clause follow each
    other without an article.

Fix safety
    Safe: only one ending makes a nominative.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.phrases.bare_phrases import NOMINATIVE, CaseFinder
from tqa.analyse.words.verbs import Trait
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.checks._phrase_cures import extent, fixes, quote
from tqa.model import Hit, Message, Severity


def find(analysis: Analysis) -> Iterator[Hit]:
    for phrase in CaseFinder(analysis).predicates():
        said, offers = quote(analysis, phrase), fixes(analysis, phrase, NOMINATIVE)[:1]
        message = Message(f"»{said}« muss im Nominativ stehen.", f"“{said}” must be a nominative.")
        yield Hit(*extent(analysis, phrase), message, offers)


CHECK = Check(
    code="NPH08",
    name="predicate-ending",
    severity=Severity.WARNING,
    title=Message("Schwache Endung ohne Artikel nach »sein«", "Weak ending without an article after “sein”"),
    trigger=Trigger(traits=(Trait.SEIN,)),
    find=find,
    bad=(
        Bad("Das sind mit Wasser [[gefüllten Becken]].", "Das sind mit Wasser gefüllte Becken."),
        Bad(
            "Das sind eigentlich für Spiele [[entwickelten Prozessoren]], die viel können.",
            "Das sind eigentlich für Spiele entwickelte Prozessoren, die viel können.",
        ),
        Bad("Es waren in Asien [[gebauten Schiffe]].", "Es waren in Asien gebaute Schiffe."),
    ),
    good=(
        Good("Das sind für Spiele entwickelte Prozessoren."),
        Good("Das sind die für Spiele entwickelten Prozessoren."),
        Good("Sie sind in Asien gebauten Schiffen überlegen."),
        Good("Sie sind auf entwickelten Märkten zu Hause."),
    ),
)
