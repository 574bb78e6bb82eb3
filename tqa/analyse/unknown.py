"""Which words of a segment nothing explains."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tqa import lexicon
from tqa.model import Token

if TYPE_CHECKING:
    from tqa.analyse import Analysis

GERMAN = re.compile(r"[A-Za-zÄÖÜäöüß]{4,}(?:-[A-Za-zÄÖÜäöüß]{2,})*")
"""Shape of a word to judge: no digits, no foreign letters, not too short."""
CODE = re.compile(r"[A-ZÄÖÜ]{2}|[a-zäöüß][A-ZÄÖÜ]")
"""Two capitals in a row or a capital inside: an acronym, a product, a code."""


BEFORE, AFTER = " \u00a0\n„“‚‘»«›‹\"'([–—\ufffc", " \u00a0\n“”‘»«›‹\"')],.;:!?…–—\ufffc"
"""Signs that may stand beside a word in prose; any other shows a path, an option, an expression."""


def unknown_words(analysis: Analysis) -> Iterator[Token]:
    """Tokens of the segment that are no known word, name, code or foreign word."""
    for token in analysis.words:
        form = token.text
        initial = token.start == analysis.first_letter or analysis.text[max(token.end - len(form) - 2, 0)] in "„»:“"
        if lexicon.is_word(form, initial) or not GERMAN.fullmatch(form) or CODE.search(form):
            continue
        if stands_in_prose(analysis.text, token) and not analysis.facts.is_name(form):
            yield token


def stands_in_prose(text: str, token: Token) -> bool:
    """Blanks or punctuation on both sides, and no full stop that glues it to a next part."""
    before, after = text[token.start - 1 : token.start], text[token.end : token.end + 1]
    glued = after and after in ".:'" and text[token.end + 1 : token.end + 2].isalnum()
    return (not before or before in BEFORE) and (not after or after in AFTER) and not glued
