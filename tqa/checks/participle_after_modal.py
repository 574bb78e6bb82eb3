"""A participle or a finite form where the modal verb wants the infinitive: kann gemacht.

Why it matters
    Can be done becomes kann gemacht: the infinitive is missing or has the wrong form.

When it stays silent
    Where werden, haben or sein closes the cluster, where words are joined or left out, and for forms that may be
    infinitives themselves (erhalten).

Fix safety
    For review: infinitive or passive, both are offered.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.analyse.clauses.ended import ended
from tqa.analyse.clauses.finites import REFLEXIVE, lets
from tqa.analyse.clauses.stretches import FINAL, Stretch, Word, openers
from tqa.analyse.words.verbs import Trait, verb_lemmas
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.model import Fix, Hit, Message, Severity

WRONG = Trait.PARTICIPLE | Trait.ZU_INFINITIVE | Trait.SURE
BRIDGE = Trait.COORDINATOR | Trait.SUBORDINATOR


def find(analysis: Analysis) -> Iterator[Hit]:
    if not analysis.traits & Trait.MODAL and REFLEXIVE not in analysis.lower_words:
        return
    for stretch in ended(analysis):
        modal = governing_modal(stretch)
        lemma = lemma_of(stretch.last) if modal else ""
        if modal and lemma:
            form = stretch.last.token
            start = stretch.words[-2].token.start if has_zu(stretch) else form.start
            said = analysis.text[start : form.end]
            message = Message(
                f"Nach »{modal.text}« steht der Infinitiv: »{lemma}« statt »{said}«.",
                f"After “{modal.text}” the infinitive stands: “{lemma}”, not “{said}”.",
            )
            offers = [lemma]
            if stretch.last.has(Trait.PARTICIPLE):
                offers.append(f"{form.text} werden")
            yield Hit(start, form.end, message, tuple(Fix(start, form.end, text) for text in offers))


def governing_modal(stretch: Stretch) -> Word | None:
    """The only verb of the main clause before its last word, if it is a modal and no word joins two clauses."""
    if stretch.introduced or stretch.after not in FINAL or len(stretch.words) < 3:
        return None
    end = len(stretch.words) - (2 if has_zu(stretch) else 1)
    words, last = stretch.words[:end], stretch.last
    modals = [w for w in words if w.has(Trait.FINITE) and (w.has(Trait.MODAL) or lets(w, stretch.words))]
    others = [w for w in words if w.has(BRIDGE) or w.low in openers() or w.traits.verbal]
    wrong = last.has(WRONG) and not last.has(Trait.INFINITIVE) and not last.traits.auxiliary
    alone = len(modals) == 1 and others == modals and not last.has(Trait.ATTRIBUTE | Trait.MODAL)
    return modals[0] if alone and (wrong or end < len(stretch.words) - 1) else None


def has_zu(stretch: Stretch) -> bool:
    """The infinitive stands with a zu of its own."""
    return stretch.words[-2].low == "zu" and stretch.last.has(Trait.INFINITIVE)


def lemma_of(word: Word) -> str:
    """The one verb that the form belongs to."""
    found = {r.lemma for r in lexicon.readings(word.text) if r.pos == "VER" and r.mood in ("PA2", "EIZ", "INF")} | set(
        verb_lemmas(word.text)
    )
    return found.pop() if len(found) == 1 else ""


CHECK = Check(
    code="VRB02",
    name="participle-after-modal",
    severity=Severity.WARNING,
    title=Message("Partizip oder gebeugte Form nach Modalverb", "Participle or finite form after a modal verb"),
    find=find,
    trigger=Trigger(traits=(Trait.FINITE, WRONG | Trait.INFINITIVE)),
    bad=(
        Bad(
            "Das Werk kann viele Chips [[gemacht]].",
            "Das Werk kann viele Chips machen.",
            ("Das Werk kann viele Chips gemacht werden.",),
        ),
        Bad("Sie können das Bild hier [[anzuzeigen]].", "Sie können das Bild hier anzeigen."),
        Bad("Sie können das Bild [[zu speichern]].", "Sie können das Bild speichern."),
        Bad("Die Firma will neue Leute [[eingestellt]].", "Die Firma will neue Leute einstellen."),
        Bad("Er muss den Brief heute [[schreibt]].", "Er muss den Brief heute schreiben."),
        Bad("Wir sollten das Problem bald [[gelöst]].", "Wir sollten das Problem bald lösen."),
        Bad("Der Staat darf die Daten nicht [[gespeichert]].", "Der Staat darf die Daten nicht speichern."),
        Bad("Die Regierung möchte die Regeln [[zu ändern]].", "Die Regierung möchte die Regeln ändern."),
    ),
    good=(
        Good("Das Werk kann viele Chips machen."),
        Good("Die Chips können gebaut werden."),
        Good("Der Antrag kann gestellt und bearbeitet werden."),
        Good("Sie will das Geld erhalten."),
        Good("Er kann nicht kommen, wie geplant."),
        Good("Das kann ich gut verstehen."),
        Good("Sie mag gebrannte Mandeln."),
        Good("Er will versuchen, das Bild zu speichern."),
    ),
)
