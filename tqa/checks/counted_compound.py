"""A number coupled to the noun that it counts: mit 2048-GPU.

Why it matters
    A hyphen makes one word of figure and noun. Where the figure counts, both stand apart: *2048 GPUs*.

When it stays silent
    When a further part follows (*2048-GPU-Cluster*), when an article shows one thing (*die 2024-Bilanz*), for
    years, and for names.

Fix safety
    For review: the plural may have to change too.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Fix, Hit, Message, Severity, Token

SHAPE = pattern(r"(\d{1,3}(?:\.\d{3})+|\d+)-([A-Z]{2,5}s?)")


def find(analysis: Analysis) -> Iterator[Hit]:
    for before, token, after in zip(analysis.tokens, analysis.tokens[1:], (*analysis.tokens[2:], None), strict=False):
        counted = SHAPE.fullmatch(token.text)
        if not counted or (after and after.text[0].isupper()) or not opens_count(analysis, before):
            continue
        apart = " ".join(counted.groups())
        message = Message(f"Die Zahl zählt: »{apart}« ohne Bindestrich.", f"The figure counts: “{apart}”.")
        yield Hit(token.start, token.end, message, (Fix(token.start, token.end, apart),))


def opens_count(analysis: Analysis, before: Token) -> bool:
    """A preposition or adverb (mit, rund, etwa), and nothing that could be an article."""
    classes = {r.pos for r in analysis.readings(before)}
    return bool(classes & {"PRP", "ADV"}) and not classes & {"ART", "PRO", "ADJ"}


CHECK = Check(
    code="HYP03",
    name="counted-compound",
    severity=Severity.WARNING,
    title=Message("Bindestrich zwischen Zahl und Gezähltem", "Hyphen between a figure and what it counts"),
    trigger=Trigger(chars="-", pattern=pattern(r"\d-[A-Z]{2}")),
    find=find,
    bad=(
        Bad("Das Modell wurde mit [[2048-GPU]] trainiert.", "Das Modell wurde mit 2048 GPU trainiert."),
        Bad(
            "Die Anlage besteht aus [[16-CPUs]] und zwei Schränken.",
            "Die Anlage besteht aus 16 CPUs und zwei Schränken.",
        ),
    ),
    good=(
        Good("Der Cluster mit 2048-GPU-Knoten rechnet."),
        Good("Die 64-Bit-Architektur ist üblich."),
        Good("Die Version mit 8-GB-Speicher kostet mehr."),
    ),
)
