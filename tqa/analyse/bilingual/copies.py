"""What was left in English: whole segments, and runs of words inside a translation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from tqa.lexicon import english_band, english_ratio, lists
from tqa.model import State

if TYPE_CHECKING:
    from tqa.analyse.bilingual import Pair

_WORD = re.compile(r"(?<![\w<{$%@/\\.=-])[^\W\d_]+(?:['’-][^\W\d_]+)*(?![\w>}/\\(=-])(?!\.\w)")
_CODE = re.compile(r"[|;{}=]|\w\(|::|->|--\w|\A\W*[`$#]|\w_\w|E<|\A\W+$")
ONLY, MOSTLY = 0.8, 0.7
"""How much likelier than in German a word must be in English (log10) to prove it, and the share of such words."""
_ODD = re.compile(r"\A[\"'.]|\d|\\")
"""Marks of short texts that are no labels."""
_SPACE = re.compile(r"[\s&_]+")
SEEN, KEPT, HALF, PLAIN = 2, 0.34, 0.5, 2.0
"""How often a document must have a word elsewhere, how often at most it may leave it in English, and the share of
such words in a segment that was probably forgotten; the Zipf band of plain English.
"""
_RUN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?(?:[ ,]+[^\W\d_]+(?:['’][^\W\d_]+)?){2,}")
_QUOTED = re.compile(r"[\"“„»«‚‘'`]")


@cache
def function_words() -> frozenset[str]:
    """Words that prove English."""
    return frozenset(lists.load("bilingual_words")["function"])


def words(text: str) -> list[str]:
    """The words of a text in lower case, code left out."""
    return [word.lower() for word in _WORD.findall(text)]


def is_copy(pair: Pair) -> bool:
    """The German is the English, letter by letter."""
    source, target = pair.source.text, pair.target.text
    return source == target or (len(source) == len(target) and _SPACE.sub("", source) == _SPACE.sub("", target))


def is_english(text: str) -> bool:
    """The text is English prose, not code or a name."""
    found = words(text)
    proof = sum(word in function_words() for word in found)
    if _CODE.search(text):
        return proof > 3 and len(found) > 9 and 4 * proof > len(found)
    if proof > 0 and len(found) > 2 and (proof > 1 or len(found) > 3 or text.rstrip()[-1:] in ".!?"):
        return True
    sure = sum(word in function_words() or english_ratio(word) >= ONLY for word in found)
    return sure > 2 and sure >= MOSTLY * len(found) and found[0] == text[: len(found[0])].lower() and " " in text


def copies(pairs: Sequence[Pair]) -> Iterator[tuple[Pair, bool]]:
    """Segments left in English, surely or (False) by the usage of the document, which translates their words."""
    doubtful = []
    for pair in pairs:
        if pair.state is not State.EMPTY and pair.source.text and is_copy(pair):
            if is_english(pair.source.plain):
                yield pair, True
            elif not _CODE.search(pair.source.text) and not _ODD.search(pair.source.text) and words(pair.source.plain):
                doubtful.append(pair)
    usual = _translated({word for pair in doubtful for word in words(pair.source.plain)}, pairs) if doubtful else {}
    for pair in doubtful:
        if _is_forgotten(words(pair.source.plain), usual):
            yield pair, False


def _is_forgotten(found: Sequence[str], usual: Collection[str]) -> bool:
    """At least half of the words are translated elsewhere, the others are plain English, and few are short."""
    long = [word for word in found if len(word) > 2]
    other = [word for word in long if word not in usual]
    plain = all(english_band(word) >= PLAIN for word in other)
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
        yield from _longest(found, english, german)


_RUN_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LIKELY = re.compile(
    r"(?<!\w)(?:the|of|and|with|from|that|is|are|this|which|by|to|for|it|you|be|or|not|have|has)(?!\w)"
)


def _longest(found: re.Match[str], english: str, german: str) -> Iterator[tuple[int, int]]:
    """The longest runs of a stretch of words that the English has as well."""
    tokens = list(_RUN_WORD.finditer(german, found.start(), found.end()))
    first = 0
    while first < len(tokens):
        last = first
        while last < len(tokens) and f" {' '.join(t[0] for t in tokens[first : last + 1]).lower()} " in english:
            last += 1
        run = tokens[first:last]
        if _is_prose(run) and not _in_quotes(german, run[0].start(), run[-1].end()):
            yield run[0].start(), run[-1].end()
        first = max(last, first + 1)


def _is_prose(run: Sequence[re.Match[str]]) -> bool:
    """Three words and more, mostly in lower case, with two words that prove English."""
    proof = sum(token[0] in function_words() for token in run)
    return len(run) > 2 and proof > 1 and 2 * sum(token[0].islower() for token in run) > len(run)


def _in_quotes(text: str, start: int, end: int) -> bool:
    """A quotation mark stands before the run and behind it."""
    return bool(_QUOTED.search(text[:start]) and _QUOTED.search(text[end:]))
