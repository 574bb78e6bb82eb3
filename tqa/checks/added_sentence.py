"""Sentence in the German that the English does not have.

Why it matters
    An engine invented it, or it belongs to another place.

When it stays silent
    English sentences that German splits: as long as words of the sentence are met.

Fix safety
    For review: the sentence is taken out.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse.bilingual import Pair
from tqa.checks._check import Bad, Check, Good, pattern
from tqa.model import Fix, Hit, Message, Severity

STOP = pattern(r"[.!?][\"”“)]*(?:\s|\Z)|\n")
FEW, LONGER, LEAST, SHARE = 15, 1.15, 1.4, 0.12
"""Letters that say nothing; German per English length; counterparts that must be expected, and the share of them that
must be met.
"""
MESSAGE = Message("Der Satz steht nicht im Englischen.", "The sentence is not in the English.")


def find(pair: Pair) -> Iterator[Hit]:
    source, target = pair.source.text, pair.target.text
    if len(target) < LONGER * len(source) + FEW or len(source) < FEW:
        return
    if len(STOP.findall(source)) >= len(STOP.findall(target)):
        return
    from tqa.analyse.bilingual.coverage import target_sentences

    found = target_sentences(pair)
    for each in found if len({target[each.start : each.end] for each in found}) == len(found) else ():
        length = each.end - each.start
        extra = each.expected >= LEAST and each.share < SHARE and length < len(target)
        if extra and len(target) > LONGER * len(source) + length / 2:
            start = len(target[: each.start].rstrip())
            yield Hit(each.start, each.end, MESSAGE, (Fix(start, each.end, ""),))


CHECK = Check(
    code="BIL35",
    name="added-sentence",
    severity=Severity.HINT,
    title=Message("Satz hinzugefügt", "Sentence added"),
    find_pair=find,
    bad=(
        Bad(
            "Das Werk wurde im Frühling eröffnet. [[Kritiker warnen seit Jahren vor hohen Kosten und Verzögerungen.]]",
            "Das Werk wurde im Frühling eröffnet.",
            source="The plant was opened in the spring.",
        ),
    ),
    good=(
        Good(
            "Das Werk wurde im Frühling eröffnet. Der Minister lobte es.",
            source="The plant was opened in the spring and praised by the minister.",
        ),
    ),
)
