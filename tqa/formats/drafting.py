"""Suggestions into a copy of a bilingual file, and decisions out of it again.

The copy is the file itself, byte for byte, with the suggested German, a state that says *not reviewed*, and notes
in the place that the format has for them. The last note of a unit is a mark: which unit, the fingerprint of the
German of then, and the file below the root. Whoever clears the state has decided.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from importlib import import_module
from typing import NamedTuple
from unicodedata import normalize
from urllib.parse import quote, unquote

from tqa.formats.decode import FormatError
from tqa.formats.xml import Element, attribute
from tqa.model import Document, Message, State, Unit

SIGN = "@tqa unit="
"""What the mark of a copy begins with."""
_MARK = re.compile(r"@tqa\s+unit=(\S+)\s+was=([0-9a-f]{10})\s+file=(\S+)")
_INDENTATION = re.compile(r"(?:\r\n|\r|\n)[ \t]*\Z")
_LOST = Message(
    "Der Vorschlag ließe sich in dieser Datei nicht ablegen.", "The suggestion could not be put down in this file."
)


class Edit(NamedTuple):
    """Replace `start:end` of the file by `text`."""

    start: int
    end: int
    text: str


class Proposal(NamedTuple):
    """What to put up for review in a unit: the German as it must stand in the file, or None to leave it; notes."""

    unit: Unit
    target: str | None
    notes: Sequence[str]


class Decision(NamedTuple):
    """A unit of a copy that came back; `was` is the fingerprint of the German of then in `file`."""

    unit: Unit
    was: str
    file: str

    @property
    def open(self) -> bool:
        """Nobody has decided; an empty cell decides nothing."""
        return self.unit.state is not State.DONE


Notes = Mapping[str, Sequence[str]]
"""Id of a unit -> its notes."""


def drafted(document: Document, proposals: Iterable[Proposal], file: str) -> str:
    """The text of the copy; `file` is the path of the document below the root. Raises FormatError."""
    made = {each.unit.id: each for each in proposals if _is_writable(document, each)}
    notes = {name: [*_writable(document, each.notes), mark(each.unit, file)] for name, each in made.items()}
    edits = [_edit(each.unit, each.target) for each in made.values() if each.target is not None]
    module = import_module(f"tqa.formats.{MODULES[document.format]}")
    text = patched(document.text, [*edits, *module.draft(document, notes)])
    _verify(document, module.read(text, document.path, document.encoding), made.keys())
    return text


MODULES = {"po": "po", "xliff": "xliff", "tmx": "tmx", "tsv": "table", "csv": "table", "ts": "qt"}
"""Format -> module that reads and drafts it."""


def _edit(unit: Unit, target: str) -> Edit:
    """The edit that puts the German into the copy; that of an empty unit of XML comes with its element."""
    start, end = unit.cell.span(0, len(unit.cell.text))
    if unit.cell.text:
        return Edit(start, end, target)
    from tqa.formats import empty_cells

    return Edit(start - 2 if target.startswith(">") else start, end, empty_cells.waiting(target))


def _is_writable(document: Document, proposal: Proposal) -> bool:
    """Whether the encoding of the file has all the letters."""
    try:
        document.encode(proposal.target or "")
    except UnicodeEncodeError:
        return False
    return True


def _writable(document: Document, notes: Iterable[str]) -> Iterator[str]:
    """Notes with a question mark for what the encoding of the file does not have."""
    return (each.encode(document.encoding, "replace").decode(document.encoding) for each in notes)


def _verify(document: Document, copy: Document, names: Iterable[str]) -> None:
    """Raises FormatError unless the copy holds the same units, and each that was proposed is put up for review."""
    open_now = {each.unit.id for each in decisions(copy) if each.unit.state is not State.DONE}
    same = [block.unit and block.unit.id for block in document.blocks] == [b.unit and b.unit.id for b in copy.blocks]
    if not same or not open_now.issuperset(names):
        raise FormatError(_LOST)


def patched(text: str, edits: Iterable[Edit]) -> str:
    """A text after edits that do not overlap; insertions at one place in the order given."""
    parts, place = list[str](), 0
    for start, end, new in sorted(edits, key=lambda edit: edit[:2]):
        parts += text[place:start], new
        place = max(place, end)
    return "".join(parts) + text[place:]


def fingerprint(text: str) -> str:
    """Ten hex digits that name the German of a unit, white space included, composition not."""
    return sha256(normalize("NFC", text).encode("utf-8", "surrogatepass")).hexdigest()[:10]


def mark(unit: Unit, file: str) -> str:
    """The last note of a unit: which it is, what its German was, in which file."""
    return f"{SIGN}{quote(unit.id)} was={fingerprint(unit.cell.text)} file={quote(file)}"


def decisions(copy: Document) -> Iterator[Decision]:
    """The units of a copy that were put up for review, in order."""
    for block in copy.blocks:
        unit = block.unit
        for name, was, file in _MARK.findall(unit.note) if unit and SIGN in unit.note else ():
            if unit and unquote(name) == unit.id:
                yield Decision(unit, was, unquote(file))


def after(place: int, text: str) -> Edit:
    """The edit that puts a text in."""
    return Edit(place, place, text)


def indentation(text: str, place: int) -> str:
    """The line break and the blanks before a place, nothing where something else stands before it on its line."""
    found = _INDENTATION.search(text, max(0, place - 200), place)
    return found[0] if found else ""


def set_attribute(element: Element, name: str, value: str) -> Edit:
    """The edit that gives an element an attribute."""
    if span := element.value(name):
        return Edit(*span, attribute(value))
    return after(element.name_end, f' {name}="{attribute(value)}"')
