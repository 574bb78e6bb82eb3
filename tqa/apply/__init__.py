"""Reviewed PO + Document -> mended Document.

What was accepted is patched where the article still holds the segment, and nowhere else; what cannot be
placed for certain is a conflict, told and left alone. Doing it twice is doing it once.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from difflib import unified_diff
from pathlib import Path

from tqa import formats
from tqa.apply.files import inside, reviews, write_atomically
from tqa.apply.locating import Locator, Missing, Place
from tqa.apply.outcome import GONE, HARMFUL, Conflict, Outcome, Plan, harmful, patched
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
    "diff",
    "patched",
    "plan",
    "write_atomically",
]

Planner = Callable[[Document], Plan]
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_TWINS = Message(
    "Die Stelle gibt es mehrmals, und welche gemeint war, ist offen",
    "Several passages are alike, and which one was meant is open",
)
_OTHER = Message("Die PO-Datei gehört zu einem anderen Artikel.", "The PO file belongs to another article.")


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
    conflicts |= dict.fromkeys(harmful(document, made, gone), HARMFUL)
    return Plan(
        edits=tuple(sorted([*gone, *(fix for entry in made.keys() - conflicts for fix in made[entry])])),
        applied=tuple(e for e in review.entries if e in doomed or (made.get(e) and e not in conflicts)),
        already=tuple(entry for entry, found in made.items() if not found),
        kept=tuple(entry for entry in review.entries if entry.kept),
        open=tuple(entry for entry in review.entries if entry.open),
        conflicts=tuple(Conflict(e, conflicts[e], e.line) for e in review.entries if e in conflicts),
    )


def _made(document: Document, segments: Sequence[Segment], entry: Entry, place: Place) -> list[Fix] | Message:
    """The edits that an entry comes to, none where they have been made before; or why it is in conflict."""
    if isinstance(place, Missing):
        return [] if place is Missing.DONE else _TWINS if place is Missing.DOUBTFUL else GONE
    found = [] if entry.deleted else patches(segments[place], entry.msgid, entry.msgstr)
    if found is None:
        return GONE
    return [fix for fix in found if document.text[fix.start : fix.end] != fix.text]


def apply_file(
    po: Path, root: Path, dry_run: bool = False, backup: bool = False, encoding: str | None = None
) -> Outcome:
    """Carry one reviewed PO over to its article below `root`; every fault is in the outcome, none is raised.

    `dry_run` writes nothing; the outcome shows the diff either way. `backup` copies the article to FILE.bak before
    it is replaced. `encoding` is that of the article if it is not UTF-8.
    """
    try:
        file, planner = _reviewed(po, encoding)
        return _carry_over(Outcome(po), file, planner, root, dry_run=dry_run, backup=backup, encoding=encoding)
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


def _reviewed(path: Path, encoding: str | None) -> tuple[str, Planner]:
    """The file that a review is of, and what turns that into a plan. Raises PoError."""
    from tqa.apply import copies

    data = path.read_bytes()
    if copies.is_copy(path, data):
        copy = copies.read(data, path, encoding)
        return copy.file, copy.plan
    review = read(data)
    return review.file, lambda document: plan(review, document, segments_of(document))


def _carry_over(
    outcome: Outcome, file: str, planner: Planner, root: Path, *, dry_run: bool, backup: bool, encoding: str | None
) -> Outcome:
    article = inside(root, file)
    document = formats.read(before := article.read_bytes(), article, encoding)
    made = planner(document)
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
        diff=diff(file, document.text, text),
        written=after != before and not dry_run,
        baseline=tuple(_baseline(file, made.kept)),
    )


def diff(file: str, old: str, new: str) -> str:
    """A unified diff of two texts of a file, as `git apply` takes it."""
    before, after = (_LINE.findall(text) for text in (old, new))
    lines = unified_diff(before, after, f"a/{file}", f"b/{file}")
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _baseline(file: str, kept: Sequence[Entry]) -> Iterator[str]:
    """Lines of a baseline, so that what an editor chose to keep is not raised again."""
    for entry in kept:
        for rule in entry.rules:
            line = {"path": file, "rule": rule, "segment": entry.hash, "ordinal": entry.number}
            yield json.dumps(line, ensure_ascii=False)
