"""Billion, Milliarde, Trillion mixed up: English billion is Milliarde, trillion is Billion.

Why it matters
    The amount is wrong by a factor of a thousand.

When it stays silent
    Without the English: all but amounts of money that nobody has (200 Billionen Dollar and more, Trillionen).
    With the English: figures that it does not hold, or holds with the right scale too.

Fix safety
    Safe where the English shows the figure; else for review.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from string import digits

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Message, Severity

GERMAN = {"billion": "Milliarde", "trillion": "Billion", "million": "Million"}
FIGURE = r"(?<![\w.,])(\d+(?:[.,]\d+)*)"


@cache
def shape(language: str) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """Figure and scale word in a language, and which scale each word means."""
    scales = {w: scale for scale, words in lists.load("scale_words")[language].items() for w in words}
    words = "|".join(re.escape(word) for word in sorted(scales, key=len, reverse=True))
    return re.compile(rf"{FIGURE}[-\s]?({words})(?!\w)"), scales


def in_source(source: str) -> set[tuple[float, str]]:
    """The large figures of the English: number and scale."""
    pattern, scales = shape("english")
    return {(float(m[1].replace(",", "")), scales[m[2]]) for m in pattern.finditer(source) if m[1].count(".") < 2}


def meant(analysis: Analysis, match: re.Match[str], scale: str) -> str:
    """The scale that the figure should have, "" if it may be right."""
    value = float(match[1].replace(".", "").replace(",", "."))
    if analysis.segment.source:
        found = {s for number, s in in_source(analysis.segment.source) if number == value}
        return found.pop() if len(found) == 1 and scale not in found else ""
    data, behind = lists.load("scale_words"), analysis.text[match.end() :].split()[:1]
    money = bool(behind) and behind[0].strip(".,;:!?“«") in data["currencies"]
    if money and scale == "quintillion":
        return "trillion"
    huge = money and scale == "trillion" and value >= 200
    return "billion" if huge and not any(part in analysis.text.lower() for part in data["world"]) else ""


def find(analysis: Analysis) -> Iterator[Hit]:
    pattern, scales = shape("german")
    for match in pattern.finditer(analysis.text):
        scale = meant(analysis, match, scales[match[2]]) if match[1].count(",") < 2 else ""
        if scale:
            word = GERMAN[scale] + ("" if match[1] == "1" else "n" if scale == "billion" else "en")
            message = Message(f"Gemeint ist wohl »{word}«.", f"Probably “{word}” is meant.")
            yield Hit(*match.span(), message, (Fix(*match.span(2), word, safe=bool(analysis.segment.source)),))


CHECK = Check(
    code="CAL03",
    name="scale-word",
    severity=Severity.WARNING,
    title=Message("Billion und Milliarde verwechselt", "Billion and Milliarde mixed up"),
    trigger=Trigger(chars=digits, pattern=pattern(r"\d[-\s]?(?:[BMT]\w*illi|Bio|Mio|Mrd)")),
    find=find,
    bad=(
        Bad("Das Programm kostet [[280 Billionen]] Dollar.", "Das Programm kostet 280 Milliarden Dollar."),
        Bad("Der Konzern ist [[2 Trillionen]] Dollar wert.", "Der Konzern ist 2 Billionen Dollar wert."),
    ),
    good=(Good("Der Konzern ist 3 Billionen Dollar wert."), Good("Die Welt hat 300 Billionen Dollar Schulden.")),
)
