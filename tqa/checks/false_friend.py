"""A German word that looks like the English one and means something else, or that no German says.

Why it matters
    Sammelruf for rallying cry, Handelssekretär for Secretary of Commerce: the reader learns something false.

When it stays silent
    Good German words (eventuell, kontrollieren), unless the English or neighbouring words show the mistake.

Fix safety
    Safe where there is one cure with one form and nothing else changes; mostly there are several.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.checks._terms import hits
from tqa.model import Hit, Message, Severity
from tqa.terms.index import FALSE_FRIEND


def find(analysis: Analysis) -> Iterator[Hit]:
    return hits(analysis, FALSE_FRIEND)


CHECK = Check(
    code="CAL01",
    name="false-friend",
    severity=Severity.ERROR,
    title=Message("Falscher Freund", "False friend"),
    find=find,
    trigger=Trigger(part="avoided"),
    bad=(
        Bad(
            "Der Satz wurde zum [[Sammelruf]] der Bewegung.",
            "Der Satz wurde zum Kampfruf der Bewegung.",
            ("Der Satz wurde zum Weckruf der Bewegung.",),
        ),
        Bad("Der [[Handelssekretär]] reist nach Japan.", "Der Handelsminister reist nach Japan."),
    ),
    good=(
        Good("Eventuell kontrolliert der Zoll die Ware."),
        Good("Die Form aus Silikon hält Hitze aus."),
    ),
)
