"""An apostrophe in a contraction of preposition and article, or before an adverbial s: auf's, vor'm, abend's.

Why it matters
    Contractions that are in general use have no apostrophe (official rules, § 97 E1); adverbs in -s never have one.

When it stays silent
    Behind anything but these prepositions and adverbs; english-genitive sees to names.

Fix safety
    Safe.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Fix, Hit, Message, Severity

FAULT = pattern(
    r"(?<![\w'’])(?:(?:an|auf|durch|für|hinter|in|neben|um|über|unter|vor)(['’])s"
    r"|(?:hinter|über|unter|vor)(['’])[mn]"
    r"|(?:\w*(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|abend|morgen|mittag|nacht)|nicht|recht|link)(['’])s)"
    r"(?![\w'’])",
    re.IGNORECASE,
)


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in FAULT.finditer(analysis.text):
        place = next(n for n in (1, 2, 3) if match[n])
        message = Message(f"»{match[0]}« hat keinen Apostroph.", f"“{match[0]}” has no apostrophe.")
        if place != 3 or match[0].islower():
            yield Hit(*match.span(), message, (Fix(*match.span(place), "", safe=True),))


CHECK = Check(
    code="PUN30",
    name="apostrophe-in-contraction",
    severity=Severity.WARNING,
    title=Message("Apostroph in Verschmelzung", "Apostrophe in a contraction"),
    trigger=Trigger(chars="'’", pattern=FAULT),
    find=find,
    bad=(
        Bad("Er stieg [[auf's]] Dach.", "Er stieg aufs Dach."),
        Bad("Sie steht [[vor'm]] Haus.", "Sie steht vorm Haus."),
        Bad("Wir üben [[montag’s]] im Saal.", "Wir üben montags im Saal."),
    ),
    good=(
        Good("Er stieg aufs Dach."),
        Good("Wie geht’s?"),
        Good("Er hat’s gesehen."),
    ),
)
