"""The plural of a number word behind eine: eine Millionen Euro.

Why it matters
    *Million*, *Milliarde* and their like are nouns: one of them is *eine Million*, *einer Milliarde*.

When it stays silent
    Before an adjective that belongs together with the number (*eine Millionen schwere Beute* is another fault).

Fix safety
    For review: the figure may be lost.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Fix, Hit, Message, Severity

FAULT = pattern(r"\b[Ee]iner? ((?:M|B|Tr|Quadr)ill(?:ion|iard)en)(?= [A-ZÄÖÜ]|[.,;:!?)]|$)")


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in FAULT.finditer(analysis.text):
        one = match[1].removesuffix("en") + ("e" if "iard" in match[1] else "")
        message = Message(f"Einzahl nach »ein«: »{one}«.", f"Singular behind “ein”: “{one}”.")
        yield Hit(*match.span(1), message, (Fix(*match.span(1), one),))


CHECK = Check(
    code="NPH12",
    name="plural-of-one",
    severity=Severity.WARNING,
    title=Message("Mehrzahl nach »eine«", "Plural behind “eine”"),
    trigger=Trigger(words=frozenset(("eine", "einer")), pattern=FAULT),
    find=find,
    bad=(
        Bad("Das kostet eine [[Millionen]] Euro.", "Das kostet eine Million Euro."),
        Bad("Mit einer [[Milliarden]] Dollar ist es getan.", "Mit einer Milliarde Dollar ist es getan."),
        Bad("Er besitzt fast eine [[Billionen]].", "Er besitzt fast eine Billion."),
    ),
    good=(
        Good("Das kostet eine Million Euro."),
        Good("Das kostet mehr als zwei Millionen Euro."),
        Good("Einer Milliarde stehen viele Millionen gegenüber."),
    ),
)
