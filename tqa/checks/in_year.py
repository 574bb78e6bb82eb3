"""*in* before a year, as English says it: *in 2024*.

Why it matters
    German names the year alone or says *im Jahr 2024* (Duden, Das Wörterbuch der sprachlichen Zweifelsfälle).

When it stays silent
    Before a year that begins a name or counts something (*in 2020 Fällen*), in ranges, and in English passages.

Fix safety
    For review: both ways are right, and one may sound better.
"""

from __future__ import annotations

from collections.abc import Iterator
from string import digits

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Fix, Hit, Message, Severity, TokenKind

FAULT = pattern(r"\b([Ii])n[ \u00a0]((?:19[5-9]|20[0-4])\d)\b(?![.,:]?\d|[-–/%]|[ \u00a0][A-ZÄÖÜ(–-])")


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in FAULT.finditer(analysis.text):
        if is_english(analysis, match.start()):
            continue
        capital, year = match[1] == "I", match[2]
        long = f"{'Im' if capital else 'im'} Jahr {year}"
        message = Message(f"Englisch: »{match[0]}«, deutsch »{long}«.", f"English: “{match[0]}” for “{long}”.")
        offers = (long, year) if capital else (year, long)
        yield Hit(*match.span(), message, tuple(Fix(*match.span(), offer) for offer in offers))


def is_english(analysis: Analysis, place: int) -> bool:
    """The word before is no German one."""
    before = [t for t in analysis.tokens if t.end <= place]
    return bool(before) and before[-1].kind is TokenKind.WORD and not analysis.readings(before[-1])


CHECK = Check(
    code="CAL04",
    name="in-year",
    severity=Severity.WARNING,
    title=Message("»in« vor einer Jahreszahl", "“in” before a year"),
    trigger=Trigger(chars=digits, pattern=pattern(r"\b[Ii]n[ \u00a0](?:19|20)\d\d\b")),
    find=find,
    bad=(
        Bad("Das Werk wurde [[in 2024]] gebaut.", "Das Werk wurde 2024 gebaut."),
        Bad("[[In 2019]] stieg der Umsatz.", "Im Jahr 2019 stieg der Umsatz.", ("2019 stieg der Umsatz.",)),
    ),
    good=(
        Good("Das Werk wurde im Jahr 2024 gebaut."),
        Good("Sie wurde in 2000 Fällen gerufen."),
        Good("Der Wert steigt in 2020 – 2030 gerechnet – kaum."),
        Good("Founded in 2024 steht auf dem Etikett."),
    ),
)
