"""Quotation marks whose blanks are on the wrong side: *mit“ Nein „stimmen*, *ihn“Lucky„und*.

Why it matters
    Translation systems lose count of the marks: the word in quotes stands outside, the rest of the sentence inside.

When it stays silent
    Where a quotation is open, unless the marks have no blanks at all, and where more than a few words stand
    between the marks.

Fix safety
    For review: the marks are put around the words between them.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Fix, Hit, Message, Severity

GLUED = pattern(r"(?<=[a-zäöüß])“(?P<inner>[^\W\d_][^„“”\"]{0,60})„(?=[^\W\d_])")
SPACED = pattern(r"(?<=[a-zäöüß])“ (?P<inner>[^\W_][^„“”\",;:.!?]{0,40}?) [„“](?P<tail>[,.;:]?)")
MESSAGE = Message("Anführungszeichen verkehrt herum gesetzt.", "Quotation marks the wrong way round.")


def find(analysis: Analysis) -> Iterator[Hit]:
    text = analysis.text
    for match in GLUED.finditer(text):
        cured = f" „{match['inner']}“ "
        yield Hit(*match.span(), MESSAGE, (Fix(*match.span(), cured),))
    for match in SPACED.finditer(text):
        if "„" in text[: match.start()] or '"' in text or "”" in text:
            continue
        after = text[match.end() : match.end() + 1]
        tail = match["tail"] or (" " if after.isalpha() else "")
        yield Hit(*match.span(), MESSAGE, (Fix(*match.span(), f" „{match['inner']}“{tail}"),))


CHECK = Check(
    code="PUN11",
    name="inverted-quotation",
    severity=Severity.WARNING,
    title=Message("Verkehrte Anführungszeichen", "Inverted quotation marks"),
    trigger=Trigger(chars="“", pattern=pattern(r"[a-zäöüß]“ ?[^\W_]")),
    find=find,
    bad=(
        Bad("Sie wollten mit[[“ Nein „]]stimmen.", "Sie wollten mit „Nein“ stimmen."),
        Bad("Wir nannten ihn[[“Lotse„]]und das passte.", "Wir nannten ihn „Lotse“ und das passte."),
        Bad("Er wollte die Akten[[“ sperren “,]] hieß es.", "Er wollte die Akten „sperren“, hieß es."),
    ),
    good=(
        Good("Er nannte ihn „Lotse“ und sie „Chef“ des Hafens."),
        Good("„Das ist gut“ sagte er nicht, sondern „schlecht“."),
        Good("Sie stimmten mit „Nein“ und „Ja“ zugleich."),
    ),
)
