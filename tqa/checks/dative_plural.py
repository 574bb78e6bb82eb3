"""A plural without its -n behind a preposition with the dative: mit Kinder, aus zwei Länder.

Why it matters
    The dative plural ends in -n, unless the plural ends in -n or -s.

When it stays silent
    When the form is a dative by any reading, before another noun, and with prepositions that follow their noun.

Fix safety
    Safe: only the ending is missing.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.phrases.bare_phrases import CaseFinder
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.checks._phrase_cures import fixes
from tqa.model import Fix, Hit, Message, Severity


def find(analysis: Analysis) -> Iterator[Hit]:
    for phrase in CaseFinder(analysis).plurals():
        token = analysis.tokens[phrase.noun.place]
        offers = tuple(Fix(token.start, token.end, fix.text, safe=True) for fix in fixes(analysis, phrase)[:1])
        message = Message(
            f"»{phrase.preposition}« verlangt den Dativ, nicht »{token.text}«.",
            f"“{phrase.preposition}” takes the dative, not “{token.text}”.",
        )
        yield Hit(token.start, token.end, message, offers)


CHECK = Check(
    code="NPH09",
    name="dative-plural",
    severity=Severity.WARNING,
    title=Message("Dativ Plural ohne -n", "Dative plural without -n"),
    find=find,
    trigger=Trigger(part="phrases"),
    bad=(
        Bad("Der Rat von [[Ärzte]] hilft.", "Der Rat von Ärzten hilft."),
        Bad("Sie spielt mit [[Kinder]].", "Sie spielt mit Kindern."),
        Bad("Er kam mit zwei [[Freunde]] nach Hause.", "Er kam mit zwei Freunden nach Hause."),
        Bad("Die Rolle von [[Männer]] und Frauen ändert sich.", "Die Rolle von Männern und Frauen ändert sich."),
    ),
    good=(
        Good("Sie spielt mit Kindern."),
        Good("Nach Jahren kam er mit Autos und Chips zurück."),
        Good("Nach Hause kam er zu Fuß, seit Tagen müde."),
        Good("Mit 20 Jahre alten Autos fährt niemand."),
        Good("Von Hause aus ist sie Lehrerin."),
    ),
)
