"""No comma behind an inserted infinitive clause before und.

Why it matters
    …, Lieferanten zu finden und vertraut ihnen nicht: without the closing comma und joins the infinitive.

When it stays silent
    Only where a finite verb follows und in the same stretch and the infinitive clause began with a comma.

Fix safety
    Safe: a finite verb cannot be joined to an infinitive.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.clauses.stretches import JOINTS, Stretch, Word, openers
from tqa.analyse.words.verbs import Trait
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.model import Fix, Hit, Message, Severity


def find(analysis: Analysis) -> Iterator[Hit]:
    for stretch in analysis.stretches:
        place = joint(stretch)
        if place:
            infinitive, word = (w.token for w in stretch.words[place - 1 : place + 1])
            message = Message(
                f"Nach dem Infinitivsatz fehlt vor »{word.text}« das schließende Komma.",
                f"The comma that closes the infinitive clause is missing before “{word.text}”.",
            )
            yield Hit(word.start, word.end, message, (Fix(infinitive.end, infinitive.end, ","),))


def joint(stretch: Stretch) -> int:
    """Where und follows the infinitive with zu of a stretch without a finite verb before and with one behind."""
    if stretch.before != ",":
        return 0
    words = stretch.words
    for place in range(2, len(words) - 1):
        if words[place].low in JOINTS and is_infinitive(stretch, place - 1):
            behind = words[place + 1 :]
            opened = (
                behind[0].low in openers()
                or behind[0].has(Trait.SUBORDINATOR)
                or any(w.low == "zu" or w.has(Trait.ZU_INFINITIVE) for w in behind)
            )
            clean = not any(w.has(Trait.FINITE) for w in words[: place - 1]) and words[0].low not in openers()
            return place if clean and not opened and has_verb(stretch, behind) else 0
    return 0


def has_verb(stretch: Stretch, behind: tuple[Word, ...]) -> bool:
    """A form that is finite for certain; at either end of the clause it may look like a participle (vertraut)."""
    ends = (behind[0], behind[-1]) if stretch.closed else behind[:1]
    edge = any(w.has(Trait.FINITE) and not w.has(Trait.INFINITIVE | Trait.ATTRIBUTE | Trait.DETERMINER) for w in ends)
    return edge or any(w.has(Trait.SURE) for w in behind)


def is_infinitive(stretch: Stretch, place: int) -> bool:
    word, before = stretch.words[place], stretch.words[place - 1]
    return word.has(Trait.ZU_INFINITIVE) or (before.low == "zu" and word.has(Trait.INFINITIVE))


CHECK = Check(
    code="COM05",
    name="comma-after-infinitive",
    severity=Severity.WARNING,
    title=Message("Schließendes Komma nach Infinitivsatz fehlt", "Closing comma after an infinitive clause missing"),
    trigger=Trigger(words=JOINTS),
    find=find,
    bad=(
        Bad(
            "Er hat Mühe, gute Leute zu finden [[und]] vertraut den alten nicht.",
            "Er hat Mühe, gute Leute zu finden, und vertraut den alten nicht.",
        ),
        Bad("Sie kam, um zu helfen [[und]] ging bald wieder.", "Sie kam, um zu helfen, und ging bald wieder."),
        Bad(
            "Er plant, das Werk zu schließen [[und]] sucht einen Käufer.",
            "Er plant, das Werk zu schließen, und sucht einen Käufer.",
        ),
        Bad(
            "Sie versprach, bald anzurufen [[und]] hielt ihr Wort.",
            "Sie versprach, bald anzurufen, und hielt ihr Wort.",
        ),
        Bad("Er bat, ihn zu rufen [[und]] legte auf.", "Er bat, ihn zu rufen, und legte auf."),
        Bad("Sie lief los, um ihn zu retten [[und]] fiel hin.", "Sie lief los, um ihn zu retten, und fiel hin."),
        Bad("Er half, das Rad zu reparieren [[und]] fuhr weg.", "Er half, das Rad zu reparieren, und fuhr weg."),
        Bad("Sie riet, früh zu kommen [[und]] lachte.", "Sie riet, früh zu kommen, und lachte."),
    ),
    good=(
        Good("Er hat Mühe, gute Leute zu finden, und vertraut den alten nicht."),
        Good("Er plant, das Werk zu schließen und einen Käufer zu suchen."),
        Good("Sie kam, um zu helfen und zu lernen."),
        Good("Es ist gut, zu wissen und zu verstehen, was fehlt."),
        Good("Er kam, um zu lernen, und blieb."),
        Good("Sie glaubt, ihn zu kennen und zu verstehen."),
        Good("Er hofft, Zeit zu haben und gesund zu sein."),
        Good("Sie lief und lachte."),
    ),
)
