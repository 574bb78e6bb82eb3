"""A blank beside the hyphen of a compound.

Why it matters
    Translation systems split *KI-gestützt* into parts and do not always join them again: *KI- gestützt*.

When it stays silent
    Suspended hyphens before *und*, *oder*, *bzw.*, a comma or a slash, and hyphens that stand for a dash.

Fix safety
    Safe when the joined form is a word; else for review.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.model import Fix, Hit, Message, Severity

AFTER = re.compile(r"(?<![\w-])([^\W\d_]{2,}-)[ \u00a0]([^\W\d_]{3,})")
BEFORE = re.compile(r"(?<![\w-])([^\W\d_]{2,})[ \u00a0](-[^\W\d_]{3,})")
JOINS = frozenset(("und", "oder", "bzw", "sowie", "bis", "als", "statt", "wie", "noch", "aber", "auch", "beziehungsweise",
                   "and", "or", "to", "über", "nach", "denn", "sondern", "plus", "versus"))  # fmt: skip


def find(analysis: Analysis) -> Iterator[Hit]:
    for shape in (AFTER, BEFORE):
        for match in shape.finditer(analysis.text):
            first, second = match.groups()
            joined = first + second
            if second.lower() in JOINS or not lexicon.is_word(joined):
                continue
            message = Message(
                f"Leerzeichen neben dem Bindestrich: »{joined}«.", f"Blank beside the hyphen: “{joined}”."
            )
            yield Hit(*match.span(), message, (Fix(*match.span(), joined, safe=shape is AFTER),))


CHECK = Check(
    code="HYP07",
    name="spaced-hyphen",
    severity=Severity.WARNING,
    title=Message("Leerzeichen neben dem Bindestrich", "Blank beside a hyphen"),
    trigger=Trigger(pattern=re.compile(r"\w-[ \u00a0]\w|\w[ \u00a0]-\w")),
    find=find,
    bad=(
        Bad("Ein [[KI- gestütztes]] Verfahren hilft.", "Ein KI-gestütztes Verfahren hilft."),
        Bad("Die [[US- Regierung]] plant Zölle.", "Die US-Regierung plant Zölle."),
        Bad("Die [[US -Regierung]] plant Zölle.", "Die US-Regierung plant Zölle."),
    ),
    good=(
        Good("Der Hard- und Softwaremarkt wächst."),
        Good("Ein- und Ausfuhr stiegen."),
        Good("Es gilt für Groß- wie Kleinbetriebe."),
    ),
)
