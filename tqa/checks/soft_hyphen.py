"""Soft hyphens in running text.

Why it matters
    Pasted from a typeset page they break search and translation memories, and show up as stray hyphens.

When it stays silent
    HTML, where authors set them on purpose; documents with more than ten, which are hyphenated throughout.

Fix safety
    Safe: a soft hyphen is invisible. A hint, since it may be meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Fix, Hit, Message, Severity

FAULT = pattern("\u00ad+")
THROUGHOUT = 10
MESSAGE = Message("Weiches Trennzeichen im Wort.", "Soft hyphen in a word.")


def find_all(analyses: Sequence[Analysis]) -> Iterator[tuple[Analysis, Hit]]:
    found = [(a, m) for a in analyses if "\u00ad" in a.text for m in FAULT.finditer(a.text)]
    if len(found) <= THROUGHOUT:
        for analysis, match in found:
            yield analysis, Hit(match.start(), match.end(), MESSAGE, (Fix(*match.span(), "", safe=True),))


CHECK = Check(
    code="ENC05",
    name="soft-hyphen",
    severity=Severity.HINT,
    title=Message("Weiches Trennzeichen", "Soft hyphen"),
    trigger=Trigger(chars="\u00ad"),
    find_all=find_all,
    formats=frozenset({"text", "markdown"}),
    bad=(
        Bad("Die Halb[[\u00ad]]leiter sind knapp.", "Die Halbleiter sind knapp."),
        Bad("Die Ver[[\u00ad]]stär[[\u00ad]]kung wächst.", "Die Verstärkung wächst."),
        Bad("Die Halb[[\u00ad]]leiter sind knapp.", "Die Halbleiter sind knapp.", format="markdown"),
    ),
    good=(
        Good("Die Halbleiter sind knapp."),
        Good("<p>Die Halb&shy;leiter sind knapp.</p>", format="html"),
        Good("Die Halb-Leiter sind knapp."),
        Good("Ein- und Ausgang sind frei."),
        Good("Die Halbleiter – so heißt es – sind knapp."),
        Good("Der US-Konzern wächst."),
    ),
)
