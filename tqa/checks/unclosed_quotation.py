"""A quotation that is never closed, or closed and never opened.

Why it matters
    The reader no longer knows who speaks.

When it stays silent
    Quotations that run on over paragraphs (each opens anew, or a later one closes), whole paragraphs that open
    at their first word, inch signs, apostrophes.

Fix safety
    Nothing is offered: where the speech ends, only a human knows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tqa.analyse import Analysis
from tqa.checks import _quotations as quotations
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.checks._quotations import Mark
from tqa.config import Quotes
from tqa.model import Hit, Message, Severity

LOW_HIGH = '„“”"'
CHEVRONS = "»«"
MESSAGE = Message("Anführung ohne Schlusszeichen.", "Quotation without a closing mark.")


def find_all(analyses: Sequence[Analysis]) -> Iterator[tuple[Analysis, Hit]]:
    blocks = list(quotations.blocks(analyses))
    swiss = bool(analyses) and analyses[0].facts.house.marks is Quotes.SWISS
    for signs, opens in ((LOW_HIGH, "„"), (CHEVRONS, "«" if swiss else "»")):
        if sum(analysis.text.count(opens) for analysis in analyses):
            marks = [quotations.marks(block, signs) for block in blocks]
            for place, block in enumerate(marks):
                mark = _left_open(block, opens)
                if mark and not _begins(mark, blocks[place]) and not _goes_on(marks[place + 1 : place + 6], opens):
                    yield mark.analysis, Hit(mark.place, mark.place + 1, MESSAGE)


def _begins(mark: Mark, block: Sequence[Analysis]) -> bool:
    return mark.analysis is block[0] and mark.place == 0


def _left_open(marks: Sequence[Mark], opens: str) -> Mark | None:
    """The opening mark that has no partner in its block; the first of two without a closing one between them."""
    left: Mark | None = None
    for mark in marks:
        if mark.char == opens and (mark.opens or opens == "„"):
            if left:
                return left
            left = mark
        elif mark.char != '"' or mark.closes:
            left = None
    return left


def _goes_on(later: Sequence[Sequence[Mark]], opens: str) -> bool:
    """The next mark of the following blocks closes, or their first sign opens anew."""
    following = next((marks[0] for marks in later if marks), None)
    return following is not None and (following.char != opens or following.place == 0)


CHECK = Check(
    code="PUN03",
    name="unclosed-quotation",
    severity=Severity.WARNING,
    title=Message("Anführung nicht geschlossen", "Unclosed quotation"),
    source_clears=True,
    trigger=Trigger(chars="„»«"),
    find_all=find_all,
    bad=(
        Bad("Sie nannte es [[„]]Goldrausch und lachte."),
        Bad("Sie nannte es [[„]]Goldrausch und lachte über die „Gier“."),
        Bad("Sie nannte es [[»]]Goldrausch und lachte."),
        Bad("Sie nannte es [[«]]Goldrausch und lachte.", locale="de-CH"),
    ),
    good=(
        Good("Sie nannte es „Goldrausch“ und lachte."),
        Good("Sie sagte: „Das Werk wächst. Die Nachfrage auch.“"),
        Good("Sie sagte: „Das Werk wächst.\nDie Nachfrage auch.“"),
        Good("„Das Werk wächst.\n„Die Nachfrage auch.“"),
        Good("Sie nannte es »Goldrausch« und lachte."),
        Good("Sie sagte: „Er nannte es ‚Gier‘ und lachte.“"),
        Good("Der Plan «Wasser» und der Plan «Licht» stehen."),
        Good("Der Plan «Wasser» und der Plan «Licht» stehen.", locale="de-CH"),
    ),
)
