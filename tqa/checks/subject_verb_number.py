"""Subject and verb disagree: Wir hat, Die USA hat, Der Präsident haben.

Why it matters
    Engines inflect the verb for the wrong noun.

When it stays silent
    Where anything in the clause may be a subject of the verb's number or person: a word that is not understood, a
    name, a sum of two nouns, a quantity (*eine Reihe von*), a noun whose plural looks like its singular (*Kritiker*).

Fix safety
    For review: the number of the subject may be the fault.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.clauses.concord import disagreements
from tqa.analyse.clauses.stretches import Word
from tqa.analyse.clauses.subjects import agreeing
from tqa.analyse.words.verbs import Trait
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.model import Fix, Hit, Message, Severity


def find(analysis: Analysis) -> Iterator[Hit]:
    for found in disagreements(analysis):
        verb = found.verb
        words = found.stretch.words[found.start : found.end]
        subject = analysis.text[words[0].token.start : words[-1].token.end]
        message = Message(
            f"Subjekt »{subject}« und Verb »{verb.text}« passen nicht zusammen.",
            f"Subject “{subject}” and verb “{verb.text}” disagree.",
        )
        forms = agreeing(verb.low, found.person, found.number)
        yield Hit(
            verb.token.start, verb.token.end, message, tuple(Fix(*verb.token[1:3], cased(form, verb)) for form in forms)
        )


def cased(form: str, verb: Word) -> str:
    return form.capitalize() if verb.text[0].isupper() else form


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
