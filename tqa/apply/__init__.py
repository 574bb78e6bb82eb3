"""Reviewed PO + Document -> mended Document.

What was accepted is patched where the article still holds the segment, and nowhere else; what cannot be
placed for certain is a conflict, told and left alone. Doing it twice is doing it once.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import unified_diff
from pathlib import Path

from tqa import formats
from tqa.apply.files import inside, reviews, write_atomically
from tqa.apply.locating import Locator, Missing, Place
from tqa.apply.patching import deletions, patches
from tqa.apply.reading import Entry, PoError, Review, read
from tqa.model import Document, Fix, Message, Segment
from tqa.segment import segments as segments_of

__all__ = [
    "Conflict",
    "Outcome",
    "Plan",
    "PoError",
    "apply_file",
    "apply_review",
    "patched",
    "plan",
    "write_atomically",
]

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_GONE = Message("Die Stelle steht so nicht mehr im Artikel", "The article no longer holds the passage")
_TWINS = Message(
    "Die Stelle gibt es mehrmals, und welche gemeint war, ist offen",
    "Several passages are alike, and which one was meant is open",
)
_HARMFUL = Message(
    "Der Artikel wäre danach nicht mehr lesbar (Anführungszeichen im Vorspann? Zeichensatz?)",
    "The article could not be read any more (a quotation mark in front matter? the encoding?)",
)
_OTHER = Message("Die PO-Datei gehört zu einem anderen Artikel.", "The PO file belongs to another article.")


@dataclass(frozen=True, slots=True)
class Conflict:
    """An accepted entry that was not applied; `line` is its line in the PO."""

    entry: Entry
    message: Message
    line: int


@dataclass(frozen=True, slots=True)
class Plan:
    """What a review comes to: the edits in file offsets, and each entry in one of five lists."""

    edits: tuple[Fix, ...] = ()
    applied: tuple[Entry, ...] = ()
    already: tuple[Entry, ...] = ()
    kept: tuple[Entry, ...] = ()
    open: tuple[Entry, ...] = ()
    conflicts: tuple[Conflict, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one PO file. With `error` nothing was applied; `diff` is empty where nothing changes."""

    po: Path
    article: Path | None = None
    plan: Plan = Plan()
    diff: str = ""
    written: bool = False
    error: Message | None = None
    line: int = 0
    baseline: tuple[str, ...] = ()

    @property
    def exit_code(self) -> int:
        """2 where the PO could not be applied, 1 where entries are in conflict, else 0."""
        return 2 if self.error else 1 if self.plan.conflicts else 0

    @property
    def summary(self) -> Message:
        """One line on what became of the entries."""
        lists = (self.plan.applied, self.plan.already, self.plan.kept, self.plan.open, self.plan.conflicts)
        a, b, c, d, e = map(len, lists)
        return Message(
            f"{a} übernommen, {b} schon erledigt, {c} behalten, {d} offen, {_number(e, 'Konflikt', 'Konflikte')}",
            f"{a} applied, {b} applied before, {c} kept, {d} open, {_number(e, 'conflict', 'conflicts')}",
        )


