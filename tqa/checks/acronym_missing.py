"""Acronym of the English that the German does not have.

Why it matters
    Readers cannot tell which authority or technique is meant.

When it stays silent
    Acronyms for which German has another one or a word (AI and KI, UK and Großbritannien), lines in capitals.

Fix safety
    No fix.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse.bilingual import Pair
from tqa.analyse.bilingual.names import acronyms, short_forms
from tqa.checks._check import Bad, Check, Good, pattern
from tqa.model import Hit, Message, Severity

LIKELY = pattern(r"(?<![\w&@#/.<\\$-])[A-Z][A-Z0-9&]")


def find(pair: Pair) -> Iterator[Hit]:
    if not LIKELY.search(pair.source.plain) or not pair.target.text.strip():
        return
    low = pair.target.text.casefold()
    for form in short_forms(pair.source.plain):
        if form.casefold() in low or any(word.casefold() in low for word in acronyms().get(form, ())):
            continue
        message = Message(f"»{form}« des Englischen fehlt.", f"“{form}” of the English is missing.")
        yield Hit(0, len(pair.target.text), message)


CHECK = Check(
    code="BIL20",
    name="acronym-missing",
    severity=Severity.HINT,
    title=Message("Kurzwort fehlt", "Acronym missing"),
    find_pair=find,
    bad=(Bad("[[Die Behörde prüft den Fall.]]", source="The CFIUS is looking into the case."),),
    good=(
        Good("Die KI prüft den Fall.", source="The AI is looking into the case."),
        Good("Großbritannien prüft den Fall.", source="The UK is looking into the case."),
    ),
)
