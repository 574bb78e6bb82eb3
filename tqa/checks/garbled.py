"""Word salad: an order of words and forms that clean German does not have.

Why it matters
    Machine translation that loses its way strings words together; no single rule names the fault, a reader stops.

When it stays silent
    Short segments, headlines, tables and quotations, sentences with foreign words, and all that one fault explains.

Fix safety
    No fix: the sentence wants to be translated anew.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Hit, Kind, Message, Severity, TokenKind

FEWEST, LEAST = 6, 12.0
"""Words of a segment, and bits that speak for garbled text, from which on a hint is given."""
FOREIGN = 0.6
"""log10 from which on a word is likelier English."""
QUOTES = frozenset('"„“”»«›‹‚‘')
STRANGE = frozenset(("FM", "TRUNC", "XY"))
MESSAGE = Message(
    "Diese Wortfolge ist im Deutschen sehr ungewöhnlich; der Satz ist wohl verunglückt.",
    "This sequence of words is very unusual in German; the sentence is probably garbled.",
)


def find(analysis: Analysis) -> Iterator[Hit]:
    if len(analysis.words) < FEWEST or analysis.kind in (Kind.CELL, Kind.LINK):
        return
    from tqa.analyse.words.sequences import sequences

    run = sequences().worst(analysis.tokens, analysis.tags)
    if run.score >= LEAST and not _is_strange(analysis, slice(run.first, run.last + 1)):
        yield Hit(analysis.tokens[run.first].start, analysis.tokens[run.last].end, MESSAGE)


def _is_strange(analysis: Analysis, run: slice) -> bool:
    """The run holds a quotation, foreign words, addresses or names of files: no German that could be garbled."""
    tokens = analysis.tokens[run]
    foreign = sum(lexicon.english_ratio(token.text) >= FOREIGN for token in tokens)
    odd = any(token.text in QUOTES or token.kind in (TokenKind.URL, TokenKind.OPAQUE) for token in tokens)
    return odd or foreign > 1 or bool(STRANGE.intersection(analysis.tags[run]))


CHECK = Check(
    code="GAR01",
    name="garbled",
    severity=Severity.HINT,
    title=Message("Verunglückter Satz", "Garbled sentence"),
    trigger=Trigger(pattern=pattern(r"[.!?…][\"“”»«’')\]]*\s*\Z")),
    find=find,
    costly=True,
    bad=(Bad("[[Wollen gesenkt Preise die Händler haben verkaufte dass sie der Kunde]]."),),
    good=(
        Good("Das Werk fertigt seit dem Herbst Chips, die in Autos und in Telefonen gebraucht werden."),
        Good("Ob der Plan gelingt, hängt davon ab, wie schnell die neuen Anlagen geliefert werden können."),
    ),
)
