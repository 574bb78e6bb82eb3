"""A blank that breaks a Markdown link: [Text] (https://…).

Why it matters
    The engine put a blank between the brackets; the reader sees brackets and a bare address instead of a link.

When it stays silent
    Notes in square brackets before an ordinary aside.

Fix safety
    Safe: only the blank goes.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import OPAQUE, Fix, Hit, Message, Severity

FAULT = pattern(rf"(?<=[^\s\]])\](\s+)\((?=https?://|www\.|mailto:|/[\w.-]|{OPAQUE}\s*\)|\s*https?://)")
MESSAGE = Message("Leerzeichen zerreißt den Link.", "A blank breaks the link.")


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in FAULT.finditer(analysis.text):
        yield Hit(match.start(), match.end(), MESSAGE, (Fix(*match.span(1), "", safe=True),))


CHECK = Check(
    code="MRK01",
    name="blank-in-link",
    severity=Severity.ERROR,
    title=Message("Leerzeichen im Link", "Blank in a link"),
    source_clears=True,
    trigger=Trigger(chars="]", pattern=pattern(r"\]\s+\(")),
    find=find,
    bad=(
        Bad("Siehe [das Werk[[] (]]https://example.org/werk).", "Siehe [das Werk](https://example.org/werk)."),
        Bad(
            "Siehe [das Werk[[] (]]https://example.org/werk).",
            "Siehe [das Werk](https://example.org/werk).",
            format="markdown",
        ),
        Bad("- [Das Werk[[] (]]/werk/neu)", "- [Das Werk](/werk/neu)", format="markdown"),
    ),
    good=(
        Good("Siehe [das Werk](https://example.org/werk).", format="markdown"),
        Good("Das Werk [neu] (Halle drei) wächst."),
        Good("„Das [Werk] (so heißt es) wächst.“"),
        Good("Der Ausdruck `[a] (https://example.org)` hilft.", format="markdown"),
        Good("Siehe das Werk (https://example.org/werk)."),
        Good("- [ ] Das Werk besuchen", format="markdown"),
    ),
)
