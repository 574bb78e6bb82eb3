"""Forms that are an inflected verb or adjective in lower case and a noun with a capital: braut, tränen, runde."""

from __future__ import annotations

from functools import cache, lru_cache

from tqa import lexicon
from tqa.analyse.words.roles import has_noun_twin
from tqa.analyse.words.roles import words as phrase_words
from tqa.analyse.words.verbs import takes_infinitive
from tqa.lexicon import declension, lists
from tqa.lexicon.declension import Masks
from tqa.model import Reading

SHORTEST, COMMON = 3, 2.5
RARE_VERB, RARE_INFINITIVE = 1.0, 1.5
"""Zipf bands between a form and the other forms of its verb from which it is mostly a noun."""
INFLECTING = frozenset(("VER", "ADJ", "PA1", "PA2"))


@lru_cache(maxsize=1 << 13)
def masks(form: str) -> Masks | None:
    """The masks of the noun that a form would be with a capital; None if it may be a closed-class word, or no noun."""
    if len(form) < SHORTEST or not has_noun_twin(form) or not _inflects(lexicon.grammar(form)):
        return None
    noun = form.capitalize()
    common = any(r.pos == "SUB" and r.extra not in ("INF", "ADJ") for r in lexicon.grammar(noun))
    sure = common and lexicon.band(form) >= COMMON and form not in phrase_words("loose")
    return declension.substantive(noun) if sure else None


@lru_cache(maxsize=1 << 10)
def _inflects(readings: tuple[Reading, ...]) -> bool:
    """Nothing but an inflected full verb or adjective."""
    other = any(r.pos not in INFLECTING or r.extra in ("AUX", "MOD") or _is_base(r) for r in readings)
    return bool(readings) and not other


def _is_base(reading: Reading) -> bool:
    """A form that stands behind a verb as it is: participle, adjective without ending, infinitive with zu."""
    return reading.mood in ("PA1", "PA2", "EIZ") or (reading.pos != "VER" and not reading.case)


@lru_cache(maxsize=1 << 11)
def is_mostly_noun(form: str) -> bool:
    """All other forms of its verb or adjective are much rarer: tränen beside tränt, widerstand beside widersteht."""
    verb = any(r.mood == "INF" for r in lexicon.grammar(form)) or declension.attribute(form)
    rare = lexicon.band(form) - (RARE_INFINITIVE if verb else RARE_VERB)
    others = (other for lemma in lexicon.lemmas(form) for other in lexicon.forms(lemma))
    return rare >= 0 and not any(lexicon.band(other) > rare and _is_no_noun(other) for other in others)


def _is_no_noun(form: str) -> bool:
    inflecting = all(r.pos in INFLECTING for r in lexicon.grammar(form))
    return inflecting and not any(r.pos == "SUB" and r.extra != "ADJ" for r in lexicon.grammar(form.capitalize()))


@cache
def governors(rare: bool) -> frozenset[str]:
    """Verbs that take an infinitive without zu."""
    kinds = lists.load("verb_kinds")
    return frozenset(kinds["governors"] + (kinds["rare_governors"] if rare else []))


@lru_cache(maxsize=1 << 12)
def governs(form: str, rare: bool) -> bool:
    """Some reading is a verb that takes an infinitive without zu; the past of werden does not."""
    verbs = {r.lemma for r in lexicon.readings(form) if r.pos == "VER"} & governors(rare)
    return bool(verbs) and ("werden" not in verbs or form == "werden" or takes_infinitive(form))


@cache
def is_german(form: str) -> bool:
    """No word of English texts."""
    return lexicon.english_ratio(form) < 0
