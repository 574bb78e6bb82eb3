"""Negation of the English that the German does not have.

Why it matters
    The sentence says the opposite.

When it stays silent
    Negations that German renders otherwise (unmöglich, kaum, außer, verweigern, no longer, not only, not until),
    English that is quoted as it stands, options and values (`no`). A hint where some of several negations are there,
    where the sentences do not match one by one, for what is cut short (if not, or none), and for free translations.

Fix safety
    No fix.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqa.analyse.bilingual import Pair
from tqa.analyse.bilingual.negation import Negation, english, german, german_cues, german_sure
from tqa.checks._check import Bad, Check, Good, pattern
from tqa.model import Hit, Message, Severity

BESIDE = 6
"""Characters of English that show whether it was left standing."""
LIKELY = pattern(r"n['’]t|\b(?:not?|none|nor|nothing|nobody|nowhere|never|cannot|neither|without)\b")
CUES = ("no", "n't", "n’t", "never", "neither", "without")
"""One of them stands in whatever is likely."""
PAIRED = frozenset(("neither", "nor"))
ELLIPSIS = pattern(r"(?i)\b(?:if|or|when|unless) (?:not|none|neither|no \w+)\b(?:\W+\w+)?\W*\Z")
"""A condition cut short, which German often says in a word: ansonsten, Vorgabe."""
KEY = pattern(r"[_&](?=[^\W\d_])")
"""The sign of an access key: _Nicht."""
STOP = pattern(r"(?<=[.!?:;])[\"”“)]*\s+|\n\s*\n|\n(?=\s*[-*•])")
SEVERAL, CLOSE = 4, 0.05
"""Sentences that are too many to be judged as a whole, and share of the English that a close translation says."""


def find(pair: Pair) -> Iterator[Hit]:
    source, text = pair.source.plain, pair.target.plain
    low = source.lower()
    if not any(word in low for word in CUES) or not LIKELY.search(low) or not text.strip() or text == source:
        return
    if len(english(source).sure) <= len(german_sure(KEY.sub("", text))):
        return
    parts = sentences(source, text)
    loose = len(parts) == 1 and len(STOP.findall(source.rstrip())) + 1 >= SEVERAL
    for (start, end), (first, last) in parts:
        said = english(source[start:end])
        own = german(KEY.sub("", text[first:last])) if said.sure and not english(text[first:last]).sure else None
        if own and lacks(said, own, source[start:end], text[first:last]):
            at = start + said.sure[0][0]
            word = source[at : start + said.sure[0][1]]
            if source[at : start + said.sure[0][1] + BESIDE] not in text and not re.search(
                rf"\b{re.escape(word)}\b", text
            ):
                quote = source[source.rfind(" ", 0, max(0, at - 12)) + 1 : at + 24].strip()
                weak = own.sure or loose or is_free(source[start:end], text[first:last])
                sure = Severity.HINT if weak else None
                said_de = f"Im Englischen steht »{quote}«, im Deutschen fehlt die Verneinung."
                yield Hit(first, last, Message(said_de, f"The German lacks the negation of “{quote}”."), (), sure)


def is_free(source: str, target: str) -> bool:
    """The German says little of the English word by word, or the English is cut short."""
    from tqa.analyse.bilingual.coverage import share

    return ELLIPSIS.search(source) is not None or share(source, target) < CLOSE


def lacks(said: Negation, own: Negation, source: str, target: str) -> bool:
    """The German has no negation; or of two and more it has fewer, and none of them is a pair (neither, nor)."""
    if not own.sure:
        return own.soft <= said.soft
    if len(said.sure) <= len(own.sure):
        return False
    doubled = any(source[a:b].lower() in PAIRED for a, b in said.sure)
    return not doubled and len(own.sure) + german_cues(target) < len(said.sure)


def sentences(source: str, target: str) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """The sentences of both sides one by one where there are as many, else both as a whole."""
    sides = []
    for text in (source, target):
        cuts = [0, *(cut for found in STOP.finditer(text) for cut in found.span()), len(text.rstrip())]
        sides.append([(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=True) if text[a:b].strip()])
    if len(sides[0]) == len(sides[1]):
        return list(zip(*sides, strict=True))
    return [((0, len(source)), (0, len(target)))]


CHECK = Check(
    code="BIL22",
    name="negation-missing",
    severity=Severity.WARNING,
    title=Message("Verneinung fehlt", "Negation missing"),
    find_pair=find,
    bad=(
        Bad("[[Die Datei wurde gelöscht.]]", source="The file was not deleted."),
        Bad("[[Der Minister will die Steuer erhöhen.]]", source="The minister doesn't want to raise the tax."),
        Bad("Es war nicht neu. [[Das Werk hat Gäste.]]", source="It was not new. The plant has no guests."),
    ),
    good=(
        Good("Das ist unmöglich.", source="That is not possible."),
        Good("Erst am Montag kam der Zug.", source="The train did not arrive until Monday."),
        Good("Der Zug ist kein Auto.", source="The train is not a car."),
        Good("Sowohl der Zug als auch das Auto sind neu.", source="Not only the train but also the car is new."),
    ),
)
