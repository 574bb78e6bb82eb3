"""An umlaut or ß that was spelt out or lost: fuer, koennen, Krafte.

Why it matters
    Old encodings and careless keyboards turn ü into ue or u. A reader stumbles at once.

When it stays silent
    When the form as it stands is a word or a name (*Manuel*, *Goethe*, *Masse*).

Fix safety
    Safe when only one form with umlaut exists and it is a common one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import repair
from tqa.model import Fix, Hit, Message, Severity


def find(analysis: Analysis) -> Iterator[Hit]:
    for token in analysis.unknown:
        offers = repair.umlauts(token.text)
        if not offers:
            continue
        message = Message(f"Umlaut oder ß verloren: »{offers[0]}«.", f"Lost umlaut or ß: “{offers[0]}”.")
        safe = len(offers) == 1
        yield Hit(token.start, token.end, message, tuple(Fix(token.start, token.end, form, safe) for form in offers))


CHECK = Check(
    code="SPL03",
    name="lost-umlaut",
    severity=Severity.ERROR,
    title=Message("Verlorener Umlaut", "Lost umlaut"),
    trigger=Trigger(pattern=re.compile(r"[aouAOU]|ss")),
    find=find,
    bad=(
        Bad("Das Paket ist [[fuer]] alle da.", "Das Paket ist für alle da."),
        Bad("Sie [[koennen]] nun bestellen.", "Sie können nun bestellen."),
        Bad("Die [[Krafte]] reichen nicht.", "Die Kräfte reichen nicht."),
        Bad("Die [[Qualitat]] steigt.", "Die Qualität steigt."),
        Bad("Das ist der [[groesste]] Fehler.", "Das ist der größte Fehler."),
    ),
    good=(Good("Manuel las Goethe neben der Masse."), Good("Die Aktuelle Stunde dauerte lange."), Good("Der neue Bauer sät.")),
)
