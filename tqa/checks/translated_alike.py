"""Two English segments that the document translates by the same German.

Why it matters
    One of the two was pasted over, or slipped by a line.

When it stays silent
    Labels and short segments, English that differs in spelling, articles or signs, and segments that are alike. A hint
    where they share a word, or where the German is short.

Fix safety
    No fix.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from tqa.analyse.bilingual import Pair
from tqa.analyse.bilingual.copies import words
from tqa.analyse.bilingual.prose import function_words
from tqa.checks._check import Bad, Check, Good
from tqa.model import Hit, Message, Severity

LEAST, LONG, ALIKE, STEM = 30, 45, 0.34, 5
"""Letters of the German of a hint and of a warning, the share of words that two alike English segments have, and
letters of a beginning that two words share which say much the same.
"""


def find_pairs(pairs: Sequence[Pair]) -> Iterator[tuple[Pair, Hit]]:
    groups: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        if len(pair.target.text) >= LEAST and pair.source.text != pair.target.text:
            groups[pair.target.text].append(pair)
    for group in groups.values():
        for pair in group[1:] if len(group) > 1 else ():
            other = next((each for each in group if each is not pair and differ(each, pair)), None)
            if other:
                text = other.source.text[:80]
                message = Message(f"So ist auch »{text}« übersetzt.", f"“{text}” is translated the same.")
                weak = len(pair.target.text) < LONG or not stems(pair).isdisjoint(stems(other))
                yield pair, Hit(0, len(pair.target.text), message, (), Severity.HINT if weak else None)


def differ(one: Pair, two: Pair) -> bool:
    """The English of the two has few words in common."""
    a, b = (set(words(pair.source.text)) - function_words() for pair in (one, two))
    return bool(a and b) and len(a & b) < ALIKE * min(len(a), len(b))


def stems(pair: Pair) -> frozenset[str]:
    """The beginnings of the longer words of the English."""
    return frozenset(word[:STEM] for word in words(pair.source.text) if len(word) >= STEM)


CHECK = Check(
    code="BIL38",
    name="translated-alike",
    severity=Severity.WARNING,
    title=Message("Gleich übersetzt", "Translated alike"),
    find_pairs=find_pairs,
    bad=(
        Bad(
            "Das Werk wurde im Frühling eröffnet.\n[[Das Werk wurde im Frühling eröffnet.]]",
            source="The plant was opened in the spring.\nCritics warn of higher costs.",
        ),
    ),
    good=(
        Good(
            "Das Werk wurde im Frühling eröffnet.\nDas Werk wurde im Frühling eröffnet.",
            source="The plant was opened in the spring.\nThe plant opened in spring.",
        ),
    ),
)
