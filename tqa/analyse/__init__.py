"""Segment -> Analysis: everything a check may see, computed once, lazily where costly."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from tqa import lexicon
from tqa.analyse.clauses.fields import Clause, clauses
from tqa.analyse.clauses.stretches import Stretch, stretches
from tqa.analyse.facts import Facts
from tqa.analyse.keeping import kept
from tqa.analyse.page.swiss import standard_tokens
from tqa.analyse.phrases.noun_phrases import NounPhrase, Reader
from tqa.analyse.words.tokens import tokens
from tqa.analyse.words.unknown import unknown_words
from tqa.lexicon import lists
from tqa.model import Kind, Reading, Segment, Token, TokenKind
from tqa.terms import matching
from tqa.terms.matching import Found

if TYPE_CHECKING:
    from tqa.analyse.clauses.borders import Border
    from tqa.analyse.phrases.noun_pairs import Pair

OPENERS = frozenset(("ART", "PRO", "ADJ", "PA1", "PA2"))
"""Word classes that open a noun phrase."""
NOMINAL = frozenset(("SUB", "EIG", "ABK", "ZAL"))
POLITE = frozenset(("sie", "ihr", "ihre", "ihnen", "ihrem", "ihren", "ihrer", "ihres"))


class Analysis:
    """A segment with its tokens, and the facts of its document. All offsets are prose offsets."""

    def __init__(self, segment: Segment, facts: Facts) -> None:
        self.segment: Final = segment
        self.facts: Final = facts

    @kept
    def text(self) -> str:
        """The prose of the segment, without markup."""
        return self.segment.prose.text

    @property
    def kind(self) -> Kind:
        return self.segment.kind

    @kept
    def tokens(self) -> tuple[Token, ...]:
        found = tokens(self.text)
        return standard_tokens(found) if self.facts.house.swiss else found

    @kept
    def tags(self) -> tuple[str, ...]:
        """The STTS tag of each token in context: a choice among those that its readings allow, and no proof."""
        from tqa.analyse.words.tagger import tagger

        return tagger().tags(self.tokens)

    @kept
    def words(self) -> tuple[Token, ...]:
        return tuple([t for t in self.tokens if t.kind is TokenKind.WORD])

    @kept
    def forms(self) -> tuple[str, ...]:
        """The words as written."""
        return tuple([t.text for t in self.words])

    @kept
    def chars(self) -> frozenset[str]:
        return frozenset(self.text)

    @kept
    def lower_words(self) -> frozenset[str]:
        return frozenset(map(str.lower, self.forms))

    @property
    def repeated(self) -> int:
        """How many words are repetitions of others, whatever their case."""
        return len(self.forms) - len(self.lower_words)

    @kept
    def phrase_reader(self) -> Reader:
        """The reader of noun phrases, with the role of each token in them."""
        return Reader(self)

    @kept
    def phrases(self) -> tuple[NounPhrase, ...]:
        """The noun phrases, in order."""
        return tuple(self.phrase_reader.phrases())

    @kept
    def noun_pairs(self) -> tuple[Pair, ...]:
        """Nouns side by side that are proven to be one word or phrase."""
        from tqa.analyse.phrases.noun_pairs import pairs

        return tuple(pairs(self))

    @kept
    def unknown(self) -> tuple[Token, ...]:
        """Words that neither the lexicon nor names, codes, quotations or foreign passages explain."""
        return tuple(unknown_words(self))

    @kept
    def avoided(self) -> tuple[Found, ...]:
        """Forms that the glossary tells to avoid."""
        return matching.avoided(self.tokens, self.segment.source, self.facts.house.terms)

    @kept
    def stretches(self) -> tuple[Stretch, ...]:
        """The words between two signs, with what they may be as verbs."""
        return tuple(stretches(self))

    @kept
    def traits(self) -> int:
        """What one or another of the words may be, as in `Trait`."""
        found = 0
        for stretch in self.stretches:
            found |= stretch.traits
        return found

    @kept
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses of the sentence by topological fields."""
        return clauses(self)

    @kept
    def borders(self) -> tuple[Border, ...]:
        """The borders of clauses that no comma marks."""
        from tqa.analyse.clauses.borders import borders

        return tuple(borders(self))

    def forget(self) -> None:
        """Drops what is costly to keep; it is computed again when asked for."""
        for name in ("avoided", "borders", "noun_pairs", "phrase_reader", "phrases", "stretches", "tags", "unknown"):
            self.__dict__.pop(name, None)

    def readings(self, token: Token) -> tuple[Reading, ...]:
        """All readings of the token's form that the lexicon knows; at the start also those in lower case."""
        return lexicon.readings(token.text, token.start == self.first_letter)

    @kept
    def first_letter(self) -> int:
        """Offset of the first word, whose capital says nothing."""
        return self.words[0].start if self.words else -1

    def is_noun(self, token: Token) -> bool:
        """Some reading of the form as written is a noun or a name."""
        return any(r.pos in NOMINAL for r in lexicon.grammar(token.text)) or self.facts.is_name(token.text)

    def in_noun_place(self, token: Token) -> bool:
        """A determiner or adjective stands right before, and no noun right behind that the word could belong to."""
        place = self.tokens.index(token)
        before, after = self.tokens[max(place - 1, 0) : place], self.tokens[place + 1 : place + 2]
        openers = (t for t in before if t.start == self.first_letter or t.text.islower())
        opens = any(reading.pos in OPENERS and reading.case for t in openers for reading in self.readings(t))
        return opens and not any(t.kind is TokenKind.WORD and t.text[0].isupper() for t in after)

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
