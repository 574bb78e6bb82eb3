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
from tqa.analyse.clauses.verb_places import late_verbs
from tqa.analyse.words.verbs import Trait
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.model import Fix, Hit, Kind, Message, Severity


def find(analysis: Analysis) -> Iterator[Hit]:
    if analysis.kind in (Kind.HEADING, Kind.TITLE):
        return
    for stretch, subject, late, comma in late_verbs(analysis):
        first, verb = stretch.words[subject.start].token, late.token
        said = analysis.text[first.start : verb.start - 1]
        message = Message(
            f"Das Verb »{verb.text}« muss vor »{said}« stehen.", f"The verb “{verb.text}” must stand before “{said}”."
        )
        start = first.start - len(", ") if comma else first.start
        led = " " if comma else ""
        yield Hit(first.start, verb.end, message, (Fix(start, verb.end, f"{led}{verb.text} {said}"),))


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
