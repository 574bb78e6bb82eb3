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
from functools import cache

from tqa.analyse import Analysis
from tqa.analyse.stretches import RELATIVE, WELCH, Stretch, Word, openers
from tqa.analyse.verbs import Trait, verb_lemmas
from tqa.checks._check import Bad, Check, Good
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Message, Severity

BRIDGE = Trait.COORDINATOR | Trait.SUBORDINATOR


def find(analysis: Analysis) -> Iterator[Hit]:
    for stretch in analysis.stretches:
        place = relative(stretch)
        if place:
            noun, pronoun = (w.token for w in stretch.words[place - 1 : place + 1])
            message = Message(
                f"Vor dem Relativsatz mit »{pronoun.text}« fehlt ein Komma.",
                f"A comma is missing before the relative clause with “{pronoun.text}”.",
            )
            yield Hit(pronoun.start, pronoun.end, message, (Fix(noun.end, noun.end, ","),))


def relative(stretch: Stretch) -> int:
    """Where the pronoun stands between two finite verbs of which the second ends the stretch; 0: nowhere certain."""
    words = stretch.words
    sure = [n for n, w in enumerate(words[:-1]) if w.traits.certain]
    if len(sure) != 1 or not stretch.closed or stretch.introduced or not ends_clause(words[sure[0]], stretch.last):
        return 0
    left = sure[0]
    if any(w.has(BRIDGE) or w.low in openers() or w.has(Trait.ZU_INFINITIVE) or w.low == "zu" for w in words[left:]):
        return 0
    found = [n for n in range(left + 2, len(words) - 2) if words[n].low in RELATIVE | WELCH and words[n - 1].noun]
    alone = [n for n in found if not words[n + 1].noun and not words[n + 1].has(Trait.ATTRIBUTE)]
    return found[0] if len(found) == 1 and alone else 0


def ends_clause(left: Word, last: Word) -> bool:
    """The last word is a finite verb; a form that may be an infinitive only beside a full verb that governs none."""
    if last.has(Trait.INFLECTED):
        return False
    if last.has(Trait.SURE):
        return True
    governs = left.traits.auxiliary or left.has(Trait.MODAL) or set(verb_lemmas(left.text)) & bare()
    return last.has(Trait.FINITE) and last.has(Trait.INFINITIVE) and not governs and not last.noun


@cache
def bare() -> frozenset[str]:
    """Verbs that take an infinitive without zu."""
    return frozenset(lists.load("verb_kinds")["bare_infinitive"])


CHECK = Check(
    code="COM02",
    name="comma-before-relative",
    severity=Severity.WARNING,
    title=Message("Komma vor Relativsatz fehlt", "Comma before a relative clause missing"),
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
