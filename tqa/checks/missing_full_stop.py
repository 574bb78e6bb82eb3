"""A paragraph of several sentences whose last one has no stop.

Why it matters
    The end was lost, or two blocks ran into one.

When it stays silent
    Single lines (headings, captions, credits), lists, lines that end in a number, an address or a sign.

Fix safety
    For review: the rest of the sentence may be missing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tqa.analyse import Analysis
from tqa.checks import _quotations as quotations
from tqa.checks._check import Bad, Check, Good
from tqa.model import Fix, Hit, Kind, Message, Severity, TokenKind

LEAST = 6
MESSAGE = Message("Schlusspunkt fehlt?", "Final full stop missing?")


def find_all(analyses: Sequence[Analysis]) -> Iterator[tuple[Analysis, Hit]]:
    for block in quotations.blocks(analyses):
        last = block[-1]
        if len(block) < 2 or last.kind is not Kind.PARAGRAPH or not last.text[-1:].isalpha():
            continue
        tokens = last.tokens
        whole = all(a.text.rstrip('“”«")').endswith((".", "!", "?")) for a in block[:-1])
        if whole and len(last.words) >= LEAST and tokens[-1].kind is TokenKind.WORD and tokens[-1].text.islower():
            end = tokens[-1].end
            yield last, Hit(tokens[-1].start, end, MESSAGE, (Fix(end, end, "."),))


CHECK = Check(
    code="PUN10",
    name="missing-full-stop",
    severity=Severity.HINT,
    title=Message("Schlusspunkt fehlt", "Missing full stop"),
    find_all=find_all,
    bad=(
        Bad(
            "Das neue Werk in Dresden wächst seit dem letzten Jahr. Die Nachfrage wird in diesem Jahr wohl [[steigen]]",
            "Das neue Werk in Dresden wächst seit dem letzten Jahr. Die Nachfrage wird in diesem Jahr wohl steigen.",
        ),
        Bad(
            "Es ist neu und liegt in Dresden.\n\nEs ist neu. Das Werk wird in diesem Jahr [[wachsen]]",
            "Es ist neu und liegt in Dresden.\n\nEs ist neu. Das Werk wird in diesem Jahr wachsen.",
            format="markdown",
        ),
    ),
    good=(
        Good("Das Werk wächst. Die Nachfrage steigt."),
        Good("Das neue Werk in Dresden wird wachsen"),
        Good("Das Werk wächst. Foto: Anna Beispiel"),
        Good("Das Werk wächst. Weitere Informationen finden Sie auf www.beispiel.de"),
        Good("# Das Werk in Dresden wird wachsen\n", format="markdown"),
        Good("Das Werk wächst. Die Nachfrage wird in diesem Jahr steigen:"),
    ),
)
