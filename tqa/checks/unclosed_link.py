"""A Markdown link that lost its closing bracket: [Text](https://…

Why it matters
    The reader sees brackets and a bare address instead of a link.

When it stays silent
    Whole links, and code.

Fix safety
    Safe: the address ends at the blank.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import OPAQUE, Fix, Hit, Message, Severity

FAULT = pattern(rf"(?<=[^\s\]])\]\((?:https?://[^\s()]*[^\s().,;:!?]|{OPAQUE})(?=[.,;:!?]*(?:\s|$))")
MESSAGE = Message("Link ohne schließende Klammer.", "Link without its closing bracket.")


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in FAULT.finditer(analysis.text):
        end = match.end()
        yield Hit(match.start(), end, MESSAGE, (Fix(end, end, ")", safe=True),))


CHECK = Check(
    code="MRK03",
    name="unclosed-link",
    severity=Severity.ERROR,
    title=Message("Link ohne schließende Klammer", "Unclosed link"),
    source_clears=True,
    trigger=Trigger(chars="]", pattern=pattern(r"\]\(")),
    find=find,
    bad=(
        Bad(
            "Siehe [das Werk[[](https://example.org/werk]] und mehr.",
            "Siehe [das Werk](https://example.org/werk) und mehr.",
        ),
        Bad(
            "Siehe [das Werk[[](https://example.org/werk]] und mehr.",
            "Siehe [das Werk](https://example.org/werk) und mehr.",
            format="markdown",
        ),
        Bad("Siehe [das Werk[[](https://example.org/werk]].", "Siehe [das Werk](https://example.org/werk)."),
    ),
    good=(
        Good("Siehe [das Werk](https://example.org/werk).", format="markdown"),
        Good("Siehe [das Werk](https://example.org/werk_(neu))."),
        Good("Das Werk [neu] (Halle drei) wächst."),
        Good("Der Ausdruck `[a](https://example.org` hilft.", format="markdown"),
        Good("Siehe das Werk (https://example.org/werk)."),
        Good('[Werk](https://example.org/a "Titel")', format="markdown"),
    ),
)
