"""A separable verb in one word as the second word of a main clause: Das Treffen stattfindet am Montag.

Why it matters
    In a main clause the particle of the verb goes to the end: Das Treffen findet am Montag statt.

When it stays silent
    In subordinate clauses, where the verb is last, and for verbs that are also inseparable (übersetzen, umfahren).

Fix safety
    For review: the particle goes to the end of the clause.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.clauses.stretches import Stretch
from tqa.analyse.clauses.subjects import subject_at
from tqa.analyse.words.verbs import Trait, verb_lemmas
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import inflect
from tqa.model import Fix, Hit, Message, Severity

DOUBTFUL = frozenset(("durch", "hinter", "miss", "über", "um", "unter", "voll", "wider", "wieder"))


def find(analysis: Analysis) -> Iterator[Hit]:
    for stretch in analysis.stretches:
        subject = subject_at(analysis, stretch, 0) if stretch.closed and stretch.has(Trait.SURE) else None
        if not subject or not subject.direct or stretch.introduced or subject.end > len(stretch.words) - 2:
            continue
        verb, particle = stretch.words[subject.end], split_off(stretch, subject.end)
        if particle and subject.agrees(verb.traits):
            start, end = verb.token.start + len(particle), stretch.last.token.end
            behind = analysis.text[start:end]
            message = Message(
                f"Im Hauptsatz wird »{verb.text}« getrennt: »{behind.split()[0]} … {particle}«.",
                f"In a main clause “{verb.text}” is split: “{behind.split()[0]} … {particle}”.",
            )
            yield Hit(verb.token.start, verb.token.end, message, (Fix(verb.token.start, end, f"{behind} {particle}"),))


def split_off(stretch: Stretch, place: int) -> str:
    """The particle of a verb that is certain to be separable; nothing for others and for broken clauses."""
    verb, rest = stretch.words[place], stretch.words[place + 1 :]
    lemmas = verb_lemmas(verb.text)
    sure = stretch.closed and verb.has(Trait.SURE) and not verb.has(Trait.INFLECTED) and len(lemmas) == 1
    joined = any(w.has(Trait.COORDINATOR | Trait.SUBORDINATOR) or w.traits.verbal for w in rest)
    particle = inflect.particle(lemmas[0]) if sure and not joined else ""
    return "" if particle in DOUBTFUL else particle


CHECK = Check(
    code="ORD04",
    name="unseparated-verb",
    severity=Severity.WARNING,
    title=Message("Trennbares Verb nicht getrennt", "Separable verb not split"),
    find=find,
    trigger=Trigger(traits=(Trait.SURE,)),
    bad=(
        Bad("Das Treffen [[stattfindet]] am Montag.", "Das Treffen findet am Montag statt."),
        Bad("Er [[aufsteht]] jeden Tag um sechs.", "Er steht jeden Tag um sechs auf."),
        Bad("Wir [[einführten]] neue Regeln.", "Wir führten neue Regeln ein."),
        Bad("Das Werk [[herstellt]] kleine Teile.", "Das Werk stellt kleine Teile her."),
        Bad("Sie [[ankündigt]] einen Streik.", "Sie kündigt einen Streik an."),
        Bad("Der Chef [[vorstellte]] die neuen Geräte.", "Der Chef stellte die neuen Geräte vor."),
    ),
    good=(
        Good("Das Treffen findet am Montag statt."),
        Good("Er weiß, dass das Treffen am Montag stattfindet."),
        Good("Er übersetzt das Buch."),
        Good("Wir umfahren die Stadt."),
        Good("Sie weiß, was das Werk herstellt."),
        Good("Der Chef widerspricht dem Plan."),
    ),
)
