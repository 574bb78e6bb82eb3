"""No comma before an infinitive clause that depends on a noun: die Möglichkeit ein Haus zu bauen.

Why it matters
    Official rules, § 75: an infinitive clause that depends on a noun is set off.

When it stays silent
    A bare infinitive (die Möglichkeit zu gehen); nouns that are not on the list; clauses without a finite verb.

Fix safety
    For review.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.stretches import JOINTS, Stretch, clause_words
from tqa.analyse.verbs import Trait
from tqa.checks._check import Bad, Check, Good
from tqa.model import Fix, Hit, Message, Severity

OPENING = Trait.DETERMINER | Trait.ATTRIBUTE | Trait.PRONOUN


def find(analysis: Analysis) -> Iterator[Hit]:
    for stretch in analysis.stretches:
        for place, word in enumerate(stretch.words[:-3], start=1):
            if word.noun and word.text in clause_words("infinitive_nouns") and takes_clause(stretch, place):
                message = Message(
                    f"Nach »{word.text}« beginnt ein Infinitivsatz; davor fehlt ein Komma.",
                    f"An infinitive clause depends on “{word.text}”; a comma is missing before it.",
                )
                after = stretch.words[place].token
                yield Hit(after.start, after.end, message, (Fix(word.token.end, word.token.end, ","),))


def takes_clause(stretch: Stretch, place: int) -> bool:
    """From a determiner, adjective or pronoun on to the infinitive with zu that ends the stretch; a verb before."""
    words, inner = stretch.words[:place], stretch.words[place:]
    if not stretch.closed or not inner[0].has(OPENING) or not any(w.traits.certain for w in words):
        return False
    zu = [w for w in inner if w.low == "zu" or w.has(Trait.ZU_INFINITIVE)]
    ends = stretch.last.has(Trait.ZU_INFINITIVE) or (inner[-2].low == "zu" and stretch.last.has(Trait.INFINITIVE))
    clean = not any(w.low in JOINTS or w.traits.certain or w.has(Trait.SUBORDINATOR) for w in inner)
    genitive = inner[0].low in ("der", "des", "dieser", "dieses", "eines", "einer")
    return ends and len(zu) == 1 and clean and not genitive


CHECK = Check(
    code="COM09",
    name="comma-before-noun-infinitive",
    severity=Severity.WARNING,
    title=Message("Komma vor Infinitivsatz nach Substantiv fehlt", "Comma before an infinitive clause missing"),
    find=find,
    bad=(
        Bad("Sie haben die Chance [[eine]] Firma zu gründen.", "Sie haben die Chance, eine Firma zu gründen."),
        Bad("Er nutzt die Möglichkeit [[das]] Werk zu sehen.", "Er nutzt die Möglichkeit, das Werk zu sehen."),
        Bad("Jeder hat das Recht [[seine]] Meinung zu sagen.", "Jeder hat das Recht, seine Meinung zu sagen."),
        Bad("Er ist in der Lage [[sich]] selbst zu helfen.", "Er ist in der Lage, sich selbst zu helfen."),
        Bad("Sie hat den Plan [[ein]] Buch zu schreiben.", "Sie hat den Plan, ein Buch zu schreiben."),
        Bad("Er hat keine Lust [[den]] Hof zu kehren.", "Er hat keine Lust, den Hof zu kehren."),
    ),
    good=(
        Good("Sie haben die Chance, eine Firma zu gründen."),
        Good("Er hat die Möglichkeit zu gehen."),
        Good("Die Chance der Firma zu wachsen ist klein."),
        Good("Sie scheint das Recht und die Pflicht zu haben."),
        Good("Sie hat den Plan, ein Buch zu schreiben."),
        Good("Er scheint das Ziel bald zu sehen."),
    ),
)
