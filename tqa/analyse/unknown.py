"""Which words of a segment nothing explains."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tqa import lexicon
from tqa.lexicon import lists
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
SHORTEST_PART = 4
BEFORE, AFTER = " \u00a0\n„“‚‘»«›‹\"'([–—\ufffc", " \u00a0\n“”‘»«›‹\"')],.;:!?…–—\ufffc"
"""Signs that may stand beside a word in prose; any other shows a path, an option, an expression."""


def unknown_words(analysis: Analysis) -> Iterator[Token]:
    """Tokens of the segment that are no known word, name, code or foreign word."""
    for token in analysis.words:
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


def is_coinage(form: str) -> bool:
    """In use though no list holds it, or built of known words: strange perhaps, but no slip."""
    return lexicon.band(form) >= IN_USE or loosely_built(form)


def stands_in_prose(text: str, token: Token) -> bool:
    """Blanks or punctuation on both sides, and no full stop that glues it to a next part."""
    before, after = text[token.start - 1 : token.start], text[token.end : token.end + 1]
    glued = after and after in ".:'" and text[token.end + 1 : token.end + 2].isalnum()
    return (not before or before in BEFORE) and (not after or after in AFTER) and not glued


def loosely_built(form: str) -> bool:
    """Two known words side by side, though no rule of composition joins them: a coinage, not a slip."""
    lower = form.lower()
    return any(
        _part(lower[:cut], first=True) and _part(lower[cut:].removeprefix("s") if link else lower[cut:])
        for cut in range(2, len(lower) - SHORTEST_PART + 1)
        for link in (False, True)
    )


def _part(text: str, first: bool = False) -> bool:
    if len(text) < SHORTEST_PART:
        return first and text in lists.load("prefixes")["prefixes"]
    return lexicon.known(text) or lexicon.known(text.capitalize())
