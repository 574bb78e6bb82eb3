"""A finite or inflected form where the auxiliary wants a participle: haben argumentierte, wurde beschrieb, hat gesagte.

Why it matters
    Translation engines leave the English past tense beside haben, sein or werden; the sentence has two predicates.

When it stays silent
    Modal verbs and auxiliaries in the verb cluster; inflected participles before a noun; where a coordinator or
    conjunction stands between the two forms; where a subordinate clause has just ended (there a comma is missing).

Fix safety
    Safe with haben directly before the form; with werden it may also be an infinitive, which is offered second.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.clauses.predicates import broken_pairs
from tqa.analyse.clauses.stretches import Word
from tqa.analyse.words.verbs import Trait, participle_lemmas, takes_infinitive, verb_lemmas
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import inflect
from tqa.model import Fix, Hit, Message, Severity


def find(analysis: Analysis) -> Iterator[Hit]:
    for auxiliary, verb in broken_pairs(analysis):
        forms = cures(auxiliary, verb)
        safe = auxiliary.has(Trait.HABEN) and verb.token.start - auxiliary.token.end == 1
        german, english = " oder ".join(f"»{f}«" for f in forms), " or ".join(f"“{f}”" for f in forms)
        message = Message(
            f"»{verb.text}« ist hier falsch gebeugt; zu »{auxiliary.text}« gehört {german}.",
            f"“{verb.text}” cannot go with “{auxiliary.text}”; it takes {english}.",
        )
        fixes = tuple(Fix(*verb.token[1:3], form, safe and not n) for n, form in enumerate(forms))
        if fixes:
            yield Hit(verb.token.start, verb.token.end, message, fixes)


def cures(auxiliary: Word, verb: Word) -> tuple[str, ...]:
    """Participle, and with werden the infinitive; nothing where the verb is not certain."""
    lemmas = verb_lemmas(verb.text) or participle_lemmas(verb.text)
    participle = inflect.participle(lemmas[0]) if len(lemmas) == 1 else None
    if participle is None:
        return ()
    return (participle, *lemmas) if takes_infinitive(auxiliary.text) else (participle,)


CHECK = Check(
    code="VRB01",
    name="finite-after-auxiliary",
    severity=Severity.ERROR,
    title=Message("Gebeugte Form beim Hilfsverb", "Finite form with an auxiliary"),
    find=find,
    trigger=Trigger(traits=(Trait.HABEN | Trait.SEIN | Trait.WERDEN, Trait.SURE | Trait.INFLECTED)),
    bad=(
        Bad("Die Beamten haben [[argumentierte]].", "Die Beamten haben argumentiert."),
        Bad("Das Verfahren wurde [[beschrieb]].", "Das Verfahren wurde beschrieben."),
        Bad(
            "Wir werden alle Kunden [[schützten]].",
            "Wir werden alle Kunden geschützt.",
            ("Wir werden alle Kunden schützen.",),
        ),
        Bad("Das hat er gestern im Werk [[gesagte]].", "Das hat er gestern im Werk gesagt."),
        Bad("Sie haben das neue Gerät gestern [[vorstellte]].", "Sie haben das neue Gerät gestern vorgestellt."),
        Bad("Er blieb, weil er das Fenster [[öffnete]] hatte.", "Er blieb, weil er das Fenster geöffnet hatte."),
        Bad("Die Firma hat neue Preise [[ankündigte]].", "Die Firma hat neue Preise angekündigt."),
        Bad("Die Chefin ist gestern nach Hause [[ging]].", "Die Chefin ist gestern nach Hause gegangen."),
    ),
    good=(
        Good("Die Spieler werden verkaufte Karten zeigen."),
        Good("Er hatte Zeit und kaufte ein Buch."),
        Good("Er sagte, dass die Daten gelöscht werden konnten."),
        Good("Das ist der größte Erfolg, was den Umsatz angeht."),
        Good("Das Auto ist zu schnell gefahren, wie sie sagte."),
        Good("So ist es halt."),
        Good("Sie hätte das Buch lesen wollen."),
        Good("Der Test hat gezeigte Fehler bestätigt."),
    ),
)
