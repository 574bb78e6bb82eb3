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

from tqa.analyse import Analysis
from tqa.analyse.clauses.borders import Border
from tqa.analyse.clauses.finites import Kind
from tqa.analyse.clauses.stretches import clause_words
from tqa.checks._borders import missing
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.model import Hit, Message, Severity


def find(analysis: Analysis) -> Iterator[Hit]:
    return missing(analysis, Kind.INFINITIVE, message)


def message(border: Border) -> Message:
    word = border.word.text
    return Message(
        f"Vor dem Infinitivsatz mit »{word} … zu« fehlt ein Komma.",
        f"A comma is missing before the infinitive clause with “{word} … zu”.",
    )


CHECK = Check(
    code="COM03",
    name="comma-before-um-zu",
    severity=Severity.WARNING,
    title=Message("Komma vor Infinitivsatz fehlt", "Comma before an infinitive clause missing"),
    trigger=Trigger(words=clause_words("infinitive_openers"), part="borders"),
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