def _number(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


def plan(review: Review, document: Document, segments: Sequence[Segment]) -> Plan:
    """Where each decision of a review goes; PoError if the review is of another article."""
    locator = Locator(document, segments, review)
    if not locator.knows(review):
        raise PoError(_OTHER)
    made, doomed, conflicts = dict[Entry, list[Fix]](), dict[Entry, Segment](), dict[Entry, Message]()
    for entry, place in locator.places().items():
        if entry.changed:
            found = _made(document, segments, entry, place)
            if isinstance(found, Message):
                conflicts[entry] = found
            elif entry.deleted and isinstance(place, int):
                doomed[entry] = segments[place]
            else:
                made[entry] = found
    gone = list(deletions(document, doomed.values()))
    conflicts |= dict.fromkeys(_harmful(document, made, gone), _HARMFUL)
    return Plan(
        edits=tuple(sorted([*gone, *(fix for entry in made.keys() - conflicts for fix in made[entry])])),
        applied=tuple(e for e in review.entries if e in doomed or (made.get(e) and e not in conflicts)),
        already=tuple(entry for entry, found in made.items() if not found),
        kept=tuple(entry for entry in review.entries if entry.kept),
        open=tuple(entry for entry in review.entries if entry.open),
        conflicts=tuple(Conflict(e, conflicts[e], e.line) for e in review.entries if e in conflicts),
    )


def _harmful(document: Document, made: Mapping[Entry, list[Fix]], gone: Sequence[Fix]) -> list[Entry]:
    """Entries that would leave a file nobody can read: a quotation mark in front matter, a foreign letter in cp1252."""
    if _legible(document, [*gone, *(fix for fixes in made.values() for fix in fixes)]):
        return []
    return [entry for entry, fixes in made.items() if not _legible(document, fixes)]


def _legible(document: Document, edits: Sequence[Fix]) -> bool:
    try:
        data = document.encode(patched(document, Plan(tuple(sorted(edits)))))
        return formats.read(data, document.path, document.encoding).format == document.format
    except (formats.FormatError, UnicodeEncodeError):
        return False


def _made(document: Document, segments: Sequence[Segment], entry: Entry, place: Place) -> list[Fix] | Message:
    """The edits that an entry comes to, none where they have been made before; or why it is in conflict."""
    if isinstance(place, Missing):
        return [] if place is Missing.DONE else _TWINS if place is Missing.DOUBTFUL else _GONE
    found = [] if entry.deleted else patches(segments[place], entry.msgid, entry.msgstr)
    if found is None:
        return _GONE
    return [fix for fix in found if document.text[fix.start : fix.end] != fix.text]


def patched(document: Document, plan: Plan) -> str:
    """The text of the document with the edits of a plan."""
    parts, place = list[str](), 0
    for start, end, text, _ in plan.edits:
        parts += document.text[place:start], text
        place = max(place, end)
    return "".join(parts) + document.text[place:]


def apply_file(
    po: Path, root: Path, dry_run: bool = False, backup: bool = False, encoding: str | None = None
) -> Outcome:
    """Carry one reviewed PO over to its article below `root`; every fault is in the outcome, none is raised.

    `dry_run` writes nothing; the outcome shows the diff either way. `backup` copies the article to FILE.bak before
    it is replaced. `encoding` is that of the article if it is not UTF-8.
    """
    try:
        review = read(po.read_bytes())
        return _carry_over(Outcome(po), review, root, dry_run=dry_run, backup=backup, encoding=encoding)
    except PoError as error:
        return Outcome(po, error=error.message, line=error.line)
    except formats.FormatError as error:
        de, en = error.message
        return Outcome(po, error=Message(f"Der Artikel ist nicht lesbar: {de}", f"The article cannot be read: {en}"))
    except (OSError, UnicodeEncodeError) as error:
        return Outcome(po, error=Message(f"Nicht lesbar oder schreibbar: {error}.", f"Cannot read or write: {error}."))


def apply_review(
    path: Path, root: Path, dry_run: bool = False, backup: bool = False, encoding: str | None = None
) -> Iterator[Outcome]:
    """Carry over the reviewed PO at `path`, or all of a folder in order of their names."""
    for po in reviews(path):
        yield apply_file(po, root, dry_run, backup, encoding)


def _carry_over(
    outcome: Outcome, review: Review, root: Path, *, dry_run: bool, backup: bool, encoding: str | None
) -> Outcome:
    article = inside(root, review.file)
    document = formats.read(before := article.read_bytes(), article, encoding)
    made = plan(review, document, segments_of(document))
    text = patched(document, made)
    after = document.encode(text)
    if after != before and not dry_run:
        if backup:
            write_atomically(article.with_name(f"{article.name}.bak"), before)
        write_atomically(article, after)
    return replace(
        outcome,
        article=article,
        plan=made,
        diff=_diff(review.file, document.text, text),
        written=after != before and not dry_run,
        baseline=tuple(_baseline(review.file, made.kept)),
    )


def _diff(file: str, old: str, new: str) -> str:
    before, after = (_LINE.findall(text) for text in (old, new))
    lines = unified_diff(before, after, f"a/{file}", f"b/{file}")
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _baseline(file: str, kept: Sequence[Entry]) -> Iterator[str]:
    """Lines of a baseline, so that what an editor chose to keep is not raised again."""
    for entry in kept:
        for rule in entry.rules:
            line = {"path": file, "rule": rule, "segment": entry.hash, "ordinal": entry.number}
            yield json.dumps(line, ensure_ascii=False)
