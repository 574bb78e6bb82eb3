"""A ligature as one character (ﬁ for fi).

Why it matters
    Copied from a PDF: the word looks right and is found by no search.

When it stays silent
    Letters of other languages (æ, œ).

Fix safety
    Safe: the letters are the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import normalize

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Fix, Hit, Message, Severity

FAULT = pattern("[\ufb00-\ufb06]")
MESSAGE = Message("Ligatur als einzelnes Zeichen.", "Ligature as a single character.")


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in FAULT.finditer(analysis.text):
        fix = Fix(match.start(), match.end(), normalize("NFKC", match.group()), safe=True)
        yield Hit(match.start(), match.end(), MESSAGE, (fix,))


CHECK = Check(
    code="ENC09",
    name="ligature-character",
    severity=Severity.WARNING,
    title=Message("Ligatur als Zeichen", "Ligature character"),
    trigger=Trigger(chars="ﬀﬁﬂﬃﬄﬅﬆ"),
    find=find,
    bad=(
        Bad("Die [[ﬁ]]nanzielle Lage ist gut.", "Die finanzielle Lage ist gut."),
        Bad("Der Sto[[ﬀ]] fehlt.", "Der Stoff fehlt."),
    ),
    good=(
        Good("Die finanzielle Lage ist gut."),
        Good("Die Œuvres von Ærø sind bekannt."),
        Good("Der Stoff fehlt."),
        Good("Die Auflage steigt."),
        Good("Das Schiff fährt."),
        Good("Die Größe zählt."),
    ),
)
