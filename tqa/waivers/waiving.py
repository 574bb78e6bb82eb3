"""Obeys what a document says to tqa, and tells what of it has no effect."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tqa.checks import Check, means, roll
from tqa.checks import _engine as engine
from tqa.model import Document, Finding, Fix, Hit, Kind, Message, Prose, Segment, Span, digest
from tqa.waivers.comments import ALL, Waiver, waivers

UNUSED = "unused-suppression"
"""Name of the check that tells of waivers without effect."""
NOT_UNDERSTOOD = Message(
    "Nicht verstanden; möglich sind off, on, disable-next-line.",
    "Not understood; there are off, on, disable-next-line.",
)
WHOLE = -1
"""Number of the block of a segment that is no part of the article."""


class Checked(NamedTuple):
    """Findings that count, and those that the document waives."""

    findings: list[Finding]
    waived: list[Finding]


def waive(document: Document, found: Sequence[Finding], checks: Sequence[Check]) -> Checked:
    """The findings without those that the document waives, and with a finding for each waiver without effect.

    A fault of a check itself cannot be waived.
    """
    said = waivers(document)
    if not said:
        return Checked(list(found), [])
    waived = [finding for finding in found if finding.name != engine.INTERNAL and any(_hits(said, finding))]
    gone = set(map(id, waived))
    kept = [finding for finding in found if id(finding) not in gone]
    speaker = next((check for check in checks if check.name == UNUSED), None)
    if speaker:
        idle = (_signed(document, speaker, *each) for each in _idle(document, said, waived, checks))
        kept = engine.in_order((*kept, *idle))
    return Checked(kept, waived)


def _hits(said: Iterable[Waiver], finding: Finding) -> Iterator[tuple[Waiver, str]]:
    """The waivers, and the words of them, that suppress a finding."""
    for waiver in said:
        if waiver.reach.start <= finding.hit.start < max(waiver.reach.end, waiver.reach.start + 1):
            yield from (
                (waiver, word) for word in waiver.words if word == ALL or means(word, finding.code, finding.name)
            )


def _idle(
    document: Document, said: Sequence[Waiver], waived: Sequence[Finding], checks: Sequence[Check]
) -> Iterator[tuple[Span, Message, bool]]:
    """The waivers without effect: where they stand, what is wrong, and whether they can go."""
    used = {each for finding in waived for each in _hits(said, finding)}
    all_run = len(checks) >= len(roll())
    for waiver in said:
        unknown = [word for word in waiver.words if word != ALL and not _any(word, roll())]
        idle = [word for word in waiver.words if (waiver, word) not in used and word not in unknown]
        if not waiver.words:
            yield waiver.said, NOT_UNDERSTOOD, False
        elif unknown:
            named = ", ".join(unknown)
            yield waiver.said, Message(f"Unbekannte Prüfung: {named}.", f"Unknown check: {named}."), False
        elif idle and all(all_run if word == ALL else _any(word, checks) for word in idle):
            removable = len(idle) == len(waiver.words) and document.text.startswith("<!--", waiver.said.start)
            yield waiver.said, _nothing(idle), removable


def _any(word: str, checks: Iterable[Check]) -> bool:
    return any(means(word, check.code, check.name) for check in checks)


def _nothing(words: Sequence[str]) -> Message:
    named = "".join((": " if any(words) else "", ", ".join(filter(None, words))))
    return Message(f"Unterdrückt nichts{named}.", f"Suppresses nothing{named}.")


def _signed(document: Document, check: Check, said: Span, message: Message, removable: bool) -> Finding:
    quote = document.text[said.start : said.end]
    line = bisect_right(document.line_starts, said.start)
    prose = Prose.plain(quote, said.start)
    segment = Segment(digest(quote), 1, Kind.PARAGRAPH, said, line, WHOLE, quote, prose)
    fixes = (Fix(said.start, _with_break(document.text, said), "", safe=True),) if removable else ()
    hit = Hit(said.start, said.end, message, fixes)
    return Finding(check.code, check.name, check.category, check.severity, segment, hit, quote)


def _with_break(text: str, said: Span) -> int:
    """The end of a comment, with its line break where it has a line to itself."""
    alone = said.start == 0 or text[said.start - 1] in "\r\n"
    if alone and text.startswith(("\r\n", "\n", "\r"), said.end):
        return said.end + (2 if text.startswith("\r\n", said.end) else 1)
    return said.end
