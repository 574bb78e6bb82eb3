"""Asterisks of an emphasis that does not close or holds blanks: ** Text **.

Why it matters
    The reader sees the asterisks instead of bold type.

When it stays silent
    Rules (***), footnote asterisks, gender stars, arithmetic, code.

Fix safety
    Safe where both pairs are there and only blanks go; an unclosed pair is told without a cure.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Fix, Hit, Message, Severity

PAIR = pattern(r"(?<![\w*])\*\*( ?)([^*\n]*?[^*\s])( ?)\*\*(?![\w*])")
LONELY = pattern(r"(?<!\*)\*\*(?!\*)")
MESSAGE = Message("Auszeichnung bleibt als Sternchen stehen.", "Emphasis is left as asterisks.")


def find(analysis: Analysis) -> Iterator[Hit]:
    text, done = analysis.text, 0
    for match in PAIR.finditer(text):
        if match[1] or match[3]:
            fix = Fix(match.start(), match.end(), f"**{match[2].lstrip()}**", safe=True)
            yield Hit(match.start(), match.end(), MESSAGE, (fix,))
        done = match.end()
    lonely = LONELY.search(text, done)
    if lonely and text.strip("* \t"):
        yield Hit(lonely.start(), lonely.end(), MESSAGE)


CHECK = Check(
    code="MRK05",
    name="loose-emphasis",
    severity=Severity.WARNING,
    title=Message("Lose Auszeichnung", "Loose emphasis"),
    trigger=Trigger(chars="*", pattern=pattern(r"\*\*")),
    find=find,
    formats=frozenset({"markdown"}),
    bad=(
        Bad("Das Werk [[** wächst **]] weiter.", "Das Werk **wächst** weiter.", format="markdown"),
        Bad("Das Werk [[**]]wächst weiter.", format="markdown"),
        Bad("Das Werk [[**wächst **]] weiter.", "Das Werk **wächst** weiter.", format="markdown"),
    ),
    good=(
        Good("Das Werk **wächst** weiter.", format="markdown"),
        Good("Das Werk wächst.\n\n***\n\nDie Nachfrage auch.", format="markdown"),
        Good("Viele Forscher*innen kommen ins Werk.", format="markdown"),
        Good("Der Ausdruck `2 ** 3` hilft.", format="markdown"),
        Good("Das Werk wächst.*", format="markdown"),
        Good("*Das* Werk wächst **sehr**.", format="markdown"),
    ),
)
