"""A blank inside brackets or quotation marks.

Why it matters
    The pair belongs to what it encloses; a blank inside may tear it apart at the line end.

When it stays silent
    Emoticons, code, task boxes ([ ]), French «   », columns.

Fix safety
    Safe: only the blank goes.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Fix, Hit, Message, Severity

OPENING = pattern(r"(?:(?<=\s)|^)([(„])([ \u00a0])(?=[^\W_])")
CLOSING = pattern(r"(?<=[\w.!?])([ \u00a0])([)“])(?=[\s.,;:!?]|$)")
MESSAGE = Message("Leerzeichen innerhalb des Zeichenpaars.", "Blank inside brackets or quotation marks.")
PARTNER = {")": "(", "“": "„"}


def find(analysis: Analysis) -> Iterator[Hit]:
    text = analysis.text
    for match in OPENING.finditer(text):
        yield Hit(match.start(), match.end(), MESSAGE, (Fix(*match.span(2), "", safe=True),))
    for match in CLOSING.finditer(text):
        before = text[: match.start()]
        if before.count(PARTNER[match[2]]) > before.count(match[2]):
            yield Hit(match.start(), match.end(), MESSAGE, (Fix(*match.span(1), "", safe=True),))


CHECK = Check(
    code="PUN09",
    name="space-inside-pair",
    severity=Severity.WARNING,
    title=Message("Leerzeichen innerhalb eines Zeichenpaars", "Blank inside a pair"),
    source_clears=True,
    trigger=Trigger(chars="()„“"),
    find=find,
    bad=(
        Bad("Das Werk [[( ]]Halle 3) wächst.", "Das Werk (Halle 3) wächst."),
        Bad("Das Werk (Halle 3[[ )]] wächst.", "Das Werk (Halle 3) wächst."),
        Bad("Sie nennt es [[„ ]]Werk“ und lacht.", "Sie nennt es „Werk“ und lacht."),
        Bad("Sie nennt es „Werk[[ “]] und lacht.", "Sie nennt es „Werk“ und lacht."),
    ),
    good=(
        Good("Das Werk (Halle 3) wächst."),
        Good("Sie nennt es „Werk“ und lacht."),
        Good("Das freut mich :)"),
        Good("Der Befehl `( ls )` hilft.", format="markdown"),
        Good("Sie nennt es « Werk » und lacht."),
        Good("Das Intervall [ 0, 1 ] gilt."),
    ),
)
