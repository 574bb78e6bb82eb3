"""A comment to tqa that suppresses nothing, or that names no check.

Why it matters
    It outlives the fault that it was written for, and will hide the next one.

When it stays silent
    Checks that do not run, and plain text, which has no comments.

Fix safety
    Safe: the comment says nothing to readers. One that nobody understands is left to its author.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good
from tqa.model import Hit, Message, Severity


def find_all(_: Sequence[Analysis]) -> Iterator[tuple[Analysis, Hit]]:
    """Nothing: what is unused is known when all other checks have spoken, see `tqa.waivers`."""
    yield from ()


CHECK = Check(
    code="DOC02",
    name="unused-suppression",
    severity=Severity.WARNING,
    title=Message("Unterdrückung ohne Wirkung", "Suppression without effect"),
    find_all=find_all,
    bad=(
        Bad(
            "[[<!-- tqa-disable-next-line space-before-sign -->]]\nDas Werk wächst.\n",
            "Das Werk wächst.\n",
            format="markdown",
        ),
        Bad("Eins.\n\n[[<!-- tqa off -->]]\n\nDas Werk wächst.\n", "Eins.\n\n\nDas Werk wächst.\n", format="markdown"),
        Bad("[[<!-- tqa aus -->]]\n\nDas Werk wächst.\n", format="markdown"),
        Bad("[[<!-- tqa off PUN77 -->]]\n\nDas Werk wächst.\n", format="markdown"),
    ),
    good=(
        Good("<!-- tqa-disable-next-line space-before-sign -->\nDas Werk wächst , sagt sie.\n", format="markdown"),
        Good("<!-- tqa off -->\n\nDas Werk wächst , sagt sie.\n\n<!-- tqa on -->\n", format="markdown"),
        Good("---\ntqa: {disable: [PUN01]}\n---\n\nDas Werk wächst , sagt sie.\n", format="markdown"),
        Good("<p><!-- tqa off PUN -->Das Werk wächst , sagt sie.</p>\n", format="html"),
    ),
)
