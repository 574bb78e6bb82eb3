"""A phrase of several words, repeated at once.

Why it matters
    Neural engines loop: im vierten Quartal im vierten Quartal im vierten Quartal.

When it stays silent
    Figures of speech (Tag für Tag für Tag, mehr und mehr und mehr), phrases of unlike capitals or with signs
    between that a speaker would set (slogans), numbers, foreign words.

Fix safety
    Safe for three words and more, else for review.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Message, Severity, Token, TokenKind

LONGEST, SHORTEST = 12, 2
MESSAGE = Message("Wortgruppe doppelt.", "Repeated phrase.")


@cache
def links() -> frozenset[str]:
    return frozenset(lists.load("doubles")["links"])


def find(analysis: Analysis) -> Iterator[Hit]:
    if analysis.repeated < SHORTEST:
        return
    tokens = analysis.tokens
    for start, length, end in _loops([token.text for token in tokens]):
        if _is_phrase(tokens[start : start + length]):
            first, last = tokens[start + length - 1], tokens[end - 1]
            fix = Fix(first.end, last.end, "", safe=length > SHORTEST)
            yield Hit(tokens[start].start, last.end, MESSAGE, (fix,))


def _loops(forms: list[str]) -> Iterator[tuple[int, int, int]]:
    """Start, period and end of what is repeated at once."""
    last: dict[str, int] = {}
    done = 0
    for place, form in enumerate(forms):
        start = last.get(form, -1)
        last[form] = place
        length = place - start
        if start < done or not SHORTEST <= length <= LONGEST:
            continue
        end = place
        while forms[end : end + length] == forms[start:place]:
            end += length
        if end > place:
            done = end
            yield start, length, end


def _is_phrase(tokens: Sequence[Token]) -> bool:
    words = [t.text for t in tokens if t.kind is TokenKind.WORD]
    distinct = set(words)
    return len(distinct) >= SHORTEST and len(words) == len(tokens) and (len(words) > 2 or not distinct & links())


CHECK = Check(
    code="REP02",
    name="looped-phrase",
    severity=Severity.WARNING,
    title=Message("Wortgruppe doppelt", "Repeated phrase"),
    source_clears=True,
    trigger=Trigger(part="repeated"),
    find=find,
    bad=(
        Bad(
            "Der Umsatz stieg [[im vierten Quartal im vierten Quartal]] an.", "Der Umsatz stieg im vierten Quartal an."
        ),
        Bad("Das Werk [[am Rand am Rand am Rand]] wächst.", "Das Werk am Rand wächst."),
        Bad("Sie kauft [[neue Maschinen neue Maschinen]] für das Werk.", "Sie kauft neue Maschinen für das Werk."),
    ),
    good=(
        Good("Das Werk wächst Tag für Tag für Tag."),
        Good("Es werden mehr und mehr und mehr."),
        Good("Sie kauft neue Maschinen, neue Maschinen sind teuer."),
        Good("Das Werk wächst immer wieder immer wieder."),
        Good("Wenn die Preise steigen, steigen die Preise überall."),
        Good("Je mehr Werke, desto mehr Arbeit, desto mehr Geld."),
    ),
)
