"""Capital of a nominalised word in a fixed phrase.

Why it matters
    *Das Gleiche gilt*, *im Folgenden*, *des Weiteren*: since 1996 such words are nouns (official rules, § 57 and § 58).

When it stays silent
    When a noun follows that the adjective belongs to (*das gleiche Recht*, *im folgenden Jahr*).

Fix safety
    Safe: the phrase is followed by a word that cannot be its noun.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Message, Severity, Token, TokenKind


@cache
def phrases() -> dict[str, frozenset[str]]:
    """Nominalised word in lower case -> words that may stand before it."""
    return {row["word"]: frozenset(row["after"]) for row in lists.load("nominalised")["phrase"]}


def closes(analysis: Analysis, following: Token | None) -> bool:
    """The word after the phrase shows that no noun follows to which the adjective could belong."""
    if following is None or following.kind is TokenKind.PUNCT:
        return True
    readings = analysis.readings(following)
    return bool(readings) and following.text[0].islower() and all(r.pos in ("VER", "PRP", "NEG") for r in readings)


def find(analysis: Analysis) -> Iterator[Hit]:
    tokens = analysis.tokens
    for place, token in enumerate(tokens[1:], start=1):
        before = phrases().get(token.text)
        if before is None or tokens[place - 1].text.lower() not in before:
            continue
        if closes(analysis, tokens[place + 1] if place + 1 < len(tokens) else None):
            noun = token.text.capitalize()
            phrase = f"{tokens[place - 1].text} {noun}"
            message = Message(
                f"Substantiviert und daher groß: »{phrase}«.", f"A noun here, hence a capital: “{phrase}”."
            )
            yield Hit(token.start, token.end, message, (Fix(token.start, token.end, noun, safe=True),))


CHECK = Check(
    code="CAP03",
    name="fixed-capitals",
    severity=Severity.WARNING,
    title=Message("Kleinschreibung in fester Wendung", "Lower case in a fixed phrase"),
    trigger=Trigger(
        words=frozenset(
            ("das", "dem", "des", "im", "am", "aufs", "ins", "beim", "vom", "zum", "den", "bis", "ohne", "seit")
        )
    ),
    find=find,
    bad=(
        Bad("Das [[gleiche]] gilt für die Zulieferer.", "Das Gleiche gilt für die Zulieferer."),
        Bad("Des [[weiteren]] fehlt es an Strom.", "Des Weiteren fehlt es an Strom."),
    ),
    good=(
        Good("Das gleiche Recht gilt für alle."),
        Good("Im folgenden Jahr stiegen die Preise."),
        Good("Das Gleiche gilt für die Zulieferer."),
    ),
)
