"""The passive perfect without its worden: ist gelegt würden, besiegt wurden war, ist schlagen worden.

Why it matters
    The passive perfect is participle and worden with sein; wurden and würden look alike.

When it stays silent
    Unless the participle stands directly before and a form of sein belongs to the clause.

Fix safety
    Safe: sein and a participle leave nothing but worden.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.analyse.stretches import Stretch, Word
from tqa.analyse.verbs import Trait, verb_lemmas
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import inflect
from tqa.model import Fix, Hit, Message, Severity

FORMS = frozenset(("wurden", "würden", "werden", "worden"))
FULL = Trait.FINITE | Trait.INFINITIVE


def find(analysis: Analysis) -> Iterator[Hit]:
    for stretch in analysis.stretches:
        for place, word in enumerate(stretch.words[1:], start=1):
            verb = stretch.words[place - 1]
            if word.low not in FORMS or not has_sein(stretch, place):
                continue
            wanted = Trait.ONLY_PARTICIPLE if word.low == "werden" else Trait.PARTICIPLE
            if word.low != "worden" and verb.has(wanted) and not verb.has(Trait.SEIN):
                yield hit(word, "worden")
            elif word.low == "worden" and (form := participle(verb)):
                yield hit(verb, form)


def hit(word: Word, form: str) -> Hit:
    message = Message(
        f"»{word.text}« muss im Perfekt des Passivs »{form}« heißen.",
        f"“{word.text}” must be “{form}” in the passive perfect.",
    )
    return Hit(word.token.start, word.token.end, message, (Fix(word.token.start, word.token.end, form, safe=True),))


def has_sein(stretch: Stretch, place: int) -> bool:
    """A finite form of sein right behind the cluster at the end of a clause, or before it in a main clause."""
    words = stretch.words
    behind = words[place + 1 :]
    if behind:
        return len(behind) == 1 and is_sein(behind[0]) and stretch.introduced
    finite = [w for w in words[:place] if w.traits.certain]
    return not stretch.introduced and stretch.closed and len(finite) == 1 and is_sein(finite[0])


def is_sein(word: Word) -> bool:
    return word.has(Trait.SEIN) and word.has(Trait.FINITE)


def participle(verb: Word) -> str:
    """The participle of a verb form that is none; nothing if it is one."""
    if verb.has(Trait.PARTICIPLE) or not verb.has(FULL) or verb.noun or verb.has(Trait.ADVERB | Trait.ATTRIBUTE):
        return ""
    lemmas = set(verb_lemmas(verb.text)) | {r.lemma for r in lexicon.readings(verb.text) if r.mood == "INF"}
    return (inflect.participle(lemmas.pop()) or "") if len(lemmas) == 1 else ""


CHECK = Check(
    code="VRB06",
    name="passive-worden",
    severity=Severity.ERROR,
    title=Message("Passiv ohne »worden«", "Passive perfect without “worden”"),
    trigger=Trigger(words=FORMS),
    find=find,
    bad=(
        Bad("Die Tür ist auf den Boden gelegt [[würden]].", "Die Tür ist auf den Boden gelegt worden."),
        Bad("Er schwieg, weil er besiegt [[wurden]] war.", "Er schwieg, weil er besiegt worden war."),
        Bad("Er ist gestern [[schlagen]] worden.", "Er ist gestern geschlagen worden."),
        Bad("Das Haus ist im Mai verkauft [[wurden]].", "Das Haus ist im Mai verkauft worden."),
        Bad("Die Regeln sind nie geprüft [[wurden]].", "Die Regeln sind nie geprüft worden."),
        Bad("Die Akten waren vorher gelesen [[wurden]].", "Die Akten waren vorher gelesen worden."),
        Bad("Der Brief ist dann [[schreiben]] worden.", "Der Brief ist dann geschrieben worden."),
        Bad("Sie klagt, weil sie entlassen [[wurden]] ist.", "Sie klagt, weil sie entlassen worden ist."),
    ),
    good=(
        Good("Die Tür ist auf den Boden gelegt worden."),
        Good("Er schwieg, weil er besiegt worden war."),
        Good("Die Fälle sind alt und gelöst worden."),
        Good("Es ist klar, dass sie gewählt wurden."),
        Good("Sie ist krank geworden."),
        Good("Die Regeln würden geprüft."),
        Good("Er ist erhalten worden."),
        Good("Das ist der Grund, warum sie gewählt wurden."),
    ),
)
