"""Negation in the German of which the English has no trace.

Why it matters
    The sentence says the opposite.

When it stays silent
    English with any word that German may render by a negation (fail, unless, only, little, out of, un-, -less …).

Fix safety
    No fix.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse.bilingual import Pair
from tqa.analyse.bilingual.negation import german, may_negate
from tqa.checks._check import Bad, Check, Good, pattern
from tqa.model import Hit, Message, Severity

LIKELY = pattern(r"(?i)(?<!\w)(?:nicht|kein\w*|nie|niemals|niemand\w*)(?!\w)")
NOT_ONLY = pattern(r"(?i)nicht (?:nur|zuletzt|mehr als|weniger als)|oder (?:nicht|kein)|oder auch nicht|nicht\?")


def find(pair: Pair) -> Iterator[Hit]:
    text = pair.target.text
    if not LIKELY.search(text) or NOT_ONLY.search(text) or not pair.source.text.strip() or pair.source.text == text:
        return
    if may_negate(pair.source.text.replace("&", "")):
        return
    for start, end in german(text).sure[:1]:
        message = Message(
            f"»{text[start:end]}«: Das Englische verneint nicht.", f"“{text[start:end]}”: the English has no negation."
        )
        yield Hit(start, end, message)


CHECK = Check(
    code="BIL23",
    name="negation-added",
    severity=Severity.HINT,
    title=Message("Verneinung steht nicht im Englischen", "Negation is not in the English"),
    find_pair=find,
    bad=(
        Bad("Die Datei wurde [[nicht]] gelöscht.", source="The file was deleted."),
        Bad("Das Werk hat [[keine]] Gäste.", source="The plant has guests."),
    ),
    good=(
        Good("Der Versuch ist nicht geglückt.", source="The attempt failed."),
        Good("Das Werk hat nicht viele Gäste.", source="The plant has few guests."),
        Good("Nicht nur der Zug ist neu.", source="The train as well as the car is new."),
    ),
)
