"""Findings -> at most one Suggestion per segment, in one pass.

First fixes that do not overlap are merged; where two overlap, the graver finding wins, then the one
further left, then the longer. What lost, and every further fix, becomes an alternative.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from tqa.model import Document, Finding, Fix, Segment, Suggestion

LONG = 25
"""Characters from which a fix is taken apart into its edits."""
MOST_ALTERNATIVES = 5
"""So many alternatives an entry shows at most; more would hide the sentence."""


def suggestions(
    document: Document, findings: Sequence[Finding], segments: Sequence[Segment] = ()
) -> Iterator[Suggestion]:
    """Suggestions in file order; `segments`, if given, limits them to these segments.

    A fix that reaches beyond its segment cannot be an entry of its own and is left out.
    """
    wanted = {segment.span for segment in segments}
    ordered = sorted(findings, key=lambda f: (f.segment.span, f.hit.start, -f.severity, f.code))
    for span, group in groupby(ordered, key=lambda f: f.segment.span):
        if not wanted or span in wanted:
            yield suggestion(document, tuple(group))


def suggestion(document: Document, findings: Sequence[Finding]) -> Suggestion:
    """The suggestion for the findings of one segment, never empty."""
    segment = findings[0].segment
    raw = document.text[segment.span.start : segment.span.end]
    offers = [(finding, [fix for fix in finding.hit.fixes if _inside(fix, segment)]) for finding in findings]
    firsts = [(finding, parts) for finding, fixes in offers if fixes and (parts := edits(document.text, fixes[0]))]
    chosen = list(_chosen(firsts))
    target = mended(raw, segment.span.start, chosen)
    others = (fix for _, fixes in offers for fix in fixes if not set(edits(document.text, fix)) <= set(chosen))
    texts = (mended(raw, segment.span.start, _instead(chosen, fix)) for fix in others)
    alternatives = [text for text in dict.fromkeys(texts) if text not in (target, raw)]
    return Suggestion(
        segment,
        None if target == raw else target,
        tuple(findings),
        tuple(alternatives[:MOST_ALTERNATIVES]),
        safe=bool(chosen) and all(fix.safe for fix in chosen),
    )


def mended(raw: str, offset: int, fixes: Iterable[Fix]) -> str:
    """The raw text, which stands at `offset` of the file, with fixes applied from the right."""
    for fix in sorted(fixes, reverse=True):
        raw = raw[: fix.start - offset] + fix.text + raw[fix.end - offset :]
    return raw


def edits(text: str, fix: Fix) -> tuple[Fix, ...]:
    """A long fix as the small edits that it makes, so that it leaves room for others; a short one as it is."""
    if fix.end - fix.start < LONG or not fix.text:
        return (fix,)
    from rapidfuzz.distance import Indel

    blocks = Indel.opcodes(text[fix.start : fix.end], fix.text)
    changed = [code for code in blocks if code.tag != "equal"]
    return tuple(
        Fix(fix.start + c.src_start, fix.start + c.src_end, fix.text[c.dest_start : c.dest_end], fix.safe)
        for c in changed
    )


def _chosen(firsts: Iterable[tuple[Finding, tuple[Fix, ...]]]) -> Iterator[Fix]:
    taken: list[Fix] = []
    for _, parts in sorted(firsts, key=lambda pair: (-pair[0].severity, pair[1][0].start, -pair[1][-1].end)):
        if parts and not any(_overlap(part, other) for part in parts for other in taken):
            taken += parts
            yield from parts


def _instead(chosen: Iterable[Fix], fix: Fix) -> list[Fix]:
    return [fix, *(other for other in chosen if not _overlap(fix, other))]


def _overlap(one: Fix, two: Fix) -> bool:
    """Whether both cannot be applied: a shared character, an insertion inside, or two at one place."""
    return (one.start < two.end and two.start < one.end) or (one.start, one.end) == (two.start, two.end)


def _inside(fix: Fix, segment: Segment) -> bool:
    start, end = segment.span
    return start <= fix.start <= fix.end <= end or start == end == fix.end
