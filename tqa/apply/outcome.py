"""What a review comes to: edits, and what became of each entry. Nothing that would harm the file is among them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tqa import formats
from tqa.apply.reading import Entry
from tqa.model import Document, Fix, Message

GONE = Message("Die Stelle steht so nicht mehr im Artikel", "The article no longer holds the passage")
HARMFUL = Message(
    "Der Artikel wäre danach nicht mehr lesbar (Anführungszeichen im Vorspann? Zeichensatz?)",
    "The article could not be read any more (a quotation mark in front matter? the encoding?)",
)


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


def patched(document: Document, plan: Plan) -> str:
    """The text of the document with the edits of a plan."""
    parts, place = list[str](), 0
    for start, end, text, _ in plan.edits:
        parts += document.text[place:start], text
        place = max(place, end)
    return "".join(parts) + document.text[place:]


def harmful(document: Document, made: Mapping[Entry, list[Fix]], gone: Sequence[Fix]) -> list[Entry]:
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
