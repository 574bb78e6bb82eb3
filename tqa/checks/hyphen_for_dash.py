"""A hyphen between blanks where a dash belongs.

Why it matters
    German sets an en dash between blanks; a hyphen there is typewriter style.

When it stays silent
    Numbers, list marks at the start of a line, suspended hyphens (Ein- und Ausgang).

Fix safety
    Safe: only the sign changes. A hint, since much of the clean press writes so.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Fix, Hit, Message, Severity

FAULT = pattern(r"(?<=[^\W\d_]|[,)“«”\"!?])[ \u00a0](-) (?=[^\W\d_]|[„»\"(])")
MESSAGE = Message("Bindestrich statt Gedankenstrich.", "Hyphen instead of a dash.")


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in FAULT.finditer(analysis.text):
        start, end = match.span(1)
        yield Hit(start, end, MESSAGE, (Fix(start, end, "–", safe=True),))


CHECK = Check(
    code="TYP09",
    name="hyphen-for-dash",
    severity=Severity.HINT,
    title=Message("Bindestrich statt Gedankenstrich", "Hyphen instead of a dash"),
    trigger=Trigger(chars="-", pattern=pattern(" - ")),
    find=find,
    bad=(
        Bad("Das Werk wächst [[-]] und die Nachfrage auch.", "Das Werk wächst – und die Nachfrage auch."),
        Bad("Das Werk (neu) [[-]] so heißt es [[-]] wächst.", "Das Werk (neu) – so heißt es – wächst."),
        Bad("Die Preise steigen [[-]] „massiv“.", "Die Preise steigen – „massiv“."),
    ),
    good=(
        Good("Das Werk wächst – und die Nachfrage auch."),
        Good("Ein- und Ausgang sind frei."),
        Good("Das Spiel endete 3 - 1."),
        Good("- Das Werk wächst.\n- Die Nachfrage auch.", format="markdown"),
        Good("Der Ein-Aus-Schalter klemmt."),
        Good("Die Temperatur fiel auf - 5 Grad."),
    ),
)
