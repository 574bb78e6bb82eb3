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
from tqa.analyse.clauses.borders import Border
from tqa.analyse.clauses.finites import Kind
from tqa.analyse.words.verbs import Trait
from tqa.checks._borders import missing
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.model import Hit, Message, Severity


def find(analysis: Analysis) -> Iterator[Hit]:
    return missing(analysis, Kind.GOVERNED, message)


def message(border: Border) -> Message:
    word, before = border.word.text, border.before.text
    return Message(
        f"Nach »{before}« beginnt mit »{word}« ein Infinitivsatz; davor fehlt ein Komma.",
        f"An infinitive clause begins with “{word}” behind “{before}”; a comma is missing before it.",
    )


CHECK = Check(
    code="COM09",
    name="comma-before-noun-infinitive",
    severity=Severity.WARNING,
    title=Message("Komma vor Infinitivsatz nach Substantiv fehlt", "Comma before an infinitive clause missing"),
    trigger=Trigger(traits=(Trait.FINITE, Trait.INFINITIVE | Trait.ZU_INFINITIVE), part="borders"),
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
