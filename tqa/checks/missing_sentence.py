"""Sentence or clause of the English that a translation leaves out.

Why it matters
    What is not there cannot be proof-read.

When it stays silent
    German that is short but holds the names, figures and words of the English; short segments. What is likely, but
    not almost certain, is a hint.

Fix safety
    No fix.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse.bilingual import Pair
from tqa.checks._check import Bad, Check, Good, pattern
from tqa.model import Hit, Message, Severity

LIKELY, SURE, MOST, WORDS = 0.5, 2.4, 90, 3
"""Log odds of a hint and of a warning, characters that are quoted, and words that make a sentence."""
WORD = pattern(r"[^\W\d_]{3,}")


def find(pair: Pair) -> Iterator[Hit]:
    from tqa.analyse.bilingual.coverage import gap, may_lack

    if not may_lack(pair.source.text, pair.target.text):
        return
    found = gap(pair)
    if found.odds > LIKELY:
        quote = found.text if len(found.text) <= MOST else found.text[: MOST - 1].rstrip() + "…"
        message = Message(f"Es fehlt wohl »{quote}«.", f"“{quote}” is probably missing.")
        whole = found.odds > SURE and found.text != pair.source.text.strip() and len(WORD.findall(found.text)) >= WORDS
        yield Hit(0, len(pair.target.text), message, (), None if whole else Severity.HINT)


CHECK = Check(
    code="BIL34",
    name="missing-sentence",
    severity=Severity.WARNING,
    title=Message("Satz ausgelassen", "Sentence left out"),
    find_pair=find,
    bad=(
        Bad(
            "[[Das Werk wurde im Frühling eröffnet.]]",
            source="The plant was opened in the spring. The minister praised the company for its new machines.",
        ),
    ),
    good=(
        Good(
            "Das Werk wurde im Frühling eröffnet, und der Minister lobte die Firma für ihre neuen Maschinen.",
            source="The plant was opened in the spring. The minister praised the company for its new machines.",
        ),
    ),
)
