"""A number word or adverb and *mal* written apart.

Why it matters
    *zehntausendmal*, *zweimal*, *manchmal*, *einigemal* are one word each (official rules, § 55 (4) and § 39 E2).

When it stays silent
    With special stress on both parts (*acht Mal*), with a capital *Mal*, and where *mal* means *einmal*.

Fix safety
    Safe: a number word before lower-case *mal* has no other reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Message, Severity

BLANK = r"[ \u00a0]"


@cache
def shape() -> re.Pattern[str]:
    """A number word or an indefinite number before *mal*."""
    words = lists.load("number_words")
    parts, indefinite, other = ("|".join(words[key]) for key in ("parts", "indefinite", "other_mal"))
    number = rf"(?!(?:und|ein)\b)(?:{parts})+"
    return re.compile(rf"\b({number}|{indefinite}){BLANK}mal\b(?!{BLANK}(?:{other}|{number})\b)", re.IGNORECASE)


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in shape().finditer(analysis.text):
        if not match[0].endswith("mal"):
            continue
        joined = match[1] + "mal"
        message = Message(f"Zusammen: »{joined}«.", f"One word: “{joined}”.")
        yield Hit(*match.span(), message, (Fix(*match.span(), joined, safe=True),))


CHECK = Check(
    code="SPL05",
    name="number-times",
    severity=Severity.WARNING,
    title=Message("Zahlwort und »mal« getrennt", "Number word and “mal” apart"),
    trigger=Trigger(words=frozenset(("mal",))),
    find=find,
    bad=(
        Bad("Das geht [[zehntausend mal]] schneller.", "Das geht zehntausendmal schneller."),
        Bad("Die Anlage fiel [[drei mal]] aus.", "Die Anlage fiel dreimal aus."),
        Bad("[[Hundert mal]] wurde gemessen.", "Hundertmal wurde gemessen."),
    ),
    good=(
        Good("Die Anlage fiel drei Mal aus."),
        Good("Das muss man erst mal schaffen."),
        Good("Zwei mal drei Meter misst der Raum."),
        Good("Das ist schon ein mal da gewesen."),
    ),
)
