"""An acronym before a noun without a hyphen: RSS Feed, US Regierung, ein KI Chip.

Why it matters
    German couples acronym and noun (official rules, § 40). English word order shines through the blank.

When it stays silent
    When the acronym may be a noun phrase of its own (*dass die EU Sanktionen plant*): only acronyms that never
    stand alone, or an article that agrees with the noun and not with the acronym, show the compound.

Fix safety
    Safe for acronyms that never stand alone; else for review.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.analyse.phrases.acronym_pairs import is_tied
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Message, Severity, Token, TokenKind

FOREIGN_ARTICLES = {
    "feminine": frozenset(
        ("ein", "einem", "einen", "eines", "das", "dem", "des", "den", "im", "beim", "vom", "zum", "am")
    ),
    "masculine": frozenset(("eine", "einer", "die", "das", "zur")),
    "neuter": frozenset(("eine", "einer", "einen", "die", "zur")),
}

LETTER = ""
"""The gender of a single letter (das K Visum)."""
ENGLISH = 1.2
"""Log-ratio of frequencies from which acronym and noun are an English name (US Army)."""


@cache
def genders() -> dict[str, str]:
    data = lists.load("acronym_modifiers")
    return {word: key for key in ("bound", *FOREIGN_ARTICLES) for word in data[key]}


def is_common_noun(analysis: Analysis, token: Token) -> bool:
    nouns = [r for r in analysis.readings(token) if r.pos in ("SUB", "EIG")]
    if lexicon.english_ratio(token.text) > ENGLISH:
        return False
    return bool(nouns) and token.text[1:].islower() and all(r.pos == "SUB" for r in nouns)


def is_letter(token: Token) -> bool:
    return len(token.text) == 1 and token.text.isascii() and token.text.isupper()


def find(analysis: Analysis) -> Iterator[Hit]:
    tokens = analysis.tokens
    for place, token in enumerate(tokens[:-1]):
        gender, noun = genders().get(token.text, LETTER if is_letter(token) else None), tokens[place + 1]
        if gender is None or noun.kind is not TokenKind.WORD or not is_common_noun(analysis, noun):
            continue
        before = tokens[place - 1].text.lower() if place else ""
        if any(lexicon.english_ratio(t.text) > 0 and t.text[0].isupper() for t in tokens[place + 2 : place + 3]):
            continue
        if gender == "bound" or before in FOREIGN_ARTICLES.get(gender, ()) or is_tied(analysis, place, gender):
            word = f"{token.text}-{noun.text}"
            message = Message(f"Mit Bindestrich: »{word}«.", f"Needs a hyphen: “{word}”.")
            yield Hit(token.start, noun.end, message, (Fix(token.start, noun.end, word, gender == "bound"),))


CHECK = Check(
    code="HYP01",
    name="acronym-compound",
    severity=Severity.WARNING,
    title=Message("Abkürzung und Substantiv ohne Bindestrich", "Acronym and noun without a hyphen"),
    trigger=Trigger(pattern=pattern(r"(?:[A-Z\d]{2}|\b[A-Z])[ \u00a0][A-ZÄÖÜ][a-zäöü]")),
    find=find,
    bad=(
        Bad("Sie führt ein großes [[KI Labor]].", "Sie führt ein großes KI-Labor."),
        Bad("Er bekam ein neues [[Q Abzeichen]].", "Er bekam ein neues Q-Abzeichen."),
        Bad("Die [[US Regierung]] plant Zölle.", "Die US-Regierung plant Zölle."),
        Bad("Ein [[KI Chip]] rechnet schnell.", "Ein KI-Chip rechnet schnell."),
        Bad("Der [[RSS Feed]] ist kostenlos.", "Der RSS-Feed ist kostenlos."),
    ),
    good=(
        Good("Die US-Regierung plant Zölle."),
        Good("Es heißt, dass die EU Sanktionen plant."),
        Good("Sie wollen mit KI Geld verdienen."),
        Good("Der KI Vorrang zu geben, ist richtig."),
    ),
)
