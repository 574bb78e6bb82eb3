"""English text -> the concepts that it names; German text -> whether it has one of their good forms."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from tqa.lexicon.near_names import is_one_edit
from tqa.terms.english import american
from tqa.terms.index import Both, Index, index

_WORD = re.compile(r"[^\W_]+(?:['’]s)?(?:&[A-Z])?")
_JOINT = re.compile(r"[-\s]+")
_JOINTS = (" ", "-", "\n")
_LETTERS, _ENDING = 4, 2
"""Letters by which a word of an inflected phrase is known, at least, and those at its end that may differ."""
_ACRONYM = 5
_LOANS = 3


class Demand(NamedTuple):
    """A concept that the English names at `start:end`."""

    concept: Both
    start: int
    end: int


class Terms:
    """The concepts of an index by their English words."""

    def __init__(self, concepts: Sequence[Both]) -> None:
        found: dict[tuple[str, ...], list[Both]] = defaultdict(list)
        for concept in concepts:
            for words in dict.fromkeys(map(stems, concept.english)):
                found[words].append(concept)
        self.english: Mapping[tuple[str, ...], list[Both]] = found
        self.longest: dict[str, int] = {}
        for words in found:
            if words:
                self.longest[words[0]] = max(len(words), self.longest.get(words[0], 0))
        german: dict[str, list[Both]] = defaultdict(list)
        for concept in concepts:
            for form in concept.good:
                german[form].append(concept)
        self.german: Mapping[str, list[Both]] = german


@lru_cache(maxsize=4)
def terms(known: Index | None = None) -> Terms:
    """The terms of an index, of the built-in one unless given."""
    return Terms((known or index()).concepts)


def stems(text: str) -> tuple[str, ...]:
    """The words of an English term or text without plural, capitals and British spelling."""
    return tuple(map(stem, _WORD.findall(text)))


@lru_cache(maxsize=1 << 14)
def stem(word: str) -> str:
    """A word without plural, capitals and British spelling; a short acronym keeps its capitals."""
    if len(word) < _ACRONYM and word.rstrip("s").isupper() and len(word) > 1:
        return word.rstrip("s")
    low = american(word.lower().removesuffix("'s").removesuffix("’s"))
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("ches", "shes", "xes", "sses")):
        return low[:-2]
    return low[:-1] if low.endswith("s") and not low.endswith(("ss", "us", "is")) and len(low) > 3 else low


def demands(text: str, known: Index | None = None) -> Iterator[Demand]:
    """The concepts that an English text names, the longest terms first at each place, in order."""
    table = terms(known)
    found = list(_WORD.finditer(text))
    words = [stem(match[0]) for match in found]
    place = 0
    while place < len(words):
        for size in range(min(table.longest.get(words[place], 0), len(words) - place), 0, -1):
            concepts = table.english.get(tuple(words[place : place + size]))
            if concepts and _is_joined(text, found[place : place + size]):
                yield from (Demand(c, found[place].start(), found[place + size - 1].end()) for c in concepts)
                place += size - 1
                break
        place += 1


def _is_joined(text: str, words: Sequence[re.Match[str]]) -> bool:
    """Nothing but a blank or hyphen stands between the words."""
    return all(text[a.end() : b.start()] in _JOINTS for a, b in pairwise(words))


def is_met(concept: Both, german: str) -> bool:
    """The German text has a good form of the concept, inflected or inside a compound, or its English term."""
    low = german.lower()
    flat = _JOINT.sub("", low)
    for form in concept.good:
        if len(form) < _LETTERS or (form.endswith("en") and " " not in form):
            start = form.removesuffix("en") if len(form) > _LETTERS else form
            if re.search(rf"(?<![^\W\d_]){re.escape(start)}", low):
                return True
        elif _JOINT.sub("", form) in flat or (" " in form and _has_words(form, low)):
            return True
    return any(_JOINT.sub("", form.lower()) in flat for form in concept.english if len(form) > _LOANS)


def _has_words(phrase: str, low: str) -> bool:
    """All words of the phrase stand in the text, whatever their endings."""
    return all(word[: max(_LETTERS, len(word) - _ENDING)] in low for word in phrase.split())


def near(form: str, source: str, known: Index | None = None) -> tuple[str, ...]:
    """Good forms, for the terms that the English names, of which the German form is one slip away."""
    low, capitals = form.lower(), (known or index()).good
    good = {good for demand in demands(source, known) for good in demand.concept.good}
    return tuple(sorted(capitals.get(each) or each for each in good if is_one_edit(low, each)))
