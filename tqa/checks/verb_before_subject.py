"""The verb stands before its subject behind und, aber, denn or sondern: …, aber kann ich nicht kommen.

Why it matters
    These words stand outside the clause: the subject, or another phrase, comes first and the verb second.

When it stays silent
    In questions, in conditions without wenn (und kommt er, so …), in wishes and concessions (und sei es), beside other
    subjects than ich, du, er, wir, man, and es gibt.

Fix safety
    For review: another phrase may be meant to come first.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.clauses.finites import is_certain
from tqa.analyse.clauses.sequels import is_reporting
from tqa.analyse.clauses.stretches import Stretch
from tqa.analyse.clauses.subjects import PERSONS, PRONOUNS, fits
from tqa.analyse.clauses.verb_places import is_expletive
from tqa.analyse.words.verbs import Trait
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.model import Fix, Hit, Message, Severity

OUTSIDE = frozenset(("aber", "denn", "sondern", "und"))
RESUMING = frozenset(("so", "dann"))
SHORT = 4


def find(analysis: Analysis) -> Iterator[Hit]:
    stretches = analysis.stretches
    if not stretches or stretches[-1].after in ("?", "!"):
        return
    for number, stretch in enumerate(stretches):
        if is_inverted(stretch) and not any(resumes(s) for s in stretches[number + 1 :]):
            joint, verb, subject = (w.token for w in stretch.words[:3])
            message = Message(
                f"Nach »{joint.text}« steht das Subjekt vor dem Verb: »{subject.text} {verb.text}«.",
                f"Behind “{joint.text}” the subject precedes the verb: “{subject.text} {verb.text}”.",
            )
            yield Hit(verb.start, subject.end, message, (Fix(verb.start, subject.end, f"{subject.text} {verb.text}"),))


def is_inverted(stretch: Stretch) -> bool:
    """Und, finite verb in the indicative, pronoun."""
    words = stretch.words
    if len(words) < SHORT or stretch.before not in ("", ",") or words[0].low not in OUTSIDE:
        return False
    verb, subject = words[1:3]
    if subject.noun or not is_certain(verb) or is_reporting(verb.low):
        return False
    person, number = PERSONS.get(subject.low, "3"), PRONOUNS.get(subject.low, "")
    return is_expletive(verb, subject) or (bool(number) and fits(verb.low, person, number))


def resumes(stretch: Stretch) -> bool:
    """Begins as the main clause behind a condition."""
    return stretch.words[0].low in RESUMING or is_certain(stretch.words[0])


CHECK = Check(
    code="ORD05",
    name="verb-before-subject",
    severity=Severity.WARNING,
    title=Message("Verb vor dem Subjekt", "Verb before its subject"),
    find=find,
    trigger=Trigger(words=OUTSIDE, traits=(Trait.FINITE,)),
    bad=(
        Bad("Sie rief an, aber [[konnte ich]] nicht kommen.", "Sie rief an, aber ich konnte nicht kommen."),
        Bad("Das Werk ist alt, aber [[gibt es]] ein neues.", "Das Werk ist alt, aber es gibt ein neues."),
        Bad("Er lernt viel, und [[hat er]] wenig Zeit.", "Er lernt viel, und er hat wenig Zeit."),
        Bad("Das ist nicht alt, sondern [[kann man]] es nutzen.", "Das ist nicht alt, sondern man kann es nutzen."),
    ),
    good=(
        Good("Sie rief an, aber ich konnte nicht kommen."),
        Good("Er ist alt, und kann er nicht kommen, so bleibt er."),
        Good("Und hat er das gesagt?"),
        Good("Er baut ein Boot, und sei es nur aus Holz."),
        Good("Er nahm den Brief, faltete ihn und legte ihn hin."),
    ),
)
