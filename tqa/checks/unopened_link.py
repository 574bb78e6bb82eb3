"""A Markdown link that lost its opening bracket: Text](https://…).

Why it matters
    The address stands bare in the text, with a stray bracket before it.

When it stays silent
    Whole links, and code.

Fix safety
    Offers the bracket at the start of the sentence or list item, for review: only a human knows where it stood.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import OPAQUE, Fix, Hit, Message, Severity

FAULT = pattern(rf"\]\s?\((?=https?://|www\.|mailto:|{OPAQUE})")
MESSAGE = Message("Link ohne öffnende Klammer.", "Link without its opening bracket.")


def find(analysis: Analysis) -> Iterator[Hit]:
    text = analysis.text
    for match in FAULT.finditer(text):
        before = text[: match.start()]
        if before.count("[") <= before.count("]"):
            start = max(before.rfind(")") + 1, 0)
            start += len(text[start:]) - len(text[start:].lstrip())
            yield Hit(match.start(), match.start() + 1, MESSAGE, (Fix(start, start, "["),))


CHECK = Check(
    code="MRK02",
    name="unopened-link",
    severity=Severity.ERROR,
    title=Message("Link ohne öffnende Klammer", "Unopened link"),
    source_clears=True,
    trigger=Trigger(chars="]", pattern=pattern(r"\]\s?\(")),
    find=find,
    bad=(
        Bad("Das Werk wächst[[]]](https://example.org/werk)", "[Das Werk wächst](https://example.org/werk)"),
        Bad(
            "- Das Werk wächst[[]]](https://example.org/werk)",
            "- [Das Werk wächst](https://example.org/werk)",
            format="markdown",
        ),
    ),
    good=(
        Good("Siehe [das Werk](https://example.org/werk).", format="markdown"),
        Good("Siehe [das [neue] Werk](https://example.org/werk)."),
        Good("Das Werk [neu] (Halle drei) wächst."),
        Good("Der Ausdruck `a](https://example.org)` hilft.", format="markdown"),
        Good("Siehe das Werk (https://example.org/werk)."),
        Good("[Werk](https://example.org/a) und [Halle](https://example.org/b)"),
    ),
)
