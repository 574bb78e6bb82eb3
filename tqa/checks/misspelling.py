"""A word that does not exist, one slip away from one that does.

Why it matters
    Translation systems coin words letter by letter: *Einkärbungen* for *Einkerbungen*.

When it stays silent
    Names (known ones, and what the document shows to be a name), English words, codes, dialect and coinages that
    no existing word comes near to: those are left to the hint `unknown-word`.

Fix safety
    For review: the nearest word need not be the meant one.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.unknown import is_coinage
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import repair
from tqa.model import Fix, Hit, Message, Severity


def find(analysis: Analysis) -> Iterator[Hit]:
    for token in analysis.unknown:
        if is_coinage(token.text):
            continue
        offers = repair.plausible(token.text, analysis.in_noun_place(token))
        if not offers:
            continue
        message = Message(
            f"»{token.text}« ist kein Wort; gemeint ist wohl »{offers[0]}«.",
            f"“{token.text}” is no word; probably “{offers[0]}”.",
        )
        yield Hit(token.start, token.end, message, tuple(Fix(token.start, token.end, form) for form in offers))


CHECK = Check(
    code="SPL01",
    name="misspelling",
    severity=Severity.WARNING,
    title=Message("Schreibfehler", "Misspelling"),
    trigger=Trigger(),
    find=find,
    bad=(
        Bad("Der Chip hat feine [[Einkärbungen]] am Rand.", "Der Chip hat feine Einkerbungen am Rand."),
        Bad("Die [[Verwlatung]] prüft den Antrag.", "Die Verwaltung prüft den Antrag."),
        Bad("Das Werk soll im Frühjahr [[eröfnet]] werden.", "Das Werk soll im Frühjahr eröffnet werden."),
        Bad("Der [[Halbleitermrakt]] wächst.", "Der Halbleitermarkt wächst."),
    ),
    good=(
        Good("Der Stand von SiCarrier war umlagert, sagte Ruwitch."),
        Good("Die Waferbelichtung mit EUV-Lithografieanlagen ist teuer."),
        Good("Chiplets und Foundrys bestimmen den Markt."),
    ),
)
