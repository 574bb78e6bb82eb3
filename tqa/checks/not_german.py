"""A document that is not in German.

Why it matters
    All other checks speak German; on an English file they would find a fault in every line. They are silent
    on such a document, and this one speaks once.

When it stays silent
    German documents, however many names and quotations they hold, and very short ones.

Fix safety
    No fix.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tqa.analyse import Analysis
from tqa.analyse.facts import GERMAN
from tqa.checks._check import Bad, Check, Good
from tqa.model import Hit, Message, Severity

MESSAGE = Message(
    "Das Dokument ist nicht auf Deutsch (Sprache: {}); es wird nicht weiter geprüft.",
    "The document is not in German (language: {}); it is not checked any further.",
)


def find_all(analyses: Sequence[Analysis]) -> Iterator[tuple[Analysis, Hit]]:
    if analyses and analyses[0].facts.language != GERMAN:
        said = (text.format(analyses[0].facts.language or "?") for text in MESSAGE)
        yield analyses[0], Hit(0, len(analyses[0].text), Message(*said))


CHECK = Check(
    code="DOC01",
    name="not-german",
    severity=Severity.ERROR,
    title=Message("Dokument nicht auf Deutsch", "Document not in German"),
    source_clears=True,
    find_all=find_all,
    any_language=True,
    bad=(
        Bad(
            "[[The company will build a second plant in Dresden, where it already has a large workforce.]]\n"
            "It wants to hire more than two thousand people by the end of next year."
        ),
    ),
    good=(Good("Der Hersteller baut in Dresden ein zweites Werk."), Good("Toshiba, Kioxia, Micron")),
)
