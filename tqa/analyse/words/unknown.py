"""Which words of a segment nothing explains."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from tqa import lexicon
from tqa.lexicon import lists, repair
from tqa.model import Token
from tqa.terms.within import explains

if TYPE_CHECKING:
    from tqa.analyse import Analysis
    from tqa.terms.index import Index

GERMAN = re.compile(r"[A-Za-zÄÖÜäöüß]{4,}(?:-[A-Za-zÄÖÜäöüß]{2,})*")
"""Shape of a word to judge: no digits, no foreign letters, not too short."""
CODE = re.compile(r"[A-ZÄÖÜ]{2}|[a-zäöüß][A-ZÄÖÜ]")
"""Two capitals in a row or a capital inside: an acronym, a product, a code."""


IN_USE, ENGLISH = 2.0, 2.5
"""Frequency from which a form that no list holds is a German word in use, or an English one (1e-7, 3e-7)."""
FREQUENT = 5.5
"""Zipf band of small words of English."""
SHORTEST_PART = 4
BEFORE, AFTER = " \u00a0\n„“‚‘»«›‹\"'([–—\ufffc", " \u00a0\n“”‘»«›‹\"')],.;:!?…–—\ufffc"
"""Signs that may stand beside a word in prose; any other shows a path, an option, an expression."""


def unknown_words(analysis: Analysis) -> Iterator[Token]:
    """Tokens of the segment that are no known word, name, code or foreign word."""
    for token in analysis.words if not all(map(lexicon.is_word, analysis.forms)) else ():
        form = token.text
        if lexicon.is_word(form):
            continue
        initial = token.start == analysis.first_letter or analysis.text[max(token.end - len(form) - 2, 0)] in "„»:“"
        if initial and lexicon.is_word(form, initial):
            continue
        if not GERMAN.fullmatch(form) or CODE.search(form) or is_term(form, analysis.facts.house.terms):
            continue
        if lexicon.english_band(form) >= max(ENGLISH, lexicon.band(form)):
            continue
        if stands_in_prose(analysis.text, token) and not analysis.facts.is_name(form):
            yield token


def is_term(form: str, known: Index | None = None) -> bool:
    """A word of the glossary; a noun in lower case is none."""
    return (form[:1].isupper() or not lexicon.known(form.capitalize())) and explains(form, known)


def is_coinage(form: str, as_noun: bool = False, initial: bool = False) -> bool:
    """In use though no list holds it, or built of known words: strange perhaps, but no slip.

    `as_noun`, `initial`: see `repair.plausible`.
    """
    own = lexicon.band(form) >= IN_USE or loosely_built(form)
    return is_feminine(form) or (own and not repair.is_outdone(form, as_noun, initial))


def is_feminine(form: str) -> bool:
    """A woman by a known noun for a man: *Jihadistin*."""
    man = form.removesuffix("nen").removesuffix("in")
    return len(man) < len(form) - 1 and any(r.pos == "SUB" and r.gender == "MAS" for r in lexicon.readings(man))


def stands_in_prose(text: str, token: Token) -> bool:
    """Blanks or punctuation on both sides, and no full stop that glues it to a next part."""
    before, after = text[token.start - 1 : token.start], text[token.end : token.end + 1]
    glued = after and after in ".:'" and text[token.end + 1 : token.end + 2].isalnum()
    return (not before or before in BEFORE) and (not after or after in AFTER) and not glued


def loosely_built(form: str) -> bool:
    """Two known words side by side, or three, though no rule of composition joins them: a coinage, not a slip."""
    lower = form.lower()
    cuts = [cut for cut in range(2, len(lower) - SHORTEST_PART + 1) if _part(lower[:cut], first=True)]
    rests = [lower[cut:].removeprefix(link) for cut in cuts for link in ("", "s")]
    return any(map(_part, rests)) or any(
        len(rest) >= 2 * SHORTEST_PART and loosely_built(rest) for rest in rests[2 * len(cuts) - 2 :]
    )


def _part(text: str, first: bool = False) -> bool:
    if len(text) < SHORTEST_PART:
        return first and text in lists.load("prefixes")["prefixes"]
    return lexicon.known(text) or lexicon.known(text.capitalize())


def is_separated(analysis: Analysis, token: Token) -> bool:
    """The form of a verb that is known with its particle only: *speckt ... ab*."""
    later = (t.text for t in analysis.words if t.start > token.end)
    wholes = (word + token.text for word in later if word in particles())
    return token.text.islower() and any(reading.person for whole in wholes for reading in lexicon.readings(whole))


@cache
def particles() -> frozenset[str]:
    known = lists.load("separable")
    return frozenset(known["particles"]) | frozenset(known["prepositions"])


def is_foreign(analysis: Analysis, token: Token) -> bool:
    """A small word behind a foreign one, a single letter or an apostrophe is foreign as well: *sul tasto*.

    So is one between two words that are not German, and a name behind a small English word.
    """
    place = analysis.words.index(token)
    before = [t for t in analysis.words[max(place - 1, 0) : place] if token.start - 3 < t.end]
    beside = (*before, *analysis.words[place + 1 : place + 2])
    if not token.text.islower():
        return any(is_strange(t.text) and lexicon.english_band(t.text) >= FREQUENT for t in before)
    glued = analysis.text[max(token.start - 1, 0)] in "'’"
    within = len(beside) > 1 and not any(lexicon.is_word(t.text, initial=True) for t in beside)
    return glued or within or any(len(t.text.rstrip(".")) == 1 or is_strange(t.text) for t in before)


def is_strange(form: str) -> bool:
    """In small letters and no German word."""
    return form.islower() and not lexicon.is_word(form)
