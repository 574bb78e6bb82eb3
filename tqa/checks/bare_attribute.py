"""An adjective without ending that stands only before nouns: bisherig ist nichts geschehen, wie obig gesagt.

Why it matters
    *bisherig*, *obig*, *jeweilig* have no use of their own; elsewhere the adverb is meant.

When it stays silent
    For forms with an ending, and before a hyphen.

Fix safety
    For review: an ending may be missing instead.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Message, Severity


@cache
def adverbs() -> dict[str, str]:
    return {row["adjective"]: row["adverb"] for row in lists.load("adverb_forms")["word"]}


def find(analysis: Analysis) -> Iterator[Hit]:
    for token in analysis.words:
        adverb = adverbs().get(token.text.lower())
        if adverb is None or analysis.text[token.end : token.end + 1] == "-":
            continue
        right = adverb.capitalize() if token.text[0].isupper() else adverb
        message = Message(
            f"»{token.text}« steht nur vor Substantiven; hier »{right}«.",
            f"“{token.text}” stands before nouns only; here “{right}”.",
        )
        yield Hit(token.start, token.end, message, (Fix(token.start, token.end, right),))


CHECK = Check(
    code="NPH11",
    name="bare-attribute",
    severity=Severity.WARNING,
    title=Message("Adjektiv statt Adverb", "Adjective instead of an adverb"),
    trigger=Trigger(words=frozenset(adverbs())),
    find=find,
    bad=(
        Bad("[[Bisherig]] gab es keine Klagen.", "Bisher gab es keine Klagen."),
        Bad("Das gilt wie [[obig]] gesagt für alle.", "Das gilt wie oben gesagt für alle."),
        Bad("Die Preise werden [[jeweilig]] angepasst.", "Die Preise werden jeweils angepasst."),
    ),
    good=(
        Good("Bisher gab es keine Klagen."),
        Good("Der bisherige Chef geht, und die jeweiligen Preise bleiben."),
        Good("Mit sofortiger Wirkung gilt der obige Satz."),
    ),
)
