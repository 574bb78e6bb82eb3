"""Emphasis of the English article that the German one does not have.

Why it matters
    Titles of books and ships are set in italics for a reason.

When it stays silent
    German that sets the words in quotation marks, and sentences with more emphasis than the English.

Fix safety
    No fix: which words to set is for the editor to say.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse.bilingual import Pair
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Hit, Message, Severity

EMPHASIS = pattern(
    r"(?<![\w*_\\])(?:\*{1,3}|_{1,3})(?=[^\s*_])[^*\n]*?(?<=[^\s*_\\])(?:\*{1,3}|_{1,3})(?!\w)|<(?:em|strong|b|i)\b"
)
QUOTED = pattern(r"[„“”\"»«‚‘]")
MESSAGE = Message("Die Auszeichnung (fett, kursiv) des Englischen fehlt.", "The emphasis of the English is missing.")


def find(pair: Pair) -> Iterator[Hit]:
    if pair.unit or not pair.target.text or not pair.source.text:
        return
    english, german = len(EMPHASIS.findall(pair.source.raw)), len(EMPHASIS.findall(pair.target.raw))
    more_quotes = len(QUOTED.findall(pair.target.raw)) - len(QUOTED.findall(pair.source.raw))
    if english > german + max(0, more_quotes):
        yield Hit(0, len(pair.target.text), MESSAGE)


CHECK = Check(
    code="BIL40",
    name="emphasis-lost",
    severity=Severity.WARNING,
    title=Message("Hervorhebung verloren", "Emphasis lost"),
    find_pair=find,
    trigger=Trigger(part="articles"),
    formats=frozenset(("markdown", "html")),
    bad=(
        Bad(
            "[[Das Werk steht im Buch Chip War.]]\n",
            format="markdown",
            source="The plant is in the book *Chip War*.\n",
        ),
    ),
    good=(
        Good(
            "Das Werk steht im Buch *Chip War*.\n", format="markdown", source="The plant is in the book *Chip War*.\n"
        ),
        Good(
            "Das Werk steht im Buch „Chip War“.\n", format="markdown", source="The plant is in the book *Chip War*.\n"
        ),
    ),
)
