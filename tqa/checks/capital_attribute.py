"""An article or adjective with a capital before its noun: unter Der Führung, in einer Feierlichen Zeremonie.

Why it matters
    English titles have capitals throughout; in German only nouns and names have them.

When it stays silent
    In headings and titles; behind *der*, *die*, *das*, where a name may begin (*die Neue Zeitung*); for adjectives of
    fixed terms (*ein Offener Brief*, *ein Schwarzes Loch*) and of places, and for persons (*einem Kranken helfen*).

Fix safety
    Safe: only the first letter changes.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.phrases.stray_attributes import may_stray, stray_attributes
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.model import Fix, Hit, Kind, Message, Severity


def find(analysis: Analysis) -> Iterator[Hit]:
    if analysis.kind in (Kind.HEADING, Kind.TITLE):
        return
    for token in stray_attributes(analysis):
        lower = token.text.lower()
        message = Message(f"Vor dem Substantiv klein: »{lower}«.", f"Lower case before the noun: “{lower}”.")
        yield Hit(token.start, token.end, message, (Fix(token.start, token.end, lower, safe=True),))


CHECK = Check(
    code="CAP16",
    name="capital-attribute",
    severity=Severity.WARNING,
    title=Message("Artikel oder Adjektiv groß", "Article or adjective with a capital"),
    trigger=Trigger(form=may_stray),
    find=find,
    bad=(
        Bad("Sie kämpfen unter [[Der]] Führung von Meier.", "Sie kämpfen unter der Führung von Meier."),
        Bad(
            "Der Preis wird in einer [[Feierlichen]] Zeremonie vergeben.",
            "Der Preis wird in einer feierlichen Zeremonie vergeben.",
        ),
        Bad("Sie sind auf dem [[Spanischen]] Markt.", "Sie sind auf dem spanischen Markt."),
        Bad("Der [[Isländische]] Hersteller klagt.", "Der isländische Hersteller klagt."),
        Bad("Er reist in ein [[Fremdes]] Land.", "Er reist in ein fremdes Land."),
    ),
    good=(
        Good("Sie schrieb einen Offenen Brief über ein Schwarzes Loch."),
        Good("Er las in Der Spiegel und in der Neuen Zürcher Zeitung."),
        Good("Die Indische Akademie der Künste liegt am Indischen Ozean."),
        Good("Wir halfen einem Kranken aus dem Bett."),
        Good("Er arbeitet bei einer Deutschen Bank."),
    ),
)
