"""What a check is: one immutable value in one file, with its examples."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from tqa.analyse import Analysis
from tqa.model import Hit, Message, Severity
from tqa.model.pattern import pattern

if TYPE_CHECKING:
    from tqa.analyse.bilingual import Pair

__all__ = [
    "ARTICLES",
    "CATEGORIES",
    "Bad",
    "Check",
    "Find",
    "FindAll",
    "FindPair",
    "FindPairs",
    "Good",
    "Trigger",
    "pattern",
]

CATEGORIES = {
    "SPL": "spelling",
    "ENT": "names",
    "VRB": "grammar",
    "NPH": "grammar",
    "ORD": "grammar",
    "COM": "punctuation",
    "CAP": "casing",
    "HYP": "compounds",
    "PUN": "punctuation",
    "TYP": "typography",
    "RES": "residue",
    "MRK": "markup",
    "CAL": "style",
    "TRM": "terminology",
    "REP": "repetition",
    "ENC": "encoding",
    "BIL": "bilingual",
    "GAR": "garbled",
    "DOC": "document",
}
"""Families and the category that reports show."""


ARTICLES = frozenset(("text", "markdown", "html"))
"""Formats of articles; the others are cells of programs, where a repeated *Teilen* is no residue of a web page."""


class Bad(NamedTuple):
    """A faulty text with the finding's span in `[[…]]`, the cured text, and further offers.

    `cured` None: the check offers nothing. Lines are paragraphs, as in a file of the given format.
    `source` is the English beside it, for checks of pairs, line by line, or for Markdown as an article. `locale`
    and `quotes` are those of the configuration.
    """

    text: str
    cured: str | None = None
    offers: tuple[str, ...] = ()
    format: str = "text"
    source: str = ""
    locale: str = "de-DE"
    quotes: str = ""


class Good(NamedTuple):
    """A text on which every check is silent, also beside its English `source` if there is one."""

    text: str
    format: str = "text"
    source: str = ""
    locale: str = "de-DE"
    quotes: str = ""


class Trigger(NamedTuple):
    """Cheap conditions, all of which a segment must meet before the check looks at it; none: always.

    `chars` and `words`: holds one of the characters or of the words (lower case). `traits`: for each set of traits
    (`words.verbs.Trait`), holds a word with one of them. `part`: this part of the analysis, or of the pair, is not
    empty; a check of pairs knows no other condition but `chars`, of either side.
    `form`: a function that is true of one of the words as written; asked once for each word.
    `pattern`: is found, and asked for last. A check of whole documents knows `chars` and `pattern` only: some segment
    must have them.
    """

    chars: str = ""
    words: frozenset[str] = frozenset()
    traits: tuple[int, ...] = ()
    part: Literal[
        "",
        "articles",
        "avoided",
        "borders",
        "changed_marks",
        "marks",
        "noun_pairs",
        "numbers",
        "phrases",
        "repeated",
        "unknown",
    ] = ""
    pattern: re.Pattern[str] | None = None
    form: Callable[[str], object] | None = None


Find = Callable[[Analysis], Iterable[Hit]]
FindAll = Callable[[Sequence[Analysis]], Iterable[tuple[Analysis, Hit]]]
FindPair = Callable[["Pair"], Iterable[Hit]]
FindPairs = Callable[[Sequence["Pair"]], Iterable[tuple["Pair", Hit]]]


class Check(NamedTuple):
    """A check. `find` looks at one segment, or `find_all` at all segments of a document in order; where there is
    English, `find_pair` looks at one passage with it, or `find_pairs` at all of them.

    `formats` limits it to document formats, empty means all. `title` is the fault in a few words. Only a check for
    `any_language` looks at a document that is not German. A `costly` one runs only where its findings are shown.
    `source_clears`: what stands just so in the English is no fault.
    """

    code: str
    name: str
    severity: Severity
    title: Message
    bad: tuple[Bad, ...]
    good: tuple[Good, ...]
    find: Find | None = None
    find_all: FindAll | None = None
    find_pair: FindPair | None = None
    find_pairs: FindPairs | None = None
    trigger: Trigger = Trigger()
    formats: frozenset[str] = frozenset()
    any_language: bool = False
    costly: bool = False
    source_clears: bool = False

    @property
    def category(self) -> str:
        """What reports show; a family that only a plug-in has is its own category."""
        return CATEGORIES.get(self.code[:3], self.code[:3].lower())
