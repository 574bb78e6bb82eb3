"""An English idiom put into German word by word: auf derselben Seite sein, den Punkt verfehlen.

Why it matters
    Each word is German, the phrase is not; nothing tells more surely that a machine has translated.

When it stays silent
    The words in another order than a phrase can have, across a comma, and what the glossary excepts.

Fix safety
    For review: the verb of the cure has the person and tense of the old one, but its objects may differ.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.checks._terms import hits
from tqa.model import Hit, Message, Severity
from tqa.terms.index import CALQUE


def find(analysis: Analysis) -> Iterator[Hit]:
    return hits(analysis, CALQUE)


CHECK = Check(
    code="CAL02",
    name="calque",
    severity=Severity.ERROR,
    title=Message("Lehnübersetzung einer Wendung", "Calque"),
    find=find,
    trigger=Trigger(part="avoided"),
    bad=(
        Bad(
            "Das Land strebt nach [[technischer Selbstversorgung]].",
            "Das Land strebt nach technologischer Eigenständigkeit.",
        ),
        Bad("Das [[macht für die Kunden einen Unterschied]].", "Das bewirkt für die Kunden etwas."),
        Bad("Die Firmen [[sind auf derselben Seite]].", "Die Firmen sind sich einig."),
    ),
    good=(
        Good("Die Bilder stehen auf derselben Seite des Buches."),
        Good("Die Firmen sind sich einig."),
    ),
)
