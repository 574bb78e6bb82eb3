"""Segment -> Analysis: everything a check may see, computed once, lazily where costly."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from tqa import lexicon
from tqa.analyse.facts import Facts
from tqa.analyse.tokens import tokenize
from tqa.model import Kind, Reading, Segment, Token, TokenKind


@dataclass(frozen=True)
class Analysis:
    """A segment with its tokens, and the facts of its document. All offsets are prose offsets."""

    segment: Segment
    facts: Facts

    @property
    def text(self) -> str:
        """The prose of the segment, without markup."""
        return self.segment.prose.text

    @property
    def kind(self) -> Kind:
        return self.segment.kind

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        return tuple(tokenize(self.text))

    @cached_property
    def words(self) -> tuple[Token, ...]:
        return tuple(t for t in self.tokens if t.kind is TokenKind.WORD)

    @cached_property
    def chars(self) -> frozenset[str]:
        return frozenset(self.text)

    @cached_property
    def lower_words(self) -> frozenset[str]:
        return frozenset(t.text.lower() for t in self.words)

    def readings(self, token: Token) -> tuple[Reading, ...]:
        """All readings of the token's form that the lexicon knows, compounds included."""
        return lexicon.readings(token.text)
