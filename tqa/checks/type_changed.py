"""Bold or italic type of a manual page that the English does not have there.

Why it matters
    B<word> is typed as it stands, I<word> stands for something else: the type is part of what is said.

When it stays silent
    A habit of the translation: several words of the passage change alike, or the word changes alike elsewhere. A hint
    where italic type became bold, unless the document has the German word in italics elsewhere: many translations
    set names of programs bold that the English sets either way.

Fix safety
    For review: the type of the English is set.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from tqa.analyse.bilingual import Pair
from tqa.analyse.bilingual.types import Typed
from tqa.checks._check import Bad, Check, Good, pattern
from tqa.checks._figures import differs
from tqa.model import Fix, Hit, Message, Severity

SEVERAL, HABIT = 2, ("I", "B")
"""Changes alike that are a habit, and the change that is one in many documents."""
ITALIC = pattern(r"\bI<([^<>]+)>")
Change = tuple[Typed, Typed]


def find_pairs(pairs: Sequence[Pair]) -> Iterator[tuple[Pair, Hit]]:
    found = [(pair, changed) for pair in pairs if "<" in pair.source.text and (changed := changes(pair))]
    times = Counter(key for _, changed in found for key in {(a.letter, a.name, b.letter) for a, b in changed})
    usual = {key for key, number in times.items() if number >= SEVERAL}
    italic = italics(pairs) if found else frozenset()
    for pair, changed in found:
        for a, b in changed:
            if (a.letter, a.name, b.letter) not in usual:
                said = differs(pair.source.text[a.start : a.end], pair.target.text[b.start : b.end])
                habit = (a.letter, b.letter) == HABIT and b.held.casefold() not in italic
                fix = Fix(b.start, b.start + 1, a.letter)
                yield pair, Hit(b.start, b.end, said, (fix,), Severity.HINT if habit else None)


def italics(pairs: Iterable[Pair]) -> frozenset[str]:
    """What the German sets in italics somewhere."""
    texts = (pair.target.text for pair in pairs)
    return frozenset(held.casefold() for text in texts if "I<" in text for held in ITALIC.findall(text))


def changes(pair: Pair) -> list[Change]:
    """The changes of a pair, without those that several words share."""
    changed = pair.types.changed
    pair.forget()
    ways = Counter((a.letter, b.letter) for a, b in changed)
    return [(a, b) for a, b in changed if ways[a.letter, b.letter] < SEVERAL]


CHECK = Check(
    code="BIL43",
    name="type-changed",
    severity=Severity.WARNING,
    title=Message("Andere Schriftart als im Englischen", "Another type than in the English"),
    find_pairs=find_pairs,
    bad=(
        Bad(
            "Die Datei [[I<Liste>]] ist I<leer>.",
            "Die Datei B<Liste> ist I<leer>.",
            source="The file B<list> is I<empty>.",
        ),
    ),
    good=(
        Good("Die Datei I<Liste> ist B<leer>.", source="The file I<list> is B<empty>."),
        Good("B<grep> liest. B<sed> schreibt.", source="I<Grep> reads. I<Sed> writes."),
        Good("B<grep> liest.\nB<grep> endet.", source="I<Grep> reads.\nI<Grep> ends."),
    ),
)
