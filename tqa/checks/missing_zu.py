"""An infinitive clause with um that lacks zu: um das Ziel erreichen.

Why it matters
    Engines drop zu, or set a participle: um die Daten gespeichert.

When it stays silent
    Where um may be a preposition or a relative pronoun may follow it, with verbs that take um (kämpfen, bitten), where
    words are joined.

Fix safety
    For review: the infinitive with zu.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.analyse.clauses.stretches import Stretch
from tqa.analyse.words.verbs import Trait
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import inflect, lists
from tqa.model import Fix, Hit, Message, Severity

PASSIVE = "werden"


def find(analysis: Analysis) -> Iterator[Hit]:
    for stretch in analysis.stretches:
        if form := lacking(stretch):
            last = stretch.last.token
            message = Message(
                f"Zu »um« gehört der Infinitiv mit »zu«: »{form}«.", f"“um” takes the infinitive with “zu”: “{form}”."
            )
            fixes = (*active(stretch), Fix(last.start, last.end, form))
            yield Hit(last.start, last.end, message, fixes)


def active(stretch: Stretch) -> Iterator[Fix]:
    """A passive behind um and an object was meant to be active: *um das Bild angezeigt werden*."""
    *_, participle, last = stretch.words
    verbs = {r.lemma for r in lexicon.readings(participle.text) if r.pos == "VER" and r.mood == "PA2"}
    if last.low == PASSIVE and len(verbs) == 1 and (form := inflect.infinitive_with_zu(verbs.pop())):
        yield Fix(participle.token.start, last.token.end, form)


def lacking(stretch: Stretch) -> str:
    """The infinitive with zu of a clause with um that lacks it."""
    words, last = stretch.words, stretch.last
    if len(words) < 4 or words[0].low != "um" or stretch.before not in ("", ",") or not stretch.closed or last.noun:
        return ""
    if any(w.low == "zu" or w.has(Trait.ZU_INFINITIVE | Trait.COORDINATOR) for w in words) or not is_object(stretch):
        return ""
    lemmas = {r.lemma for r in lexicon.readings(last.text) if r.pos == "VER" and r.mood in ("INF", "PA2")}
    verbs = any(w.has(Trait.FINITE) and not w.has(Trait.ATTRIBUTE | Trait.DETERMINER) for w in words[1:-1])
    if verbs or len(lemmas) != 1 or lemmas & set(lists.load("clauses")["um_verbs"]):
        return ""
    return inflect.infinitive_with_zu(lemmas.pop()) or ""


def is_object(stretch: Stretch) -> bool:
    """What follows um is the object of the infinitive: no relative pronoun, no number."""
    second, third = stretch.words[1:3]
    if second.noun:
        return is_infinitive(stretch.last.low) and not second.text[0].isdigit()
    article = second.low in lists.load("clauses")["objects"] if stretch.before else second.has(Trait.DETERMINER)
    return article and (third.noun or third.has(Trait.ATTRIBUTE))


def is_infinitive(form: str) -> bool:
    return any(r.mood == "INF" for r in lexicon.readings(form))


CHECK = Check(
    code="VRB09",
    name="missing-zu",
    severity=Severity.WARNING,
    title=Message("Infinitiv mit »um« ohne »zu«", "Infinitive with “um” but without “zu”"),
    trigger=Trigger(words=frozenset(("um",))),
    find=find,
    bad=(
        Bad("Sie spart, um ein Haus [[kaufen]].", "Sie spart, um ein Haus zu kaufen."),
        Bad("Um die Daten [[speichern]], braucht er mehr Platz.", "Um die Daten zu speichern, braucht er mehr Platz."),
        Bad("Er kam, um den Vertrag [[vorstellen]].", "Er kam, um den Vertrag vorzustellen."),
        Bad("Sie kam, um eine neue Firma [[gegründet]].", "Sie kam, um eine neue Firma zu gründen."),
        Bad("Er übt, um das Spiel im Mai [[gewinnen]].", "Er übt, um das Spiel im Mai zu gewinnen."),
        Bad("Um den Markt [[verstehen]], liest sie viel.", "Um den Markt zu verstehen, liest sie viel."),
        Bad("Sie ruft an, um ihren Termin [[absagen]].", "Sie ruft an, um ihren Termin abzusagen."),
        Bad(
            "Um den Text angezeigt [[werden]], drückt sie F5.",
            "Um den Text anzuzeigen, drückt sie F5.",
            ("Um den Text angezeigt zu werden, drückt sie F5.",),
        ),
        Bad("Er kam, um das Treffen [[geplant]].", "Er kam, um das Treffen zu planen."),
    ),
    good=(
        Good("Sie spart, um ein Haus zu kaufen."),
        Good("Um die Häuser kämpfen, das wollen sie nicht."),
        Good("Die Frage, um die sich alle streiten, ist alt."),
        Good("Um diese Zeit, wenn alle schlafen, liest er."),
        Good("Er weiß, um was es geht."),
        Good("Um den Preis feilschen, das kann er."),
        Good("Er kam, um den Vertrag vorzustellen."),
        Good("Er ging, um das Nötigste zu kaufen, ins Dorf."),
    ),
)
