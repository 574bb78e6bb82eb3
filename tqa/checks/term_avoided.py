"""A form that the glossary tells to avoid: Flossen-FET, Krafthalbleiter, Halbleitergerät.

Why it matters
    Readers of the trade stumble over a word-by-word translation where a term is established.

When it stays silent
    Forms that are wrong for one English term only, unless the English or neighbouring words show it; words and
    phrases that the glossary excepts; the letters inside another word (Maskerade). House style is a hint.

Fix safety
    Safe where there is one cure with one form and nothing else changes.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.checks._terms import hits
from tqa.model import Hit, Message, Severity
from tqa.terms.index import TERM


def find(analysis: Analysis) -> Iterator[Hit]:
    return hits(analysis, TERM)


CHECK = Check(
    code="TRM01",
    name="term-avoided",
    severity=Severity.ERROR,
    title=Message("Gemiedener Fachausdruck", "Avoided term"),
    find=find,
    trigger=Trigger(part="avoided"),
    bad=(
        Bad("Der Hersteller baut [[Krafthalbleiter]] für Autos.", "Der Hersteller baut Leistungshalbleiter für Autos."),
        Bad("Der Stromstoß zerstört den [[Kapazitor]].", "Der Stromstoß zerstört den Kondensator."),
        Bad("Der Markt für [[Silikonphotonik]]chips wächst.", "Der Markt für Siliziumphotonikchips wächst."),
        Bad("Die Preise der [[logischen Chips]] steigen.", "Die Preise der Logikchips steigen."),
        Bad("Er prüft die neue [[Halbleitervorrichtung]].", "Er prüft das neue Halbleiterbauelement."),
    ),
    good=(
        Good("Die Maskerade endet am Zollstock des Torwarts."),
        Good("Leistungshalbleiter sind keine logischen Bausteine."),
        Good("Das Tor zur Fabrik steht offen."),
    ),
)
