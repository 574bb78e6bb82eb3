"""English beside its German: what a check of a pair may see, computed once, lazily where costly."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from tqa.analyse import Analysis
from tqa.analyse.bilingual.comparing import Difference, difference
from tqa.analyse.bilingual.figures import Figure, figures
from tqa.analyse.bilingual.marks import Mark, MarkKind, hidden, marks
from tqa.analyse.bilingual.types import Types, types
from tqa.analyse.keeping import kept
from tqa.analyse.words.tokens import tokens
from tqa.model import Kind, Prose, Segment, State, Token, TokenKind, Unit

ENGLISH, GERMAN = "en", "de"
CLOSING = " \n\"'“”»«’)]*_"
_DIGIT = re.compile(r"[\d½¼¾⅓⅔]")


@dataclass(frozen=True)
class Side:
    """One side of a pair. All offsets are those of `text`, in which tags and placeholders are visible.

    `raw` is the text with the markup of its file; in a bilingual file it is the same.
    """

    text: str
    raw: str
    language: str

    @kept
    def tokens(self) -> tuple[Token, ...]:
        return tokens(self.text)

    @kept
    def words(self) -> tuple[Token, ...]:
        return tuple(token for token in self.tokens if token.kind is TokenKind.WORD)

    @kept
    def marks(self) -> tuple[Mark, ...]:
        """Addresses, placeholders and tags, in order."""
        return marks(self.text)

    def marks_of(self, *kinds: MarkKind) -> list[Mark]:
        """The marks of some kinds, in order."""
        return [mark for mark in self.marks if mark.kind in kinds]

    @kept
    def plain(self) -> str:
        """The text with blanks for its marks."""
        return hidden(self.text, self.marks)

    @property
    def stripped(self) -> str:
        """The plain text without what closes behind its last sign: quotation marks, brackets, emphasis."""
        return self.plain.rstrip(CLOSING)

    @kept
    def figures(self) -> tuple[Figure, ...]:
        return figures(self.plain, self.language) if _DIGIT.search(self.text) else ()

    def forget(self) -> None:
        """Drops what was found out; it is found out again when asked for."""
        for name in ("tokens", "words", "marks", "plain", "figures"):
            self.__dict__.pop(name, None)


@dataclass(frozen=True)
class Pair:
    """A passage of English and the German that stands for it.

    `segment` is the German as one segment, made by `segmented` when asked for, since most pairs have no finding; hits
    on the pair are offsets in its prose, the `text` of `target`.
    `analyses` are those of the German sentences, none where the German is not to be read. `unit` is set in a
    bilingual file only. `confidence` (0 to 1) is how sure the alignment is, `source_kinds` what
    the English segments are in their article.
    """

    source: Side
    target: Side
    segmented: Callable[[], Segment]
    analyses: tuple[Analysis, ...] = ()
    unit: Unit | None = None
    confidence: float = 1.0
    source_kinds: tuple[Kind, ...] = ()

    @kept
    def segment(self) -> Segment:
        return self.segmented()

    @kept
    def chars(self) -> frozenset[str]:
        """The characters of both sides."""
        return frozenset(self.source.text).union(self.target.text)

    @property
    def state(self) -> State:
        return self.unit.state if self.unit else State.DONE

    @property
    def marks(self) -> bool:
        """Some side has an address, a placeholder or a tag."""
        return bool(self.source.marks or self.target.marks)

    @property
    def changed_marks(self) -> bool:
        """The two sides have not the same addresses, placeholders and tags in the same order."""
        source, target = ([(mark.text, mark.kind) for mark in side.marks] for side in (self.source, self.target))
        return source != target

    @property
    def numbers(self) -> bool:
        """Some side has a figure."""
        return bool(self.source.figures or self.target.figures)

    @property
    def articles(self) -> bool:
        """The pair is of two articles, not of a bilingual file."""
        return self.unit is None

    @kept
    def figures(self) -> Difference:
        """The figures that only one side has; none where one side is empty."""
        source, target = self.source, self.target
        if not self.numbers or not (source.text.strip() and target.text.strip()):
            return Difference()
        return difference(source.figures, target.figures, source.plain, target.plain)

    @kept
    def types(self) -> Types:
        """The differences in type; they are few and small, and not forgotten."""
        return types(self.source.text, self.target.text, self.source.marks, self.target.marks)

    def forget(self) -> None:
        """Drops what was found out of the pair and its sides; it is found out again when asked for."""
        for name in ("figures", "chars"):
            self.__dict__.pop(name, None)
        self.source.forget()
        self.target.forget()

    def mended(self, text: str) -> Pair:
        """The same pair with another German; what was known of its sentences is dropped."""
        segmented = partial(self.segment._replace, prose=Prose.plain(text, 0))
        return replace(self, target=Side(text, text, GERMAN), segmented=segmented, analyses=())


def pair(
    source: str,
    segment: Segment,
    analyses: tuple[Analysis, ...] = (),
    *,
    raw: str | None = None,
    unit: Unit | None = None,
    confidence: float = 1.0,
) -> Pair:
    """A pair of an English text, `raw` with its markup, and a German segment."""
    english = Side(source, source if raw is None else raw, ENGLISH)
    german = Side(segment.prose.text, segment.target, GERMAN)
    return Pair(english, german, segment._replace, analyses, unit, confidence)


def unit_pair(unit: Unit, segmented: Callable[[], Segment], analyses: tuple[Analysis, ...]) -> Pair:
    """The pair of a translation unit with its German as one segment."""
    german = unit.cell.text
    return Pair(Side(unit.source, unit.source, ENGLISH), Side(german, german, GERMAN), segmented, analyses, unit)
