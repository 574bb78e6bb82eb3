"""A term of the glossary written apart: Schottky Diode, Gate Länge, Leistungs Halbleiter.

Why it matters
    English writes compounds apart, German joins or couples them; apart they read as two things.

When it stays silent
    Terms that the glossary also has apart, English throughout (Venture Capital), and an article before a noun (Die
    Größe is no Die-Größe).

Fix safety
    Safe: the term is joined as the glossary has it.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good
from tqa.model import Fix, Hit, Message, Severity
from tqa.terms.spelling import apart


def find(analysis: Analysis) -> Iterator[Hit]:
    for found in apart(analysis.tokens, analysis.text, analysis.facts.house.terms):
        start, end = analysis.tokens[found.first].start, analysis.tokens[found.last].end
        message = Message(f"Ein Wort: »{found.right}«.", f"One word: “{found.right}”.")
        yield Hit(start, end, message, (Fix(start, end, found.right, safe=True),))


CHECK = Check(
    code="TRM03",
    name="term-hyphenation",
    severity=Severity.WARNING,
    title=Message("Fachausdruck getrennt geschrieben", "Term written apart"),
    find=find,
    bad=(
        Bad("Die [[Gate Länge]] schrumpft weiter.", "Die Gate-Länge schrumpft weiter."),
        Bad("Der Preis der [[Leistung Halbleiter]] steigt.", "Der Preis der Leistungshalbleiter steigt."),
    ),
    good=(Good("Die Gate-Länge schrumpft weiter."), Good("Die Größe des Chips zählt.")),
)
