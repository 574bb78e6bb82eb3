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
from tqa.analyse.words.unknown import is_coinage, is_foreign, is_separated
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import repair
from tqa.model import Fix, Hit, Message, Severity, Token

DIALECT = 2
"""So many words in small letters without a cure, and no less than with one, are dialect or old spelling."""


def find(analysis: Analysis) -> Iterator[Hit]:
    found = [(token, offers(analysis, token)) for token in analysis.unknown]
    hopeless = [token for token, forms in found if not forms and token.text.islower()]
    curable = [(token, forms) for token, forms in found if forms and not is_exempt(analysis, token)]
    for token, forms in curable if len(hopeless) < max(DIALECT, len(curable)) else ():
        message = Message(
            f"»{token.text}« ist kein Wort; gemeint ist wohl »{forms[0]}«.",
            f"“{token.text}” is no word; probably “{forms[0]}”.",
        )
        yield Hit(token.start, token.end, message, tuple(Fix(token.start, token.end, form) for form in forms))


def offers(analysis: Analysis, token: Token) -> tuple[str, ...]:
    """What the word may have been, the best first."""
    return (*asked(analysis, token), *repair.plausible(token.text, *place_of(analysis, token)))


def place_of(analysis: Analysis, token: Token) -> tuple[bool, bool]:
    """Whether only a noun can stand there, and whether the word opens the sentence."""
    return analysis.in_noun_place(token), token.start == analysis.first_letter


def is_exempt(analysis: Analysis, token: Token) -> bool:
    coinage = is_coinage(token.text, *place_of(analysis, token))
    return coinage or is_foreign(analysis, token) or is_separated(analysis, token)


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
        Bad("[[Trozdem]] blieb das Werk offen.", "Trotzdem blieb das Werk offen."),
        Bad("Die Anlage ist [[jetz]] in Betrieb.", "Die Anlage ist jetzt in Betrieb."),
        Bad("Sie arbeiten [[zusamen]] an dem Entwurf.", "Sie arbeiten zusammen an dem Entwurf."),
        Bad("Das war ein [[Teufelkreis]].", "Das war ein Teufelskreis."),
        Bad("Der [[Halbleitermrakt]] wächst.", "Der Halbleitermarkt wächst."),
    ),
    good=(
        Good("Der Stand von SiCarrier war umlagert, sagte Ruwitch."),
        Good("Die Waferbelichtung mit EUV-Lithografieanlagen ist teuer."),
        Good("Im Frühjahr speckt der Konzern ab."),
        Good("Il faut bien le faire, sagt sie."),
        Good("Die Jihadistin war nicht zu Hause."),
        Good("Jo, du weast jetza fuatgehn und neama kemman."),
        Good("Chiplets und Foundrys bestimmen den Markt."),
    ),
)
