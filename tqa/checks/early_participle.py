"""The participle stands before its object or agent: Er hat gekauft ein Auto; es wird gebaut von der Firma.

Why it matters
    English keeps has bought together; in German the participle closes the clause.

When it stays silent
    Before prepositions, clauses, comparisons and whatever else may follow the right bracket; when the words behind
    may be the subject. A hint with sein (ist geprägt von der Zeit).

Fix safety
    For review: the participle moves to the end.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.clauses.stretches import Stretch
from tqa.analyse.clauses.subjects import subject_at
from tqa.analyse.words.verbs import Trait
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.model import Fix, Hit, Message, Severity

LONGEST = 6
AUXILIARY = Trait.MODAL | Trait.HABEN | Trait.SEIN | Trait.WERDEN
AGENTS = frozenset(("von", "vom"))
INNER = Trait.ATTRIBUTE | Trait.DETERMINER | Trait.PREPOSITION


def find(analysis: Analysis) -> Iterator[Hit]:
    for stretch in analysis.stretches:
        place = early(analysis, stretch) or before_agent(analysis, stretch)
        if place:
            participle, after, last = (stretch.words[n].token for n in (place, place + 1, -1))
            rest = analysis.text[after.start : last.end]
            message = Message(
                f"»{participle.text}« gehört hinter »{rest}«.", f"“{participle.text}” belongs behind “{rest}”."
            )
            fix = Fix(participle.start, last.end, f"{rest} {participle.text}")
            doubtful = Severity.HINT if stretch.words[place - 1].has(Trait.SEIN) else None
            yield Hit(participle.start, participle.end, message, (fix,), doubtful)


def early(analysis: Analysis, stretch: Stretch) -> int:
    """Where a participle follows haben and its subject directly and nothing but an object comes behind; 0: nowhere."""
    words = stretch.words
    place = participle_at(analysis, stretch, Trait.HABEN) or participle_at(analysis, stretch, Trait.MODAL)
    rest = words[place + 1 :] if place else ()
    ends = len(rest) in (2, 3, 4) and rest[0].has(Trait.DETERMINER) and rest[-1].noun
    return place if ends and all(w.has(Trait.ATTRIBUTE) or w.noun for w in rest[1:-1]) else 0


def before_agent(analysis: Analysis, stretch: Stretch) -> int:
    """Where a participle follows werden or sein directly and the agent with von ends the clause; 0: nowhere."""
    words = stretch.words
    place = participle_at(analysis, stretch, Trait.WERDEN | Trait.SEIN)
    rest = words[place + 1 :] if place else ()
    led = 1 < len(rest) <= LONGEST and rest[0].low in AGENTS and rest[-1].noun
    plain = all(w.noun or w.has(INNER) for w in rest[1:-1])
    return place if led and plain and not any(w.traits.verbal for w in rest) else 0


def participle_at(analysis: Analysis, stretch: Stretch, auxiliary: int) -> int:
    """The place of a participle, or infinitive, behind the subject, the auxiliary and adverbs; 0: nowhere."""
    words = stretch.words
    wanted = Trait.INFINITIVE if auxiliary == Trait.MODAL else Trait.PARTICIPLE
    if not (stretch.has(auxiliary) and stretch.has(wanted)) or stretch.introduced or not stretch.closed:
        return 0
    subject = subject_at(analysis, stretch, 0)
    alone = subject and (subject.direct or (stretch.opens_sentence and auxiliary != Trait.HABEN))
    if not subject or not alone or subject.end + 3 > len(words):
        return 0
    place = subject.end + 1
    while auxiliary != Trait.SEIN and words[place].traits == Trait.ADVERB and place < len(words) - 2:
        place += 1
    helper, form = words[subject.end], words[place]
    fits = helper.has(auxiliary) and helper.has(Trait.FINITE) and form.has(wanted) and not form.noun
    plain = wanted == Trait.INFINITIVE or not form.has(Trait.INFINITIVE) or auxiliary == Trait.HABEN
    return place if fits and plain and not form.has(AUXILIARY) else 0


CHECK = Check(
    code="ORD03",
    name="early-participle",
    severity=Severity.WARNING,
    title=Message("Partizip oder Infinitiv vor dem Objekt", "Participle or infinitive before its object"),
    find=find,
    trigger=Trigger(traits=(AUXILIARY, Trait.PARTICIPLE | Trait.INFINITIVE)),
    bad=(
        Bad("Er hat [[gekauft]] ein neues Auto.", "Er hat ein neues Auto gekauft."),
        Bad("Das Unternehmen hat [[gebaut]] eine Fabrik.", "Das Unternehmen hat eine Fabrik gebaut."),
        Bad("Wir haben [[gelesen]] das ganze Buch.", "Wir haben das ganze Buch gelesen."),
        Bad("Sie hat [[geschrieben]] einen langen Brief.", "Sie hat einen langen Brief geschrieben."),
        Bad("Die Frau hat [[verkauft]] ihr altes Haus.", "Die Frau hat ihr altes Haus verkauft."),
        Bad("Er hatte [[verloren]] den Schlüssel.", "Er hatte den Schlüssel verloren."),
        Bad("Die Teile werden [[geliefert]] von einer Firma.", "Die Teile werden von einer Firma geliefert."),
    ),
    good=(
        Good("Er hat ein neues Auto gekauft."),
        Good("Wir haben gelesen, das Buch sei gut."),
        Good("Er hat gesagt: Das Auto ist neu."),
        Good("Sie haben gelernt von den Besten."),
        Good("Er ist gegangen, weil es regnete."),
        Good("Sie hat gewonnen wie im Vorjahr."),
        Good("Der Chef hat gelobt, was gut war."),
    ),
)
