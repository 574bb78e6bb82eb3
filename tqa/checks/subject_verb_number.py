"""Subject and verb disagree: Wir hat, Die USA hat, Der Präsident haben.

Why it matters
    Engines inflect the verb for the wrong noun.

When it stays silent
    Unless subject and verb stand side by side at the start of a clause, the subject can be nothing but a nominative of
    one number (pronoun, der with a masculine noun, a name that is a plural), and nothing joins it with another.

Fix safety
    For review: the number of the subject may be the fault.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.stretches import Stretch
from tqa.analyse.subjects import AMBIGUOUS, PERSONS, PRONOUNS, Subject, agreeing, fits, plural_names, subject_at
from tqa.analyse.verbs import Trait
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.model import Fix, Hit, Message, Severity


def find(analysis: Analysis) -> Iterator[Hit]:
    for stretch in analysis.stretches:
        if not stretch.has(Trait.FINITE):
            continue
        place = 1 if stretch.words[0].low in ("und", "aber", "denn") and len(stretch.words) > 2 else 0
        subject = certain_subject(analysis, stretch, place)
        if not subject or subject.end >= len(stretch.words) or len(stretch.words) < 3:
            continue
        verb, person = stretch.words[subject.end], PERSONS.get(stretch.words[place].low, "3")
        number = next(iter(subject.numbers))
        sure = verb.traits.certain and not verb.has(Trait.INFLECTED)
        if not sure or fits(verb.low, person, number) or comes_later(stretch, subject):
            continue
        said = analysis.text[stretch.words[place].token.start : verb.token.end]
        message = Message(f"»{said}«: Subjekt und Verb passen nicht zusammen.", f"“{said}”: subject and verb disagree.")
        forms = agreeing(verb.low, person, number)
        yield Hit(verb.token.start, verb.token.end, message, tuple(Fix(*verb.token[1:3], form) for form in forms))


def certain_subject(analysis: Analysis, stretch: Stretch, place: int) -> Subject | None:
    """A subject of one number that can be nothing else."""
    words = stretch.words
    if stretch.before not in ("", ",", ";", ":", "."):
        return None
    if words[place].low == "die" and words[place + 1 : place + 2] and words[place + 1].text in plural_names():
        return Subject(place, place + 2, frozenset(("NOM",)), frozenset(("PLU",)))
    subject = subject_at(analysis, stretch, place)
    pronoun = words[place].low in PRONOUNS
    if subject is None or not subject.only or len(subject.numbers) != 1 or (stretch.before and not pronoun):
        return None
    return subject


def comes_later(stretch: Stretch, subject: Subject) -> bool:
    """The phrase may be a predicate or belong to a title; the subject may follow."""
    verb, pronoun = stretch.words[subject.end], stretch.words[subject.start].low in PRONOUNS
    if any(w.low in PRONOUNS or w.low in AMBIGUOUS for w in stretch.words[subject.end + 1 :][:1]):
        return True
    return not pronoun and verb.has(Trait.SEIN | Trait.WERDEN) and any(w.noun for w in stretch.words[subject.end + 1 :])


CHECK = Check(
    code="VRB05",
    name="subject-verb-number",
    severity=Severity.WARNING,
    title=Message("Subjekt und Verb passen nicht zusammen", "Subject and verb disagree"),
    find=find,
    trigger=Trigger(traits=(Trait.FINITE,)),
    bad=(
        Bad("Die USA [[hat]] neue Regeln beschlossen.", "Die USA haben neue Regeln beschlossen."),
        Bad("Der Präsident [[haben]] neue Regeln beschlossen.", "Der Präsident hat neue Regeln beschlossen."),
        Bad("Wir [[hat]] neue Regeln beschlossen.", "Wir haben neue Regeln beschlossen."),
        Bad("Er [[sind]] seit Montag krank.", "Er ist seit Montag krank."),
        Bad("Man [[können]] das nicht sagen.", "Man kann das nicht sagen."),
        Bad("Der Chef [[wollen]] mehr Auswahl.", "Der Chef will mehr Auswahl."),
        Bad("Die Niederlande [[hat]] neue Regeln beschlossen.", "Die Niederlande haben neue Regeln beschlossen."),
        Bad("Der neue Chef [[kündigten]] Reformen an.", "Der neue Chef kündigte Reformen an."),
    ),
    good=(
        Good("Der Gruppe gehören zwölf Firmen an."),
        Good("Die USA haben neue Regeln beschlossen."),
        Good("Den Kunden haben wir gefragt."),
        Good("Der Grund sind die hohen Preise."),
        Good("Leute wie ich gehen früh."),
        Good("Das sind neue Regeln."),
        Good("Es gibt neue Regeln."),
        Good("Eine Reihe von Firmen haben neue Regeln."),
    ),
)
