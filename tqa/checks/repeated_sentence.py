"""A sentence that stands twice close together.

Why it matters
    A paragraph pasted twice, or an engine that translated one sentence for two.

When it stays silent
    Short sentences, headings, captions, credits and list items (see the residue checks), refrains in quotation
    marks, and repetitions further away than five sentences.

Fix safety
    For review: offers to delete the second one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tqa.analyse import Analysis
from tqa.checks._check import ARTICLES, Bad, Check, Good
from tqa.model import Fix, Hit, Kind, Message, Severity

NEAR, LEAST = 5, 5
"""Sentences between the two, words of the sentence."""
MESSAGE = Message("Derselbe Satz steht kurz davor schon.", "The same sentence stands shortly before.")


def find_all(analyses: Sequence[Analysis]) -> Iterator[tuple[Analysis, Hit]]:
    last: dict[str, int] = {}
    for place, analysis in enumerate(analyses):
        text = analysis.text.strip()
        if analysis.kind is Kind.PARAGRAPH and text.endswith((".", "!", "?")) and len(analysis.words) >= LEAST:
            if place - last.get(text, -NEAR - 1) <= NEAR:
                end = len(analysis.text)
                yield analysis, Hit(0, end, MESSAGE, (Fix(0, end, ""),))
            last[text] = place


CHECK = Check(
    code="REP03",
    name="repeated-sentence",
    severity=Severity.WARNING,
    title=Message("Satz doppelt", "Repeated sentence"),
    formats=ARTICLES,
    find_all=find_all,
    bad=(
        Bad(
            "Das Werk wächst in diesem Jahr. Es ist neu. [[Das Werk wächst in diesem Jahr.]]",
            "Das Werk wächst in diesem Jahr. Es ist neu. ",
        ),
        Bad(
            "Das Werk wächst in diesem Jahr.\n[[Das Werk wächst in diesem Jahr.]]\n",
            "Das Werk wächst in diesem Jahr.\n\n",
        ),
    ),
    good=(
        Good("Das Werk wächst. Das Werk wächst."),
        Good("Das Werk wächst in diesem Jahr. Das Werk wächst im nächsten Jahr."),
        Good("# Das Werk wächst in diesem Jahr\n\nDas Werk wächst in diesem Jahr.\n", format="markdown"),
        Good("Foto: Anna Beispiel\nDas Werk wächst.\nFoto: Anna Beispiel"),
        Good("- Das Werk wächst.\n- Die Nachfrage steigt.\n", format="markdown"),
        Good("Das Werk wächst in diesem Jahr! Das Werk wächst in diesem Jahr?"),
    ),
)
