"""What was left in English: whole segments, and runs of words inside a translation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from tqa.analyse.bilingual.names import in_title
from tqa.analyse.bilingual.prose import LIKELY, SURE, function_words, odds
from tqa.lexicon import english_band, english_ratio
from tqa.model import State

if TYPE_CHECKING:
    from tqa.analyse.bilingual import Pair

_WORD = re.compile(r"(?<![\w<{$%@/\\.=-])[^\W\d_]+(?:['’-][^\W\d_]+)*(?![\w>}/\\(=-])(?!\.\w)")
_CODE = re.compile(r"[|;{}=]|\w\(|::|->|--\w|\A\W*[`$#]|\w_\w|E<|\A\W+$")
_ODD = re.compile(r"\A[\"'.]|\d|\\")
"""Marks of short texts that are no labels."""
_SPACE = re.compile(r"[\s&_]+")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
MOST, MANY = 0.25, 40
"""Share of copies from which on a document, of so many pairs at least, is a list of names: only what holds words of
grammar is left in English.
"""
SEEN, KEPT, HALF, PLAIN = 2, 0.34, 0.5, 2.0
"""How often a document must have a word elsewhere, how often at most it may leave it in English, and the share of
such words in a segment that was probably forgotten; the Zipf band of plain English.
"""
_RUN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?(?:[ ,]+[^\W\d_]+(?:['’][^\W\d_]+)?){2,}")
_QUOTED = re.compile(r"[\"“„»«‚‘'`]")


def words(text: str) -> list[str]:
    """The words of a text in lower case, code left out."""
    return [word.lower() for word in _WORD.findall(text)]


def is_copy(pair: Pair) -> bool:
    """The German is the English, letter by letter."""
    source, target = pair.source.text, pair.target.text
    return source == target or (len(source) == len(target) and _SPACE.sub("", source) == _SPACE.sub("", target))


class Proof(StrEnum):
    """What proves that a segment was left in English; a name proves little."""

    SURE = "sure"
    LIKELY = "likely"
    NAME = "name"
    USAGE = "usage"


def copies(pairs: Sequence[Pair]) -> Iterator[tuple[Pair, Proof]]:
    """Segments left in English: as prose, or by the usage of the document, which translates their words."""
    doubtful: list[Pair] = []
    names: list[Pair] = []
    kept = sum(map(is_copy, pairs)) > MOST * max(len(pairs), MANY)
    for pair in pairs:
        if pair.state is not State.EMPTY and pair.source.text and is_copy(pair):
            prose = odds(pair.source.plain)
            if prose >= (SURE if kept else LIKELY) and (not kept or _has_grammar(pair.source.plain)):
                if _is_name(pair.source.plain):
                    names.append(pair)
                else:
                    yield pair, Proof.SURE if prose >= SURE else Proof.LIKELY
            elif not _CODE.search(pair.source.text) and not _ODD.search(pair.source.text) and words(pair.source.plain):
                doubtful.append(pair)
    if not kept:
        yield from _by_usage(names, doubtful, pairs)


def _by_usage(names: Sequence[Pair], doubtful: Sequence[Pair], pairs: Iterable[Pair]) -> Iterator[tuple[Pair, Proof]]:
    """Names and labels of which the document translates the words elsewhere, and the names of which it does not."""
    every = [*names, *doubtful]
    usual = _translated({word for pair in every for word in words(pair.source.plain)}, pairs) if every else ()
    for number, pair in enumerate(every):
        usage = _is_forgotten(words(pair.source.plain), usual)
        if usage or number < len(names):
            yield pair, Proof.NAME if _is_name(pair.source.plain) else Proof.USAGE


def _is_name(text: str) -> bool:
    """All its words are set in capitals, those of grammar inside apart: File Transfer Protocol, Isle of Man."""
    found = _LETTERS.findall(text)
    return all(word[0].isupper() or (n and word in function_words()) for n, word in enumerate(found))


def _has_grammar(text: str) -> bool:
    return not function_words().isdisjoint(text.split())


def _is_forgotten(found: Sequence[str], usual: Collection[str]) -> bool:
    """At least half of the words are translated elsewhere, the others are plain English, and few are short."""
    long = [word for word in found if len(word) > 2]
    other = [word for word in long if word not in usual]
    plain = all(english_band(word) >= PLAIN for word in other) and all(english_ratio(word) > 0 for word in long)
    return bool(long) and 2 * len(long) > len(found) and plain and len(long) - len(other) >= HALF * len(long)


def _translated(wanted: set[str], pairs: Iterable[Pair]) -> set[str]:
    """The words that other segments of the document translate."""
    seen, kept = Counter[str](), Counter[str]()
    for pair in pairs:
        if pair.target.text and not is_copy(pair):
            here = wanted.intersection(words(pair.source.text))
            seen.update(here)
            if here:
                german = pair.target.text.lower()
                kept.update(word for word in here if word in german)
    return {word for word, times in seen.items() if times >= SEEN and kept[word] <= KEPT * times}


def runs(pair: Pair) -> Iterator[tuple[int, int]]:
    """Places in the German where three and more words of the English stand as they are."""
    german = pair.target.plain
    if not _LIKELY.search(german):
        return
    english = f" {' '.join(_RUN_WORD.findall(pair.source.plain))} ".lower()
    for found in _RUN.finditer(german):
        yield from _longest(found, english, german, pair.source.plain)


_RUN_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LIKELY = re.compile(
    r"(?<!\w)(?:the|of|and|with|from|that|is|are|this|which|by|to|for|it|you|be|or|not|have|has)(?!\w)"
)


def _longest(found: re.Match[str], english: str, german: str, source: str) -> Iterator[tuple[int, int]]:
    """The longest runs of a stretch of words that the English has as well."""
    tokens = list(_RUN_WORD.finditer(german, found.start(), found.end()))
    first = 0
    while first < len(tokens):
        last = first
        while last < len(tokens) and f" {' '.join(t[0] for t in tokens[first : last + 1]).lower()} " in english:
            last += 1
        run = tokens[first:last]
        if _is_prose(run) and not _in_quotes(german, run[0].start(), run[-1].end()) and not _is_title(run, source):
            yield run[0].start(), run[-1].end()
        first = max(last, first + 1)


def _is_title(run: Sequence[re.Match[str]], source: str) -> bool:
    """In the English it is a title."""
    places = (found.start() for found in re.finditer(re.escape(run[0][0]), source))
    return any(in_title(source, place) for place in places)


def _is_prose(run: Sequence[re.Match[str]]) -> bool:
    """Three words and more, mostly in lower case, with two words that prove English."""
    proof = sum(token[0] in function_words() for token in run)
    return len(run) > 2 and proof > 1 and 2 * sum(token[0].islower() for token in run) > len(run)


def _in_quotes(text: str, start: int, end: int) -> bool:
    """A quotation mark stands before the run and behind it, or brackets around it: the word of the original."""
    bracketed = text[max(0, start - 1) : start] == "(" and text[end : end + 1] == ")"
    return bracketed or bool(_QUOTED.search(text[:start]) and _QUOTED.search(text[end:]))
