"""Umlauts written as letter plus combining mark.

Why it matters
    Looks right and is not found: search, spell checkers and translation memories compare code points.

When it stays silent
    Marks that have no composed form. Speaks once per document, since a file is either so or not.

Fix safety
    Safe: the composed letter is canonically equal.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from unicodedata import normalize

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, pattern
from tqa.model import Fix, Hit, Message, Severity

DIAERESIS = "\u0308"
MARK = pattern(f"[AOUaou]{DIAERESIS}")
MESSAGE = Message("Umlaut aus zwei Zeichen zusammengesetzt (NFD).", "Umlaut composed of two characters (NFD).")


def find_all(analyses: Sequence[Analysis]) -> Iterator[tuple[Analysis, Hit]]:
    for analysis in analyses:
        if DIAERESIS not in analysis.segment.target:
            continue
        match = MARK.search(analysis.segment.target)
        if match and len(normalize("NFC", match.group())) == 1:
            yield analysis, _hit(analysis, match)
            return


def _hit(analysis: Analysis, match: re.Match[str]) -> Hit:
    """The place in prose; where the reader has composed the letter already, there is nothing left to replace."""
    prose, place = analysis.segment.prose, analysis.segment.span.start + match.start()
    start = next((i for i, at in enumerate(prose.starts) if at >= place), 0)
    plain = analysis.text[start : start + 2] == match.group()
    end = start + 1 + plain
    return Hit(start, end, MESSAGE, (Fix(start, end, normalize("NFC", match.group()), safe=True),) if plain else ())


CHECK = Check(
    code="ENC06",
    name="decomposed-letter",
    severity=Severity.WARNING,
    title=Message("Zusammengesetzter Umlaut", "Decomposed umlaut"),
    find_all=find_all,
    bad=(Bad("Die Verst[[a\u0308]]rkung wächst."),),
    good=(
        Good("Die Verstärkung wächst."),
        Good("Das Château liegt dort."),
        Good("Die Größe zählt."),
        Good("São Paulo wächst."),
        Good("Das Zeichen x\u0304 ist der Mittelwert."),
        Good("Die Verst&auml;rkung wächst.", format="markdown"),
    ),
)
