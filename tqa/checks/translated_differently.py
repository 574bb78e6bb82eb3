"""English segment that the document translates in two ways.

Why it matters
    A button has one name; readers take two for two things.

When it stays silent
    Segments told apart by a context, longer passages of running text, and translations that differ in one ending,
    capital or sign.

Fix safety
    For review: the usual translation is offered.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from tqa.analyse.bilingual import Pair
from tqa.checks._check import Bad, Check, Good
from tqa.model import Fix, Hit, Message, Severity


def find_pairs(pairs: Sequence[Pair]) -> Iterator[tuple[Pair, Hit]]:
    groups: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for pair in pairs:
        if pair.unit and pair.target.text.strip():
            groups[pair.source.text.strip(), pair.unit.context].append(pair)
    for group in groups.values():
        if len(group) > 1:
            yield from odd(group)


def odd(group: Sequence[Pair]) -> Iterator[tuple[Pair, Hit]]:
    """The pairs that do not have the usual translation of their group."""
    times = Counter(folded(pair) for pair in group)
    if len(times) < 2:
        return
    usual = times.most_common(1)[0][0]
    text = next(pair.target.text for pair in group if folded(pair) == usual)
    for pair in group:
        if folded(pair) != usual:
            message = Message(f"Sonst übersetzt mit »{text[:80]}«.", f"Elsewhere translated as “{text[:80]}”.")
            end = len(pair.target.text)
            yield pair, Hit(0, end, message, (Fix(0, end, text),))


def folded(pair: Pair) -> str:
    return "".join(sign for sign in pair.target.text.casefold() if sign.isalnum())


CHECK = Check(
    code="BIL37",
    name="translated-differently",
    severity=Severity.HINT,
    title=Message("Verschieden übersetzt", "Translated differently"),
    find_pairs=find_pairs,
    bad=(
        Bad(
            "Weiter\nWeiter\nWeiter\n[[Fortfahren]]",
            "Weiter\nWeiter\nWeiter\nWeiter",
            source="Continue\nContinue\nContinue\nContinue",
        ),
    ),
    good=(Good("Weiter\nWeiter …", source="Continue\nContinue"),),
)
