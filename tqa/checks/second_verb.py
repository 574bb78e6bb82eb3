"""Two finite verbs in one clause: wird der Name wird angezeigt.

Why it matters
    Engines set the auxiliary where English has it and once more where German wants it.

When it stays silent
    Where a joint, a conjunction or a relative pronoun could begin another clause, where one of the forms may be
    something else, beside quotation marks.

Fix safety
    For review: the second goes, or the first.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.clauses.finites import is_certain
from tqa.analyse.clauses.stretches import RELATIVE, WELCH, Stretch, Word, openers
from tqa.analyse.clauses.subjects import subject_at
from tqa.analyse.words.verbs import Trait
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.model import Fix, Hit, Message, Severity

BRIDGE = Trait.COORDINATOR | Trait.SUBORDINATOR
NONFINITE = Trait.INFINITIVE | Trait.PARTICIPLE
AUXILIARY = Trait.HABEN | Trait.SEIN | Trait.WERDEN


def find(analysis: Analysis) -> Iterator[Hit]:
    for stretch in analysis.stretches:
        pair = doubled(stretch) or adjacent(analysis, stretch)
        if pair:
            first, second = (word.token for word in pair)
            message = Message(
                f"Zwei gebeugte Verben in einem Satz: »{first.text} … {second.text}«.",
                f"Two finite verbs in one clause: “{first.text} … {second.text}”.",
            )
            fixes = Fix(second.start - 1, second.end, ""), Fix(first.start, first.end + 1, "")
            helps = (pair[1].traits.auxiliary or pair[1].has(Trait.MODAL)) and stretch.last.has(NONFINITE)
            ranked = fixes[::-1] if helps and not pair[0].traits.auxiliary and not pair[0].has(Trait.MODAL) else fixes
            yield Hit(second.start, second.end, message, ranked if first.text.islower() else fixes[:1])


def adjacent(analysis: Analysis, stretch: Stretch) -> tuple[Word, Word] | None:
    """Two finite verbs in a row behind the subject of a main clause: die Regierung plant wird."""
    words = stretch.words
    subject = subject_at(analysis, stretch, 0) if stretch.opens_sentence and not stretch.introduced else None
    if subject is None or "NOM" not in subject.cases or subject.end + 2 >= len(words):
        return None
    first, second = words[subject.end : subject.end + 2]
    finite = second.traits.certain and not second.noun and not second.has(Trait.INFLECTED)
    return (
        (first, second)
        if finite and is_certain(first) and first.text.isalpha() and subject.agrees(first.traits)
        else None
    )


def doubled(stretch: Stretch) -> tuple[Word, Word] | None:
    """The two equal auxiliaries of a main clause that nothing divides."""
    words = stretch.words
    if stretch.introduced or not stretch.closed or not stretch.has(AUXILIARY):
        return None
    finite = [n for n, w in enumerate(words) if w.traits.certain and not w.has(Trait.INFLECTED)]
    if len(finite) != 2 or finite[1] - finite[0] < 2:
        return None
    first, second = words[finite[0]], words[finite[1]]
    bridges = openers() | RELATIVE | WELCH
    divided = any(w.has(BRIDGE) or (w.low in bridges and not w.has(Trait.PREPOSITION)) for w in words[finite[0] :])
    future = second is words[-1] and second.has(Trait.WERDEN)
    return (
        (first, second) if not divided and not future and first.low == second.low and first.traits.auxiliary else None
    )


CHECK = Check(
    code="VRB08",
    name="second-verb",
    severity=Severity.WARNING,
    title=Message("Zwei gebeugte Verben in einem Satz", "Two finite verbs in one clause"),
    find=find,
    trigger=Trigger(traits=(AUXILIARY | Trait.MODAL,)),
    bad=(
        Bad("Am Ende wird jeder Name im Fenster [[wird]] angezeigt.", "Am Ende wird jeder Name im Fenster angezeigt."),
        Bad("Das Gerät ist seit gestern [[ist]] kaputt.", "Das Gerät ist seit gestern kaputt."),
        Bad("Die Firma hat im Mai viele Leute [[hat]] entlassen.", "Die Firma hat im Mai viele Leute entlassen."),
        Bad("Gestern wurden zehn Tonnen Stahl [[wurden]] verladen.", "Gestern wurden zehn Tonnen Stahl verladen."),
        Bad("Im Mai hat ihr Werk lange [[hat]] geöffnet.", "Im Mai hat ihr Werk lange geöffnet."),
        Bad("Die Teile werden im Werk [[werden]] geprüft.", "Die Teile werden im Werk geprüft."),
        Bad("Das Werk baut [[wird]] neue Teile.", "Das Werk baut neue Teile.", ("Das Werk wird neue Teile.",)),
    ),
    good=(
        Good("Am Ende wird jeder Name im Fenster angezeigt."),
        Good("Was ist, das ist."),
        Good("Wer alt ist, ist weise."),
        Good("Er ist alt und ist weise."),
        Good("Sie sagt, es ist spät, es ist kalt."),
        Good("Das ist alles, was ist."),
        Good("Die Teile werden geprüft und werden verkauft."),
    ),
)
