"""Runs the checks that look at English beside German. Knows no check by name."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from tqa.analyse.bilingual import Pair
from tqa.analyse.bilingual.names import in_title
from tqa.checks._check import Check, FindPair
from tqa.checks._engine import broken, failure, sign
from tqa.model import Document, Finding, Fix, Hit

RESIDUE = "residue"
SignedHit = tuple[Check, Pair, Hit]
Row = tuple[Check, FindPair, str, str]
"""A check with its `find_pair` and the part and the characters of its trigger."""


def findings(document: Document, pairs: Sequence[Pair], checks: Iterable[Check]) -> Iterator[Finding]:
    """The findings of all checks of pairs, pair by pair; each fix leaves its check with less to say.

    What is known of a pair is forgotten when the next one comes, so that long files take little memory.
    """
    live = [check for check in checks if not check.formats or document.format in check.formats]
    single = [(c, c.find_pair, c.trigger.part, c.trigger.chars) for c in live if c.find_pair]
    for pair in pairs if single else ():
        for signed, hit in _each(pair, single):
            yield sign(document, signed, pair.segment, hit)
        pair.forget()
    for check in live if pairs else ():
        for signed, pair, hit in _all(check, pairs):
            yield sign(document, signed, pair.segment, hit)


def at_home(found: Iterable[Finding], pairs: Iterable[Pair]) -> Iterator[Finding]:
    """The findings, each with the segment that an editor decides on: a whole unit, or a single sentence."""
    units = {pair.unit.id: pair for pair in pairs if pair.unit}
    sentences = [a.segment for pair in pairs if not pair.unit and len(pair.analyses) > 1 for a in pair.analyses]
    starts = [segment.span.start for segment in sentences]
    for finding in found:
        unit = units.get(finding.segment.unit)
        segment = unit.segment if unit else finding.segment
        place = bisect_right(starts, finding.hit.start) - 1
        if place >= 0 and finding.hit.start < sentences[place].span.end:
            segment = sentences[place]
        yield finding if segment is finding.segment else finding._replace(segment=segment)


def believed(found: Iterable[Finding], checks: Iterable[Check]) -> Iterator[Finding]:
    """The findings without those of which the English shows that they are no faults: it has the very letters.

    What looks like residue must be a title there as well.
    """
    codes = {check.code for check in checks if check.source_clears or check.category == RESIDUE}
    for finding in found:
        source, quote = finding.segment.source or "", finding.quote
        times = source.count(quote) if quote and finding.code in codes else 0
        title = times and finding.category == RESIDUE and in_title(source, source.index(quote))
        kept = times < finding.segment.target.count(quote) or (finding.category == RESIDUE and not title)
        if not times or kept:
            yield finding


def _each(pair: Pair, rows: Iterable[Row]) -> Iterator[tuple[Check, Hit]]:
    parts = {"": True}
    for check, find, part, chars in rows:
        if part not in parts:
            parts[part] = bool(getattr(pair, part))
        if not parts[part] or (chars and pair.chars.isdisjoint(chars)):
            continue
        try:
            if found := list(find(pair)):
                yield from [(check, _cured(check, pair, hit, len(found))) for hit in found]
        except Exception as error:
            yield broken(check), failure(len(pair.target.text), check, error)


def _all(check: Check, pairs: Sequence[Pair]) -> Iterator[SignedHit]:
    try:
        yield from ((check, pair, hit) for pair, hit in (check.find_pairs(pairs) if check.find_pairs else ()))
    except Exception as error:
        yield broken(check), pairs[0], failure(len(pairs[0].target.text), check, error)


def _hits(check: Check, pair: Pair) -> list[Hit]:
    return list(check.find_pair(pair)) if check.find_pair else []


def _cured(check: Check, pair: Pair, hit: Hit, number: int) -> Hit:
    """The hit with those fixes that make the number of hits smaller."""
    return hit._replace(fixes=tuple(fix for fix in hit.fixes if len(_hits(check, _mended(pair, fix))) < number))


def _mended(pair: Pair, fix: Fix) -> Pair:
    text = pair.target.text
    return pair.mended(text[: fix.start] + fix.text + text[fix.end :])
