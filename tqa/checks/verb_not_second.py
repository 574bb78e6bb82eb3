"""The finite verb is not second: Gestern das Unternehmen hat …, In diesem Jahr wir haben …

Why it matters
    English puts the subject before the verb whatever comes first; in German the verb follows the first phrase.

When it stays silent
    Where the first words may be one phrase with the subject (nur die Firma, vor allem das Werk), where the second
    phrase may be a genitive or an apposition, in questions and headings, and where the verb may be another form.

Fix safety
    For review: verb and subject change places.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.stretches import Stretch, clause_words, openers
from tqa.analyse.subjects import Subject, only_plural, subject_at
from tqa.analyse.verbs import Trait
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.model import Fix, Hit, Kind, Message, Severity

LONGEST = 8


def find(analysis: Analysis) -> Iterator[Hit]:
    if analysis.kind in (Kind.HEADING, Kind.TITLE) or not analysis.stretches:
        return
    stretch = analysis.stretches[0]
    subject = late_subject(analysis, stretch)
    if subject is None:
        return
    first, verb = stretch.words[subject.start].token, stretch.words[subject.end].token
    said = analysis.text[first.start : verb.start - 1]
    message = Message(
        f"Das Verb »{verb.text}« muss vor »{said}« stehen.", f"The verb “{verb.text}” must stand before “{said}”."
    )
    yield Hit(first.start, verb.end, message, (Fix(first.start, verb.end, f"{verb.text} {said}"),))


def late_subject(analysis: Analysis, stretch: Stretch) -> Subject | None:
    """The subject behind a full Vorfeld, with the finite verb behind it."""
    first = stretch.words[0]
    if not stretch.has(Trait.FINITE) or not (first.has(Trait.PREPOSITION) or first.low in clause_words("vorfeld")):
        return None
    if not stretch.opens_sentence or stretch.introduced or first.low in openers():
        return None
    for place in range(1, min(LONGEST, len(stretch.words) - 1)):
        subject = subject_at(analysis, stretch, place)
        if subject and subject.end < len(stretch.words) and is_vorfeld(stretch, place):
            verb = stretch.words[subject.end]
            sure = verb.traits.certain and not verb.has(Trait.INFLECTED) and subject.agrees(verb.traits)
            return subject if sure and is_apart(stretch, subject) else None
    return None


def is_apart(stretch: Stretch, subject: Subject) -> bool:
    """The subject is no attribute or apposition of the noun before."""
    before = stretch.words[subject.start - 1]
    return subject.direct or not before.noun or ("GEN" not in subject.cases and only_plural(before.text))


def is_vorfeld(stretch: Stretch, end: int) -> bool:
    """A connective or temporal adverb, or a phrase with a preposition and a noun, and no verb."""
    words = stretch.words[:end]
    if end == 1:
        return words[0].low in clause_words("vorfeld")
    led = words[0].has(Trait.PREPOSITION) and words[-1].noun and not words[-1].text[0].isdigit()
    bridged = any(w.has(Trait.COORDINATOR | Trait.SUBORDINATOR) for w in words[1:])
    return led and not bridged and not any(w.traits.verbal for w in words[1:])


CHECK = Check(
    code="ORD01",
    name="verb-not-second",
    severity=Severity.WARNING,
    title=Message("Verb nicht an zweiter Stelle", "Verb not in second position"),
    find=find,
    trigger=Trigger(traits=(Trait.FINITE,)),
    bad=(
        Bad("Gestern [[das Unternehmen hat]] neue Pläne genannt.", "Gestern hat das Unternehmen neue Pläne genannt."),
        Bad("In diesem Jahr [[wir haben]] viel gelernt.", "In diesem Jahr haben wir viel gelernt."),
        Bad("Deshalb [[er ging]] früh nach Hause.", "Deshalb ging er früh nach Hause."),
        Bad(
            "In den letzten Jahren [[das Werk hat]] viel Geld verloren.",
            "In den letzten Jahren hat das Werk viel Geld verloren.",
        ),
        Bad("Außerdem [[die Firma plant]] ein neues Werk.", "Außerdem plant die Firma ein neues Werk."),
        Bad("Nach dem Treffen [[sie sagte]] kein Wort.", "Nach dem Treffen sagte sie kein Wort."),
        Bad("Trotz der Kosten [[die Regierung baut]] die Brücke.", "Trotz der Kosten baut die Regierung die Brücke."),
        Bad("Heute [[der Minister reist]] nach Paris.", "Heute reist der Minister nach Paris."),
    ),
    good=(
        Good("Gestern hat das Unternehmen neue Pläne genannt."),
        Good("Nur das Unternehmen hat neue Pläne genannt."),
        Good("Vor allem das Werk hat Geld verloren."),
        Good("In der Nähe der Stadt lag ein Werk."),
        Good("Nach Angaben der Exekutive stieg der Preis."),
        Good("Im Fall Trump sagte der Richter nichts."),
        Good("Auch wir haben viel gelernt."),
        Good("Wenn wir gehen, bleibt er."),
    ),
)
