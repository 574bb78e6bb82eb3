"""Findings for people: grouped by file, the line with a caret under the exact characters, what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from textwrap import wrap

from tqa.model import Document, Finding, Fix, Message, Severity
from tqa.report.excerpt import excerpt
from tqa.report.place import place
from tqa.report.stream import Article, Tally
from tqa.report.style import DIM, GOOD, NAMES, Style
from tqa.report.visible import visible
from tqa.report.writers import Run

FILES = (Message("Datei", "file"), Message("Dateien", "files"))
WORDS, OR = Message("Wörter", "words"), Message("oder", "or")
FIXED = (Message("Stelle ausgebessert", "place mended"), Message("Stellen ausgebessert", "places mended"))
FIXABLE = (Message("davon behebt --fix", "of these mended by --fix"),) * 2
KNOWN = (Message("bekannt laut Baseline", "known from the baseline"),) * 2
STALE = (
    Message("Zeile der Baseline ist erledigt: tqa baseline prune", "line of the baseline is stale: tqa baseline prune"),
    Message("Zeilen der Baseline sind erledigt: tqa baseline prune", "stale lines in the baseline: tqa baseline prune"),
)
NOTHING, HIDDEN = Message("nichts gefunden", "nothing found"), Message("verborgen", "hidden")
DELETE = Message("löschen", "delete")
COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.HINT: "1;36"}
PATH = "1;4"
OFFERS = 4
QUOTE, REACH = 60, 24


def lines(articles: Iterable[Article], run: Run) -> Iterator[str]:
    """The whole run, with its sum."""
    for article in articles:
        yield from report(article.document, article.findings, run.style)
    yield summary(run.tally, run.style)
    if said := " · ".join(notes(run.tally, run.style)):
        yield run.style.paint(DIM, said)


def report(document: Document, findings: Sequence[Finding], style: Style) -> Iterator[str]:
    """The lines of one file; none without findings."""
    if findings:
        yield style.paint(PATH, visible(document.path.as_posix()))
        yield ""
    for finding in findings:
        yield from told(document, finding, style)
        yield ""


def told(document: Document, finding: Finding, style: Style) -> Iterator[str]:
    """One finding: where and what, the line with a caret, the message, what to write instead."""
    at = place(document, finding.hit.start)
    colour = COLOURS[finding.severity]
    word = style.say(NAMES[finding.severity][0])
    where = f"{at.line}:{at.column}"
    yield f"  {where:<7} {style.paint(colour, word)}  {finding.code} {style.paint(DIM, finding.name)}"
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
    hidden = ", ".join(counted(tally.hidden, style._replace(colour=False)))
    more = style.paint(DIM, f" ({hidden} {style.say(HIDDEN)}: --min-severity hint)") if hidden else ""
    return f"{files}, {words}: {said}{more}"


def notes(tally: Tally, style: Style) -> Iterator[str]:
    """What else is worth knowing at the end of a run."""
    for count, (one, many) in (
        (tally.fixed, FIXED),
        (tally.fixable, FIXABLE),
        (tally.known, KNOWN),
        (tally.stale, STALE),
    ):
        if count:
            yield f"{number(count, style)} {style.say(one if count == 1 else many)}"


def counted(counts: Mapping[Severity, int], style: Style) -> Iterator[str]:
    """*4 Fehler*, *1 Warnung*, the gravest first."""
    for severity in sorted(counts, reverse=True):
        word = style.say(NAMES[severity][counts[severity] != 1])
        yield style.paint(COLOURS[severity], f"{number(counts[severity], style)} {word}")


def number(value: int, style: Style) -> str:
    """A number with its thousands set apart."""
    return f"{value:,}".replace(",", ".") if style.lang == "de" else f"{value:,}"
