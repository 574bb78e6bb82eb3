"""An infinitive where the verb of the clause takes another form: hat das Haus kaufen, versucht das Problem lösen.

Why it matters
    Haben takes the participle; versuchen, beginnen, planen take the infinitive with zu.

When it stays silent
    Beside a second verb, und or a conjunction; behind modal verbs, lassen, sehen and others that take an infinitive.

Fix safety
    For review: a modal verb may be missing.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.clauses.ended import ended
from tqa.analyse.clauses.finites import lemmas_of
from tqa.analyse.clauses.stretches import FINAL, Stretch, Word
from tqa.analyse.words.verbs import Trait
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import inflect, lists
from tqa.model import Fix, Hit, Message, Severity

OTHERS = Trait.ATTRIBUTE | Trait.DETERMINER | Trait.PREPOSITION | Trait.ADVERB
HELPING = Trait.MODAL | Trait.HABEN | Trait.SEIN | Trait.WERDEN | Trait.PARTICIPLE
BRIDGE = Trait.COORDINATOR | Trait.SUBORDINATOR | Trait.ZU_INFINITIVE
SHORT, PARTICLES = 4, frozenset(("beim", "zu", "zum"))


def find(analysis: Analysis) -> Iterator[Hit]:
    for stretch in ended(analysis):
        verb = governor(stretch) if ends_in_infinitive(stretch) else None
        form = cure(verb, stretch.last) if verb else ""
        if verb and form:
            last = stretch.last.token
            message = Message(
                f"Zu »{verb.text}« gehört hier »{form}« statt »{last.text}«.",
                f"“{verb.text}” takes “{form}” here, not “{last.text}”.",
            )
            yield Hit(last.start, last.end, message, (Fix(last.start, last.end, form),))


def ends_in_infinitive(stretch: Stretch) -> bool:
    """A main clause that closes with the infinitive of a full verb, and holds no zu."""
    words, last = stretch.words, stretch.last
    if len(words) < SHORT or stretch.after not in FINAL or stretch.introduced or last.noun:
        return False
    plain = last.has(Trait.INFINITIVE) and not last.has(HELPING | OTHERS)
    return plain and not any(w.low in PARTICLES or w.has(BRIDGE) for w in words[1:])


def governor(stretch: Stretch) -> Word | None:
    """The one word before that may be a finite verb."""
    found = [w for w in stretch.words[:-1] if w.has(Trait.FINITE) and not w.noun and not w.has(OTHERS)]
    others = any(w.has(Trait.PARTICIPLE) and w not in found and not w.noun for w in stretch.words[:-1])
    return found[0] if len(found) == 1 and not others else None


def cure(verb: Word, last: Word) -> str:
    """The participle behind haben, the infinitive with zu behind verbs that want it; empty where neither is proven."""
    kinds, lemmas = lists.load("verb_kinds"), lemmas_of(last.low)
    if len(lemmas) != 1 or not lemmas.isdisjoint(kinds["bare_infinitive"]):
        return ""
    if verb.has(Trait.HABEN):
        return "" if not lemmas.isdisjoint(kinds["beside_haben"]) else inflect.participle(next(iter(lemmas))) or ""
    zu = not lemmas_of(verb.low).isdisjoint(kinds["zu_only"])
    return inflect.infinitive_with_zu(next(iter(lemmas))) or "" if zu else ""


CHECK = Check(
    code="VRB11",
    name="bare-infinitive",
    severity=Severity.WARNING,
    title=Message("Infinitiv statt Partizip oder ohne »zu«", "Infinitive instead of participle or without “zu”"),
    find=find,
    trigger=Trigger(traits=(Trait.INFINITIVE, Trait.FINITE)),
    bad=(
        Bad("Die Ämter haben den Antrag gestern [[ablehnen]].", "Die Ämter haben den Antrag gestern abgelehnt."),
        Bad("Wir hatten im Mai viele Leute [[fragen]].", "Wir hatten im Mai viele Leute gefragt."),
        Bad("Der Chef versucht schon lange [[sparen]].", "Der Chef versucht schon lange zu sparen."),
        Bad("Im Herbst begann das Werk [[wachsen]].", "Im Herbst begann das Werk zu wachsen."),
    ),
    good=(
        Good("Die Ämter haben den Antrag gestern abgelehnt."),
        Good("Sie haben ihn gestern kommen lassen."),
        Good("Nach dem Sieg hat der Chef gut lachen."),
        Good("Der Chef versucht schon lange zu sparen."),
        Good("Gestern wollten sie das Haus kaufen."),
    ),
)
