"""The singular of a scale word behind a number above one: 500 Million Euro, zwei Milliarde.

Why it matters
    English says *500 million*; German *Million*, *Milliarde* and *Billion* are nouns with a plural.

When it stays silent
    Behind 1 and numbers below it, in compounds (500-Million-Dollar-Werk), and in names (*500 Million Club*).

Fix safety
    Safe: only the ending is added.
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

LIKELY = pattern(r"[ \u00a0](?:M|B|Tr)illi(?:on|arde)(?!\w)")


@cache
def fault() -> re.Pattern[str]:
    """Number, scale word and the noun that is counted, if one follows."""
    words = "|".join(lists.load("number_words")["above_one"])
    number = rf"(?<![\w.,])(?:(?!0|1[ \u00a0])\d+(?:[.,]\d+)*|(?i:{words}))"
    return re.compile(
        rf"{number}[ \u00a0](?P<scale>(?:M|B|Tr)illi(?:on|arde))(?:[ \u00a0](?P<noun>[A-ZÄÖÜ]\w+)|(?![\w-]))"
    )


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in fault().finditer(analysis.text):
        noun, scale = match["noun"], match["scale"]
        if noun and not lexicon.is_word(noun):
            continue
        plural = scale + ("n" if scale.endswith("e") else "en")
        message = Message(f"Mehrzahl: »{plural}«.", f"Plural: “{plural}”.")
        yield Hit(*match.span("scale"), message, (Fix(*match.span("scale"), plural, safe=True),))


CHECK = Check(
    code="TYP21",
    name="singular-of-many",
    severity=Severity.WARNING,
    title=Message("Einzahl nach einer größeren Zahl", "Singular behind a number above one"),
    trigger=Trigger(pattern=LIKELY),
    find=find,
    bad=(
        Bad("Das Werk kostet 500 [[Million]] Euro.", "Das Werk kostet 500 Millionen Euro."),
        Bad("Die Bank lieh ihm zwei [[Milliarde]] Dollar.", "Die Bank lieh ihm zwei Milliarden Dollar."),
        Bad("Der Fonds ist 2,5 [[Billion]] schwer.", "Der Fonds ist 2,5 Billionen schwer."),
    ),
    good=(
        Good("Das Werk kostet 1 Million Euro."),
        Good("Das Werk kostet 0,5 Million Euro."),
        Good("Eine Million Euro reicht nicht."),
        Good("Das ist ein 500-Million-Dollar-Werk."),
    ),
)
