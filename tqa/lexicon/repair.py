"""Unknown form -> forms that were probably meant, the most plausible first.

Most unknown forms are names or coinages, so a cure must be cheap where nothing shows a slip, and may cost more where
something does: small letters, a place where only a noun can stand, letters side by side that no word has.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from tqa import lexicon
from tqa.lexicon import letters, lists
from tqa.lexicon.candidates import LONG, PART_LETTERS, Candidate, candidates, like
from tqa.lexicon.edits import DOUBLE, GAINED, OTHER, SOUND, SWAP, UMLAUT
from tqa.lexicon.names import words_of

KNOWN_BAND = 2.0
NEAR_BEST = 0.5
SHORT = 4
"""Letters: no cure for a word below SHORT."""
COMMON_PART = 2.0
COMMON_HEAD, USUAL_HEAD = 3.5, 4.5
FOREIGN = 1.0
"""Zipf band from which a capitalised form that English has is rather a name."""
EVIDENT, DOUBTFUL = 0.6, -0.3
"""What is added to the cost that a cure may have where the letters show a slip, and where a name shows none."""
MANIFEST = 3
"""Impossible groups of letters after which hardly a doubt is left."""
ENDING = 4
ADJECTIVAL = ("", "e", "em", "en", "er", "es")
LIGHT, SLIP, NOUN, LONG_NOUN, LONG_WORD = 0.8, 1.25, 1.35, 1.45, 1.68
"""What a cure may cost for a word that may well be a name; for one in small letters; where only a noun can stand, of
less than LONG letters and of more; for a word in small letters of at least LETTERS."""
LETTERS = 9
WELL_KNOWN, FREQUENT, USUAL, FAR = 3.0, 4.0, 4.5, 2.5
"""Steps on the Zipf scale; FAR is a distance."""
CLEAR = 0.1
"""By how much the best cure must be cheaper than the next, unless its slip is a usual one."""
LANDS = ("COU", "GEB", "STD")
"""Countries, regions and towns in the tag set of the morphology."""
COMPOUND = 2.2
"""What a cure may cost that shares a part with the word."""


@lru_cache(maxsize=4096)
def plausible(word: str, as_noun: bool = False, initial: bool = False) -> tuple[str, ...]:
    """Offers for an unknown word that an editor would not laugh at, the best first; empty if there are none.

    `as_noun`: a determiner or adjective before a capitalised word shows that it is a noun and no name. `initial`: the
    word opens its sentence, so that its capital says nothing.
    """
    head, hyphen, last = word.rpartition("-")
    if len(last) < SHORT or (hyphen and (len(last) < LONG or not lexicon.is_word(head))):
        return ()
    ranked = [c for c in candidates(last) if c.cost <= _ceiling(last, c.form, as_noun) and _in_use(c, last)]
    if initial and last[:1].isupper() and not hyphen:
        ranked = sorted([*ranked, *_opening(last)])
    return tuple(dict.fromkeys(head + hyphen + c.form for c in ranked if c.cost <= ranked[0].cost + NEAR_BEST))


def _opening(word: str) -> Iterator[Candidate]:
    """Frequent words in small letters that the first word of a sentence may have been: *Trozdem*."""
    for cost, form, edit in candidates(word.lower()):
        near = cost <= (LIGHT if len(word) <= SHORT else SLIP)
        if near and lexicon.known(form) and lexicon.band(form) >= USUAL:
            yield Candidate(cost, like(word, form), edit)


def _ceiling(word: str, form: str, as_noun: bool) -> float:
    """What a cure may cost: a long word bears more, a capitalised one is rather a name unless it cannot be a word."""
    evident = len(word) >= LONG and letters.mended(word, form)
    band = lexicon.band(form) if lexicon.known(form) else 0.0
    if word[:1].islower():
        if not evident and _stem(word) and _stem(form) not in ("", _stem(word)):
            return OTHER
        usual = LONG_WORD if len(word) >= LETTERS and band >= WELL_KNOWN else 1.45 if len(word) > SHORT else 1.2
        manifest = EVIDENT / 2 if evident and letters.impossible(word, form) >= MANIFEST else 0.0
        return usual + (EVIDENT if evident else 0.0) + manifest
    if _shares_part(word, form) or lacks_link(word, form):
        return COMPOUND
    if _is_derived(word.lower()) or lexicon.english_band(word) >= FOREIGN:
        return 0.0
    impossible = letters.impossible(word, form) if letters.mended(word, form) else 0
    if impossible >= _enough(len(word)) and band >= WELL_KNOWN:
        return LONG_WORD
    if impossible >= MANIFEST and len(word) >= 2 * PART_LETTERS:
        return COMPOUND
    firm = _firm(word, band, as_noun)
    if len(word) < LONG:
        return firm
    bonus = (EVIDENT if as_noun else 0.0) if evident else DOUBTFUL
    return max(firm, min(0.95 + 0.15 * (len(word) - LONG), 1.9) + (0.25 if as_noun else 0.0) + bonus)


def _stem(form: str) -> str:
    """What stands before -isch and its endings, else nothing: mostly a name, and then another letter is another one."""
    stem, suffix, ending = form.rpartition("isch")
    return stem if suffix and ending in ADJECTIVAL else ""


def _enough(size: int) -> int:
    """How many impossible groups of letters show that a capitalised word is no name: the fewer, the longer it is."""
    return size if size < LONG else 3 if size < LETTERS - 1 else 2 if size < 2 * PART_LETTERS else 1


def _firm(word: str, band: float, as_noun: bool) -> float:
    """What a capitalised word in the lists may cost: next to nothing, unless place or ending shows a noun."""
    if as_noun and band >= FREQUENT:
        return NOUN if len(word) < LONG else LONG_NOUN
    if band >= COMMON_HEAD and len(word) > LETTERS and word.endswith(tuple(words_of("noun_endings"))):
        return LONG_NOUN
    return LIGHT if band >= USUAL else 0.0


@lru_cache(maxsize=256)
def _is_derived(low: str) -> bool:
    """A noun in -ung from a known verb, or a known noun behind a particle: rare perhaps, but right."""
    noun = low.removesuffix("s").removesuffix("en")
    stem = noun.removesuffix("ung")
    if stem == noun:
        return False
    derived = lexicon.is_word(stem + "en") or lexicon.is_word(stem + "n")
    rests = [stem[len(particle) :] for particle in _particles() if stem.startswith(particle)]
    return derived or any(lexicon.known(form) for rest in rests for form in _sources(rest))


def _sources(stem: str) -> tuple[str, ...]:
    """The verb, the noun in -ung, and the noun that a stem behind a particle may come from."""
    return stem + "en", stem.capitalize() + "ung", stem.capitalize()


@cache
def _particles() -> tuple[str, ...]:
    """Particles that verbs, and the nouns from them, begin with."""
    known = lists.load("separable")
    return (*known["particles"], *known["prepositions"])


@lru_cache(maxsize=4096)
def is_outdone(word: str, as_noun: bool = False, initial: bool = False) -> bool:
    """A form in use, or built of known parts, that is a slip all the same: a far more frequent word is close.

    Many a misspelling is frequent (*jetz*), and many look like compounds (*zu|samen*).
    """
    small = initial or word[:1].islower()
    low = word.lower()
    if word[:1].islower() and lexicon.known(word.capitalize()):
        return not as_noun and is_small(word)
    if low in words_of("attested_words"):
        return False
    found = candidates(low if initial else word)
    if not found or not lexicon.known(found[0].form):
        return bool(found) and lacks_link(word, found[0].form)
    best, *others = found
    own, band = lexicon.band(word), lexicon.band(best.form)
    if own >= KNOWN_BAND:
        within = best.cost <= SLIP and own <= COMMON_HEAD
        return within and band - own >= FAR and (small or (as_noun and lexicon.english_band(word) < KNOWN_BAND))
    clear = best.edit <= SOUND or all(other.cost > best.cost + CLEAR for other in others)
    if (clear and best.cost <= NOUN) or (small and best.cost <= 1.55 and letters.mended(low, best.form)):
        return band >= COMMON_HEAD
    return lacks_link(word, best.form)


def is_small(word: str) -> bool:
    """Written small, a noun differs by its dots or a doubled letter from a frequent word: *wahlen*, *größe*, *mann*."""
    return any(
        edit in (UMLAUT, DOUBLE, GAINED) and cost <= SLIP and lexicon.known(form) and lexicon.band(form) >= FREQUENT
        for cost, form, edit in candidates(word)[:1]
    )


def lacks_link(word: str, form: str) -> bool:
    """A compound of which the s between the parts is missing, if a list holds it or the first part calls for one."""
    place = next((n for n, (a, b) in enumerate(zip(word, form, strict=False)) if a != b), len(word))
    place -= word[place - 1 : place] == "s"
    first, rest = word[:place], word[place:]
    if len(word) < 2 * PART_LETTERS - 1 or form != f"{first}s{rest}" or not lexicon.known(rest.capitalize()):
        return False
    linked = first.endswith(tuple(lists.load("noun_endings")["linked"]))
    return (lexicon.known(form) and lexicon.known(first)) or (linked and lexicon.is_word(first))


def _in_use(candidate: Candidate, word: str) -> bool:
    """Frequent enough to be meant; of a rare compound the parts must be common, and the slip cheap or evident."""
    form = candidate.form
    if word[:1].isupper() and form[0] != word[0] and sorted(form.lower()) != sorted(word.lower()):
        return False
    if lexicon.known(form) and (lexicon.band(form) >= KNOWN_BAND or _is_evident(candidate, word)):
        return not _is_name_only(form)
    parts = lexicon.split(form) or ()
    if word[:1].islower() or len(parts) < 2 or _doubles_joint(form, word, parts[0].text):
        return False
    common = all(lexicon.band(part.text) >= COMMON_PART for part in parts)
    near = candidate.edit <= (OTHER if letters.mended(word, form) or _shares_part(word, form) else SWAP)
    return common and near and len(parts) > 1 and _is_usual_head(parts[-1].text)


def _is_evident(candidate: Candidate, word: str) -> bool:
    """A long word whose slip is a usual one or shows, and shows well behind a capital: then a rare word will do."""
    shows = letters.mended(word, candidate.form)
    usual = word[:1].islower() and (shows or candidate.edit <= SWAP)
    return len(word) >= LETTERS and (usual or (shows and letters.impossible(word, candidate.form) >= MANIFEST))


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
