"""Segment -> Analysis: everything a check may see, computed once, lazily where costly."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property

from tqa import lexicon
from tqa.analyse.facts import Facts
from tqa.analyse.tokens import tokenize
from tqa.analyse.unknown import unknown_words
from tqa.lexicon import lists
from tqa.model import Kind, Reading, Segment, Token, TokenKind

NOMINAL = frozenset(("SUB", "EIG", "ABK", "ZAL"))
POLITE = frozenset(("sie", "ihr", "ihre", "ihnen", "ihrem", "ihren", "ihrer", "ihres"))


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

    @cached_property
    def unknown(self) -> tuple[Token, ...]:
        """Words that neither the lexicon nor names, codes, quotations or foreign passages explain."""
        return tuple(unknown_words(self))

    def readings(self, token: Token) -> tuple[Reading, ...]:
        """All readings of the token's form that the lexicon knows; at the start also those in lower case."""
        return lexicon.readings(token.text, initial=token.start == self.first_letter)

    @cached_property
    def first_letter(self) -> int:
        """Offset of the first word, whose capital says nothing."""
        return self.words[0].start if self.words else -1

    def is_noun(self, token: Token) -> bool:
        """Some reading of the form as written is a noun or a name."""
        return any(r.pos in NOMINAL for r in lexicon.readings(token.text)) or self.facts.is_name(token.text)

    def only_lower(self, form: str, noun_follows: bool = False) -> bool:
        """The capitalised form can be no noun and no name here: a function word, or an adjective before its noun."""
        lower = form[:1].lower() + form[1:]
        if lower in function_words():
            return True
        if not lexicon.known(lower) or lower in POLITE or self.facts.is_name(form):
            return False
        nominal = [r for r in lexicon.readings(form) if r.pos in NOMINAL]
        return not nominal or (noun_follows and all(r.extra.startswith("ADJ") for r in nominal))


@cache
def function_words() -> frozenset[str]:
    """Words of closed classes that are no polite pronouns."""
    words = lists.load("function_words")
    return frozenset(words["capitals"]) | frozenset(words["pronouns"])
