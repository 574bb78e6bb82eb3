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

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.analyse.unknown import is_coinage
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import repair
from tqa.model import Fix, Hit, Message, Severity, Token


def find(analysis: Analysis) -> Iterator[Hit]:
    for token in analysis.unknown:
        if is_coinage(token.text) or is_foreign(analysis, token):
            continue
        offers = (*asked(analysis, token), *repair.plausible(token.text, analysis.in_noun_place(token)))
        if not offers:
            continue
        message = Message(
            f"»{token.text}« ist kein Wort; gemeint ist wohl »{offers[0]}«.",
            f"“{token.text}” is no word; probably “{offers[0]}”.",
        )
        yield Hit(token.start, token.end, message, tuple(Fix(token.start, token.end, form) for form in offers))


def is_foreign(analysis: Analysis, token: Token) -> bool:
    """A small word behind a foreign one, a single letter or an apostrophe is foreign as well: *sul tasto*."""
    before = [t for t in analysis.words if token.start - 3 < t.end < token.start]
    glued = analysis.text[max(token.start - 1, 0)] in "'’"
    return token.text.islower() and (glued or any(len(t.text.rstrip(".")) == 1 or is_strange(t.text) for t in before))


def is_strange(form: str) -> bool:
    """In small letters and no German word."""
    return form.islower() and not lexicon.is_word(form)


def asked(analysis: Analysis, token: Token) -> tuple[str, ...]:
    """What the terms of the English ask for."""
    if not analysis.segment.source:
        return ()
    from tqa.terms.sought import near

    return near(token.text, analysis.segment.source, analysis.facts.house.terms)


CHECK = Check(
    code="SPL01",
    name="misspelling",
    severity=Severity.WARNING,
    title=Message("Schreibfehler", "Misspelling"),
    source_clears=True,
    find=find,
    trigger=Trigger(part="unknown"),
    bad=(
        Bad("Der Chip hat feine [[Einkärbungen]] am Rand.", "Der Chip hat feine Einkerbungen am Rand."),
        Bad("Die [[Verwlatung]] prüft den Antrag.", "Die Verwaltung prüft den Antrag."),
        Bad("Das Werk soll im Frühjahr [[eröfnet]] werden.", "Das Werk soll im Frühjahr eröffnet werden."),
        Bad("Die Firma kauft [[Fotlack]].", "Die Firma kauft Fotolack.", source="The company buys photoresist."),
        Bad("Der [[Halbleitermrakt]] wächst.", "Der Halbleitermarkt wächst."),
    ),
    good=(
        Good("Der Stand von SiCarrier war umlagert, sagte Ruwitch."),
        Good("Die Waferbelichtung mit EUV-Lithografieanlagen ist teuer."),
        Good("Chiplets und Foundrys bestimmen den Markt."),
    ),
)
