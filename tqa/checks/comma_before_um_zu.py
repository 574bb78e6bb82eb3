"""No comma before an infinitive clause with um, ohne, statt, anstatt or außer.

Why it matters
    These infinitive clauses are always set off (official rules, § 75).

When it stays silent
    Where um may be a preposition with its noun (um Hilfe zu bitten, um zehn Prozent zu senken).

Fix safety
    For review.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.analyse.stretches import Stretch, clause_words
from tqa.analyse.verbs import Trait
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.model import Fix, Hit, Message, Severity

NOMINAL = Trait.DETERMINER | Trait.PRONOUN | Trait.ADVERB | Trait.ATTRIBUTE
OPENERS = frozenset(("um", "ohne", "statt", "anstatt"))


def find(analysis: Analysis) -> Iterator[Hit]:
    for stretch in analysis.stretches:
        for place, word in enumerate(stretch.words[1:-1], start=1):
            if word.low in OPENERS and not word.noun and lacks_comma(stretch, place):
                before = stretch.words[place - 1].token
                message = Message(
                    f"Vor dem Infinitivsatz mit »{word.low} … zu« fehlt ein Komma.",
                    f"A comma is missing before the infinitive clause with “{word.low} … zu”.",
                )
                yield Hit(word.token.start, word.token.end, message, (Fix(before.end, before.end, ","),))


def lacks_comma(stretch: Stretch, place: int) -> bool:
    """The infinitive ends the stretch, the words before hold a finite verb, and um governs no noun."""
    words, before = stretch.words, stretch.words[place - 1]
    if not stretch.closed or words[0].low in OPENERS or before.has(Trait.COORDINATOR | Trait.PREPOSITION):
        return False
    zu = [
        n
        for n in range(place + 1, len(words))
        if words[n].has(Trait.ZU_INFINITIVE) or (words[n].low == "zu" and n + 2 == len(words))
    ]
    if len(zu) != 1 or not stretch.last.has(Trait.INFINITIVE | Trait.ZU_INFINITIVE):
        return False
    lemmas = {r.lemma for r in lexicon.readings(stretch.last.text)}
    direct = words[place + 1].low == "zu" or words[place + 1].has(NOMINAL)
    return (
        direct
        and (words[place].low != "um" or not lemmas & clause_words("um_verbs"))
        and any(w.has(Trait.FINITE) and not w.has(Trait.DETERMINER) for w in words[:place])
    )


CHECK = Check(
    code="COM03",
    name="comma-before-um-zu",
    severity=Severity.WARNING,
    title=Message("Komma vor Infinitivsatz fehlt", "Comma before an infinitive clause missing"),
    trigger=Trigger(words=OPENERS),
    find=find,
    bad=(
        Bad(
            "Die Firma spart Geld [[um]] die Schulden zu bezahlen.",
            "Die Firma spart Geld, um die Schulden zu bezahlen.",
        ),
        Bad("Er ging [[ohne]] das Licht auszumachen.", "Er ging, ohne das Licht auszumachen."),
        Bad("Sie wartet [[statt]] die Arbeit zu machen.", "Sie wartet, statt die Arbeit zu machen."),
        Bad("Es ist zu früh [[um]] etwas Neues zu sagen.", "Es ist zu früh, um etwas Neues zu sagen."),
        Bad("Er kam [[um]] zu helfen.", "Er kam, um zu helfen."),
        Bad("Sie lernen [[um]] besser zu werden.", "Sie lernen, um besser zu werden."),
    ),
    good=(
        Good("Die Firma spart Geld, um die Schulden zu bezahlen."),
        Good("Er versucht um Hilfe zu bitten."),
        Good("Sie plant um zehn Uhr zu gehen."),
        Good("Er kam, um einen Zaun um das Haus zu bauen."),
        Good("Es geht um zu viel Geld."),
        Good("Er hofft ohne Hilfe zu gehen."),
    ),
)
