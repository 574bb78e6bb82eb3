"""Credits of pictures: short lines that name a photographer or an agency."""

from __future__ import annotations

from functools import cache

from tqa.lexicon import lists
from tqa.model.pattern import pattern

LONGEST = 80
NAME = r"[^\W\d_a-zß][\w.'’-]*"
SLASHED = pattern(
    rf"\(?{NAME}(?: (?:{NAME}|van|von|de|der|di|da|al))*(?: ?[/|] ?(?:{NAME}|via)(?: (?:{NAME}|via))*)+\)?"
)
SIGNED = pattern(r"(?:©|\([cC]\))\s*\S")


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    data = lists.load("residue_credits")
    return frozenset(data["labels"]), frozenset(data["agencies"])


def is_credit(line: str) -> bool:
    """Whether a line is a credit: `Foto: dpa`, `© Anna Beispiel`, `Anna Beispiel/Reuters`, `Getty Images`."""
    if not 0 < len(line) <= LONGEST or line.endswith((".", "?", "!", ":")):
        return False
    labels, agencies = _words()
    line = line[1:-1] if line.startswith("[") and line.endswith("]") else line
    label, colon, rest = line.partition(":")
    if colon:
        return label.strip("(").lower() in labels and len(rest.split()) <= 6
    return bool(SIGNED.match(line) or line.strip("()").lower() in agencies or SLASHED.fullmatch(line))
