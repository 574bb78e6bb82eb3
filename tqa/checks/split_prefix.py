"""A verb in two words behind a particle that is a preposition as well: er hat vor geschlagen, wenn sie es zu lässt.

Why it matters
    Particle and verb are one word in infinitive, participle and at the end of a subordinate clause (official rules,
    § 34). A preposition cannot stand right before a verb.

When it stays silent
    Unless the joined form is a known verb form at the end of its clause; beside another full verb, to which the
    particle may belong; behind a noun for particles that also stand there (die Nacht über).

Fix safety
    Safe: nothing else can be meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.analyse.clauses.stretches import Stretch, Word
from tqa.analyse.words.verbs import MOODS, Trait
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Message, Severity

BEFORE = frozenset(("wie", "außen"))
"""Words that the particle belongs to: nach wie vor, außen vor lassen."""
NOMINAL = Trait.ATTRIBUTE | Trait.DETERMINER | Trait.PREPOSITION
CIRCUMFIXED = frozenset(("von", "vom", "seit"))


@cache
def group(name: str) -> frozenset[str]:
    return frozenset(lists.load("separable")[name])


def find(analysis: Analysis) -> Iterator[Hit]:
    for stretch in analysis.stretches:
        for place, word in enumerate(stretch.words[:-1]):
            if word.low in group("prepositions") and is_split(stretch, place):
                verb = stretch.words[place + 1].token
                joined = word.text + verb.text
                message = Message(f"Zusammen: »{joined}«.", f"One word: “{joined}”.")
                yield Hit(word.token.start, verb.end, message, (Fix(word.token.start, verb.end, joined, safe=True),))


def is_split(stretch: Stretch, place: int) -> bool:
    """Particle and verb close a clause that has no other full verb."""
    words, particle, verb = stretch.words, stretch.words[place], stretch.words[place + 1]
    rest = words[place + 2 :]
    apart = verb.token.start == particle.token.end + 1 and particle.text.islower() and not verb.noun
    if not (place and apart and stretch.closed and all(map(is_helper, rest))) or belongs_before(stretch, place):
        return False
    others = [w for w in (*words[:place], *rest) if w.has(Trait.FINITE) and not w.noun and not w.has(NOMINAL)]
    if not all(map(is_helper, others)):
        return False
    joined = particle.low + verb.low
    moods = {r.mood for r in lexicon.readings(joined) if r.pos == "VER"} if lexicon.known(joined) else set()
    if not rest and not others:
        return stretch.introduced and bool(moods & MOODS) and verb.has(Trait.SURE)
    return "PA2" in moods or ("INF" in moods and particle.low != "zu")


def belongs_before(stretch: Stretch, place: int) -> bool:
    """The particle goes with what stands before it: nach wie vor, die Nacht über, von hier aus."""
    words, before = stretch.words[:place], stretch.words[place - 1]
    if before.low in BEFORE:
        return True
    if stretch.words[place].low in group("measuring"):
        return before.noun
    return stretch.words[place].low in group("closing") and any(w.low in CIRCUMFIXED for w in words)


def is_helper(word: Word) -> bool:
    return word.traits.auxiliary or word.has(Trait.MODAL)


CHECK = Check(
    code="HYP09",
    name="split-prefix",
    severity=Severity.WARNING,
    title=Message("Verb mit Präfix getrennt geschrieben", "Prefixed verb in two words"),
    trigger=Trigger(words=group("prepositions")),
    find=find,
    bad=(
        Bad("Der Vorstand hat einen Umbau [[vor geschlagen]].", "Der Vorstand hat einen Umbau vorgeschlagen."),
        Bad("Sie lacht, wenn er etwas [[zu gibt]].", "Sie lacht, wenn er etwas zugibt."),
        Bad("Wir müssen den Termin leider [[ab sagen]].", "Wir müssen den Termin leider absagen."),
        Bad("Das Licht wurde [[aus geschaltet]].", "Das Licht wurde ausgeschaltet."),
    ),
    good=(
        Good("Der Vorstand hat einen Umbau vorgeschlagen."),
        Good("Die ganze Nacht über hat sie gearbeitet."),
        Good("Er hört auf zu rauchen."),
        Good("Das Haus ist von hier aus gut gebaut."),
        Good("Sie fingen an, zu lachen."),
    ),
)
