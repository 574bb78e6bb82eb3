"""Term of the glossary that the English has and the German does not.

Why it matters
    One thing has one name; a paraphrase leaves readers of the trade guessing.

When it stays silent
    Any good form, inflected, inside a compound or left in English; terms that the German has in the sentence before
    or behind; documents that are not about the trade. Terms of one word, or with a second meaning, are hints.

Fix safety
    No fix: where the term belongs is for the editor to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tqa.analyse.bilingual import Pair
from tqa.checks._check import Bad, Check, Good
from tqa.checks._sought import is_sure, unmet
from tqa.model import Hit, Message, Severity


def find_pairs(pairs: Sequence[Pair]) -> Iterator[tuple[Pair, Hit]]:
    for pair, demand in unmet(pairs):
        said, concept = pair.source.text[demand.start : demand.end], demand.concept
        message = Message(
            f"Für »{said}« fehlt der Fachausdruck »{concept.preferred}«.",
            f"The term “{concept.preferred}” for “{said}” is missing.",
        )
        severity = None if is_sure(said, concept) else Severity.HINT
        yield pair, Hit(0, len(pair.target.text), message, (), severity)


CHECK = Check(
    code="TRM04",
    name="term-missing",
    severity=Severity.WARNING,
    title=Message("Fachausdruck fehlt", "Term missing"),
    find_pairs=find_pairs,
    bad=(
        Bad(
            "Die Fab kauft Wafer und Fotolack.\n[[Die Firma verkauft Maschinen in Asien.]]",
            source="The fab buys wafers and photoresist.\nThe company sells wafer-level packaging machines in Asia.",
        ),
    ),
    good=(
        Good(
            "Die Fab kauft Wafer und Fotolack.\nDie Firma verkauft EUV-Lithografieanlagen.",
            source="The fab buys wafers and photoresist.\nThe company sells EUV lithography tools.",
        ),
    ),
)
