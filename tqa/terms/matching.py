"""Tokens -> avoided forms: by paradigm, at hyphens, inside closed compounds, and as phrases; the longest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from tqa import lexicon
from tqa.model import Token, TokenKind
from tqa.terms.english import holds
from tqa.terms.form import Scope
from tqa.terms.index import TERM, Entry, Index, index
from tqa.terms.pattern import GAP, Place, pattern
from tqa.terms.within import Inside, in_word

_WIDEST = 3
"""Words beside a finding that may belong to a good term with it."""


_SHORT = 4
"""A neighbour of so few letters is no part of a word."""


class Found(NamedTuple):
    """An avoided form in a text. `start:end` are prose offsets; either `inside` a word or a phrase at `place`.

    `ambiguous`: only the English term speaks for it, which outside the trade may mean something else.
    """

    entry: Entry
    start: int
    end: int
    token: int
    known: Index
    inside: Inside | None = None
    place: Place | None = None
    ambiguous: bool = False


def avoided(tokens: Sequence[Token], source: str | None = None, known: Index | None = None) -> tuple[Found, ...]:
    """All avoided forms among the tokens of a segment, in order, none inside another.

    `source` is the English of the segment; `known` is the built-in glossary unless given.
    """
    found = list(_candidates(tokens, known or index()))
    if not found:
        return ()
    kept: list[Found] = []
    lows = [token.text.lower() for token in tokens]
    for each in sorted(found, key=lambda f: (f.start - f.end, f.start, f.entry.scope != Scope.ALWAYS)):
        apart = all(each.end <= other.start or other.end <= each.start for other in kept)
        if apart and _holds(each, tokens, lows, source):
            kept.append(each._replace(ambiguous=_is_ambiguous(each, tokens, lows)))
    return tuple(sorted(kept, key=lambda f: f.start))


def _candidates(tokens: Sequence[Token], known: Index) -> Iterator[Found]:
    for number, token in enumerate(tokens):
        if token.kind is not TokenKind.WORD:
            continue
        insides, anchors = _entries(token.text, known)
        if not insides and not anchors:
            continue
        plain = len(token.text) == token.end - token.start
        for inside in insides if plain else ():
            entry = known.entry(inside.entry)
            if entry.is_noun or not token.text[0].isupper() or number == _initial(tokens):
                yield Found(entry, token.start + inside.start, token.start + inside.end, number, known, inside)
        for at in anchors:
            entry = known.entry(at)
            place = pattern(entry.form, entry.match).places(tokens, number)
            if place:
                ends = [n for n in place if n >= 0]
                yield Found(entry, tokens[min(ends)].start, tokens[max(ends)].end, number, known, None, place)


@lru_cache(maxsize=1 << 15)
def _entries(form: str, known: Index) -> tuple[tuple[Inside, ...], tuple[int, ...]]:
    """The entries that a form holds, and the phrases that it may be a part of."""
    return tuple(in_word(form, known)), tuple(known.anchors.get(form.lower()))


def _initial(tokens: Sequence[Token]) -> int:
    return next((n for n, token in enumerate(tokens) if token.kind is TokenKind.WORD), -1)


def _holds(found: Found, tokens: Sequence[Token], lows: Sequence[str], source: str | None) -> bool:
    """The scope, the neighbours asked for, and phrases in which the form is right."""
    entry = found.entry
    if source is not None and entry.scope == Scope.SOURCE:
        fitting = any(holds(source, term) for term in entry.en)
    else:
        fitting = _is_near(found, tokens, lows) if entry.near else entry.scope != Scope.SOURCE
    if not fitting or _in_good_term(found, tokens, lows):
        return False
    return not any(_in_phrase(phrase, found, tokens) for phrase in entry.exceptions if " " in phrase)


def _is_ambiguous(found: Found, tokens: Sequence[Token], lows: Sequence[str]) -> bool:
    entry = found.entry
    return entry.kind == TERM and entry.scope == Scope.SOURCE and not _is_near(found, tokens, lows)


def _in_good_term(found: Found, tokens: Sequence[Token], lows: Sequence[str]) -> bool:
    """The words around the finding are a good term of several words."""
    for first in range(max(0, found.token - _WIDEST), found.token + 1):
        for last in range(max(found.token, first + 1), min(len(tokens), found.token + 1 + _WIDEST)):
            covers = tokens[first].start <= found.start and found.end <= tokens[last].end
            if covers and " ".join(lows[first : last + 1]) in found.known.good:
                return True
    return False


def _is_near(found: Found, tokens: Sequence[Token], lows: Sequence[str]) -> bool:
    """A neighbour that the entry asks for stands in the segment, as a part of a compound too."""
    own = tokens[found.token]
    rest = lows[found.token].replace(lows[found.token][found.start - own.start : found.end - own.start], " ")
    others = (*lows[: found.token], rest, *lows[found.token + 1 :])
    joined = " ".join(others)
    by_start: dict[str, list[str]] = {}
    for token in tokens:
        if token is not own:
            by_start.setdefault(token.text[:2].lower(), []).append(token.text)
    for word in map(str.lower, found.entry.near):
        if len(word) > _SHORT and word in joined:
            return True
        if any(_is_form(word, text) for text in by_start.get(word[:2], ())) or word in rest.strip(" -").split("-"):
            return True
    return False


def _is_form(word: str, text: str) -> bool:
    return word in text.lower().split("-") or word in (each.lower() for each in lexicon.lemmas(text, initial=True))


def _in_phrase(phrase: str, found: Found, tokens: Sequence[Token]) -> bool:
    """The words of an exception stand at the finding."""
    shape = pattern(phrase)
    words = [word for word in shape.words if word != GAP]
    for anchor in range(max(0, found.token - len(words) - 3), min(len(tokens), found.token + len(words) + 4)):
        place = shape.places(tokens, anchor)
        if place:
            numbers = [n for n in place if n >= 0]
            if tokens[min(numbers)].start < found.end and found.start < tokens[max(numbers)].end:
                return True
    return False
