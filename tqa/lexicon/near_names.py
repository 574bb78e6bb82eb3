"""Unknown form -> the known names that it was probably meant to be.

Rather nothing than a doubtful answer: most unknown forms are names that no list holds. A form is near to a name
by one slip (two in long names), never by its first letter alone, and if it is not attested as a word or name.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from tqa import lexicon
from tqa.lexicon import names
from tqa.lexicon.edits import edits
from tqa.lexicon.names import Name

ADJECTIVE_ENDINGS = ("e", "em", "en", "er", "es")
SHORT, LONG = 5, 9
"""Letters from which one edit, and two edits, still point to one name."""
SUBSTITUTED = 6
"""Letters of a name up to which another letter makes another name."""
ATTESTED, FAMOUS = 1.5, 3.0
"""Zipf bands: a form so frequent exists, and was only meant for a name that is so frequent."""
SWAP, SLIGHT, ONE_EDIT, TWO_EDITS = 0.55, 0.6, 1.0, 1.8
"""Costs on the scale of `edits.edits`: two letters swapped, an edit by sound, any edit but of the first letter."""


class Candidate(NamedTuple):
    """A name that a form may be a corruption of; `cost` below 1 is one ordinary slip."""

    cost: float
    name: Name
    text: str


@cache
def targets() -> dict[str, str]:
    """Case-folded -> legal spelling of the names of one word that `near` may offer."""
    single = ((name, kind) for name, kind in names.spellings().items() if len(name) >= SHORT and name.isalpha())
    return {name.casefold(): name for name, kind in single if kind != "work" and not names.is_variant(name)}


@cache
def edges() -> dict[str, list[str]]:
    """Case-folded targets by their first two and by their last two letters: one edit leaves one of them whole."""
    found: dict[str, list[str]] = defaultdict(list)
    for target in targets():
        found[target[:2]].append(target)
        found[f"-{target[-2:]}"].append(target)
    return found


def _alike(form: str) -> Iterator[str]:
    for edge in (form[:2], f"-{form[-2:]}"):
        yield from (target for target in edges().get(edge, ()) if abs(len(target) - len(form)) <= 1)


@cache
def long_targets() -> dict[str, list[str]]:
    """First letter -> the case-folded targets that are long enough to bear two edits."""
    found: dict[str, list[str]] = defaultdict(list)
    for target in targets():
        if len(target) >= LONG:
            found[target[0]].append(target)
    return found


@lru_cache(maxsize=4096)
def near(form: str, before: str = "", after: str = "") -> tuple[Candidate, ...]:
    """Names that the unknown form was probably meant to be, the most plausible first.

    `before` and `after` are the words beside it: with one of them a name of several words is recognised. A short
    name in capitals (ASML) is found only by two swapped letters; the caller must ask the context for support.
    """
    alone = (
        [found for found in _near_single(form) if _is_rarer(form, found.text)] if _frequency(form) <= ATTESTED else []
    )
    found = [*alone, *_near_phrase(form, before, 1), *_near_phrase(form, after, 0)]
    if not found and form.endswith("s") and len(form) > SHORT:
        found = [c._replace(text=c.text + "s") for c in near(form[:-1], before, after) if not c.text.endswith("s")]
    return tuple(sorted(set(found), key=lambda c: (c.cost, c.text)))


def is_attested(form: str) -> bool:
    """Whether texts have the form often enough to be a word or a name, of whatever language."""
    return _frequency(form) >= ATTESTED


def _frequency(form: str) -> float:
    return max(lexicon.band(form), lexicon.english_band(form))


def _is_rarer(form: str, target: str) -> bool:
    """Whether frequency allows that the form is a slip for the target."""
    return not is_attested(form) or (_frequency(form) == ATTESTED and _frequency(target) >= FAMOUS)


def _near_single(form: str) -> Iterator[Candidate]:
    if form.isupper() and len(form) <= SHORT:
        yield from _near_acronym(form)
    elif len(form) >= SHORT - 1 and form.isalpha():
        lower = form.casefold()
        slips = {} if lower in targets() else _slips(lower, _alike(lower))
        for target, cost in (slips or _two_edits(lower)).items():
            yield Candidate(cost, names.named(targets()[target]), targets()[target])


def _slips(form: str, wanted: Iterable[str]) -> dict[str, float]:
    """Wanted forms one plausible edit away; of five letters or less only by a gap, a swap or a like sound."""
    close = {target for target in wanted if is_one_edit(form, target)}
    found: dict[str, float] = {}
    for cost, target in edits(form) if close else ():
        if target in close and cost <= min(_limit(form, target), found.get(target, ONE_EDIT)):
            found[target] = cost
    return found


def is_one_edit(a: str, b: str) -> bool:
    """Whether one letter is lost, added or replaced, or two neighbours are swapped."""
    place = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    x, y = a[place:], b[place:]
    if len(a) == len(b):
        return bool(x) and (x[1:] == y[1:] or (x[1::-1] == y[:2] and x[2:] == y[2:]))
    return x[1:] == y if len(a) > len(b) else x == y[1:]


def _limit(form: str, target: str) -> float:
    """The dearest edit that still points to the target.

    A letter more at the end makes another name (Porton), as does another in a short one (Subahu, Subaru).
    """
    certain = SHORT if len(target) < len(form) else SUBSTITUTED
    weak = (len(target) <= certain and len(target) <= len(form)) or form.startswith(target)
    return SLIGHT if weak else ONE_EDIT


def _two_edits(form: str) -> dict[str, float]:
    """Two edits, not both of them substitutions: those make another word (Blackphone, Blackstone)."""
    if len(form) < LONG - 1 or form in targets():
        return {}
    near = (t for t in long_targets().get(form[0], ()) if abs(len(t) - len(form)) <= 2 and t[-2:] == form[-2:])
    slight = (t for t in near if (Counter(t) - Counter(form)).total() + (Counter(form) - Counter(t)).total() <= 2)
    return {target: TWO_EDITS for target in slight if distance(form, target) <= 2}


def _near_acronym(form: str) -> Iterator[Candidate]:
    for place in range(len(form) - 1 if len(form) > 3 else 0):
        swapped = form[:place] + form[place + 1] + form[place] + form[place + 2 :]
        if swapped != form and swapped in names.spellings():
            yield Candidate(SWAP, names.named(swapped), swapped)


def _near_phrase(form: str, beside: str, place: int) -> Iterator[Candidate]:
    """The name of two words that has `beside` and something near the form; `place` is the form's place in it."""
    if not beside or len(form) < SHORT - 1:
        return
    pairs = {name: name.split() for name in names.holding(beside) if name.count(" ") == 1}
    fitting = {name: parts[place] for name, parts in pairs.items() if parts[1 - place] == beside}
    slips = _slips(form.casefold(), {part.casefold() for part in fitting.values()}) if fitting else {}
    for name, part in fitting.items():
        if part.casefold() in slips and not _differ_by_ending(form, part):
            yield Candidate(slips[part.casefold()] / 2, names.named(name), part)


def _differ_by_ending(form: str, part: str) -> bool:
    """Adjectives inside names inflect (das Südchinesische Meer)."""
    return not _endless(form).isdisjoint(_endless(part)) and part.endswith(ADJECTIVE_ENDINGS)


def _endless(form: str) -> set[str]:
    return {form.removesuffix(ending) for ending in ADJECTIVE_ENDINGS if form.endswith(ending)}


def distance(a: str, b: str) -> int:
    """Edits between two strings, swaps counted once (restricted Damerau distance)."""
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        above, row = row, [i]
        for j, other in enumerate(b, 1):
            best = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == b[j - 2] and a[i - 2] == other:
                best = min(best, before[j - 2] + 1)
            row.append(best)
        before = above
    return row[-1]
