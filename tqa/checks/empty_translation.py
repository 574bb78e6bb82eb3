"""English without any German.

Why it matters
    Readers find a gap, or English.

When it stays silent
    English without a letter.

Fix safety
    For review: the German that the same English has elsewhere in the file, if it always has the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from tqa.analyse.bilingual import Pair
from tqa.checks._check import Bad, Check, Good
from tqa.model import Fix, Hit, Message, Severity

MOST = 60
"""Characters that are quoted."""


def find_pairs(pairs: Sequence[Pair]) -> Iterator[tuple[Pair, Hit]]:
    empty = [pair for pair in pairs if pair.unit and not pair.target.text.strip()]
    known = translations({pair.source.text.strip() for pair in empty}, pairs) if empty else {}
    for pair in empty:
        if any(map(str.isalpha, pair.source.text)):
            said = pair.source.text[:MOST]
            message = Message(f"»{said}« ist nicht übersetzt.", f"“{said}” is not translated.")
            german = known.get(pair.source.text.strip(), set())
            fixes = tuple(Fix(0, len(pair.target.text), text) for text in german) if len(german) == 1 else ()
            yield pair, Hit(0, len(pair.target.text), message, fixes)


def translations(wanted: set[str], pairs: Sequence[Pair]) -> dict[str, set[str]]:
    """What the other pairs have for these English texts, copies left out."""
    found: dict[str, set[str]] = defaultdict(set)
    for pair in pairs:
        english, german = pair.source.text.strip(), pair.target.text.strip()
        if german and german != english and english in wanted:
            found[english].add(german)
    return found


CHECK = Check(
    code="BIL30",
    name="empty-translation",
    severity=Severity.WARNING,
    title=Message("Übersetzung leer", "Empty translation"),
    find_pairs=find_pairs,
    bad=(
        Bad("[[ ]]", source="The plant is open."),
        Bad("Weiter\n[[ ]]", "Weiter\nWeiter", source="Continue\nContinue"),
    ),
    good=(Good("Das Werk ist offen.", source="The plant is open."), Good(" ", source="1.2")),
)
