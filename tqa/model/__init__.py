"""The nouns of tqa: frozen values that flow from room to room. Imports nothing from tqa.

Two coordinate systems meet here and nowhere else. *File offsets* are code points of the decoded file
(a byte order mark counts). *Prose offsets* are characters of what a reader reads, without markup; every
character of a `Prose` knows its file offsets. Checks speak prose offsets, findings carry file offsets;
the engine translates once.
"""

from __future__ import annotations

import re
from enum import IntEnum, StrEnum
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import ClassVar, NamedTuple
from unicodedata import normalize

from tqa.model.prose import OPAQUE as OPAQUE
from tqa.model.prose import Prose as Prose
from tqa.model.prose import Span as Span


class Message(NamedTuple):
    """One sentence to the editor, in both languages of the interface."""

    de: str
    en: str


class Severity(IntEnum):
    """HINT is hidden by default; a WARNING is right nine times in ten on clean text, an ERROR 49 in 50."""

    HINT = 1
    WARNING = 2
    ERROR = 3

    def __str__(self) -> str:
        return self.name.lower()


class Kind(StrEnum):
    """What a block is in its document."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    CAPTION = "caption"
    CELL = "cell"
    LINK = "link"


class State(StrEnum):
    """How far a translation unit has come. What is not DONE is no finished translation, but it is read."""

    EMPTY = "empty"
    FUZZY = "fuzzy"
    DONE = "done"


class Unit(NamedTuple):
    """A translation unit of a bilingual file: an English cell and its German.

    `id` is that of the file (a table has the 0-based row). Both sides are cells as a translator types them: the
    escapes of the file are resolved, tags and placeholders stand as they are. `cell` is the German with its places
    in the file; the cell of an EMPTY unit has no characters. `context` tells equal sources apart; `note` is what
    the file says to the translator.
    """

    id: str
    source: str
    cell: Prose
    state: State = State.DONE
    context: str = ""
    note: str = ""


class Block(NamedTuple):
    """A paragraph, heading, caption …: prose that no sentence crosses. `muted` prose is never checked.

    In a bilingual file a block is a `unit`; `prose` is then its German cell without tags and placeholders.
    """

    kind: Kind
    prose: Prose
    muted: bool = False
    unit: Unit | None = None


class _File(NamedTuple):
    path: Path
    format: str
    text: str
    blocks: tuple[Block, ...]
    encoding: str = "utf-8"


class Document(_File):
    """A decoded file. `text` encodes back to exactly the bytes that were read."""

    def encode(self, text: str | None = None) -> bytes:
        """The bytes of the document, or of a mended text in its place."""
        return (self.text if text is None else text).encode(self.encoding)

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """File offset of each line; CR LF, LF and CR end a line, other Unicode breaks do not."""
        return (0, *(match.end() for match in re.finditer(r"\r\n?|\n", self.text)))


def digest(text: str) -> str:
    """Ten hex digits that name a segment: sha256 over its NFC text with white space collapsed."""
    return sha256(" ".join(normalize("NFC", text).split()).encode("utf-8", "surrogatepass")).hexdigest()[:10]


class Segment(NamedTuple):
    """A sentence, heading or caption: the unit of checking and of translation.

    `id` is the `digest` of `target`, the raw text of the file range `span`, markup included. `number` counts
    equal segments of the document from 1. `block` is the index of its block. `source` is the English or None,
    `unit` the id of its translation unit in a bilingual file.
    """

    id: str
    number: int
    kind: Kind
    span: Span
    line: int
    block: int
    target: str
    prose: Prose
    source: str | None = None
    muted: bool = False
    unit: str = ""


class TokenKind(str):
    """WORD holds a letter (a hyphenated compound and an abbreviation with its full stop are one word).

    No enumeration: to read a member of one takes ten times as long, and every pass over the tokens does.
    """

    __slots__ = ()
    WORD: ClassVar[TokenKind]
    NUMBER: ClassVar[TokenKind]
    PUNCT: ClassVar[TokenKind]
    SYMBOL: ClassVar[TokenKind]
    URL: ClassVar[TokenKind]
    OPAQUE: ClassVar[TokenKind]


for _kind in ("word", "number", "punct", "symbol", "url", "opaque"):
    setattr(TokenKind, _kind.upper(), TokenKind(_kind))


class Token(NamedTuple):
    """A token of a segment. `start:end` are prose offsets; `text` is the prose, soft hyphens and joiners left out."""

    text: str
    start: int
    end: int
    kind: TokenKind


class Reading(NamedTuple):
    """One morphological analysis of a form. An empty feature means that it does not apply.

    `pos` is the word class of the Morphy tag set (SUB, EIG, VER, ADJ, PA1, PA2, ART, PRO, PRP, ADV, KON, ZAL,
    ABK, NEG, INJ, PRA …); `case` NOM GEN DAT AKK; `number` SIN PLU; `gender` MAS FEM NEU NOG;
    `declension` DEF IND SOL (weak, mixed, strong); `degree` GRU KOM SUP; `person` 1 2 3;
    `mood` is the verb form: PRÄ, PRT (indicative), KJ1, KJ2, IMP, INF, EIZ (infinitive with zu), PA1, PA2;
    `extra` holds what else the tag says (KON, NEB, MOD, AUX, PRD …).
    """

    lemma: str
    pos: str
    case: str = ""
    number: str = ""
    gender: str = ""
    declension: str = ""
    degree: str = ""
    person: str = ""
    mood: str = ""
    extra: str = ""


class Fix(NamedTuple):
    """Replace `start:end` by `text`. A fix of a whole segment by the empty text deletes the segment."""

    start: int
    end: int
    text: str
    safe: bool = False


class Hit(NamedTuple):
    """What a check yields. The fixes are alternatives, the best first. `severity` can only lower that of the check."""

    start: int
    end: int
    message: Message
    fixes: tuple[Fix, ...] = ()
    severity: Severity | None = None


class Finding(NamedTuple):
    """A hit signed by the engine; the offsets of `hit` are file offsets.

    `quote` is the raw text under it, in a bilingual file without the escapes of the file.
    """

    code: str
    name: str
    category: str
    severity: Severity
    segment: Segment
    hit: Hit
    quote: str


class Suggestion(NamedTuple):
    """One PO entry: the segment as it could be. `target` None: no fix; empty: delete the segment."""

    segment: Segment
    target: str | None
    findings: tuple[Finding, ...] = ()
    alternatives: tuple[str, ...] = ()
    safe: bool = False
