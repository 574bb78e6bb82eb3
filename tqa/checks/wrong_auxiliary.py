"""A perfect with haben of a verb that takes sein: hat gegangen.

Why it matters
    English has one auxiliary; German verbs of motion and change of state without object take sein.

When it stays silent
    For verbs that also take haben, and where a second verb or a coordinator stands between.

Fix safety
    Safe for haben directly before the participle or with nothing but adverbs between; else for review.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.analyse.clauses.stretches import Stretch, Word
from tqa.analyse.words.verbs import MOODS, Trait
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import inflect, lists
from tqa.model import Fix, Hit, Message, Severity

CLOSERS = Trait.SURE | Trait.COORDINATOR | Trait.SUBORDINATOR


@lru_cache(maxsize=1 << 12)
def is_sein_participle(form: str) -> bool:
    """The uninflected participle of a verb that forms its perfect with *sein* alone."""
    verbs = lists.load("verb_kinds")["sein_only"]
    return any(r.lemma in verbs and inflect.participle(r.lemma) == form for r in lexicon.readings(form))


def find(analysis: Analysis) -> Iterator[Hit]:
    for stretch in analysis.stretches:
        for auxiliary, participle in pairs(stretch) if stretch.has(Trait.HABEN) else ():
            token, forms = auxiliary.token, of_sein(auxiliary.text)
            message = Message(
                f"»{participle.text}« bildet das Perfekt mit »sein«" + (f": »{forms[0]}«." if forms else "."),
                f"“{participle.text}” forms its perfect with “sein”" + (f": “{forms[0]}”." if forms else "."),
            )
            yield Hit(token.start, token.end, message, tuple(Fix(token.start, token.end, form) for form in forms))


def pairs(stretch: Stretch) -> Iterator[tuple[Word, Word]]:
    """Haben and a participle of one clause."""
    words = stretch.words
    for place, word in enumerate(words):
        if word.noun or not is_sein_participle(word.low):
            continue
        behind = words[place + 1 : place + 2]
        if stretch.introduced and behind and is_haben(behind[0]) and place + 2 == len(words):
            yield behind[0], word
        left = [n for n, w in enumerate(words[:place]) if is_haben(w)]
        if (
            not stretch.introduced
            and len(left) == 1
            and not behind
            and stretch.closed
            and is_clause(words[left[0] + 1 : place])
        ):
            yield words[left[0]], word


def is_haben(word: Word) -> bool:
    return word.has(Trait.HABEN) and word.has(Trait.FINITE)


def is_clause(inner: tuple[Word, ...]) -> bool:
    return not any(w.has(CLOSERS) or (w.has(Trait.PARTICIPLE) and w.traits.verbal) for w in inner)


def of_sein(form: str) -> tuple[str, ...]:
    """The forms of sein with the features of a form of haben."""
    found = [r for r in lexicon.readings(form.lower()) if r.lemma == "haben" and r.mood in MOODS]
    forms = (
        inflect.verb("sein", r.person, r.number, r.mood)
        for r in sorted(found, key=lambda r: (r.person != "3", r.mood != "PRÄ"))
    )
    cased = (f.capitalize() if form[0].isupper() else f for f in forms if f)
    return tuple(dict.fromkeys(cased))[:1]


CHECK = Check(
    code="VRB04",
    name="wrong-auxiliary",
    severity=Severity.WARNING,
    title=Message("Perfekt mit haben statt sein", "Perfect with haben instead of sein"),
    find=find,
    trigger=Trigger(traits=(Trait.HABEN,)),
    bad=(
        Bad("Die Chefin [[hat]] gestern nach Berlin gegangen.", "Die Chefin ist gestern nach Berlin gegangen."),
        Bad("Die Preise [[haben]] im Mai gestiegen.", "Die Preise sind im Mai gestiegen."),
        Bad("Er sagte, dass der Zug gekommen [[habe]].", "Er sagte, dass der Zug gekommen sei."),
        Bad("Die Gäste [[hatten]] bis zum Abend geblieben.", "Die Gäste waren bis zum Abend geblieben."),
        Bad("Der Versuch [[hat]] gescheitert.", "Der Versuch ist gescheitert."),
        Bad("Gestern [[hat]] sein Vater gestorben.", "Gestern ist sein Vater gestorben."),
    ),
    good=(
        Good("Die Chefin ist gestern nach Berlin gegangen."),
        Good("Sie hat ihn gehen lassen."),
        Good("Er hat Angst und ist gegangen."),
        Good("Der Wagen hat den Zaun angefahren."),
        Good("Sie hat gesagt, er sei gekommen."),
        Good("Er hat die Treppe bestiegen."),
        Good("Die Firma hat Personal und ist gewachsen."),
        Good("Wir hatten gehofft, dass sie geblieben ist."),
    ),
)
