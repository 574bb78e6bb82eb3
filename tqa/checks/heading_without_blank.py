"""A heading whose number signs touch the text: ##Titel.

Why it matters
    Markdown asks for a blank; without it the signs stand in the text and the heading is none.

When it stays silent
    A single number sign (hashtag), code, numbers (##1).

Fix safety
    Safe: only a blank is put in.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Fix, Hit, Message, Severity

FAULT = pattern(r"^(#{2,6})(?=[^\W\d_„»\"])")
MESSAGE = Message("Überschrift ohne Leerzeichen nach dem Rautenzeichen.", "Heading without a blank after its signs.")


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in FAULT.finditer(analysis.text):
        end = match.end()
        yield Hit(match.start(), end, MESSAGE, (Fix(end, end, " ", safe=True),))


CHECK = Check(
    code="MRK08",
    name="heading-without-blank",
    severity=Severity.WARNING,
    title=Message("Überschrift ohne Leerzeichen", "Heading without a blank"),
    trigger=Trigger(chars="#", pattern=pattern("^##")),
    find=find,
    formats=frozenset({"markdown"}),
    bad=(
        Bad("[[##]]Das Werk\n\nEs wächst.\n", "## Das Werk\n\nEs wächst.\n", format="markdown"),
        Bad("[[###]]Die Halle\n\nSie wächst.\n", "### Die Halle\n\nSie wächst.\n", format="markdown"),
    ),
    good=(
        Good("## Das Werk\n\nEs wächst.\n", format="markdown"),
        Good("#Werk ist das Schlagwort.\n", format="markdown"),
        Good("##1 ist die Nummer.\n", format="markdown"),
        Good("Das Werk ##neu wächst.\n", format="markdown"),
        Good("```\n##Werk\n```\n", format="markdown"),
        Good("####\n\nEs wächst.\n", format="markdown"),
    ),
)
