"""English beside its German: what a check of a pair may see, computed once, lazily where costly."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from tqa.analyse import Analysis
from tqa.analyse.tokens import tokens
from tqa.model import Prose, Segment, State, Token, TokenKind, Unit

ENGLISH, GERMAN = "en", "de"


@dataclass(frozen=True)
class Side:
    """One side of a pair. All offsets are those of `text`, in which tags and placeholders are visible.

    `raw` is the text with the markup of its file; in a bilingual file it is the same.
    """

    text: str
    raw: str
    language: str

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        return tokens(self.text)

    @cached_property
    def words(self) -> tuple[Token, ...]:
        return tuple(token for token in self.tokens if token.kind is TokenKind.WORD)


@dataclass(frozen=True)
class Pair:
    """A passage of English and the German that stands for it.

    `segment` is the German as one segment; hits on the pair are offsets in its prose, the `text` of `target`.
    `analyses` are those of the German sentences, none where the German is not to be read. `unit` is set in a
    bilingual file only. `confidence` (0 to 1) is how sure the alignment is.
    """

    source: Side
    target: Side
    segment: Segment
    analyses: tuple[Analysis, ...] = ()
    unit: Unit | None = None
    confidence: float = 1.0

    @property
    def state(self) -> State:
        return self.unit.state if self.unit else State.DONE

    def mended(self, text: str) -> Pair:
        """The same pair with another German; what was known of its sentences is dropped."""
        segment = replace(self.segment, prose=Prose.plain(text, 0))
        return replace(self, target=Side(text, text, GERMAN), segment=segment, analyses=())


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
    return Pair(english, german, segment, analyses, unit, confidence)
