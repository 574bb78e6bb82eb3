"""A character of the private use area.

Why it matters
    Only one font knows what it shows, an icon or a bullet of a lost page; every other shows a box.

When it stays silent
    Never.

Fix safety
    Offers to delete it, for review: it may have stood for a bullet or a sign.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Fix, Hit, Message, Severity

FAULT = pattern("[\ue000-\uf8ff\U000f0000-\U0010fffd]+(?P<blank> ?)")
MESSAGE = Message("Zeichen ohne Bedeutung (privater Bereich).", "Character without a meaning (private use area).")


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in FAULT.finditer(analysis.text):
        alone = match.start() == 0 or analysis.text[match.start() - 1].isspace()
        end = match.end() if alone else match.start("blank")
        yield Hit(match.start(), match.start("blank"), MESSAGE, (Fix(match.start(), end, ""),))


CHECK = Check(
    code="ENC08",
    name="private-use-character",
    severity=Severity.WARNING,
    title=Message("Zeichen ohne Bedeutung", "Character without a meaning"),
    trigger=Trigger(pattern=pattern("[\ue000-\uf8ff\U000f0000-\U0010fffd]")),
    find=find,
    bad=(
        Bad("[[\uf0b7]] Das Werk wächst.", "Das Werk wächst."),
        Bad("Das Werk [[\ue001]] wächst.", "Das Werk wächst."),
        Bad("Das Werk[[\ue001]] wächst.", "Das Werk wächst."),
    ),
    good=(
        Good("• Das Werk wächst."),
        Good("Das Werk wächst 😀."),
        Good("Das Werk → wächst."),
        Good("Das Werk ✓ wächst."),
        Good("Das Werk © wächst."),
        Good("Das Werk wächst."),
    ),
)
