"""A full sentence without a finite verb.

Why it matters
    Engines drop a verb now and then: Das Konzept eines sparsamen Chips nicht neu.

When it stays silent
    Headings, captions, list items, short sentences, questions, quotations, and where an unknown word may be the verb.

Fix safety
    None: which verb is missing, only the source tells.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.words.verbs import Trait
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.model import Hit, Kind, Message, Severity

SHORTEST = 6
VERB = Trait.FINITE | Trait.IMPERATIVE
MESSAGE = Message("Dem Satz fehlt das gebeugte Verb.", "The sentence has no finite verb.")


def find(analysis: Analysis) -> Iterator[Hit]:
    text = analysis.text
    if analysis.kind is not Kind.PARAGRAPH or not text.endswith(".") or analysis.traits & VERB:
        return
    words = [w for stretch in analysis.stretches for w in stretch.words]
    if len(words) < SHORTEST:
        return
    if not words[0].has(Trait.DETERMINER) or not words[-1].has(Trait.ADVERB) or words[-1].has(Trait.PARTICIPLE):
        return
    quoted = any(sign in text for sign in '„“”"»«:…()')
    plain = all(w.noun or analysis.readings(w.token) for w in words)
    if plain and not quoted and words[0].token.text[0].isupper():
        yield Hit(words[0].token.start, words[-1].token.end, MESSAGE)


CHECK = Check(
    code="VRB07",
    name="missing-verb",
    severity=Severity.HINT,
    title=Message("Satz ohne gebeugtes Verb", "Sentence without a finite verb"),
    trigger=Trigger(chars="."),
    find=find,
    bad=(
        Bad("[[Das Konzept eines sparsamen Chips in jedem Gerät nicht neu]]."),
        Bad("[[Die Lage der Firma nach dem Streit mit den Kunden sehr ernst]]."),
    ),
    good=(
        Good("Das Konzept eines sparsamen Chips in jedem Gerät ist nicht neu."),
        Good("Ein neuer Chip."),
        Good("Die Lage der Firma nach dem Streit mit den Kunden bleibt ernst."),
    ),
)
