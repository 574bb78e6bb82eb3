"""What belongs together -> pairs: the units of a bilingual file, or the beads of two articles."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache, partial

from tqa import lexicon
from tqa.align import SURE, Bead
from tqa.analyse import Analysis
from tqa.analyse.bilingual import Pair, pair, unit_pair
from tqa.analyse.bilingual.names import names
from tqa.model import Document, Prose, Segment, Span, State, digest
from tqa.segment import whole

_FORM = re.compile(r"(?<![\w-])[^\W_]{3,}(?:-[^\W_]+)*(?![\w-])")


def unit_pairs(document: Document, analyses: Iterable[Analysis]) -> Iterator[Pair]:
    """The pairs of a bilingual file, in order; a unit that is not finished (fuzzy) is none."""
    by_block: dict[int, list[Analysis]] = defaultdict(list)
    for analysis in analyses:
        by_block[analysis.segment.block].append(analysis)
    for index, block in enumerate(document.blocks):
        if block.unit and block.unit.state is not State.FUZZY:
            found = tuple(by_block[index])
            yield unit_pair(block.unit, partial(whole, document, index), found)


def with_sources(parts: Sequence[Segment], beads: Iterable[Bead]) -> list[Segment]:
    """The German segments, each with the English that surely belongs to it."""
    english = {
        segment.span: " ".join(each.prose.text for each in bead.source)
        for bead in beads
        if bead.source and bead.confidence >= SURE
        for segment in bead.target
    }
    return [segment._replace(source=english.get(segment.span)) for segment in parts]


def bead_pairs(analyses: Sequence[Analysis], beads: Iterable[Bead]) -> Iterator[Pair]:
    """The pairs of two articles as far as the alignment is sure, in order.

    English without German is paired with nothing, in front of the German segment that comes next.
    """
    by_span = {analysis.segment.span: analysis for analysis in analyses}
    rest = list(analyses)
    for bead in beads:
        german = tuple(by_span[segment.span] for segment in bead.target)
        rest = rest[len(german) :]
        near = german or rest[:1] or analyses[-1:]
        if near and bead.confidence >= SURE:
            yield _bead_pair(bead, german, joined([analysis.segment for analysis in near]))


def _bead_pair(bead: Bead, german: tuple[Analysis, ...], segment: Segment) -> Pair:
    text = " ".join(each.prose.text for each in bead.source)
    raw = " ".join(each.target for each in bead.source)
    found = pair(text, segment, german, raw=raw, confidence=bead.confidence)
    found = replace(found, source_kinds=tuple(each.kind for each in bead.source))
    return found if german else replace(found, target=replace(found.target, text="", raw=""))


def joined(segments: Sequence[Segment]) -> Segment:
    """Segments that follow one another as a single one."""
    first, last = segments[0], segments[-1]
    if len(segments) == 1:
        return first
    texts, starts, ends = [first.prose.text], [*first.prose.starts], [*first.prose.ends]
    for segment in segments[1:]:
        texts.append(segment.prose.text)
        starts += (ends[-1], *segment.prose.starts)
        ends += (segment.prose.starts[0], *segment.prose.ends)
    target = " ".join(segment.target for segment in segments)
    prose, span = Prose(" ".join(texts), tuple(starts), tuple(ends)), Span(first.span.start, last.span.end)
    return first._replace(id=digest(target), span=span, target=target, prose=prose)


def source_names(parts: Iterable[Segment]) -> frozenset[str]:
    """Forms of the English sides that are names there, or no words of English: the same in German, they are right."""
    sources = {segment.source for segment in parts if segment.source}
    found: set[str] = set()
    for source in sources:
        found.update(form for form, _ in names(source))
        found.update(form for form in _FORM.findall(source) if _is_odd(form))
    return frozenset(found)


@lru_cache(maxsize=1 << 14)
def _is_odd(form: str) -> bool:
    """No English word in any case: a name, a code or a coinage."""
    return not form.isdigit() and not lexicon.english_band(form) and not lexicon.english_band(form.lower())
