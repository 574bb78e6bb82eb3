"""Runs checks over analyses and signs their hits. Knows no check by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cache
from typing import TYPE_CHECKING

from tqa.analyse import Analysis
from tqa.analyse.facts import GERMAN
from tqa.checks._battery import Battery
from tqa.checks._check import Check, Trigger
from tqa.formats import escape, fitted, seen
from tqa.model import OPAQUE, Document, Finding, Fix, Hit, Message, Prose, Segment, Severity

if TYPE_CHECKING:
    from rapidfuzz.distance import Opcodes

INTERNAL = "internal-error"


def findings(document: Document, analyses: Sequence[Analysis], checks: Sequence[Check]) -> list[Finding]:
    """All findings of a document in file order; at one place the graver one first."""
    german = not analyses or analyses[0].facts.language == GERMAN
    live = [c for c in checks if (german or c.any_language) and (not c.formats or document.format in c.formats)]
    return in_order(sign(document, check, a.segment, hit) for check, a, hit in _all_hits(analyses, live))


def in_order(found: Iterable[Finding]) -> list[Finding]:
    """Findings by place, at one place the graver one first; what is said twice is said once."""
    return list(_once(sorted(found, key=lambda f: (f.hit.start, -f.severity, f.code, f.hit.end))))


def _once(found: Iterable[Finding]) -> Iterator[Finding]:
    """What two checks say of the same characters with the same cure, or the second without any, is said once."""
    said: set[tuple[int, int, str]] = set()
    for finding in found:
        start, end, fixes = finding.hit.start, finding.hit.end, finding.hit.fixes
        key = (start, end, fixes[0].text if fixes else "")
        if key not in said:
            yield finding
        said |= {key, (start, end, "")} if fixes or finding.severity > Severity.HINT else {key}


def _all_hits(analyses: Sequence[Analysis], checks: Sequence[Check]) -> Iterator[tuple[Check, Analysis, Hit]]:
    battery, whole = Battery(checks), [check for check in checks if check.find_all]
    for analysis in analyses if battery.checks else ():
        yield from ((check, analysis, hit) for check, hit in cured(analysis, battery))
        analysis.forget()
    chars = frozenset[str]().union(*(analysis.text for analysis in analyses if whole))
    for check in whole:
        if _concerns(check.trigger, analyses, chars):
            for analysis, hit in _guard_all(check, analyses):
                yield check, analysis, hit


def _concerns(trigger: Trigger, analyses: Sequence[Analysis], chars: Set[str]) -> bool:
    """Whether a check of whole documents may find something in one that has these characters."""
    if trigger.chars and chars.isdisjoint(trigger.chars):
        return False
    return trigger.pattern is None or any(trigger.pattern.search(analysis.text) for analysis in analyses)


def cured(analysis: Analysis, battery: Battery) -> Iterator[tuple[Check, Hit]]:
    """The hits of a segment with the fixes that leave it clean, alone or with the cures of its other faults."""
    text, found = analysis.text, list(hits(analysis, battery))
    if not found:
        return
    known = {_mark(text, check, hit) for check, hit in found}
    is_clean = cache(lambda mended: leaves_clean(analysis, mended, battery, known))
    clean = [tuple(fix for fix in hit.fixes if is_clean(_mended(text, (fix,)))) for _, hit in found]
    lost = [hit for (_, hit), fixes in zip(found, clean, strict=True) if hit.fixes and not fixes]
    together: frozenset[Fix] = frozenset()
    if lost and len(found) > 1:
        firsts = tuple(
            _apart(fix for (_, hit), fixes in zip(found, clean, strict=True) for fix in (fixes or hit.fixes)[:1])
        )
        together = frozenset(firsts if is_clean(_mended(text, firsts)) else ())
    for (check, hit), fixes in zip(found, clean, strict=True):
        yield check, hit._replace(fixes=fixes or tuple(fix for fix in hit.fixes[:1] if fix in together))


def _apart(fixes: Iterable[Fix]) -> Iterator[Fix]:
    """The fixes from the left that do not reach into an earlier one."""
    place = -1
    for fix in sorted(fixes):
        if fix.start > place or (fix.start == place and fix.end > place):
            yield fix
            place = fix.end


def hits(analysis: Analysis, battery: Battery) -> Iterator[tuple[Check, Hit]]:
    """Hits of the segment checks whose trigger fires."""
    for check in battery.fired(analysis):
        assert check.find
        try:
            for hit in check.find(analysis):
                yield check, hit
        except Exception as error:
            yield broken(check), failure(len(analysis.text), check, error)


def _guard_all(check: Check, analyses: Sequence[Analysis]) -> Iterator[tuple[Analysis, Hit]]:
    assert check.find_all
    try:
        yield from check.find_all(analyses)
    except Exception as error:
        if analyses:
            yield analyses[0], failure(len(analyses[0].text), check, error)


def broken(check: Check) -> Check:
    """What signs the fault of a check that raised."""
    return check._replace(code="DOC99", name=INTERNAL, severity=Severity.ERROR)


def failure(length: int, check: Check, error: Exception) -> Hit:
    """The hit that tells of an exception in a check, on a whole text of that length."""
    said = f"{type(error).__name__}: {error}"
    message = Message(f"Interner Fehler in {check.name}: {said}.", f"Internal error in {check.name}: {said}.")
    return Hit(0, length, message)


Mark = tuple[str, str]


def _mark(text: str, check: Check, hit: Hit) -> Mark:
    return check.code, text[hit.start : hit.end]


def _mended(text: str, fixes: Iterable[Fix]) -> str:
    for fix in sorted(fixes, reverse=True):
        text = text[: fix.start] + fix.text + text[fix.end :]
    return text


def leaves_clean(analysis: Analysis, text: str, battery: Battery, known: Set[Mark]) -> bool:
    """The sentence, mended to the text, holds no finding, hints apart, that it did not hold before."""
    if not text.strip():
        return True
    mended = Analysis(analysis.segment._replace(prose=Prose.plain(text, 0)), analysis.facts)
    loud = ((c, h) for c, h in hits(mended, battery.loud) if severity(c, h) > Severity.HINT)
    return all(_mark(text, check, hit) in known for check, hit in loud)


def severity(check: Check, hit: Hit) -> Severity:
    """A hit may lower the severity of its check."""
    return min(check.severity, hit.severity or check.severity)


def sign(document: Document, check: Check, segment: Segment, hit: Hit) -> Finding:
    """The finding of a hit on a segment, in file offsets."""
    start, end = segment.prose.span(hit.start, hit.end)
    fixes = tuple(fix for each in hit.fixes if (fix := in_file(document, segment, each)))
    placed = Hit(start, end, hit.message, fixes)
    quote = seen(document, document.text[start:end])
    return Finding(check.code, check.name, check.category, severity(check, hit), segment, placed, quote)


def in_file(document: Document, segment: Segment, fix: Fix) -> Fix | None:
    """A fix in file offsets that leaves hidden markup alone; None where markup would be lost."""
    prose = segment.prose
    if (fix.start, fix.end, fix.text) == (0, len(prose.text), ""):
        return Fix(segment.span.start, segment.span.end, "", fix.safe)
    start, end, text = fix.start, fix.end, fix.text
    if prose.solid(start, end):
        place = prose.span(start, end)
        return fitted(
            document, segment.block, Fix(*place, escape(document, segment.block, place.start, text), fix.safe)
        )
    return _around_markup(document, segment, fix)


def _around_markup(document: Document, segment: Segment, fix: Fix) -> Fix | None:
    """The same fix as edits of single characters, so that the markup between them stays."""
    from rapidfuzz.distance import Indel

    prose = segment.prose
    old = prose.text[fix.start : fix.end]
    if old.count(OPAQUE) != fix.text.count(OPAQUE):
        return None
    outer = prose.span(fix.start, fix.end)
    raw = document.text[outer.start : outer.end]
    for a, b, text in _single_edits(Indel.opcodes(old, fix.text)):
        place = prose.span(fix.start + a, fix.start + b)
        new = escape(document, segment.block, place.start, fix.text[text[0] : text[1]])
        raw = raw[: place.start - outer.start] + new + raw[place.end - outer.start :]
    return fitted(document, segment.block, Fix(outer.start, outer.end, raw, fix.safe))


def _single_edits(opcodes: Opcodes) -> Iterator[tuple[int, int, tuple[int, int]]]:
    """Edits from the right: insertions whole, deletions character by character."""
    for code in reversed(list(opcodes)):
        if code.tag == "insert":
            yield code.src_start, code.src_start, (code.dest_start, code.dest_end)
        elif code.tag == "delete":
            yield from ((i, i + 1, (0, 0)) for i in reversed(range(code.src_start, code.src_end)))
