"""A verb that has lost its particle: das wirkt sich auf den Preis.

Why it matters
    The particle stands at the very end of a German clause; engines lose it on the way.

When it stays silent
    Verbs that may stand without it; where the particle comes anywhere behind the verb, or a verb closes the clause.

Fix safety
    For review: the particle may belong before an addition to the clause.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.analyse.clauses.stretches import Stretch
from tqa.analyse.words.verbs import Trait
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Message, Severity

NEAR = 2
"""Words between the verb and sich at most."""
VERBAL = Trait.INFINITIVE | Trait.ZU_INFINITIVE | Trait.PARTICIPLE


def find(analysis: Analysis) -> Iterator[Hit]:
    for stretch in analysis.stretches:
        if not stretch.introduced and stretch.closed and (found := lost(stretch)):
            place, particle = found
            verb, end = stretch.words[place].token, stretch.last.token.end
            if particle in (t.text for t in analysis.words if t.start > verb.end):
                continue
            message = Message(
                f"Zu »{verb.text} sich« gehört »{particle}«.", f"“{verb.text} sich” needs the particle “{particle}”."
            )
            last = stretch.last
            fixes = (Fix(end, end, f" {particle}"),) if last.noun and not last.has(VERBAL) else ()
            yield Hit(verb.start, verb.end, message, fixes)


def lost(stretch: Stretch) -> tuple[int, str] | None:
    """The place of the verb, and the particle that its clause lacks."""
    words = [word.low for word in stretch.words]
    for place, word in enumerate(stretch.words):
        if word.noun or not word.has(Trait.FINITE) or "sich" not in words[place + 1 : place + 2 + NEAR]:
            continue
        for after, particle in wanted(word.low):
            behind = words[words.index("sich", place) + 1 :]
            if after in behind and particle not in behind:
                return place, particle
    return None


@lru_cache(maxsize=1 << 9)
def wanted(form: str) -> tuple[tuple[str, str], ...]:
    """Prepositions with the particle that a form of a verb has before them."""
    known = verbs()
    lemmas = {reading.lemma for reading in lexicon.readings(form) if reading.pos == "VER"}
    return tuple(
        (after, known[lemma]["particle"]) for lemma in lemmas & known.keys() for after in known[lemma]["after"]
    )


@cache
def verbs() -> dict[str, dict[str, str]]:
    return dict(lists.load("lost_particles")["verbs"])


CHECK = Check(
    code="VRB20",
    name="lost-particle",
    severity=Severity.WARNING,
    title=Message("Verlorener Verbzusatz", "Lost verb particle"),
    trigger=Trigger(words=frozenset(("sich",)), traits=(Trait.FINITE,)),
    find=find,
    bad=(
        Bad("Das Zollrecht [[wirkt]] sich auf die Preise.", "Das Zollrecht wirkt sich auf die Preise aus."),
        Bad("Sie [[zeichnete]] sich durch Geduld.", "Sie zeichnete sich durch Geduld aus."),
        Bad("Er [[regt]] sich über den Lärm.", "Er regt sich über den Lärm auf."),
        Bad("Der Minister [[sprach]] sich gegen Zölle.", "Der Minister sprach sich gegen Zölle aus."),
    ),
    good=(
        Good("Das Zollrecht wirkt sich auf die Preise aus."),
        Good("Das Gesetz wirkt sich, wie man sieht, auf Preise aus."),
        Good("Er kennt sich in Berlin und Rom gut aus."),
        Good("Sie wusste, dass es sich auf den Preis auswirkt."),
        Good("In ihm regt sich Mitleid."),
    ),
)
