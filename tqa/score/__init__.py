"""chrF2++, TER and BLEU of a text beside its reference, by sacrebleu.

Beside its edited version, TER says how much of a machine translation was edited: words put in, taken out, exchanged
and runs of words moved, of 100 words of the edited text. All three are percentages; TER may be more than 100.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER

CHRF_NAME, TER_NAME, BLEU_NAME = "chrF2++", "TER", "BLEU"


class Pair(NamedTuple):
    """A segment and its reference, as plain text; one of them is empty where it has no partner.

    `line` is the place of the segment in its document, or that of the reference if there is no segment.
    """

    document: str
    line: int
    text: str
    reference: str


class Figures(NamedTuple):
    """Scores of one or more segments. `edits` and `words` are the two sides of TER; `untouched` counts segments."""

    chrf: float
    ter: float
    bleu: float
    edits: int
    words: int
    untouched: int
    segments: int


class Scored(NamedTuple):
    """A pair and its scores."""

    pair: Pair
    figures: Figures


class Scores(NamedTuple):
    """All scores; documents and segments are in the order of reading."""

    total: Figures
    documents: Mapping[str, Figures]
    segments: Sequence[Scored]
    signatures: Mapping[str, str]


class Metrics(NamedTuple):
    """The metrics with the settings of sacrebleu's command line; `sentence` is BLEU for single segments."""

    chrf: CHRF
    ter: TER
    bleu: BLEU
    sentence: BLEU


def metrics() -> Metrics:
    """Fresh metrics."""
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER

    return Metrics(CHRF(word_order=2), TER(), BLEU(force=True), BLEU(effective_order=True, force=True))


def score(pairs: Sequence[Pair]) -> Scores:
    """The scores of pairs. Of no pair at all, ValueError."""
    if not pairs:
        raise ValueError("nothing to score")
    measures = metrics()
    segments = [Scored(pair, _segment(pair, measures)) for pair in pairs]
    groups: dict[str, list[Scored]] = defaultdict(list)
    for each in segments:
        groups[each.pair.document].append(each)
    total = _together(segments, measures)
    documents = {name: _together(group, measures) if len(groups) > 1 else total for name, group in groups.items()}
    named = zip((CHRF_NAME, TER_NAME, BLEU_NAME), measures, strict=False)
    return Scores(total, documents, segments, {name: metric.get_signature().format() for name, metric in named})


def _segment(pair: Pair, measures: Metrics) -> Figures:
    text, reference = pair.text, [pair.reference]
    ter = measures.ter.sentence_score(text, reference)
    chrf = measures.chrf.sentence_score(text, reference).score
    bleu = measures.sentence.sentence_score(text, reference).score
    return Figures(chrf, ter.score, bleu, int(ter.num_edits), int(ter.ref_length), int(text == pair.reference), 1)


def _together(group: Sequence[Scored], measures: Metrics) -> Figures:
    """Scores of a corpus; TER adds up, the others are counted anew."""
    texts, references = [each.pair.text for each in group], [each.pair.reference for each in group]
    edits, words = (sum(each.figures[place] for each in group) for place in (3, 4))
    return Figures(
        measures.chrf.corpus_score(texts, [references]).score,
        100 * edits / words if words else 100.0 * bool(edits),
        measures.bleu.corpus_score(texts, [references]).score,
        int(edits),
        int(words),
        sum(each.figures.untouched for each in group),
        len(group),
    )


def worst(segments: Iterable[Scored]) -> list[Scored]:
    """The segments by TER, then chrF, the worst first."""
    return sorted(segments, key=lambda each: (-each.figures.ter, each.figures.chrf))
