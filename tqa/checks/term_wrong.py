"""Term of the trade that stands for another one of the English: Abscheidung where the English has etching.

Why it matters
    Both are good German, and the sentence tells of another process.

When it stays silent
    More than one term without a counterpart on either side, everyday words, terms with a second meaning.

Fix safety
    For review: the term that the English asks for is offered where it can stand in the same form.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tqa.analyse.bilingual import Pair
from tqa.checks._check import Bad, Check, Good
from tqa.checks._sought import unmet
from tqa.model import Fix, Hit, Message, Severity
from tqa.terms.sought import demands, terms

LEAST = 6
"""Letters of a German term that means but one thing."""


def find_pairs(pairs: Sequence[Pair]) -> Iterator[tuple[Pair, Hit]]:
    lacking: dict[int, list[str]] = {}
    for pair, demand in unmet(pairs):
        lacking.setdefault(id(pair), []).append(demand.concept.preferred)
    for pair in pairs:
        wanted = lacking.get(id(pair), [])
        found = list(unexpected(pair)) if len(wanted) == 1 else []
        if len(found) == 1:
            (start, end), right = found[0], wanted[0]
            shown = pair.target.text[start:end]
            message = Message(
                f"»{shown}«: Das Englische verlangt »{right}«.", f"“{shown}”: the English asks for “{right}”."
            )
            yield pair, Hit(start, end, message, (Fix(start, end, right),) if " " not in right else ())


def unexpected(pair: Pair) -> Iterator[tuple[int, int]]:
    """German words that are terms of which the English has no word."""
    known = next((analysis.facts.house.terms for analysis in pair.analyses), None)
    named = {demand.concept.id for demand in demands(pair.source.plain, known)}
    table = terms(known)
    for token in pair.target.words:
        concepts = table.german.get(token.text.lower(), ()) if len(token.text) >= LEAST else ()
        if concepts and not any(concept.id in named or concept.sense for concept in concepts):
            yield token.start, token.end


CHECK = Check(
    code="TRM05",
    name="term-wrong",
    severity=Severity.HINT,
    title=Message("Anderer Fachausdruck als im Englischen", "Another term than in the English"),
    find_pairs=find_pairs,
    bad=(
        Bad(
            "Die Fab kauft Wafer und Fotolack.\nDie Maschine dient der [[Oxidation]].",
            "Die Fab kauft Wafer und Fotolack.\nDie Maschine dient der Epitaxie.",
            source="The fab buys wafers and photoresist.\nThe machine is used for epitaxy.",
        ),
    ),
    good=(
        Good(
            "Die Fab kauft Wafer und Fotolack.\nDie Maschine dient der Epitaxie.",
            source="The fab buys wafers and photoresist.\nThe machine is used for epitaxy.",
        ),
    ),
)
