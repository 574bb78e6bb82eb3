"""The participle of a modal verb, of lassen or sehen behind an infinitive: er hat kommen gewollt.

Why it matters
    Beside an infinitive the perfect of these verbs takes the infinitive: *hat kommen wollen* (double infinitive).

When it stays silent
    Without an infinitive right before it (*das hat sie nicht gekonnt*), and where that may be a noun; where lassen has
    grown together with its infinitive (*stehen gelassen*).

Fix safety
    Safe with modal verbs; with lassen and sehen the participle is met with, though rarely.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from tqa.analyse import Analysis
from tqa.analyse.words.verbs import MODALS, Trait
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import inflect, lists
from tqa.model import Fix, Hit, Message, Severity

NOT_FULL = Trait.MODAL | Trait.DETERMINER | Trait.HABEN


@cache
def participles() -> dict[str, str]:
    """Participle of a modal verb, of lassen or sehen -> its infinitive."""
    lemmas = (*sorted(MODALS), *lists.load("verb_kinds")["double"])
    return {form: lemma for lemma in lemmas if (form := inflect.participle(lemma))}


def find(analysis: Analysis) -> Iterator[Hit]:
    for stretch in analysis.stretches:
        for before, word in pairwise(stretch.words):
            infinitive = participles().get(word.low)
            plain = before.has(Trait.INFINITIVE) and not before.noun and not before.has(NOT_FULL)
            loose = infinitive in MODALS or before.low not in lists.load("verb_kinds")["fixed_infinitives"]
            if infinitive and plain and loose and any(w.has(Trait.HABEN) for w in stretch.words):
                message = Message(f"Nach dem Infinitiv: »{infinitive}«.", f"Behind the infinitive: “{infinitive}”.")
                fix = Fix(word.token.start, word.token.end, infinitive, safe=infinitive in MODALS)
                yield Hit(word.token.start, word.token.end, message, (fix,))


CHECK = Check(
    code="VRB10",
    name="modal-participle",
    severity=Severity.WARNING,
    title=Message("Partizip eines Modalverbs beim Infinitiv", "Participle of a modal verb beside an infinitive"),
    trigger=Trigger(
        words=frozenset(("gedurft", "gekonnt", "gemocht", "gemusst", "gesollt", "gewollt", "gelassen", "gesehen"))
    ),
    find=find,
    bad=(
        Bad("Sie hat nicht kommen [[gewollt]].", "Sie hat nicht kommen wollen."),
        Bad("Wir haben lange warten [[gemusst]].", "Wir haben lange warten müssen."),
        Bad("Er hatte die Tür nicht öffnen [[gekonnt]].", "Er hatte die Tür nicht öffnen können."),
        Bad("Das haben alle kommen [[gesehen]].", "Das haben alle kommen sehen."),
        Bad("Sie hat den Arzt rufen [[gelassen]].", "Sie hat den Arzt rufen lassen."),
    ),
    good=(
        Good("Sie hat nicht kommen wollen."),
        Good("Das hat sie nicht gekonnt."),
        Good("Er hat das so gewollt."),
        Good("Sie hat den Schlüssel liegen gelassen."),
        Good("Die Firma hat den Plan fallen gelassen."),
    ),
)
