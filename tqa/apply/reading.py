"""A review PO that came back, whatever editor saved it: polib behind a small tolerant and strict pass.

Tolerant: `#=` lines (gettext since 2025), a byte order mark, CR LF, control characters inside strings.
Strict: polib takes a string without its closing quote and an entry without msgstr as they are; here both
are errors, since a truncated file must not shorten an article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import normalize

from tqa.model import Message, digest
from tqa.report.context import EDGE
from tqa.report.notes import DELETION
from tqa.report.po import SCHEMA
from tqa.report.profile import Profile
from tqa.report.word_diff import flat

if TYPE_CHECKING:
    from polib import POEntry, POFile

_NAME = re.compile(r"([0-9a-f]{10})(?:\.([1-9]\d*))?")
_AROUND = rf"((?:[0-9a-f]{{6}},)*(?:[0-9a-f]{{6}}|{EDGE}))"
_PLACE = re.compile(rf"@tqa\s+occ=(\d+)/(\d+)\s+prev={_AROUND}\s+next={_AROUND}(\s+alike)?")
RULE = re.compile(r"^•\s+[A-Z]{3}\d\d\s+(\S+)", re.MULTILINE)
"""The name of the check in a note."""
_GERMAN = "DE: »"
_STRING = r'"(?:[^"\\]|\\.)*"'
_KEYWORD = re.compile(rf"(msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s*{_STRING}")
_CONTINUED = re.compile(_STRING)


class PoError(Exception):
    """A PO that cannot be applied; `line` counts from 1, 0 where no line is to blame."""

    def __init__(self, message: Message, line: int = 0) -> None:
        super().__init__(message.en)
        self.message = message
        self.line = line


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry with the decision in it; `msgstr` is on one line, empty where nobody decided.

    `before` and `after` are the neighbours of then, the nearest first, as many as tell equal segments apart;
    `alike` says that even they do not.
    """

    hash: str
    number: int
    count: int
    before: tuple[str, ...]
    after: tuple[str, ...]
    alike: bool
    msgid: str
    msgstr: str
    fuzzy: bool
    rules: tuple[str, ...]
    line: int

    @property
    def open(self) -> bool:
        return self.fuzzy or not self.msgstr

    @property
    def kept(self) -> bool:
        return not self.open and normalize("NFC", self.msgstr) == normalize("NFC", self.msgid)

    @property
    def changed(self) -> bool:
        return not self.open and not self.kept

    @property
    def deleted(self) -> bool:
        return self.msgstr == DELETION

    @property
    def outcome(self) -> str:
        """Hash of the segment that stands in the article once the decision is carried out; empty if deleted."""
        return self.hash if not self.changed else "" if self.deleted else digest(self.msgstr)


@dataclass(frozen=True, slots=True)
class Review:
    """A review PO: its entries, the path of its article below the root, the article's SHA-256 back then."""

    file: str
    sha256: str
    entries: tuple[Entry, ...]


def read(data: bytes) -> Review:
    """The review in the bytes of a PO file; PoError if it is none, is damaged, or names a segment twice."""
    lines = _decoded(data)
    po = _parsed(lines)
    header = po.metadata
    file = header.get("X-Tqa-File", "")
    profile = header.get("X-Tqa-Profile")
    if not file or profile not in list(Profile):
        raise PoError(Message("Keine Review-PO von tqa (X-Tqa-File fehlt).", "No review PO of tqa (no X-Tqa-File)."))
    if not header.get("X-Tqa-Sha256"):
        raise _damaged(0)
    if header.get("X-Tqa-Schema") != SCHEMA:
        raise PoError(Message("Unbekanntes Schema (X-Tqa-Schema).", "Unknown schema (X-Tqa-Schema)."))
    entries = tuple(_entry(each, Profile(profile)) for each in po if not each.obsolete)
    _refuse_twins(entries)
    return Review(file, header["X-Tqa-Sha256"], entries)


def _decoded(data: bytes) -> list[str]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise PoError(Message("Die PO-Datei ist nicht in UTF-8.", "The PO file is not UTF-8."), line) from error
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return ["#, " + line[2:].strip() if line.startswith("#=") else line for line in lines]


class _Lines(str):
    """polib asks a text for its lines, and `str.splitlines` breaks them at form feeds and U+2028 too."""

    __slots__ = ()

    def splitlines(self, keepends: bool = False) -> list[str]:
        return self.split("\n")


