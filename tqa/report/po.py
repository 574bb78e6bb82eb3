"""The review PO: one entry per segment, the German as it is beside the German as it could be.

Why so: an editor opens it in any PO editor, accepts by clearing *fuzzy*, edits, or restores the original;
`apply` carries the decisions back. The entries, comment lines and headers are a schema of their own
(`X-Tqa-Schema`); a change here is a change there.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from tqa.model import Document, Finding, Segment, Severity, Suggestion
from tqa.report.word_diff import flat, word_diff

if TYPE_CHECKING:
    from polib import POEntry

SCHEMA = "1"
DELETION = "\N{EMPTY SET}"
"""Alone in msgstr it stands for deleting the segment."""
EDGE = "-"
"""Neighbour of the first and of the last segment."""
_MOST_NEIGHBOURS = 12
"""So many neighbours on either side at most; equal segments among equal ones are then `alike`."""

_HOW_TO = {
    "de": (
        "Quelltext = der Artikel, wie er ist; Übersetzung = der Vorschlag. Annehmen: „Benötigt Überarbeitung“ (fuzzy) "
        "abschalten, in Poedit Strg+U.\nÄndern: überschreiben. Behalten: Quelltext einsetzen, in Poedit Strg+B. "
        "Was fuzzy oder leer bleibt, ändert nichts; ∅ löscht die Stelle. Danach: tqa apply."
    ),
    "en": (
        "Source = the article as it is, translation = the suggestion. Accept: switch “Needs work” (fuzzy) off, in "
        "Poedit Ctrl+U.\nChange: overwrite. Keep: put the source in, in Poedit Ctrl+B. What stays fuzzy or empty "
        "changes nothing; ∅ deletes the passage. Then: tqa apply."
    ),
}
_SEVERITY = {
    "de": {Severity.HINT: "Hinweis", Severity.WARNING: "Warnung", Severity.ERROR: "Fehler"},
    "en": {Severity.HINT: "hint", Severity.WARNING: "warning", Severity.ERROR: "error"},
}
_DELETE = {
    "de": "Vorschlag: ganz löschen. Wer ∅ annimmt, löscht diese Stelle im Artikel.",
    "en": "Suggestion: delete it all. Accepting ∅ deletes this passage of the article.",
}
_DELETE_OR = {"de": "ganz löschen (∅ eintragen).", "en": "delete it all (enter ∅)."}
_OR = {"de": "Oder", "en": "Or"}


def review(
    document: Document,
    suggestions: Iterable[Suggestion],
    all_segments: Sequence[Segment],
    *,
    file: str,
    lang: str = "de",
    include_unfixable: bool = False,
    date: datetime | None = None,
    basepath: str = ".",
) -> str:
    """The text of the review PO of a document.

    `file` is the path of the article below the root, with slashes; `basepath` leads from the folder of the
    PO to that root; `all_segments` are the segments of the document in order, muted ones too.
    """
    import polib

    po = polib.POFile(wrapwidth=0)
    po.header = _HOW_TO[lang]
    po.metadata = dict(_headers(document, file, _stamp(date), basepath))
    context = _Context(all_segments)
    for each in sorted(suggestions, key=lambda s: s.segment.span):
        if each.target is not None or include_unfixable:
            place = (file.replace(" ", "%20"), str(each.segment.line))
            po.append(_entry(each, context, [*_notes(each, lang), context.place(each.segment)], place))
    return str(po)


def _entry(suggestion: Suggestion, context: _Context, notes: Sequence[str], place: tuple[str, str]) -> POEntry:
    import polib

    return polib.POEntry(
        msgctxt=context.name(suggestion.segment),
        msgid=flat(suggestion.segment.target),
        msgstr=msgstr(suggestion.target),
        comment="\n".join(notes),
        occurrences=[place],
        flags=[] if suggestion.target is None else ["fuzzy"],
    )


def msgstr(target: str | None) -> str:
    """A suggested segment as msgstr: on one line, `∅` for a deletion, empty where there is no suggestion."""
    return "" if target is None else flat(target) if target.strip() else DELETION


def place(folder: Path, file: str) -> Path:
    """Where the PO of an article goes: a mirror tree, the suffix kept so that a.md and a.txt stay apart."""
    return folder / PurePosixPath(f"{file}.po")


def basepath(po: Path, root: Path) -> str:
    """The way from the folder of a PO to the root of the articles, with slashes."""
    return Path(os.path.relpath(root.resolve(), po.parent.resolve())).as_posix()


class _Context:
    """What tells equal segments apart: number, count, neighbours; as many neighbours as it takes."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self.count = Counter(segment.id for segment in segments)
        self.index = {segment.span: index for index, segment in enumerate(segments)}
        self.names = [segment.id[:6] for segment in segments]
        self.depth = dict.fromkeys(range(len(segments)), 1)
        self.alike = {index for index, segment in enumerate(segments) if self.count[segment.id] > 1}
        for depth in range(1, _MOST_NEIGHBOURS + 1):
            around = {index: (segments[index].id, *self.around(index, depth)) for index in self.alike}
            times = Counter(around.values())
            self.depth |= dict.fromkeys(self.alike, depth)
            self.alike = {index for index in self.alike if times[around[index]] > 1}

    def around(self, index: int, depth: int) -> tuple[str, str]:
        """The names of the segments before and after, the nearest first."""
        before = [*self.names[max(0, index - depth) : index][::-1], EDGE][:depth]
        after = [*self.names[index + 1 : index + 1 + depth], EDGE][:depth]
        return ",".join(before), ",".join(after)

    def name(self, segment: Segment) -> str:
        return segment.id if self.count[segment.id] < 2 else f"{segment.id}.{segment.number}"

    def place(self, segment: Segment) -> str:
        index = self.index[segment.span]
        before, after = self.around(index, self.depth[index])
        alike = " alike" if index in self.alike else ""
        return f"@tqa occ={segment.number}/{self.count[segment.id]} prev={before} next={after}{alike}"


