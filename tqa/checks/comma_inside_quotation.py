"""A comma before the closing quotation mark.

Why it matters
    English sets the comma inside, “…,” she said; German behind the mark: „…“, sagte sie.

When it stays silent
    Where the mark opens, or the text goes on without a blank.

Fix safety
    Safe: comma and mark change places.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.config import Quotes
from tqa.model import Fix, Hit, Message, Severity

FAULT = pattern(r"(?<=[\w)!?%])([,]) ?([“”«‘’]{1,2}|\")(?=\s+[^\W\d_]|$)")
SWISS = pattern(r"(?<=[\w)!?%])([,]) ?([“”»‘’]{1,2}|\")(?=\s+[^\W\d_]|$)")
ENGLISH = ("“", "”")
MESSAGE = Message(
    "Das Komma steht deutsch hinter dem schließenden Anführungszeichen.",
    "German sets the comma behind the closing quotation mark.",
)


def find(analysis: Analysis) -> Iterator[Hit]:
    swiss = analysis.facts.house.marks is Quotes.SWISS
    for match in (SWISS if swiss else FAULT).finditer(analysis.text):
        sign = match[2]
        if " " in match.group() and (sign == '"' or "„" not in analysis.text[: match.start()]):
            continue
        yield Hit(match.start(), match.end(), MESSAGE, (cure(analysis, match.start(), sign),))


def cure(analysis: Analysis, place: int, sign: str) -> Fix:
    """Comma and mark change places; where the quotation is German, or English, it gets the marks of the house."""
    text, marks = analysis.text, analysis.facts.house.marks
    opening = max(text.rfind(mark, 0, place) for mark in (*ENGLISH, marks[0], '"'))
    end = text.index(sign, place) + len(sign)
    if opening >= 0 and text[opening] == ENGLISH[0] and sign == ENGLISH[1] and marks[0] not in text[:opening]:
        return Fix(opening, end, f"{marks[0]}{text[opening + 1 : place]}{marks[1]},", safe=True)
    german = opening >= 0 and text[opening] == marks[0] and sign in (*ENGLISH, '"')
    return Fix(place, end, f"{marks[1] if german else sign},", safe=True)


CHECK = Check(
    code="PUN08",
    name="comma-inside-quotation",
    severity=Severity.ERROR,
    title=Message("Komma vor dem schließenden Anführungszeichen", "Comma inside the quotation"),
    trigger=Trigger(chars='“”«»‘’"', pattern=pattern(r", ?[“”«»‘’\"]")),
    find=find,
    bad=(
        Bad("„Das Werk wächst[[,“]] sagte die Chefin.", "„Das Werk wächst“, sagte die Chefin."),
        Bad("«Das Werk wächst[[,»]] sagte die Chefin.", "«Das Werk wächst», sagte die Chefin.", quotes="«»"),
        Bad("»Das Werk wächst[[,«]] sagte die Chefin.", "»Das Werk wächst«, sagte die Chefin."),
        Bad("„Das sind 25 %[[,“]] sagte die Chefin.", "„Das sind 25 %“, sagte die Chefin."),
        Bad("„Das Werk wächst[[,”]] sagte die Chefin.", "„Das Werk wächst“, sagte die Chefin."),
        Bad("„Das Werk[[,“]] sagte sie, „wächst.“", "„Das Werk“, sagte sie, „wächst.“"),
    ),
    good=(
        Good("„Das Werk wächst“, sagte die Chefin."),
        Good("Sie sagte, „das Werk wächst“."),
        Good("Sie sagte, »das Werk wächst«."),
        Good("Das Lied „Halt, stopp“ läuft."),
        Good("„Wächst das Werk?“, fragte sie."),
        Good("Im Werk, ‚Halle‘ genannt, brennt Licht."),
        Good("Er las «Ja, nein» und ging."),
    ),
)
