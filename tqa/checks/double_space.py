"""Two blanks where one belongs.

Why it matters
    A double blank tears a hole into a justified line; it is what a cut and paste leaves.

When it stays silent
    Between two sentences (no sentence owns the blanks), columns (three blanks and more, tabulators), line ends,
    indentation. A document that doubles its blanks throughout is a typist's habit: told once.

Fix safety
    Safe: one of the blanks goes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Fix, Hit, Message, Severity

FAULT = pattern(r"(?<=\S)  (?=\S)")
SINGLY = 3
"""So many places are told one by one, more are told once."""


def find_all(analyses: Sequence[Analysis]) -> Iterator[tuple[Analysis, Hit]]:
    found = [(a, m) for a in analyses if "  " in a.text for m in FAULT.finditer(a.text)]
    often = len(found) > SINGLY
    for analysis, match in found[:1] if often else found:
        start, end = match.span()
        yield analysis, Hit(start, end, _message(len(found) if often else 1), (Fix(start, end, " ", safe=True),))


def _message(count: int) -> Message:
    if count == 1:
        return Message("Doppeltes Leerzeichen.", "Double blank.")
    return Message(f"Doppelte Leerzeichen, {count} Mal im Dokument.", f"Double blanks, {count} times in the document.")


CHECK = Check(
    code="TYP04",
    name="double-space",
    severity=Severity.WARNING,
    title=Message("Doppeltes Leerzeichen", "Double blank"),
    source_clears=True,
    trigger=Trigger(pattern=pattern("  ")),
    find_all=find_all,
    bad=(
        Bad("Die Nachfrage wächst,[[  ]]das Werk auch.", "Die Nachfrage wächst, das Werk auch."),
        Bad("Das[[  ]]Werk wächst.", "Das Werk wächst."),
        Bad("Das Werk[[  ]]wächst,[[  ]]die Nachfrage auch.", "Das Werk wächst, die Nachfrage auch."),
        Bad("Es **wächst**[[  ]]weiter.", "Es **wächst** weiter.", format="markdown"),
    ),
    good=(
        Good("Das Werk wächst."),
        Good("Umsatz     120\nGewinn      12"),
        Good("Das Werk wächst.  \nDie Nachfrage auch."),
        Good("Das Werk\twächst."),
        Good("- Das Werk wächst.\n  Die Nachfrage auch.", format="markdown"),
        Good("<p>Das Werk\n   wächst.</p>", format="html"),
    ),
)