def _notes(suggestion: Suggestion, lang: str) -> Iterator[str]:
    segment = suggestion.segment
    if segment.source:
        yield _closed(f"EN: {flat(segment.source)}")
    for finding in suggestion.findings:
        yield _note(finding, lang)
    if suggestion.target is not None:
        new = msgstr(suggestion.target)
        yield _DELETE[lang] if new == DELETION else _closed("± " + word_diff(flat(segment.target), new))
    for other in suggestion.alternatives:
        yield f"{_OR[lang]}: " + (f"»{flat(other)}«." if other.strip() else _DELETE_OR[lang])


def _note(finding: Finding, lang: str) -> str:
    """`[a-b]` counts from the start of msgid."""
    segment, hit = finding.segment, finding.hit
    start, end = (len(flat(segment.target[: max(0, at - segment.span.start)])) for at in hit[:2])
    severity = _SEVERITY[lang][finding.severity]
    message = hit.message.de if lang == "de" else hit.message.en
    text = f"• {finding.code} {finding.name} {severity} [{start}-{end}] »{flat(finding.quote)}«: {flat(message)}"
    return _closed(text)


def _closed(line: str) -> str:
    """A line that ends like a sentence, since some editors fold the lines of a comment."""
    line = " ".join(line.splitlines()).rstrip()
    return line if line.endswith((".", "!", "?", "…")) else line + "."


def _headers(document: Document, file: str, date: str, basepath: str) -> Iterator[tuple[str, str]]:
    yield "Project-Id-Version", f"tqa review of {file}"
    yield "Report-Msgid-Bugs-To", ""
    yield "POT-Creation-Date", date
    yield "PO-Revision-Date", date
    yield "Last-Translator", "tqa"
    yield "Language-Team", "German"
    yield "Language", "de_DE"
    yield "MIME-Version", "1.0"
    yield "Content-Type", "text/plain; charset=UTF-8"
    yield "Content-Transfer-Encoding", "8bit"
    yield "Plural-Forms", "nplurals=2; plural=(n != 1);"
    yield "X-Source-Language", "de"
    yield "X-Poedit-Basepath", basepath
    yield "X-Tqa-Schema", SCHEMA
    yield "X-Tqa-Profile", "review"
    yield "X-Tqa-File", file
    yield "X-Tqa-Sha256", sha256(document.encode()).hexdigest()


def _stamp(date: datetime | None) -> str:
    """The date as gettext writes it; `SOURCE_DATE_EPOCH` stands in for the clock."""
    if date is None:
        epoch = os.environ.get("SOURCE_DATE_EPOCH")
        date = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return date.strftime("%Y-%m-%d %H:%M%z")
