"""No comma before a relative clause: the verbs of two clauses stand in one stretch of words.

Why it matters
    Er kennt den Mann der das Auto kaufte: English runs on, German needs the comma.

When it stays silent
    More than one noun that the pronoun could follow; a coordinator between the verbs; forms that need not be
    finite verbs.

Fix safety
    For review: the comma may belong elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.clauses.borders import Border
from tqa.analyse.clauses.finites import Kind
from tqa.analyse.clauses.stretches import RELATIVE, WELCH
from tqa.analyse.words.verbs import Trait
from tqa.checks._borders import missing
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.model import Hit, Message, Severity


def find(analysis: Analysis) -> Iterator[Hit]:
    return missing(analysis, Kind.RELATIVE, message)


def message(border: Border) -> Message:
    word = border.word.text
    return Message(
        f"Vor dem Relativsatz mit »{word}« fehlt ein Komma.",
        f"A comma is missing before the relative clause with “{word}”.",
    )


CHECK = Check(
    code="COM02",
    name="comma-before-relative",
    severity=Severity.WARNING,
    title=Message("Komma vor Relativsatz fehlt", "Comma before a relative clause missing"),
    trigger=Trigger(words=RELATIVE | WELCH, traits=(Trait.FINITE,), part="borders"),
    find=find,
    bad=(
        Bad("Sie kennt den Mann [[der]] das Auto kaufte.", "Sie kennt den Mann, der das Auto kaufte."),
        Bad("Er las das Buch [[das]] auf dem Tisch lag.", "Er las das Buch, das auf dem Tisch lag."),
        Bad("Sie traf die Frau [[die]] gestern anrief.", "Sie traf die Frau, die gestern anrief."),
        Bad("Es gibt Leute [[die]] viel Geld verdienen.", "Es gibt Leute, die viel Geld verdienen."),
        Bad("Er sucht die Firma [[welche]] das Teil baut.", "Er sucht die Firma, welche das Teil baut."),
        Bad("Sie sah einen Vogel [[der]] im Baum saß.", "Sie sah einen Vogel, der im Baum saß."),
        Bad("Er baut ein Haus [[das]] ihn schützt.", "Er baut ein Haus, das ihn schützt."),
    ),
    good=(
        Good("Sie kennt den Mann, der das Auto kaufte."),
        Good("Er las das Buch der jungen Autorin."),
        Good("Sie gab dem Kind das neue Buch."),
        Good("Sie sah den Mann das Haus verlassen."),
        Good("Er muss dem Chef das alles erklären."),
        Good("Der Papst ernannte Kardinäle der Kirche."),
        Good("Er gab der Frau das Buch."),
        Good("Sie kauft das Haus, das allen gefällt."),
    ),
)
