"""A backtick without its partner.

Why it matters
    The code is not set as code, and the backtick stands in the text.

When it stays silent
    Pairs, and backticks used as an apostrophe inside a word.

Fix safety
    Nothing is offered: where the code ends, only a human knows.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Hit, Message, Severity

LONELY = pattern(r"(?<![\w`])`+(?=\S)|(?<=\S)`+(?![\w`])")
MESSAGE = Message("Code nicht geschlossen.", "Code is not closed.")


def find(analysis: Analysis) -> Iterator[Hit]:
    found = list(LONELY.finditer(analysis.text))
    if len(found) == 1:
        yield Hit(found[0].start(), found[0].end(), MESSAGE)


CHECK = Check(
    code="MRK06",
    name="unclosed-code",
    severity=Severity.WARNING,
    title=Message("Code nicht geschlossen", "Unclosed code"),
    trigger=Trigger(chars="`"),
    find=find,
    formats=frozenset({"markdown"}),
    bad=(
        Bad("Der Befehl [[`]]halt wirkt sofort.", format="markdown"),
        Bad("Der Befehl halt[[`]] wirkt sofort.", format="markdown"),
    ),
    good=(
        Good("Der Befehl `halt` wirkt sofort.", format="markdown"),
        Good("Der Befehl ``ha`lt`` wirkt sofort.", format="markdown"),
        Good("```\nhalt\n```\n", format="markdown"),
        Good("Das gibt`s nur hier.", format="markdown"),
        Good("Das Werk wächst.", format="markdown"),
        Good("    halt`\n", format="markdown"),
    ),
)
