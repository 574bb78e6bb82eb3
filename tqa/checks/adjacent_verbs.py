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

from tqa.analyse import Analysis
from tqa.analyse.clauses.finites import Kind
from tqa.analyse.clauses.stretches import Word
from tqa.analyse.words.verbs import Trait
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.model import Fix, Hit, Message, Severity


def find(analysis: Analysis) -> Iterator[Hit]:
    for border in analysis.borders:
        if border.kind is Kind.CLOSING and not stands_last(analysis, border.word):
            first, second = border.before.token, border.word.token
            message = Message(
                f"Zwischen »{first.text}« und »{second.text}« endet ein Satz; dort fehlt ein Komma.",
                f"A clause ends between “{first.text}” and “{second.text}”; a comma is missing there.",
            )
            yield Hit(first.start, second.end, message, (Fix(first.end, first.end, ",", safe=True),))


def stands_last(analysis: Analysis, verb: Word) -> bool:
    """An auxiliary or modal with no word behind it ends its clause: *… zerstörte wurde* wants another form."""
    helps = verb.traits.auxiliary or verb.has(Trait.MODAL)
    return helps and all(t.start != verb.token.end + 1 for t in analysis.words)


CHECK = Check(
    code="COM04",
    name="adjacent-verbs",
    severity=Severity.ERROR,
    title=Message("Komma zwischen zwei Sätzen fehlt", "Comma between two clauses missing"),
    trigger=Trigger(traits=(Trait.FINITE,), part="borders"),
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
