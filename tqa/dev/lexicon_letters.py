"""How often four letters stand side by side in German words: what no word has shows a slip."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from tqa.lexicon.letters import fours

RARE, USUAL = 3, 20
"""Words that must hold four letters for them to be kept; words from which they are usual."""


def counts(forms: Iterable[str]) -> dict[str, int]:
    """Four letters -> 0 where they are rare, 1 where they are usual; what hardly any word holds is left out."""
    found = Counter(four for form in forms for four in fours(form))
    return {four: int(count >= USUAL) for four, count in found.items() if count >= RARE}
