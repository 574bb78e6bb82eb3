"""*am* with a positive where the superlative belongs: in den Städten ist sie am akuten.

Why it matters
    *am* before an adjective without a noun makes the superlative: *am akutesten*. With the positive it means nothing.

When it stays silent
    Before a noun or a further adjective, for ordinals and dates (*am zweiten*), and for *am letzten*, *am nächsten*.

Fix safety
    For review.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.analyse.words.roles import role
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.lexicon import inflect
from tqa.model import Fix, Hit, Message, Severity

FAULT = pattern(r"\b[Aa]m ([a-zäöüß]{4,}en)\b")
FREQUENT = 2.5
"""Zipf band from which an adjective's readings are complete."""


@lru_cache(maxsize=1 << 9)
def superlative(form: str) -> str | None:
    """The superlative behind *am* of an inflected positive; None for other words and without one."""
    if role(form).attribute is None or any(r.pos not in ("ADJ", "VER") for r in lexicon.grammar(form)):
        return None
    stem = form.removesuffix("en")
    bare = any(r.degree == "GRU" and not r.case for r in lexicon.readings(stem))
    found = inflect.adjective(stem, "NOM", "PLU", "PLU", declension="weak", degree="SUP") if bare else None
    return found if found and lexicon.known(found) and lexicon.band(stem) >= FREQUENT else None


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in FAULT.finditer(analysis.text):
        right = superlative(match[1])
        place = next((i for i, token in enumerate(analysis.tokens) if token.start == match.start(1)), -1)
        if right is None or place < 0 or not analysis.phrase_reader.ends_at(place + 1):
            continue
        message = Message(f"Hinter »am« der Superlativ: »{right}«?", f"Behind “am” the superlative: “{right}”?")
        yield Hit(*match.span(1), message, (Fix(*match.span(1), right),))


CHECK = Check(
    code="NPH16",
    name="am-superlative",
    severity=Severity.WARNING,
    title=Message("»am« ohne Superlativ", "“am” without a superlative"),
    trigger=Trigger(words=frozenset(("am",)), pattern=FAULT),
    find=find,
    bad=(
        Bad("In den Städten ist die Not am [[akuten]].", "In den Städten ist die Not am akutesten."),
        Bad("Das war am [[wichtigen]], sagte sie.", "Das war am wichtigsten, sagte sie."),
    ),
    good=(
        Good("In den Städten ist die Not am akutesten."),
        Good("Er kam am frühen Abend, sie am zweiten."),
        Good("Am kalten und nassen Wetter lag es nicht."),
    ),
)
