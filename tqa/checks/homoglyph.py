"""A Cyrillic or Greek letter inside a Latin word.

Why it matters
    Looks the same and is another letter: search and spelling fail; now and then it is deceit.

When it stays silent
    Greek letters in units and formulas (μm, kΩ, Δt), words wholly in another script, hyphenated pairs.

Fix safety
    Safe: the Latin letter looks the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Message, Severity

OTHER = "\u0370-\u03ff\u0400-\u04ff"
WORD = pattern(rf"[^\W\d_]*[{OTHER}][^\W\d_]*")
LATIN = pattern("[A-Za-zÄÖÜäöüß]")
MESSAGE = Message("Kyrillischer oder griechischer Buchstabe im Wort.", "Cyrillic or Greek letter in the word.")


def find(analysis: Analysis) -> Iterator[Hit]:
    latin: dict[str, str] = lists.load("homoglyphs")["latin"]
    for match in WORD.finditer(analysis.text):
        word = match.group()
        cured = "".join(latin.get(char, char) for char in word)
        if len(LATIN.findall(word)) >= max(2, len(word) / 2) and cured != word and not re.search(f"[{OTHER}]", cured):
            yield Hit(match.start(), match.end(), MESSAGE, (Fix(match.start(), match.end(), cured, safe=True),))


CHECK = Check(
    code="ENC07",
    name="homoglyph",
    severity=Severity.ERROR,
    title=Message("Fremder Buchstabe im Wort", "Foreign letter in a word"),
    trigger=Trigger(pattern=pattern(f"[{OTHER}]")),
    find=find,
    bad=(
        Bad("Die [[Nаchfrage]] wächst.", "Die Nachfrage wächst."),
        Bad("Das [[Wеrk]] wächst.", "Das Werk wächst."),
        Bad("Die [[Νachfrage]] wächst.", "Die Nachfrage wächst."),
    ),
    good=(
        Good("Die Nachfrage wächst."),
        Good("Die Schicht misst 5 μm, der Widerstand 3 kΩ."),
        Good("Der Name Москва steht da."),
        Good("Die α-Strahlung wächst."),
        Good("Der Wert Δt ist klein."),
        Good("Das Wort λόγος ist griechisch."),
    ),
)
