"""Two finite verbs side by side: the comma that closes the subordinate clause is missing.

Why it matters
    Weil der Preis stieg sank die Nachfrage: the reader cannot see where one clause ends and the next begins.

When it stays silent
    One of the forms has another reading (haben wollen, kommen lassen); names and quotations; auxiliaries that
    need a participle instead (wurde beschrieb is another fault).

Fix safety
    Safe: no German clause holds two finite verbs side by side.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tqa.analyse import Analysis
from tqa.analyse.stretches import Stretch, Word
from tqa.analyse.subjects import PRONOUNS
from tqa.analyse.verbs import Trait, verb_lemmas
from tqa.checks._check import Bad, Check, Good
from tqa.model import Fix, Hit, Message, Severity


def find(analysis: Analysis) -> Iterator[Hit]:
    for stretch in analysis.stretches:
        for place, (first, second) in enumerate(pairwise(stretch.words)):
            if not are_two(first, second, stretch.words[place + 2 :]) or not has_two_clauses(stretch, place):
                continue
            start, end = first.token.start, second.token.end
            message = Message(
                f"Zwischen »{first.text}« und »{second.text}« endet ein Satz; dort fehlt ein Komma.",
                f"A clause ends between “{first.text}” and “{second.text}”; a comma is missing there.",
            )
            yield Hit(start, end, message, (Fix(first.token.end, first.token.end, ",", safe=True),))


def are_two(first: Word, second: Word, after: tuple[Word, ...]) -> bool:
    """Both are finite for certain, the second maybe by its pronoun; not of one verb (a doubled word)."""
    led = second.has(Trait.FINITE) and not second.has(Trait.ADVERB) and any(w.low in PRONOUNS for w in after[:1])
    sure = first.has(Trait.SURE) and (second.has(Trait.SURE) or led)
    inflected = (first.traits | second.traits) & Trait.INFLECTED
    return sure and not inflected and not set(verb_lemmas(first.text)) & set(verb_lemmas(second.text))


def has_two_clauses(stretch: Stretch, place: int) -> bool:
    """The first verb ends a clause that a conjunction or pronoun has opened, and the second has a subject to come."""
    after = stretch.words[place + 2 :][:1]
    goes_on = bool(after) and not after[0].has(Trait.COORDINATOR)
    return (
        stretch.introduced
        and place > 1
        and goes_on
        and not stretch.words[place - 1].has(Trait.PREPOSITION | Trait.DETERMINER)
    )


CHECK = Check(
    code="COM04",
    name="adjacent-verbs",
    severity=Severity.ERROR,
    title=Message("Komma zwischen zwei Sätzen fehlt", "Comma between two clauses missing"),
    find=find,
    bad=(
        Bad("Weil der Preis [[stieg sank]] die Nachfrage.", "Weil der Preis stieg, sank die Nachfrage."),
        Bad("Das Auto, das dort [[steht parkt]] im Halteverbot.", "Das Auto, das dort steht, parkt im Halteverbot."),
        Bad("Als er nach Hause [[kam war]] es spät.", "Als er nach Hause kam, war es spät."),
        Bad("Was dort [[geschieht ist]] ein Wunder.", "Was dort geschieht, ist ein Wunder."),
        Bad(
            "Wenn das Werk [[schließt verliert]] die Stadt viel Geld.",
            "Wenn das Werk schließt, verliert die Stadt viel Geld.",
        ),
        Bad("Obwohl er krank [[ist arbeitet]] er weiter.", "Obwohl er krank ist, arbeitet er weiter."),
    ),
    good=(
        Good("Weil der Preis stieg, sank die Nachfrage."),
        Good("Er sagte, dass sie bleiben wolle."),
        Good("Was er tun kann, muss er tun."),
        Good("Er weiß, wer kommen wird."),
        Good("Sie sah, dass er gegangen war."),
        Good("Wer das gesagt haben soll, ist unklar."),
    ),
)
