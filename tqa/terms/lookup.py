"""A word of either language -> the entries of the glossary that it may mean, the likeliest first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tqa import lexicon
from tqa.terms.concept import Concept, Glossary, Phrase
from tqa.terms.english import american

SURE = 100.0
"""Score of an entry that has the very term, but for capitals, hyphens and British spelling."""
PART = 90.0
"""Score at which the words asked for are words of a longer term."""
LEAST = 78.0
"""Share of equal letters, in percent, from which a term may be meant: one slip in five letters, two in ten."""
SHORTEST = 3
"""Letters from which on a word is sought inside longer terms."""
_JOINT = re.compile(r"[-\s…=]+")
_LEAD = re.compile(r"^(?:(?:the|an?|to|be) )+(?=\S)")
"""English words at the start of a phrase by which none is told from another: (to) be on the same page."""

Entry = Concept | Phrase


class Match(NamedTuple):
    """An entry, the form of it that is like the words asked for, and how much, up to 100."""

    entry: Entry
    form: str
    score: float


def entries(glossary: Glossary) -> tuple[Entry, ...]:
    """Concepts, false friends and calques."""
    return (*glossary.concepts, *glossary.phrases)


def forms(entry: Entry) -> Iterator[str]:
    """All that an entry may be looked up by: good forms before those to avoid."""
    if isinstance(entry, Phrase):
        yield from (*entry.en, entry.avoided.form.text, *entry.avoided.replace_with)
    else:
        yield from entry.english
        yield from (text for form in entry.good for text in (form.text, *form.genitive, *form.plural))
        yield from (avoided.form.text for avoided in entry.avoided)
    yield entry.id


def folded(form: str) -> str:
    """The form without capitals, hyphens, British spelling, and an English article or *to be* at its start."""
    return _LEAD.sub("", american(_JOINT.sub(" ", form.casefold()).strip()))


def look_up(glossary: Glossary, words: str, most: int = 5) -> list[Match]:
    """The entries that have the words; if there is none, at most `most` that have something like them."""
    wanted = {folded(form) for form in (words, *lexicon.lemmas(words))}
    for forms_ in (wanted, set(_singular(folded(words)))):
        if found := [match for entry in entries(glossary) if (match := _sure(entry, forms_))]:
            return sorted(found, key=lambda match: (_rank(match), match.entry.id))
    near = [match for entry in entries(glossary) if (match := _near(entry, folded(words)))]
    return sorted(near, key=lambda match: (-match.score, match.entry.id))[:most]


def _singular(low: str) -> Iterator[str]:
    """What an English plural may be the plural of."""
    for ending, single in (("ies", "y"), ("es", ""), ("s", "")):
        if low.endswith(ending) and len(low) > len(ending) + 1:
            yield low.removesuffix(ending) + single


def _sure(entry: Entry, wanted: set[str]) -> Match | None:
    joined = {form.replace(" ", "") for form in wanted}
    same = (form for form in forms(entry) if folded(form).replace(" ", "") in joined)
    return next((Match(entry, form, SURE) for form in same), None)


def _rank(match: Match) -> int:
    """A concept before a phrase, a good form before one to avoid."""
    if isinstance(match.entry, Phrase):
        return 2
    return int(match.form in {avoided.form.text for avoided in match.entry.avoided})


def _near(entry: Entry, words: str) -> Match | None:
    from rapidfuzz import fuzz

    best, whole = Match(entry, "", 0.0), len(words) >= SHORTEST
    for form in forms(entry):
        low = folded(form)
        score = PART if whole and f" {words} " in f" {low} " else fuzz.ratio(words, low, score_cutoff=LEAST)
        best = max(best, Match(entry, form, score), key=lambda match: match.score)
    return best if best.score else None
