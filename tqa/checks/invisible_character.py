"""Invisible control or zero-width character.

Why it matters
    Zero-width blanks, bidi controls and control codes break search, spelling and copying, and nobody sees why.

When it stays silent
    Joiners inside emoji and between letters of other scripts, soft hyphens (see soft-hyphen), tabulators.

Fix safety
    Safe: the character has no width and no meaning in German.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Fix, Hit, Message, Severity

CONTROLS = "".join(map(chr, (*range(9), *range(0xE, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0))))
WIDTHLESS = (
    "\u180e\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
)
JOINERS = "\u200c\u200d"
LETTER = "[A-Za-zÄÖÜäöüß]"
FAULT = pattern(f"[{re.escape(CONTROLS)}{WIDTHLESS}]+|(?<={LETTER})[{JOINERS}]+(?={LETTER})")
FOREIGN = pattern("[\u0590-\u08ff]")


def find(analysis: Analysis) -> Iterator[Hit]:
    if FOREIGN.search(analysis.text):
        return
    for match in FAULT.finditer(analysis.text):
        yield Hit(match.start(), match.end(), _message(match.group()), (Fix(*match.span(), "", safe=True),))


def _message(text: str) -> Message:
    codes = ", ".join(f"U+{ord(char):04X}" for char in text[:3])
    return Message(f"Unsichtbares Zeichen ({codes}).", f"Invisible character ({codes}).")


CHECK = Check(
    code="ENC04",
    name="invisible-character",
    severity=Severity.ERROR,
    title=Message("Unsichtbares Zeichen", "Invisible character"),
    trigger=Trigger(chars=CONTROLS + WIDTHLESS + JOINERS),
    find=find,
    bad=(
        Bad("Das Werk[[\u200b]] wächst.", "Das Werk wächst."),
        Bad("Das Werk [[\u202e]]wächst.", "Das Werk wächst."),
        Bad("Das We[[\u200d]]rk wächst.", "Das Werk wächst."),
        Bad("Das Werk[[\u0007]] wächst.", "Das Werk wächst."),
        Bad("Das Werk [[\ufeff]]wächst.", "Das Werk wächst."),
    ),
    good=(
        Good("Das Werk wächst."),
        Good("Die Familie 👨\u200d👩\u200d👧 wächst."),
        Good("Das Werk\twächst."),
        Good("Das Werk\u00a0wächst."),
        Good("Der Name \u200fשלום\u200f steht da."),
        Good("\ufeffDas Werk wächst."),
    ),
)