def _parsed(lines: Sequence[str]) -> POFile:
    import polib

    _refuse_damage(lines)
    try:
        return polib.pofile(_Lines("\n".join(lines)), encoding="utf-8")
    except (OSError, ValueError, IndexError) as error:
        number = re.search(r"line (\d+)", str(error))
        raise _damaged(int(number[1]) if number else 0) from error


def _damaged(line: int) -> PoError:
    return PoError(
        Message("Die PO-Datei ist beschädigt oder unvollständig.", "The PO file is damaged or cut off."), line
    )


_MAY_FOLLOW = {
    "msgctxt": ("msgstr", "comment"),
    "msgid": ("msgstr", "comment", "msgctxt"),
    "msgid_plural": ("msgid",),
    "msgstr": ("msgid", "msgid_plural", "msgstr"),
}


def _refuse_damage(lines: Sequence[str]) -> None:
    """Every line must be whole, every msgid have its msgstr, no comment hang in the air at the end."""
    last, state = 0, "msgstr"
    for number, line in enumerate((line.strip() for line in lines), 1):
        last = number if line else last
        keyword = _KEYWORD.fullmatch(line)
        if keyword:
            word = keyword[1].partition("[")[0]
            if state not in _MAY_FOLLOW[word]:
                raise _damaged(number)
            state = word
        elif line.startswith("#"):
            if state not in ("msgstr", "comment"):
                raise _damaged(number)
            state = "comment" if line[1:2] in (".", ":", ",", "|") else state
        elif line and (state == "comment" or not _CONTINUED.fullmatch(line)):
            raise _damaged(number)
    if state != "msgstr" or not last or lines[-1].startswith('"'):
        raise _damaged(last)


def _entry(each: POEntry, profile: Profile) -> Entry:
    name = _NAME.fullmatch(each.msgctxt or "")
    german = _german(each, name[1]) if name else None
    if not name or german is None:
        raise PoError(
            Message(
                f"Der Eintrag »{each.msgctxt}« gehört nicht zu seinem Quelltext; die PO-Datei wurde verändert.",
                f"The entry »{each.msgctxt}« does not match its source text; the PO file was altered.",
            ),
            each.linenum or 0,
        )
    msgstr = _on_one_line(each.msgstr, german)
    place = _PLACE.search(each.comment)
    number = int(place[1]) if place else int(name[2] or 1)
    return Entry(
        hash=name[1],
        number=number,
        count=int(place[2]) if place else 0 if name[2] else 1,
        before=tuple(place[3].split(",")) if place else (),
        after=tuple(place[4].split(",")) if place else (),
        alike=not place or bool(place[5]),
        msgid=german,
        msgstr=msgstr,
        fuzzy=each.fuzzy or (profile is Profile.WEBLATE and msgstr == german),
        rules=tuple(dict.fromkeys(RULE.findall(each.comment))),
        line=each.linenum or 0,
    )


def _german(each: POEntry, name: str) -> str | None:
    """The German of then: in the note `DE: »…«.`, or the msgid; None where neither has that hash."""
    if digest(each.msgid) == name:
        return str(each.msgid)
    _, _, note = " ".join(each.comment.split("\n")).partition(_GERMAN)
    ends = (found.start() for found in re.finditer(r"«\.", note))
    return next((note[:end] for end in ends if digest(note[:end]) == name), None)


def _on_one_line(msgstr: str, msgid: str) -> str:
    """What the editor entered, without line breaks, with the outer white space of the source."""
    core = flat(msgstr).strip()
    if not core or core == DELETION:
        return core
    start = len(msgid) - len(msgid.lstrip())
    return msgid[:start] + core + msgid[len(msgid.rstrip()) :]


def _refuse_twins(entries: Sequence[Entry]) -> None:
    for entry in _twins(entries):
        said = Message(
            f"Der Eintrag »{entry.hash}« kommt zweimal vor; nichts wurde übernommen.",
            f"The entry »{entry.hash}« occurs twice; nothing was applied.",
        )
        raise PoError(said, entry.line)


def _twins(entries: Sequence[Entry]) -> Iterator[Entry]:
    seen = set()
    for entry in entries:
        if (entry.hash, entry.number) in seen:
            yield entry
        seen.add((entry.hash, entry.number))
