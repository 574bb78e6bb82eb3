"""What a check is: one immutable value in one file, with its examples."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, cast

from tqa.analyse import Analysis
from tqa.model import Hit, Message, Severity

if TYPE_CHECKING:
    from tqa.analyse.bilingual import Pair

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


class _Lazy:
    """A pattern that is compiled when it is first used: most patterns of most runs never are."""

    def __init__(self, source: str, flags: int) -> None:
        self.source, self.flags = source, flags

    def __getattr__(self, name: str) -> object:
        found: object = getattr(re.compile(self.source, self.flags), name)
        setattr(self, name, found)
        return found


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, but at first use."""
    return cast("re.Pattern[str]", _Lazy(source, flags))


@dataclass(frozen=True, slots=True)
class Bad:
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


@dataclass(frozen=True, slots=True)
class Good:
    """A text on which every check is silent, also beside its English `source` if there is one."""

    text: str
    format: str = "text"
    source: str = ""
    locale: str = "de-DE"
    quotes: str = ""


@dataclass(frozen=True, slots=True)
class Trigger:
    """Cheap conditions, all of which a segment must meet before the check looks at it; none: always.

    `chars` and `words`: holds one of the characters or of the words (lower case). `traits`: for each set of traits
    (`analyse.verbs.Trait`), holds a word with one of them. `part`: this part of the analysis, or of the pair, is not
    empty; a check of pairs knows no other condition.
    `pattern`: is found, and asked for last.
    """

    chars: str = ""
    words: frozenset[str] = frozenset()
    traits: tuple[int, ...] = ()
    part: Literal["", "articles", "avoided", "borders", "marks", "noun_pairs", "numbers", "phrases", "unknown"] = ""
    pattern: re.Pattern[str] | None = None


Find = Callable[[Analysis], Iterable[Hit]]
FindAll = Callable[[Sequence[Analysis]], Iterable[tuple[Analysis, Hit]]]
FindPair = Callable[["Pair"], Iterable[Hit]]
FindPairs = Callable[[Sequence["Pair"]], Iterable[tuple["Pair", Hit]]]


@dataclass(frozen=True, slots=True)
class Check:
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
