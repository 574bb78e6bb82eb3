"""One term in two spellings within a document: Lithografie and Lithographie, Gatelänge and Gate-Länge.

Why it matters
    Both are right, but a reader wonders whether they are two things; translations pieced together show it.

When it stays silent
    Spellings of different terms, and a document that keeps to one. A hyphen alone is a hint.

Fix safety
    For review: the rarer spelling becomes the more frequent one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tqa.analyse import Analysis
from tqa.analyse.facts import Facts
from tqa.checks._check import Bad, Check, Good
from tqa.model import Fix, Hit, Message, Severity
from tqa.terms.spelling import Use, minority, uses


def places(analyses: Sequence[Analysis]) -> Iterator[tuple[Analysis, int, Use]]:
    facts = analyses[0].facts if analyses else Facts()
    known = {form: found for form in facts.counts if (found := uses(form, facts.house.terms))}
    for analysis in analyses:
        for token in analysis.words:
            if token.text in known and len(token.text) == token.end - token.start:
                yield from ((analysis, token.start, use) for use in known[token.text])


def find_all(analyses: Sequence[Analysis]) -> Iterator[tuple[Analysis, Hit]]:
    found = list(places(analyses))
    kept = minority([use for _, _, use in found])
    for analysis, offset, use in found:
        right = kept.get(use.group, use.form)
        if right != use.form:
            start, end = offset + use.start, offset + use.end
            old = analysis.text[start:end]
            new = right if old[0].isupper() else right[0].lower() + right[1:]
            message = Message(f"Sonst steht im Text »{right}«.", f"Elsewhere the text has “{right}”.")
            level = Severity.HINT if right.replace("-", "").lower() == use.form.replace("-", "").lower() else None
            yield analysis, Hit(start, end, message, (Fix(start, end, new),), level)


CHECK = Check(
    code="TRM02",
    name="term-inconsistent",
    severity=Severity.WARNING,
    title=Message("Fachausdruck in zwei Schreibungen", "Term in two spellings"),
    find_all=find_all,
    bad=(
        Bad(
            "Die Lithografie ist teuer.\nJede Lithografie braucht Licht.\nDie [[Lithographie]] wird besser.",
            "Die Lithografie ist teuer.\nJede Lithografie braucht Licht.\nDie Lithografie wird besser.",
        ),
    ),
    good=(
        Good("Die Lithographie ist teuer.\nDie Fotolithographie auch."),
        Good("Die Fotografie ist teuer.\nDie Lithographie auch."),
    ),
)
