"""Capital of a nominalised word in a fixed phrase.

Why it matters
    *Das Gleiche gilt*, *im Folgenden*, *des Weiteren*: since 1996 such words are nouns (official rules, § 57 and § 58).

When it stays silent
    When a noun may follow that the adjective belongs to (*das gleiche Recht*, *im folgenden, dritten Jahr*).

Fix safety
    Safe: the phrase is followed by a word that cannot be its noun.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Message, Severity


@cache
def phrases() -> dict[str, frozenset[str]]:
    """Nominalised word in lower case -> words that may stand before it."""
    return {row["word"]: frozenset(row["after"]) for row in lists.load("nominalised")["phrase"]}


def find(analysis: Analysis) -> Iterator[Hit]:
    tokens = analysis.tokens
    for place, token in enumerate(tokens[1:], start=1):
        before = phrases().get(token.text)
        if before is None or tokens[place - 1].text.lower() not in before:
            continue
        if analysis.phrase_reader.ends_at(place + 1):
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
    source_clears=True,
    trigger=Trigger(words=frozenset(phrases())),
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
