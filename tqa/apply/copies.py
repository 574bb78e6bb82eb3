"""Reviewed copies of bilingual files: what was decided in the copy goes into the file that it was made of.

A unit is found by its id, and patched only where its German is still what it was when the copy was made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from unicodedata import normalize

from tqa import formats
from tqa.apply.outcome import GONE, HARMFUL, Conflict, Plan, harmful
from tqa.apply.reading import RULE, Entry, PoError
from tqa.formats.drafting import SIGN, Decision, Edit, decisions, fingerprint, patched
from tqa.model import Document, Fix, Message, Prose, digest
from tqa.report.word_diff import changes, tokens

_TAG = re.compile(r"(</?[A-Za-z][^<>]*>)")
_NONE = Message("Keine Vorschläge von tqa in der Datei.", "No suggestions of tqa in the file.")
_SEVERAL = Message("Die Datei nennt mehr als ein Original.", "The file names more than one original.")
_OTHER = Message("Das Original hat ein anderes Format.", "The original has another format.")


@dataclass(frozen=True, slots=True)
class Copy:
    """A reviewed copy: the path of its original below the root, and what was decided."""

    file: str
    format: str
    entries: Mapping[Entry, Decision]

    def plan(self, original: Document) -> Plan:
        """Where each decision goes. Raises PoError if the original is of another format."""
        if original.format != self.format:
            raise PoError(_OTHER)
        places = {block.unit.id: index for index, block in enumerate(original.blocks) if block.unit}
        changed = [entry for entry in self.entries if entry.changed]
        made, lost = dict[Entry, list[Fix]](), dict[Entry, Message]()
        for entry in changed:
            found = _edits(original, places.get(self.entries[entry].unit.id), self.entries[entry])
            if found is None:
                lost[entry] = GONE
            else:
                made[entry] = found
        lost |= dict.fromkeys(harmful(original, made, ()), HARMFUL)
        return Plan(
            edits=tuple(sorted(fix for entry, fixes in made.items() if entry not in lost for fix in fixes)),
            applied=tuple(entry for entry in changed if made.get(entry) and entry not in lost),
            already=tuple(entry for entry in changed if made.get(entry) == []),
            kept=tuple(entry for entry in self.entries if entry.kept),
            open=tuple(entry for entry in self.entries if entry.open),
            conflicts=tuple(Conflict(entry, lost[entry], entry.line) for entry in changed if entry in lost),
        )


def is_copy(path: Path, data: bytes) -> bool:
    """Whether it is a copy of a bilingual file rather than the review PO of an article."""
    return path.suffix.lower() != ".po" or (SIGN.encode() in data and b"X-Tqa-Profile: " not in data)


def read(data: bytes, path: Path, encoding: str | None = None) -> Copy:
    """The copy in the bytes of a file. Raises PoError."""
    try:
        document = formats.read(data, path, encoding)
    except formats.FormatError as error:
        raise PoError(error.message, error.line or 0) from None
    found = list(decisions(document))
    files = {each.file for each in found}
    if len(files) != 1:
        raise PoError(_SEVERAL if files else _NONE)
    return Copy(files.pop(), document.format, dict(_entries(document, found)))


def _entries(document: Document, found: Sequence[Decision]) -> Iterator[tuple[Entry, Decision]]:
    for number, decision in enumerate(found, 1):
        text = decision.unit.cell.text
        kept = fingerprint(text) == decision.was
        place = decision.unit.cell.span(0, 0).start
        yield (
            Entry(
                hash=digest(text) if kept else decision.was,
                number=number,
                count=len(found),
                before=(),
                after=(),
                alike=False,
                msgid=text if kept else decision.unit.source,
                msgstr=text,
                fuzzy=decision.open or (not kept and not text.strip()),
                rules=tuple(dict.fromkeys(RULE.findall(decision.unit.note))),
                line=len(re.findall(r"\r\n?|\n", document.text[:place])) + 1,
            ),
            decision,
        )


def _edits(original: Document, block: int | None, decision: Decision) -> list[Fix] | None:
    """The edits of the original that a decision comes to, none if they were made before; None for a conflict."""
    unit = original.blocks[block].unit if block is not None else None
    if block is None or unit is None:
        return None
    old, new = (normalize("NFC", each.cell.text) for each in (unit, decision.unit))
    if old == new:
        return []
    if fingerprint(unit.cell.text) != decision.was:
        return None
    return _patches(original, block, unit.cell, decision.unit.cell.text)


def _patches(original: Document, block: int, cell: Prose, new: str) -> list[Fix]:
    """The edits that make a text of a cell: token by token, so that lines stay as they are; else the whole cell."""
    before = _tokens(cell.text)
    starts = [0, *accumulate(map(len, before))]
    steps = list(changes(before, _tokens(new)))
    edits = [Edit(starts[step.start], starts[step.end], step.text) for step in steps]
    fixes = [_written(original, block, cell, edit) for edit in edits]
    whole = _written(original, block, cell, Edit(0, len(cell.text), new))
    exact = patched(cell.text, edits) == new and all(formats.fitted(original, block, fix) == fix for fix in fixes)
    return fixes if exact else [formats.fitted(original, block, whole) or whole]


def _written(original: Document, block: int, cell: Prose, edit: Edit) -> Fix:
    """An edit of a cell as one of the file."""
    place = cell.span(edit.start, edit.end)
    return Fix(*place, formats.escape(original, block, place.start, edit.text))


def _tokens(text: str) -> list[str]:
    """Words, signs and white space as ever, but a tag whole."""
    parts = enumerate(_TAG.split(text))
    return [token for number, part in parts for token in ([part] if number % 2 else tokens(part))]
