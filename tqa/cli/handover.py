"""Drafts and applied reviews -> lines of output, and the exit code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from tqa.apply import Conflict, Outcome
from tqa.cli import accepting, console
from tqa.cli.drafts import Draft, Order, write
from tqa.cli.inputs import problem
from tqa.config import Config
from tqa.model import Message
from tqa.report.style import DIM, GOOD, Style
from tqa.report.visible import visible

SUGGESTIONS = (Message("Vorschlag", "suggestion"), Message("Vorschläge", "suggestions"))
NO_PO = Message("Keine PO-Datei darin; zuerst `tqa po`.", "No PO file in it; run `tqa po` first.")
DRY = Message("Probelauf, nichts geschrieben", "dry run, nothing written")


def written(drafts: Iterable[Draft], order: Order) -> int:
    """Writes the drafts and says so. Exit code 2 if one went wrong."""
    code = 0
    for draft in drafts:
        trouble = draft.problem
        try:
            write(draft)
        except OSError as error:
            trouble = problem(draft.path, error, order.config.lang)
        if trouble:
            console.fail(trouble)
            code = 2
        elif draft.data:
            word = getattr(SUGGESTIONS[draft.entries != 1], order.config.lang)
            console.out(f"{visible(draft.path.as_posix())}: {draft.entries} {word}")
    return code


def applied(path: Path, outcomes: Iterable[Outcome], dry_run: bool, style: Style, config: Config) -> int:
    """Says what became of each PO, and keeps in the baseline what was kept.

    Exit code 2 if one was not applied, 1 for conflicts.
    """
    if not path.exists():
        console.fail(problem(path, FileNotFoundError(), style.lang))
        return 2
    done = list[Outcome]()
    codes = [_told(outcome, dry_run, style) for outcome in _noted(outcomes, done)]
    if not dry_run:
        accepting.add(config, done)
    if not codes:
        console.fail(f"{path.as_posix()}: {style.say(NO_PO)}")
    return max(codes, default=2)


def _noted(outcomes: Iterable[Outcome], done: list[Outcome]) -> Iterator[Outcome]:
    for outcome in outcomes:
        done.append(outcome)
        yield outcome


def _told(outcome: Outcome, dry_run: bool, style: Style) -> int:
    place = outcome.po.as_posix()
    if outcome.error:
        line = f":{outcome.line}" if outcome.line else ""
        console.fail(f"{place}{line}: {style.say(outcome.error)}")
        return outcome.exit_code
    if dry_run:
        for line in outcome.diff.split("\n")[:-1]:
            console.out(coloured(line, style))
    said = f"{style.say(outcome.summary)}{f' ({style.say(DRY)})' if dry_run else ''}"
    console.out(f"{visible(outcome.article.as_posix() if outcome.article else place)}: {said}")
    for conflict in outcome.plan.conflicts:
        console.fail(_conflict(place, conflict, style))
    return outcome.exit_code


def _conflict(place: str, conflict: Conflict, style: Style) -> str:
    return f"{place}:{conflict.line}: {style.say(conflict.message)}: »{conflict.entry.msgid[:80]}«"


def coloured(line: str, style: Style) -> str:
    """A line of a diff in its colour."""
    code = {"+": GOOD, "-": "31", "@": DIM}.get(line[:1], "")
    return style.paint(code, visible(line)) if code else visible(line)
