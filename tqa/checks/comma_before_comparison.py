"""A comma before a comparison with als or wie that is no clause: größer, als der Konkurrent.

Why it matters
    A comma stands before als and wie only when a clause with a finite verb follows.

When it stays silent
    Without a comparative or so before; when a verb, a participle or another clause follows.

Fix safety
    Safe: no verb follows to the end of the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tqa.analyse import Analysis
from tqa.analyse.clauses.stretches import FINAL, Stretch, Word, clause_words
from tqa.analyse.words.verbs import Trait
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.model import Fix, Hit, Message, Severity

LONGEST = 7


def find(analysis: Analysis) -> Iterator[Hit]:
    for first, second in pairwise(analysis.stretches):
        if second.before == "," and second.after in FINAL and is_phrase(second) and compares(analysis, first, second):
            degree, word = first.last.token, second.words[0].token
            message = Message(
                f"Kein Komma vor »{word.text}«: Es folgt kein Satz.",
                f"No comma before “{word.text}”: no clause follows.",
            )
            yield Hit(
                degree.start, word.end, message, (Fix(degree.end, word.start, " ", is_degree(analysis, first.last)),)
            )


def is_phrase(stretch: Stretch) -> bool:
    """Als or wie and a noun phrase, no verb in it."""
    words = stretch.words
    if words[0].low not in ("als", "wie") or not 1 < len(words) <= LONGEST or words[-1].has(Trait.FINITE):
        return False
    return not any(w.traits.verbal for w in words[1:])


def compares(analysis: Analysis, first: Stretch, second: Stretch) -> bool:
    """A comparative or anders in the clause before als, so and an adjective right before wie."""
    last, before = first.last, first.words[-2].low if len(first.words) > 1 else ""
    if second.words[0].low == "wie":
        return before in ("so", "ebenso", "genauso") and last.has(Trait.ADVERB)
    return any(is_degree(analysis, word) for word in first.words if not word.noun)


def is_degree(analysis: Analysis, word: Word) -> bool:
    """A comparative, or anders."""
    return word.low in clause_words("different") or any(r.degree == "KOM" for r in analysis.readings(word.token))


CHECK = Check(
    code="COM07",
    name="comma-before-comparison",
    severity=Severity.WARNING,
    title=Message("Komma vor Vergleich", "Comma before a comparison"),
    trigger=Trigger(words=frozenset(("als", "wie"))),
    find=find,
    bad=(
        Bad("Der neue Chip ist [[schneller, als]] der alte.", "Der neue Chip ist schneller als der alte."),
        Bad("Das Werk ist so [[groß, wie]] eine Stadt.", "Das Werk ist so groß wie eine Stadt."),
        Bad("Die Firma verdient [[mehr, als]] ihr Rivale.", "Die Firma verdient mehr als ihr Rivale."),
        Bad("Sie ist [[klüger, als]] ihr Bruder.", "Sie ist klüger als ihr Bruder."),
        Bad("Der Weg war [[länger, als]] der andere.", "Der Weg war länger als der andere."),
        Bad("Der Plan ist ebenso [[alt, wie]] der Chef.", "Der Plan ist ebenso alt wie der Chef."),
        Bad("Sie lief [[schneller, als]] ihre Freundin.", "Sie lief schneller als ihre Freundin."),
    ),
    good=(
        Good("Der neue Chip ist schneller als der alte."),
        Good("Der neue Chip ist schneller, als alle dachten."),
        Good("Das ging schneller, als erwartet."),
        Good("Das Werk ist so groß, wie wir dachten."),
        Good("Er kam später, als sie ging."),
        Good("Sie ist, wie ihr Bruder, sehr klug."),
        Good("Das ist besser, als zu warten."),
        Good("Er ist so klug, wie sie sagt."),
    ),
)
