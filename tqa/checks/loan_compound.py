"""An English phrase before a German noun without hyphens: Machine Learning Modell.

Why it matters
    Compounds with English parts are coupled through like any other (official rules, § 45): *Machine-Learning-Modell*.

When it stays silent
    Phrases on their own, and before words that are names or English themselves.

Fix safety
    Safe: phrase and noun together have no other reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Message, Severity


@cache
def phrases() -> tuple[tuple[str, ...], ...]:
    """The words of each phrase; where those of none stand in a text, the long pattern need not be compiled."""
    return tuple(tuple(phrase.split()) for phrase in lists.load("loan_modifiers")["phrases"])


@cache
def shape() -> re.Pattern[str]:
    """One of the phrases, its words apart or coupled, before a capitalised word."""
    longest_first = sorted(lists.load("loan_modifiers")["phrases"], key=len, reverse=True)
    spelled = "|".join(phrase.replace(" ", r"[ \u00a0-]") for phrase in longest_first)
    return re.compile(rf"(?<![\w-])({spelled})[ \u00a0]([A-ZÄÖÜ][a-zäöüß]{{2,}})(?![\w-])")


def find(analysis: Analysis) -> Iterator[Hit]:
    text = analysis.text
    if not any(all(word in text for word in words) for words in phrases() if words[0] in text):
        return
    for match in shape().finditer(text):
        noun = match[2]
        readings = lexicon.readings(noun)
        if not readings or any(r.pos != "SUB" for r in readings) or analysis.facts.is_name(noun):
            continue
        word = "-".join([*re.split(r"[ \u00a0-]", match[1]), noun])
        message = Message(f"Durchkoppeln: »{word}«.", f"Couple through: “{word}”.")
        yield Hit(*match.span(), message, (Fix(*match.span(), word, safe=True),))


CHECK = Check(
    code="HYP05",
    name="loan-compound",
    severity=Severity.WARNING,
    title=Message("Englisch-deutsches Kompositum ohne Bindestriche", "English phrase and noun without hyphens"),
    trigger=Trigger(pattern=pattern(r"[ \u00a0-](?<=[a-z].)[A-Z][a-z]+[ \u00a0][A-ZÄÖÜ][a-zäöü]")),
    find=find,
    bad=(
        Bad("Das [[Machine Learning Modell]] lernt schnell.", "Das Machine-Learning-Modell lernt schnell."),
        Bad("Die [[Open-Source Gemeinschaft]] wächst.", "Die Open-Source-Gemeinschaft wächst."),
    ),
    good=(
        Good("Das Machine-Learning-Modell lernt schnell."),
        Good("Open Source ist kein Geschäftsmodell."),
        Good("Big Tech wächst weiter."),
    ),
)
