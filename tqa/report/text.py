"""Findings for people: grouped by file, the line with a caret under the exact characters, what to write instead."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from textwrap import wrap

from tqa.model import Document, Finding, Fix, Message, Severity
from tqa.report.excerpt import excerpt
from tqa.report.visible import visible

NAMES: Mapping[Severity, tuple[Message, Message]] = {
    Severity.ERROR: (Message("Fehler", "error"), Message("Fehler", "errors")),
    Severity.WARNING: (Message("Warnung", "warning"), Message("Warnungen", "warnings")),
    Severity.HINT: (Message("Hinweis", "hint"), Message("Hinweise", "hints")),
}
FILES = (Message("Datei", "file"), Message("Dateien", "files"))
WORDS, OR = Message("Wörter", "words"), Message("oder", "or")
NOTHING, HIDDEN = Message("nichts gefunden", "nothing found"), Message("verborgen", "hidden")
DELETE = Message("löschen", "delete")
COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.HINT: "1;36"}
PATH, DIM, GOOD = "1;4", "2", "32"
OFFERS = 4
QUOTE, REACH = 60, 24


@dataclass(frozen=True, slots=True)
class Style:
    """How to write: language, columns of the terminal, colour or none."""

    lang: str = "de"
    width: int = 100
    colour: bool = False

    def say(self, message: Message) -> str:
        return visible(getattr(message, self.lang))

    def paint(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and text else text


@dataclass(slots=True)
class Tally:
    """What a run has seen. `shown` and `hidden` count findings by severity."""

    files: int = 0
    words: int = 0
    shown: Counter[Severity] = field(default_factory=Counter)
    hidden: Counter[Severity] = field(default_factory=Counter)


def report(document: Document, findings: Sequence[Finding], style: Style) -> Iterator[str]:
    """The lines of one file; none without findings."""
    if findings:
        yield style.paint(PATH, visible(document.path.as_posix()))
        yield ""
    for finding in findings:
        yield from lines(document, finding, style)
        yield ""


def lines(document: Document, finding: Finding, style: Style) -> Iterator[str]:
    """One finding: where and what, the line with a caret, the message, what to write instead."""
    start = finding.hit.start
    line = bisect_right(document.line_starts, start)
    place = f"{line}:{start - document.line_starts[line - 1] + 1}"
    colour = COLOURS[finding.severity]
    word = style.say(NAMES[finding.severity][0])
    yield f"  {place:<7} {style.paint(colour, word)}  {finding.code} {style.paint(DIM, finding.name)}"
    shown, marks = excerpt(document, finding.hit.start, finding.hit.end, style.width - 6)
    gutter = style.paint(DIM, "│")
    yield f"    {gutter} {shown}"
    yield f"    {gutter} {' ' * (len(marks) - len(marks.lstrip()))}{style.paint(colour, marks.strip())}"
    yield from wrap(style.say(finding.hit.message), style.width, initial_indent="    ", subsequent_indent="    ")
    yield from offers(document, finding, style)


def offers(document: Document, finding: Finding, style: Style) -> Iterator[str]:
    """The best fix after an arrow, the next ones after an *or*."""
    said = list(dict.fromkeys(proposal(document, finding, fix, style) for fix in finding.hit.fixes))[: OFFERS + 1]
    if said:
        yield f"    {style.paint(GOOD, '→ ' + said[0])}"
    if said[1:]:
        yield f"      {style.paint(DIM, style.say(OR))} {', '.join(said[1:])}"


def proposal(document: Document, finding: Finding, fix: Fix, style: Style) -> str:
    """A fix in words. One that only moves signs or blanks is shown with the words beside it."""
    old, same_place = document.text[fix.start : fix.end], (fix.start, fix.end) == finding.hit[:2]
    if not fix.text and old.strip():
        word = style.say(DELETE)
        return word if same_place else f"{word}: {short(old)}"
    if same_place and any(map(str.isalnum, fix.text)):
        return short(fix.text)
    before, after = beside(document.text, fix)
    return short(before + fix.text + after)


def beside(text: str, fix: Fix) -> tuple[str, str]:
    """The rest of the words that a fix touches, or the words next to it; a long one is cut."""
    head = re.search(r"\S*[^\S\r\n]*\Z", text[max(0, fix.start - REACH) : fix.start])
    tail = re.match(r"[^\S\r\n]*\S*", text[fix.end : fix.end + REACH])
    before, after = head.group() if head else "", tail.group() if tail else ""
    cut_before = len(before) == REACH and not text[fix.start - REACH - 1 : fix.start - REACH].isspace()
    cut_after = len(after) == REACH and not text[fix.end + REACH : fix.end + REACH + 1].isspace()
    return "…" * cut_before + before, after + "…" * cut_after


def short(text: str) -> str:
    """The text on one line, its middle left out where it is long."""
    if len(text) > QUOTE:
        text = f"{text[: QUOTE // 2].rstrip()} … {text[-QUOTE // 3 :].lstrip()}"
    return visible(text)


def summary(tally: Tally, style: Style) -> str:
    """The last line of a run: *2 Dateien, 1.204 Wörter: 4 Fehler, 1 Warnung*."""
    files = f"{number(tally.files, style)} {style.say(FILES[tally.files != 1])}"
    words = f"{number(tally.words, style)} {style.say(WORDS)}"
    said = ", ".join(counted(tally.shown, style)) or style.paint(GOOD, style.say(NOTHING))
    hidden = ", ".join(counted(tally.hidden, replace(style, colour=False)))
    more = style.paint(DIM, f" ({hidden} {style.say(HIDDEN)}: --min-severity hint)") if hidden else ""
    return f"{files}, {words}: {said}{more}"


def counted(counts: Mapping[Severity, int], style: Style) -> Iterator[str]:
    """*4 Fehler*, *1 Warnung*, the gravest first."""
    for severity in sorted(counts, reverse=True):
        word = style.say(NAMES[severity][counts[severity] != 1])
        yield style.paint(COLOURS[severity], f"{number(counts[severity], style)} {word}")


def number(value: int, style: Style) -> str:
    """A number with its thousands set apart."""
    return f"{value:,}".replace(",", ".") if style.lang == "de" else f"{value:,}"
