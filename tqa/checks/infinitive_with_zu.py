"""A wrong infinitive with zu: zu einführen, zu einzuführen, zu schrieben.

Why it matters
    Separable verbs take zu inside, and zu goes with the infinitive alone.

When it stays silent
    Verbs that are separable or not (übersetzen, umfahren), participles as attributes, nouns that lost their capital.

Fix safety
    Safe with separable verbs; else for review.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.analyse.clauses.infinitives import is_clause
from tqa.analyse.clauses.stretches import Stretch, Word
from tqa.analyse.words.verbs import Trait, verb_lemmas
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import inflect
from tqa.model import Fix, Hit, Message, Severity

DOUBTFUL = frozenset(("durch", "hinter", "miss", "über", "um", "unter", "voll", "wider", "wieder"))


def find(analysis: Analysis) -> Iterator[Hit]:
    for stretch in analysis.stretches:
        for place, word in enumerate(stretch.words[:-1]):
            if word.low != "zu" or word.noun:
                continue
            verb = stretch.words[place + 1]
            form, safe = cure(verb, stretch)
            if form:
                yield hit(word.token.start, verb, form, safe)


def hit(start: int, verb: Word, form: str, safe: bool) -> Hit:
    message = Message(f"Der Infinitiv mit »zu« heißt »{form}«.", f"The infinitive with “zu” is “{form}”.")
    return Hit(start, verb.token.end, message, (Fix(start, verb.token.end, form, safe),))


def cure(verb: Word, stretch: Stretch) -> tuple[str, bool]:
    """The right form behind zu, empty if nothing is wrong for certain, and whether it is certain."""
    if verb.has(Trait.ZU_INFINITIVE):
        return ("" if verb.has(Trait.INFINITIVE | Trait.ATTRIBUTE) else verb.text), True
    if verb.has(Trait.INFINITIVE) and not verb.has(Trait.PARTICIPLE):
        particle = inflect.particle(verb.text)
        return (
            (inflect.infinitive_with_zu(verb.text) or "", True)
            if particle and particle not in DOUBTFUL
            else ("", False)
        )
    if verb.has(Trait.PARTICIPLE) and not verb.has(Trait.INFINITIVE) and is_clause(stretch, verb):
        found = {r.lemma for r in lexicon.readings(verb.text) if r.pos == "VER" and r.mood == "PA2"}
        return (inflect.infinitive_with_zu(found.pop()) or "" if len(found) == 1 else ""), False
    lemmas = verb_lemmas(verb.text)
    finite = (
        verb.has(Trait.SURE)
        and not verb.has(Trait.INFLECTED)
        and not verb.traits.auxiliary
        and not verb.has(Trait.MODAL)
    )
    if finite and verb is stretch.last and stretch.closed and not stretch.introduced and len(lemmas) == 1:
        return ("" if is_noun_too(verb) else inflect.infinitive_with_zu(lemmas[0]) or ""), False
    return "", False


def is_noun_too(word: Word) -> bool:
    """A noun in the dative that lost its capital: zu hause."""
    return word.low.endswith("e") and any(r.pos == "SUB" for r in lexicon.readings(word.text.capitalize()))


CHECK = Check(
    code="VRB03",
    name="infinitive-with-zu",
    severity=Severity.ERROR,
    title=Message("Infinitiv mit »zu« falsch gebildet", "Wrong infinitive with “zu”"),
    trigger=Trigger(words=frozenset(("zu",))),
    find=find,
    bad=(
        Bad("Sie plant, neue Regeln [[zu einführen]].", "Sie plant, neue Regeln einzuführen."),
        Bad("Sie plant, neue Regeln [[zu einzuführen]].", "Sie plant, neue Regeln einzuführen."),
        Bad("Er versucht, einen Brief [[zu schrieb]].", "Er versucht, einen Brief zu schreiben."),
        Bad("Er bat, die Tür [[zu aufmachen]].", "Er bat, die Tür aufzumachen."),
        Bad("Sie hofft, bald [[zu ankommen]].", "Sie hofft, bald anzukommen."),
    ),
    good=(
        Good("Sie plant, neue Regeln einzuführen."),
        Good("Er kam, um die Texte zu übersetzen."),
        Good("Die Schlange glitt auf sie zu."),
        Good("Er ist zu verwöhnt und zu müde."),
        Good("Das ist zu stark vereinfacht."),
    ),
)
