"""Spellings that a text may mix: consistency classes, and terms written apart that are one word."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from tqa import lexicon
from tqa.model import Token, TokenKind
from tqa.terms.index import Index, index

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

LINKS = ("", "s", "n", "en", "es")
FUNCTION = frozenset(("ART", "PRO", "PRP", "ADV", "KON", "NEG"))


class Use(NamedTuple):
    """A spelling of a class in a text: `start:end` are offsets in the token."""

    group: int
    form: str
    start: int
    end: int


@cache
def _finder(terms: Index) -> tuple[AhoCorasick, list[tuple[int, str]]]:
    from ahocorasick_rs import AhoCorasick

    known: dict[str, tuple[int, str]] = {}
    for number, (_, _, *forms) in enumerate(terms.spellings):
        for form in forms:
            known.setdefault(form, (number, form))
            known.setdefault(form[0].lower() + form[1:], (number, form))
    return AhoCorasick(list(known)), list(known.values())


@lru_cache(maxsize=1 << 14)
def uses(word: str, terms: Index | None = None) -> tuple[Use, ...]:
    """The spellings of classes that a word holds, also inside a compound."""
    finder, owners = _finder(terms or index())
    found = finder.find_matches_as_indexes(word, overlapping=True)
    return tuple(Use(*owners[number], start, end) for number, start, end in found if word[start].isupper() or start)


def minority(found: Sequence[Use]) -> Mapping[int, str]:
    """The spelling to keep of each class that has two or more in a text: the most frequent, then the first."""
    counts: dict[int, Counter[str]] = defaultdict(Counter)
    for use in found:
        counts[use.group][use.form] += 1
    return {group: forms.most_common(1)[0][0] for group, forms in counts.items() if len(forms) > 1}


class Apart(NamedTuple):
    """Tokens `first` to `last` are one word, `right`."""

    first: int
    last: int
    right: str


def apart(tokens: Sequence[Token], text: str, terms: Index | None = None) -> Iterator[Apart]:
    """Good terms whose parts stand apart: EUV Lithografie, Halbleiter Industrie."""
    taken = 0
    for first, (token, after) in enumerate(pairwise(tokens)):
        if (
            after.kind is not TokenKind.WORD
            or after.text[0].islower()
            or first < taken
            or token.kind is not TokenKind.WORD
            or not token.text[0].isupper()
            or token.text[-1] == "-"
        ):
            continue
        reach = first
        while reach < min(first + 3, len(tokens) - 1) and _goes_on_with(tokens, reach, text):
            reach += 1
        for last in range(reach, first, -1):
            right = _joined(tokens[first : last + 1], terms or index())
            if right and not _goes_on(tokens, last, text):
                yield Apart(first, last, right)
                taken = last + 1
                break


def _goes_on_with(tokens: Sequence[Token], place: int, text: str) -> bool:
    """A capitalised word or a figure follows behind one blank."""
    return not tokens[place + 1].text[0].islower() and _touch(tokens[place], tokens[place + 1], text)


def _goes_on(tokens: Sequence[Token], last: int, text: str) -> bool:
    """One more noun follows, which belongs to the word."""
    behind = tokens[last + 1 : last + 2]
    return bool(behind) and _touch(tokens[last], behind[0], text) and behind[0].text[0].isupper()


def _joined(words: Sequence[Token], terms: Index) -> str:
    """The good term that the words are when joined, "" if none or if they are good as they stand."""
    good = terms.good
    low = [word.text.lower() for word in words]
    if " ".join(low) in good:
        return ""
    parts = len(words) == 2 and min(map(len, low)) > 2
    closed = parts and next((whole for link in LINKS if (whole := good.get(low[0] + link + low[1]))), "")
    right = good.get("-".join(low))
    if not right and closed and words[1].text[:1].isupper():
        right = closed
    if not right or all(lexicon.english_ratio(word) > 0 for word in low) or _is_function_word(low[0]):
        return ""
    return right


def _touch(left: Token, right: Token, text: str) -> bool:
    return right.kind is TokenKind.WORD and text[left.end : right.start] in (" ", "\u00a0")


def _is_function_word(low: str) -> bool:
    return any(r.pos in FUNCTION for r in lexicon.readings(low))
