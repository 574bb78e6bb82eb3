"""A capital after a semicolon.

Why it matters
    Machine translation treats the part after a semicolon as a sentence of its own. German goes on in lower case.

When it stays silent
    Nouns, names, the polite *Sie* and *Ihr*, acronyms, and words that a quotation mark opens.

Fix safety
    Safe: no reading of the word is a noun, or the noun it belongs to follows.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Fix, Hit, Message, Severity

FAULT = pattern(r";[ \u00a0\n]+([A-ZÄÖÜ][a-zäöüß]+)(?![\w-])")


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in FAULT.finditer(analysis.text):
        word = match[1]
        following = next((t for t in analysis.words if t.start >= match.end()), None)
        if not analysis.only_lower(word, following is not None and analysis.is_noun(following)):
            continue
        message = Message(
            f"Nach dem Semikolon klein: »{word.lower()}«.", f"Lower case after a semicolon: “{word.lower()}”."
        )
        yield Hit(*match.span(1), message, (Fix(*match.span(1), word[0].lower() + word[1:], safe=True),))


CHECK = Check(
    code="CAP01",
    name="capital-after-semicolon",
    severity=Severity.WARNING,
    title=Message("Großbuchstabe nach Semikolon", "Capital after a semicolon"),
    trigger=Trigger(chars=";"),
    find=find,
    bad=(
        Bad("Der Markt wächst; [[Modernste]] Anlagen fehlen.", "Der Markt wächst; modernste Anlagen fehlen."),
        Bad("Die Lager sind leer; [[Es]] fehlt an Teilen.", "Die Lager sind leer; es fehlt an Teilen."),
        Bad("Der Preis steigt; [[Manche]] Kunden warten ab.", "Der Preis steigt; manche Kunden warten ab."),
    ),
    good=(
        Good("Der Markt wächst; Anlagen fehlen."),
        Good("Der Markt wächst; Deutsche und Franzosen kaufen mehr."),
        Good("Der Preis steigt; Infineon wartet ab."),
        Good("Prüfen Sie den Antrag; Sie haben zwei Wochen Zeit."),
        Good("Der Markt wächst; das Neue setzt sich durch."),
    ),
)
