"""A Markdown link with its brackets the wrong way round: (Text)[https://…].

Why it matters
    The reader sees brackets and an address instead of a link.

When it stays silent
    Whole links, notes in brackets, and code.

Fix safety
    Safe: the brackets change places.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import OPAQUE, Fix, Hit, Message, Severity

FAULT = pattern(rf"\(([^()\[\]\n]+)\)\[((?:https?://|www\.|mailto:)[^\s\[\]]+|{OPAQUE})\]")
MESSAGE = Message("Link mit vertauschten Klammern.", "Link with its brackets the wrong way round.")


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in FAULT.finditer(analysis.text):
        cured = f"[{match[1]}]({match[2]})"
        yield Hit(*match.span(), MESSAGE, (Fix(*match.span(), cured, safe=True),))


CHECK = Check(
    code="MRK10",
    name="reversed-link",
    severity=Severity.ERROR,
    title=Message("Link mit vertauschten Klammern", "Link with reversed brackets"),
    source_clears=True,
    trigger=Trigger(chars="[", pattern=pattern(r"\)\[")),
    find=find,
    bad=(
        Bad(
            "Siehe [[(das Werk)[https://example.org/werk]]] heute.", "Siehe [das Werk](https://example.org/werk) heute."
        ),
        Bad(
            "Siehe [[(das Werk)[https://example.org/werk]]] heute.",
            "Siehe [das Werk](https://example.org/werk) heute.",
            format="markdown",
        ),
    ),
    good=(
        Good("Siehe [das Werk](https://example.org/werk)."),
        Good("Das Werk (neu)[1] wächst."),
    ),
)
