"""Quotation mark without its partner in the German, where the English pairs its own; or a quotation that is lost.

Why it matters
    Nobody knows where the quotation ends, or that it is one.

When it stays silent
    Apostrophes, inches and minutes, English with an odd mark of its own; quotations that became reported speech.

Fix safety
    No fix.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse.bilingual import Pair
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Hit, Message, Severity

MARKS = pattern(r'["“”„»«]')
ENGLISH = pattern(r'["“”]')
SINGLE = pattern(r"[\"“„»«'‚‘][\"“”„»«][\"“”»«'’‘]")
"""A quotation mark that is quoted itself."""
INCH = pattern(r"\d[\"”]")


def find(pair: Pair) -> Iterator[Hit]:
    if not MARKS.search(pair.target.plain) or INCH.search(pair.source.plain):
        return
    german = SINGLE.sub(lambda found: " " * len(found[0]), pair.target.plain)
    marks = list(MARKS.finditer(german))
    english = len(ENGLISH.findall(SINGLE.sub("   ", pair.source.plain)))
    if len(marks) % 2 and english and english % 2 == 0:
        place, text = marks[-1].start(), pair.target.text
        if len(marks) > 1 or text[place + 1 :].strip():
            sign = text[place]
            yield Hit(place, place + 1, Message(f"»{sign}« ohne Gegenstück.", f"“{sign}” without a partner."))


CHECK = Check(
    code="BIL27",
    name="quotation-unpaired",
    severity=Severity.WARNING,
    title=Message("Anführungszeichen ohne Gegenstück", "Quotation mark without a partner"),
    trigger=Trigger(chars='"“”„»«'),
    find_pair=find,
    bad=(Bad("Die Datei [[„]]Liste ist leer.", source="The file “list” is empty."),),
    good=(
        Good("Die Datei „Liste“ ist leer.", source="The file “list” is empty."),
        Good("Der Schirm misst 17 Zoll.", source='The screen measures 17".'),
    ),
)
