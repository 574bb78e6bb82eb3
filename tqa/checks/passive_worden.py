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
from tqa.analyse.clauses.stretches import Stretch, Word
from tqa.analyse.words.verbs import Trait, takes_infinitive, verb_lemmas
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import inflect
from tqa.model import Fix, Hit, Message, Severity

FORMS = frozenset(("wurden", "würden", "werden", "worden"))
FULL = Trait.FINITE | Trait.INFINITIVE


def find(analysis: Analysis) -> Iterator[Hit]:
    for stretch in analysis.stretches:
        for place, word in enumerate(stretch.words[1:], start=1):
            verb = stretch.words[place - 1]
            if word.low == "worden" and word is stretch.last and is_simple(stretch, place):
                yield needless(verb, word)
            if word.low not in FORMS or not has_sein(stretch, place):
                continue
            inner = word.low == "werden" and not stretch.introduced
            wanted = Trait.ONLY_PARTICIPLE if inner else Trait.PARTICIPLE
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


def needless(verb: Word, word: Word) -> Hit:
    message = Message("»worden« verträgt sich nicht mit »wurde«.", "“worden” does not go with “wurde”.")
    return Hit(word.token.start, word.token.end, message, (Fix(verb.token.end, word.token.end, ""),))


def is_simple(stretch: Stretch, place: int) -> bool:
    """Wurde … gelöscht worden: the one finite verb of a main clause is a form of werden itself."""
    finite = [w for w in stretch.words[: place - 1] if w.traits.certain]
    plain = len(finite) == 1 and finite[0].has(Trait.WERDEN) and finite[0].low not in FORMS - {"wurden"}
    past = plain and not takes_infinitive(finite[0].text)
    return past and not stretch.introduced and stretch.closed and stretch.words[place - 1].has(Trait.PARTICIPLE)


def has_sein(stretch: Stretch, place: int) -> bool:
    """A finite form of sein right behind the cluster at the end of a clause, or before it in a main clause."""
    words = stretch.words
    behind = words[place + 1 :]
    if behind:
        return len(behind) == 1 and is_sein(behind[0]) and stretch.introduced
    finite = [w for w in words[: place - 1] if w.traits.certain]
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
    title=Message("Passiv mit falscher Form von »werden«", "Passive with a wrong form of “werden”"),
    trigger=Trigger(words=FORMS),
    find=find,
    bad=(
        Bad("Die Tür ist auf den Boden gelegt [[würden]].", "Die Tür ist auf den Boden gelegt worden."),
        Bad("Er schwieg, weil er besiegt [[wurden]] war.", "Er schwieg, weil er besiegt worden war."),
        Bad("Er ist gestern [[schlagen]] worden.", "Er ist gestern geschlagen worden."),
        Bad("Das Haus ist im Mai verkauft [[wurden]].", "Das Haus ist im Mai verkauft worden."),
        Bad("Sie klagt, weil sie entlassen [[wurden]] ist.", "Sie klagt, weil sie entlassen worden ist."),
        Bad("Weil du versetzt [[werden]] bist, fehlst du uns.", "Weil du versetzt worden bist, fehlst du uns."),
        Bad("Nach dem Täter ist lange [[sucht]] worden.", "Nach dem Täter ist lange gesucht worden."),
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
