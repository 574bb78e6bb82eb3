"""Unknown form -> forms that were probably meant, the most plausible first.

The cost of a candidate is the sum over its edits, less a bonus for frequent forms (after Kernighan, Church & Gale
1990: channel model times language model).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from tqa import lexicon
from tqa.lexicon import letters
from tqa.lexicon.edits import OTHER, SWAP, edits, two_edits
from tqa.lexicon.names import words_of
from tqa.lexicon.store import store

BAND_WEIGHT = 0.22
"""Cost that one step on the Zipf scale (a factor of ten in frequency) makes up for."""

COMMON_BAND = 6.0
KNOWN_BAND = 2.0
NEAR_BEST = 0.5
MANY = 400
SHORT, LONG, LONGEST = 4, 6, 12
"""Letters: no cure for a word below SHORT (LONG if capitalised); two edits are tried from LONG to LONGEST."""
COMMON_PART = 2.0
COMMON_HEAD, USUAL_HEAD = 3.5, 4.5
PART_LETTERS = 5
EVIDENT, DOUBTFUL = 0.6, -0.3
"""What is added to the cost that a cure may have where the letters show a slip, and where a name shows none."""
ENDING = 4
LANDS = ("COU", "GEB", "STD")
"""Countries, regions and towns in the tag set of the morphology."""
COMPOUND = 2.2
"""What a cure may cost that shares a part with the word."""
PART = 0.25
"""Cost of each further part of a compound that no list holds."""


class Candidate(NamedTuple):
    """A form, what its edits cost, and the total with its rarity; below 1 it is one ordinary edit away and common."""

    cost: float
    form: str
    edit: float


@lru_cache(maxsize=4096)
def candidates(word: str, limit: int = 5) -> tuple[Candidate, ...]:
    """At most `limit` words that `word` may have been, best first. Knows nothing of names.

    A capitalised word without any German part is rather a foreign name: only known words are tried for it.
    """
    lower, forms = word.lower(), store().forms
    thorough = word[:1].islower() or _has_german_part(lower)
    slips = list(edits(lower))
    best = _accepted(word, slips, forms.__contains__)
    if thorough:
        best |= _accepted(word, (slip for slip in slips if slip[0] <= SWAP), lexicon.is_word)
        best |= _accepted(word, _part_slips(lower), lexicon.is_word) if len(word) >= LONGEST else {}
    if not best and thorough and LONG <= len(word) <= LONGEST:
        best = _accepted(word, two_edits(lower), forms.__contains__)
    ranked = sorted(Candidate(round(cost + _rarity(form), 3), form, cost) for form, cost in best.items())
    return tuple(ranked[:limit])


def _has_german_part(lower: str) -> bool:
    """A known word of some length at the beginning, or a noun or the ending of one at the end."""
    cuts = range(PART_LETTERS, len(lower) - 2)
    return (
        lower.endswith(tuple(words_of("noun_endings")))
        or any(lexicon.known(lower[:cut].capitalize()) for cut in cuts)
        or any(lexicon.known(lower[-cut:].capitalize()) for cut in cuts)
    )


def _part_slips(word: str) -> Iterator[tuple[float, str]]:
    """The slips behind the longest known first part, after which the rest is a known noun."""
    known = store().forms
    cuts = [cut for cut in range(PART_LETTERS, len(word) - PART_LETTERS) if word[:cut].capitalize() in known]
    for cut in cuts[-1:]:
        for cost, rest in edits(word[cut:]):
            if rest.capitalize() in known:
                yield cost, word[:cut] + rest


def _accepted(word: str, edited: Iterable[tuple[float, str]], accepts: Callable[[str], bool]) -> dict[str, float]:
    """The accepted forms, in the capitals of the word, each with its cheapest cost."""
    best: dict[str, float] = {}
    tried = {word.lower(): 0.0}
    capital = word[:1].isupper()
    for cost, form in edited:
        before = tried.get(form)
        if before is None:
            shaped = form[:1].upper() + form[1:] if capital else form
            if accepts(shaped):
                best[form] = tried[form] = cost
            else:
                tried[form] = 0.0
        elif cost < before:
            best[form] = tried[form] = cost
    return {like(word, form): cost for form, cost in best.items()}


def like(word: str, form: str) -> str:
    """The form with the capitals of the word."""
    if word.isupper() and len(word) > 1:
        return form.upper()
    return form[:1].upper() + form[1:] if word[:1].isupper() else form


def _rarity(form: str) -> float:
    """From 0 for the most frequent forms to about 1 for the rarest; a compound is as rare as its rarest part."""
    band = lexicon.band(form)
    if band == 0 and not lexicon.known(form):
        parts = lexicon.split(form) or ()
        rarest = min((lexicon.band(part.text) for part in parts), default=0.0)
        return (COMMON_BAND - rarest) * BAND_WEIGHT + PART * max(len(parts) - 1, 1)
    return max(0.0, COMMON_BAND - band) * BAND_WEIGHT


@lru_cache(maxsize=4096)
def plausible(word: str, as_noun: bool = False) -> tuple[str, ...]:
    """Offers for an unknown word that an editor would not laugh at, the best first; empty if there are none.

    `as_noun`: a determiner or adjective before a capitalised word shows that it is a noun and no name.
    """
    head, hyphen, last = word.rpartition("-")
    if (hyphen and not lexicon.is_word(head)) or len(last) < (LONG if last[:1].isupper() else SHORT):
        return ()
    ranked = [c for c in candidates(last) if c.cost <= _ceiling(last, c.form, as_noun) and _in_use(c, last)]
    return tuple(head + hyphen + c.form for c in ranked if c.cost <= ranked[0].cost + NEAR_BEST)


def _ceiling(word: str, form: str, as_noun: bool) -> float:
    """What a cure may cost: a long word bears more, a capitalised one is rather a name unless it cannot be a word."""
    evident = len(word) >= LONG and letters.mended(word, form)
    if word[:1].islower():
        return (1.45 if len(word) > SHORT else 1.2) + (EVIDENT if evident else 0.0)
    if _shares_part(word, form):
        return COMPOUND
    bonus = (EVIDENT if as_noun else 0.0) if evident else DOUBTFUL
    return min(0.95 + 0.15 * (len(word) - LONG), 1.9) + (0.25 if as_noun else 0.0) + bonus


def _in_use(candidate: Candidate, word: str) -> bool:
    """Frequent enough to be meant; of a rare compound the parts must be common, and the slip cheap or evident."""
    form = candidate.form
    if word[:1].isupper() and form[0] != word[0] and sorted(form.lower()) != sorted(word.lower()):
        return False
    if lexicon.band(form) >= KNOWN_BAND and lexicon.known(form):
        return not _is_name_only(form)
    parts = lexicon.split(form) or ()
    if word[:1].islower() or len(parts) < 2 or _doubles_joint(form, word, parts[0].text):
        return False
    common = all(lexicon.band(part.text) >= COMMON_PART for part in parts)
    near = candidate.edit <= (OTHER if letters.mended(word, form) or _shares_part(word, form) else SWAP)
    return common and near and len(parts) > 1 and _is_usual_head(parts[-1].text)


def _is_name_only(form: str) -> bool:
    """A name of persons or a rare one of places: whether an unknown form is meant for it, `near_names` knows better."""
    readings = lexicon.readings(form)
    famous = lexicon.band(form) >= COMMON_HEAD and any(reading.extra.endswith(LANDS) for reading in readings)
    return bool(readings) and not famous and all(reading.pos == "EIG" for reading in readings)


def _doubles_joint(form: str, word: str, first: str) -> bool:
    """The compound has its letters doubled or swapped where its parts meet: *Universal-listen* for *Universalisten*."""
    joint = len(first)
    swapped = sorted(form) == sorted(word) and form[:joint].lower() != word[:joint].lower()
    return swapped or form[: joint - 1] + form[joint:] == word


def _shares_part(word: str, form: str) -> bool:
    """The form is a compound of long parts, of which the word has the first and the ending: the slip is between them.

    Another ending would rather be another derivation (*Prüferschaften*), another first part a name (*Schelhammer*).
    """
    parts = lexicon.split(form) or ()
    if len(parts) < 2 or min(len(parts[0].text), len(parts[-1].text)) < LONG:
        return False
    return word.lower().startswith(parts[0].text.lower()) and word[-ENDING:] == form[-ENDING:]


def _is_usual_head(text: str) -> bool:
    """Long or frequent enough that a doubled letter does not make a head of an ending (Prospekt-toren)."""
    return lexicon.band(text) >= (COMMON_HEAD if len(text) >= LONG else USUAL_HEAD) and len(text) >= PART_LETTERS


@lru_cache(maxsize=4096)
def umlauts(word: str) -> tuple[str, ...]:
    """Known forms that differ from an unknown word by umlauts and ß alone, the most frequent first."""
    spelled = {word}
    for old, new in (("ae", "ä"), ("oe", "ö"), ("ue", "ü"), ("ss", "ß"), ("a", "ä"), ("o", "ö"), ("u", "ü")):
        spelled |= {form for each in spelled for form in _replaced(each, old, new)}
        if len(spelled) > MANY:
            break
    found = [form for form in spelled - {word} if lexicon.known(form) and lexicon.band(form) >= KNOWN_BAND]
    return tuple(sorted(found, key=lambda form: (-lexicon.band(form), form)))


def _replaced(word: str, old: str, new: str) -> Iterator[str]:
    """The word with one or all of the places changed, capitals kept."""
    for a, b in ((old, new), (old.capitalize(), new.upper())):
        yield word.replace(a, b)
        place = word.find(a)
        while place >= 0:
            yield word[:place] + b + word[place + len(a) :]
            place = word.find(a, place + 1)
