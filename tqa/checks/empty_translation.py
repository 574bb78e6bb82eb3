"""English without any German.

Why it matters
    Readers find a gap, or English.

When it stays silent
    English without a letter.

Fix safety
    No fix.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse.bilingual import Pair
from tqa.checks._check import Bad, Check, Good
from tqa.model import Hit, Message, Severity


def find(pair: Pair) -> Iterator[Hit]:
    if pair.unit and not pair.target.text.strip() and any(map(str.isalpha, pair.source.text)):
        message = Message(
            f"»{pair.source.text[:60]}« ist nicht übersetzt.", f"“{pair.source.text[:60]}” is not translated."
        )
        yield Hit(0, len(pair.target.text), message)


CHECK = Check(
    code="BIL30",
    name="empty-translation",
    severity=Severity.WARNING,
    title=Message("Übersetzung leer", "Empty translation"),
    find_pair=find,
    bad=(Bad("[[ ]]", source="The plant is open."),),
    good=(Good("Das Werk ist offen.", source="The plant is open."), Good(" ", source="1.2")),
)
