"""The participle stands before its object: Er hat gekauft ein Auto.

Why it matters
    English keeps has bought together; in German the participle closes the clause.

When it stays silent
    Before prepositions, clauses, comparisons and whatever else may follow the right bracket; when the words behind
    may be the subject.

Fix safety
    For review: the participle moves to the end.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.stretches import Stretch
from tqa.analyse.subjects import subject_at
from tqa.analyse.verbs import Trait
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.model import Fix, Hit, Message, Severity


def find(analysis: Analysis) -> Iterator[Hit]:
    for stretch in analysis.stretches:
        place = early(analysis, stretch)
        if place:
            participle, after, last = (stretch.words[n].token for n in (place, place + 1, -1))
            rest = analysis.text[after.start : last.end]
            message = Message(
                f"»{participle.text}« gehört hinter »{rest}«.", f"“{participle.text}” belongs behind “{rest}”."
            )
            yield Hit(
                participle.start,
                participle.end,
                message,
                (Fix(participle.start, last.end, f"{rest} {participle.text}"),),
            )


def early(analysis: Analysis, stretch: Stretch) -> int:
    """Where a participle follows haben and its subject directly and nothing but an object comes behind; 0: nowhere."""
    words = stretch.words
    if not (stretch.has(Trait.HABEN) and stretch.has(Trait.PARTICIPLE)) or stretch.introduced or not stretch.closed:
        return 0
    subject = subject_at(analysis, stretch, 0)
    if not subject or not subject.direct or subject.end + 3 > len(words):
        return 0
    auxiliary, participle, rest = words[subject.end], words[subject.end + 1], words[subject.end + 2 :]
    fits = auxiliary.has(Trait.HABEN) and auxiliary.has(Trait.FINITE) and participle.has(Trait.PARTICIPLE)
    ends = (
        len(rest) in (2, 3, 4)
        and rest[0].has(Trait.DETERMINER)
        and rest[-1].noun
        and not participle.has(Trait.INFINITIVE)
    )
    between = all(w.has(Trait.ATTRIBUTE) or w.noun for w in rest[1:-1])
    return subject.end + 1 if fits and ends and between else 0


CHECK = Check(
    code="ORD03",
    name="early-participle",
    severity=Severity.WARNING,
    title=Message("Partizip vor dem Objekt", "Participle before its object"),
    find=find,
    trigger=Trigger(traits=(Trait.HABEN, Trait.PARTICIPLE)),
    bad=(
        Bad("Er hat [[gekauft]] ein neues Auto.", "Er hat ein neues Auto gekauft."),
        Bad("Das Unternehmen hat [[gebaut]] eine Fabrik.", "Das Unternehmen hat eine Fabrik gebaut."),
        Bad("Wir haben [[gelesen]] das ganze Buch.", "Wir haben das ganze Buch gelesen."),
        Bad("Sie hat [[geschrieben]] einen langen Brief.", "Sie hat einen langen Brief geschrieben."),
        Bad("Die Frau hat [[verkauft]] ihr altes Haus.", "Die Frau hat ihr altes Haus verkauft."),
        Bad("Er hatte [[verloren]] den Schlüssel.", "Er hatte den Schlüssel verloren."),
        Bad("Wir haben [[gesehen]] diesen Film.", "Wir haben diesen Film gesehen."),
    ),
    good=(
        Good("Er hat ein neues Auto gekauft."),
        Good("Wir haben gelesen, das Buch sei gut."),
        Good("Er hat gesagt: Das Auto ist neu."),
        Good("Sie haben gelernt von den Besten."),
        Good("Er ist gegangen, weil es regnete."),
        Good("Sie hat gewonnen wie im Vorjahr."),
        Good("Der Chef hat gelobt, was gut war."),
        Good("Sie hatte gewartet bis zum Abend."),
    ),
)
