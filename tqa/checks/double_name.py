"""The name of a place without its hyphen: Schleswig Holstein, Baden Württemberg.

Why it matters
    Such names couple two names; they are spelt with a hyphen.

When it stays silent
    Where a sign stands between both names.

Fix safety
    Safe: only the hyphen is missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Message, Severity


@cache
def doubles() -> dict[tuple[str, str], str]:
    """Both halves -> the name. The second one may have the ending of a genitive."""
    found = {}
    for name in lists.load("double_names")["names"]:
        first, _, second = name.partition("-")
        found[first, second], found[first, f"{second}s"] = name, f"{name}s"
    return found


def find(analysis: Analysis) -> Iterator[Hit]:
    for first, second in pairwise(analysis.tokens):
        name = doubles().get((first.text, second.text))
        if name and second.start == first.end + 1:
            message = Message(f"Mit Bindestrich: »{name}«.", f"With a hyphen: “{name}”.")
            yield Hit(first.start, second.end, message, (Fix(first.start, second.end, name, safe=True),))


CHECK = Check(
    code="HYP12",
    name="double-name",
    severity=Severity.WARNING,
    title=Message("Name ohne Bindestrich", "Name without its hyphen"),
    trigger=Trigger(words=frozenset(first.lower() for first, _ in doubles())),
    find=find,
    bad=(
        Bad("Er wohnt in [[Sachsen Anhalt]].", "Er wohnt in Sachsen-Anhalt."),
        Bad("Der Süden [[Schleswig Holsteins]] ist flach.", "Der Süden Schleswig-Holsteins ist flach."),
    ),
    good=(
        Good("Er wohnt in Sachsen-Anhalt."),
        Good("Er fuhr durch Sachsen, Anhalt und Thüringen."),
    ),
)
