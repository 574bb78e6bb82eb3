"""A blank before a sign that closes.

Why it matters
    German sets commas, full stops and closing brackets right behind the word; a blank before them is a slip.

When it stays silent
    Ellipses, file names (` .txt`), decimals without a leading zero, and emoticons.

Fix safety
    Safe: only the blank goes.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Fix, Hit, Message, Severity

FAULT = pattern(r"(?<=\w)[ \u00a0\u202f]+(?=[,;.!?:](?:\s|$))")
MESSAGE = Message("Leerzeichen vor dem Satzzeichen.", "Blank before a punctuation mark.")


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in FAULT.finditer(analysis.text):
        start, end = match.span()
        yield Hit(start, end + 1, MESSAGE, (Fix(start, end, "", safe=True),))


CHECK = Check(
    code="PUN01",
    name="space-before-sign",
    severity=Severity.WARNING,
    title=Message("Leerzeichen vor Satzzeichen", "Blank before a sign"),
    source_clears=True,
    trigger=Trigger(pattern=pattern(r"\s[,;.!?:]")),
    find=find,
    bad=(Bad("Das Werk wächst[[ ,]] die Nachfrage auch.", "Das Werk wächst, die Nachfrage auch."),),
    good=(Good("Die Datei .txt fehlt nicht."), Good("Das Werk wächst, die Nachfrage auch.")),
)
