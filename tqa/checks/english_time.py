"""English time of day.

Why it matters
    German counts to 24: 5 p.m. is 17 Uhr.

When it stays silent
    The preposition am (10 am Samstag), PM2,5, and hours above twelve.

Fix safety
    Safe: the hour follows from the sign.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Fix, Hit, Message, Severity

SIGN = r"[ap]\.[ ]?m\.|[AP]\.M\.|[AP]M|pm"
LONE = r"[ \u00a0]am(?=[,;)]|\.?\s*$|[ \u00a0][A-Z]{2,4}(?!\w))"
"""*am* is no preposition before a sign, the end or a time zone."""
HALF = rf"(?:[ \u00a0]?(?P<half>{SIGN})|(?P<am>am)|{LONE})(?![\w:])(?:[ \u00a0]Uhr(?!\w))?"
FAULT = pattern(rf"(?<![\d:.,–-])(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?(?:[ ]Uhr)?{HALF}")
LIKELY = pattern(r"\d ?(?:Uhr ?)?(?:[AP]\.?M|[ap]\.?m)")
MESSAGE = Message("Englische Uhrzeit; deutsch zählt bis 24 Uhr.", "English time of day; German counts to 24.")


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in FAULT.finditer(analysis.text):
        after_noon = (match["half"] or "a").lower().startswith("p")
        hour = int(match["hour"]) % 12 + 12 * after_noon
        cured = f"{hour}{':' + match['minute'] if match['minute'] else ''} Uhr"
        end = match.end()
        closes = match.group().endswith(".") and not analysis.text[end:].strip(' “«)"')
        fix = Fix(match.start(), end, cured + "." * closes, safe=True)
        yield Hit(match.start(), end, MESSAGE, (fix,))


CHECK = Check(
    code="TYP13",
    name="english-time",
    severity=Severity.WARNING,
    title=Message("Englische Uhrzeit", "English time of day"),
    trigger=Trigger(chars="0123456789", pattern=LIKELY),
    find=find,
    bad=(
        Bad("Die Messe schließt um [[5 p.m.]] am Freitag.", "Die Messe schließt um 17 Uhr am Freitag."),
        Bad("Die Messe öffnet um [[9:30 AM]].", "Die Messe öffnet um 9:30 Uhr."),
        Bad("Die Messe schließt um [[12 PM Uhr]].", "Die Messe schließt um 12 Uhr."),
        Bad("Die Messe öffnet um [[7.30pm]] Ortszeit.", "Die Messe öffnet um 19:30 Uhr Ortszeit."),
        Bad("Die Messe öffnet um [[8:30 am]], sagte er.", "Die Messe öffnet um 8:30 Uhr, sagte er."),
        Bad("Die Messe schließt um [[5 p.m.]]", "Die Messe schließt um 17 Uhr."),
    ),
    good=(
        Good("Europa führt 10 zu 6 am Finaltag."),
        Good("Wir kommen um 10 am Samstag."),
        Good("Die Messe schließt um 17 Uhr."),
        Good("Das Radio sendet auf BBC 4 am Sonntag."),
        Good("Der Wert für PM 2,5 ist zu hoch."),
        Good("Das Gerät hat 16 PM auf der Skala."),
    ),
)
