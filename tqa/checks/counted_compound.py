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

import re
from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.model import Fix, Hit, Message, Severity

FAULT = re.compile(r"(?:\b(?:mit|aus|von|rund|etwa|über|fast|insgesamt|mehr als|bis zu|je|auf)[ \u00a0])(\d{1,3}(?:\.\d{3})+|\d+)-([A-Z]{2,5}s?)(?![\w-])")
COUPLED = re.compile(r"[ \u00a0]+[A-ZÄÖÜ]")


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in FAULT.finditer(analysis.text):
        start, end = match.start(1), match.end(2)
        if COUPLED.match(analysis.text, end):
            continue
        message = Message(
            f"Die Zahl zählt: »{match[1]} {match[2]}« ohne Bindestrich.", f"The figure counts: “{match[1]} {match[2]}”."
        )
        yield Hit(start, end, message, (Fix(start, end, f"{match[1]} {match[2]}"),))


CHECK = Check(
    code="HYP03",
    name="counted-compound",
    severity=Severity.WARNING,
    title=Message("Bindestrich zwischen Zahl und Gezähltem", "Hyphen between a figure and what it counts"),
    trigger=Trigger(pattern=re.compile(r"\d-[A-Z]{2}")),
    find=find,
    bad=(
        Bad("Das Modell wurde mit [[2048-GPU]] trainiert.", "Das Modell wurde mit 2048 GPU trainiert."),
        Bad("Die Anlage besteht aus [[16-CPUs]] und zwei Schränken.", "Die Anlage besteht aus 16 CPUs und zwei Schränken."),
    ),
    good=(
        Good("Der Cluster mit 2048-GPU-Knoten rechnet."),
        Good("Die 64-Bit-Architektur ist üblich."),
        Good("Die Version mit 8-GB-Speicher kostet mehr."),
    ),
)
