"""An em dash, as English sets it.

Why it matters
    German knows only the en dash between blanks; word—word glues two words together.

When it stays silent
    Em dashes at the start of a line (dialogue, credits) and runs of them (rules).

Fix safety
    Safe: an en dash between blanks.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Fix, Hit, Message, Severity

FAULT = pattern(r"(?<=[^\s—])[ \u00a0\u2009\u200a]?—[ \u2009\u200a]?(?=[^\s—])")
MESSAGE = Message("Langer englischer Gedankenstrich; deutsch ist „ – “.", "English em dash; German sets “ – ”.")


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in FAULT.finditer(analysis.text):
        after = analysis.text[match.end()]
        cured = " –" if after in ",.;:!?)“" else " – "
        yield Hit(match.start(), match.end(), MESSAGE, (Fix(match.start(), match.end(), cured, safe=True),))


CHECK = Check(
    code="TYP11",
    name="em-dash",
    severity=Severity.WARNING,
    title=Message("Englischer Gedankenstrich", "English em dash"),
    trigger=Trigger(chars="—"),
    find=find,
    bad=(
        Bad("Das Werk[[—]]es ist neu[[—]]wächst.", "Das Werk – es ist neu – wächst."),
        Bad("Das Werk wächst[[ — ]]und die Nachfrage auch.", "Das Werk wächst – und die Nachfrage auch."),
        Bad("Die Nachfrage[[—]]so heißt es[[—]], steigt.", "Die Nachfrage – so heißt es –, steigt."),
    ),
    good=(
        Good("Das Werk – es ist neu – wächst."),
        Good("— Das Werk wächst."),
        Good("———"),
        Good("Die Strecke Köln–Bonn ist gesperrt."),
        Good("Das Werk wächst –"),
        Good("Der Chip-Hersteller wächst."),
    ),
)
