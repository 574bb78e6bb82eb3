"""The second infinitive of a clause with um lacks zu: um Texte zu lesen und sie speichern.

Why it matters
    Each infinitive of the pair needs its own zu.

When it stays silent
    Where the infinitives stand side by side (*um zu sehen und hören*), and where a finite verb stands behind the joint.

Fix safety
    For review: the infinitive with zu.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.analyse.clauses.stretches import Stretch, Word
from tqa.analyse.words.verbs import Trait
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import inflect
from tqa.model import Fix, Hit, Message, Severity

OPENERS = frozenset(("um", "ohne", "anstatt", "statt"))
JOINTS = frozenset(("und", "oder"))


def find(analysis: Analysis) -> Iterator[Hit]:
    for stretch in analysis.stretches:
        if stretch.closed and stretch.words[0].low in OPENERS and (form := lacking(stretch)):
            last = stretch.last.token
            message = Message(f"Auch hier gehört »zu« dazu: »{form}«.", f"“zu” is needed here too: “{form}”.")
            yield Hit(last.start, last.end, message, (Fix(last.start, last.end, form),))


def lacking(stretch: Stretch) -> str:
    """The last infinitive with the zu that it lacks; empty where nothing is certain."""
    words, last = stretch.words, stretch.last
    joint = max((n for n, word in enumerate(words) if word.low in JOINTS), default=0)
    first, second = words[:joint], words[joint + 1 :]
    if len(second) < 2 or last.noun or not last.has(Trait.INFINITIVE) or not has_zu(first) or has_zu(second):
        return ""
    if any(is_finite(word) for word in second[:-1]):
        return ""
    lemmas = {r.lemma for r in lexicon.readings(last.text) if r.pos == "VER" and r.mood == "INF"}
    return (inflect.infinitive_with_zu(lemmas.pop()) or "") if len(lemmas) == 1 else ""


def has_zu(words: tuple[Word, ...]) -> bool:
    """An infinitive with zu, or the word zu."""
    return any(word.low == "zu" or word.has(Trait.ZU_INFINITIVE) for word in words)


def is_finite(word: Word) -> bool:
    """A verb and nothing else."""
    return word.has(Trait.FINITE) and not word.noun and not word.has(Trait.ATTRIBUTE | Trait.DETERMINER | Trait.ADVERB)


CHECK = Check(
    code="VRB21",
    name="second-zu",
    severity=Severity.WARNING,
    title=Message("Zweiter Infinitiv ohne »zu«", "Second infinitive without “zu”"),
    trigger=Trigger(words=OPENERS, traits=(Trait.INFINITIVE,)),
    find=find,
    bad=(
        Bad(
            "Sie kam, um den Text zu lesen und ihn [[speichern]].",
            "Sie kam, um den Text zu lesen und ihn zu speichern.",
        ),
        Bad(
            "Er ging, ohne zu grüßen oder die Tür [[zumachen]].",
            "Er ging, ohne zu grüßen oder die Tür zuzumachen.",
        ),
    ),
    good=(
        Good("Sie kam, um den Text zu lesen und ihn zu speichern."),
        Good("Sie kam, um zu sehen und hören."),
        Good("Sie kam, um zu helfen, und wird morgen gehen."),
    ),
)
