"""The compiled glossary: what the checker needs of it, ready to look up."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Any, NamedTuple

import dawg

from tqa.model import Severity
from tqa.terms.form import Form
from tqa.terms.paradigm import Nouns

COMPILED = Path(__file__).parent / "data"
TERM, FALSE_FRIEND, CALQUE = "term", "false-friends", "calques"


class Entry(NamedTuple):
    """An avoided form with all that its finding needs. `kind` is TERM, FALSE_FRIEND or CALQUE."""

    kind: str
    id: str
    form: str
    gender: Sequence[str]
    reason: str
    cures: Sequence[str]
    match: str
    scope: str
    severity: int
    near: Sequence[str]
    exceptions: Sequence[str]
    case: bool
    en: Sequence[str]

    @property
    def is_noun(self) -> bool:
        """The form is, or ends in, a noun."""
        return not self.form[0].islower()

    @property
    def level(self) -> Severity:
        return Severity(self.severity)


class Both(NamedTuple):
    """A concept in both languages: English terms, the preferred German one, and all forms of good ones (lower case).

    `sense` is not empty where the English term has another meaning as well.
    """

    id: str
    sense: str
    preferred: str
    word_class: str
    english: Sequence[str]
    good: Sequence[str]


class Table:
    """Lower-case forms and the numbers of their entries."""

    def __init__(self, forms: bytes, rows: Sequence[bytes]) -> None:
        self.forms = dawg.IntDAWG().frombytes(forms)
        self._rows = rows

    def get(self, form: str) -> Iterable[int]:
        """The numbers of a form, none for an unknown one."""
        row = self.forms.get(form, -1)
        return map(int, self._rows[row].split()) if row >= 0 else ()


class Good:
    """Forms of good terms by their lower-case letters."""

    def __init__(self, forms: bytes, lines: Callable[[], Sequence[bytes]]) -> None:
        self._forms = dawg.IntDAWG().frombytes(forms)
        self._lines = lines

    def __contains__(self, low: str) -> bool:
        return low in self._forms

    def get(self, low: str) -> str:
        """The form with its capitals, "" if there is none."""
        row = self._forms.get(low, -1)
        return self._lines()[row].decode() if row >= 0 else ""


class Index:
    """The tables of a compiled glossary, each read when first asked for."""

    def __init__(self, read: Callable[[str], bytes]) -> None:
        """`read` gives the bytes of a file by its name."""
        self._bytes = read
        self._entries: dict[int, Entry] = {}

    def _lines(self, name: str) -> list[bytes]:
        """The lines of a file, not decoded: few of them are asked for."""
        return self._bytes(name).split(b"\n")

    @cached_property
    def _rows(self) -> Sequence[bytes]:
        return self._lines("rows.txt")

    @cached_property
    def last(self) -> Table:
        """Inflected forms of entries of one word, read backwards."""
        return Table(self._bytes("last.dawg"), self._rows)

    @cached_property
    def first(self) -> Table:
        """The same forms read forwards, and those with a linking element."""
        return Table(self._bytes("first.dawg"), self._rows)

    @cached_property
    def anchors(self) -> Table:
        """Forms of the rarest word of each phrase."""
        return Table(self._bytes("anchors.dawg"), self._rows)

    @cached_property
    def good(self) -> Good:
        return Good(self._bytes("good.dawg"), lambda: self._good_lines)

    @cached_property
    def _good_lines(self) -> Sequence[bytes]:
        return self._lines("good.txt")

    @cached_property
    def _entry_lines(self) -> Sequence[bytes]:
        return self._lines("entries.txt")

    @cached_property
    def concepts(self) -> Sequence[Both]:
        """All concepts, for texts with their English."""
        return [Both(*json.loads(line)) for line in self._lines("concepts.txt") if line]

    @cached_property
    def _rest(self) -> Mapping[str, Any]:
        rest: dict[str, Any] = json.loads(self._bytes("rest.json"))
        return rest

    @cached_property
    def spellings(self) -> Sequence[Sequence[str]]:
        """Consistency classes: id, reason, forms."""
        spellings: list[list[str]] = self._rest["spellings"]
        return spellings

    @cached_property
    def nouns(self) -> Nouns:
        """Nouns with the paradigms that entries spell out."""
        return Nouns({noun: Form(noun, *map(tuple, form)) for noun, form in self._rest["nouns"].items()})

    @cached_property
    def combining(self) -> Mapping[str, str]:
        """Preferred term -> its form before another noun."""
        combining: dict[str, str] = self._rest["combining"]
        return combining

    @property
    def size(self) -> int:
        """How many avoided forms there are."""
        return len(self._entry_lines)

    def ids(self) -> Iterable[str]:
        """The id of each avoided form."""
        return (line.split(b'"', 4)[3].decode() if line else "" for line in self._entry_lines)

    def good_forms(self) -> Sequence[str]:
        """All forms of good terms."""
        return [form.decode() for form in self._good_lines if form]

    def entry(self, number: int) -> Entry:
        """The avoided form of that number."""
        if number not in self._entries:
            self._entries[number] = Entry(*json.loads(self._entry_lines[number]))
        return self._entries[number]


@cache
def index() -> Index:
    """The index of the built-in glossary."""
    return Index(lambda name: (COMPILED / name).read_bytes())
