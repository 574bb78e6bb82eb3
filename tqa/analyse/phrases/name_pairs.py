"""Names and loans before a German noun that they would be coupled with: im Belmarsh Gefängnis, die FileDownload Klasse.

A determiner that fits the last noun proves that what stands between them belongs to the noun, if none of it is a
German noun that the determiner could belong to. Pronouns prove nothing (*die Taliban Frauen verbieten*).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache, reduce
from operator import or_
from typing import TYPE_CHECKING, NamedTuple

from tqa import lexicon
from tqa.analyse.phrases.agreement import Judge
from tqa.analyse.phrases.noun_pairs import ADJECTIVE, LEGAL_SECOND, is_common, legal
from tqa.analyse.phrases.noun_phrases import NounPhrase, agreement
from tqa.lexicon import declension, lists, names
from tqa.lexicon.declension import ALL, SINGULAR, Masks
from tqa.lexicon.prepositions import contractions
from tqa.model import Token, TokenKind

if TYPE_CHECKING:
    from tqa.analyse import Analysis

ENGLISH, GERMAN = 1.0, 0.0
"""Log-ratios of frequencies from which a word is English, and up to which a noun is German."""
KNOWN = 3.0
"""Zipf band in English from which a noun may be an English one."""
DWELLER = re.compile("ern?$")
"""Endings of names of inhabitants, which stand before nouns as adjectives."""
CAMEL = re.compile("[a-zäöü][A-ZÄÖÜ]")
FIRST_NAME, PLACE, COUNTRY = "VOR", "STD", "COU"
"""First name, town and country in the tag set of the morphology."""
DEFINITE = "der"
KINDS = frozenset(("company", "product"))
"""Kinds of names that stand without an article."""
NAMES = frozenset(("EIG", "ABK"))


class Coupling(NamedTuple):
    """The words before a noun that lack their hyphens. `mixed`: one of them is in mixed case, the name of a program."""

    words: tuple[Token, ...]
    noun: Token
    mixed: bool


def couplings(analysis: Analysis) -> Iterator[Coupling]:
    """The names of a segment that a determiner ties to the noun behind them."""
    tokens = analysis.tokens
    for phrase in analysis.phrases:
        first = phrase.noun.place
        titled = any(word.form[0].isupper() for word in phrase.attributes)
        if phrase.article < 0 or phrase.counted or titled or not is_foreign(tokens[first].text):
            continue
        last = _end(tokens, first)
        if last + 1 < len(tokens) and _is_head(analysis, last + 1) and _ties(analysis, phrase, tokens[last + 1].text):
            yield _coupling(tokens, first, last)
    for place in range(len(tokens) - 2):
        if is_owner(tokens[place].text) and is_foreign(tokens[place + 1].text):
            last = _end(tokens, place + 1)
            if last + 1 < len(tokens) and _is_head(analysis, last + 1):
                yield _coupling(tokens, place + 1, last)


def _coupling(tokens: tuple[Token, ...], first: int, last: int) -> Coupling:
    words = tokens[first : last + 1]
    return Coupling(words, tokens[last + 1], any(CAMEL.search(word.text) for word in words))


@lru_cache(maxsize=1 << 11)
def is_owner(form: str) -> bool:
    """The genitive of a country or firm, which stands like a determiner: *Huaweis Kirin-Chips*."""
    if not form.endswith("s") or not form[0].isupper():
        return False
    firm = names.whole(form[:-1])
    if firm is not None and firm.kind == "company" and firm.name == form[:-1]:
        return True
    named = [r for r in lexicon.grammar(form) if r.pos == "EIG"]
    return all(r.case == "GEN" for r in named) and any(r.extra.endswith(COUNTRY) for r in named)


def _end(tokens: tuple[Token, ...], place: int) -> int:
    """The place of the last of the foreign words and figures that follow each other from a place on."""
    while place + 2 < len(tokens) and tokens[place + 1].start == tokens[place].end + 1:
        token = tokens[place + 1]
        if token.kind is not TokenKind.NUMBER and not (is_foreign(token.text) or _is_english(token.text)):
            break
        place += 1
    return place


@lru_cache(maxsize=1 << 11)
def is_foreign(form: str) -> bool:
    """A name or loan with a capital that is no German noun, no adjective, no first name and no genitive."""
    known = names.whole(form)
    if known is not None and known.kind in KINDS and known.name == form:
        return not any(r.pos == "SUB" for r in lexicon.grammar(form))
    if not form[0].isupper() or form[-1] == "-" or form in names.words_of("first_names") or DWELLER.search(form):
        return False
    readings = lexicon.grammar(form)
    named = NAMES | {"SUB"} if lexicon.english_ratio(form) >= ENGLISH else NAMES
    if any(r.pos not in named for r in readings) or (not readings and lexicon.is_word(form)):
        return False
    if form.endswith(tuple(lists.load("declension")["feminine_endings"])):
        return False
    if ADJECTIVE.search(form) or lexicon.grammar(form.lower()) or any(r.extra.endswith(FIRST_NAME) for r in readings):
        return False
    return len(form) > 1 and not (form.endswith("s") and bool(readings) and all(r.case == "GEN" for r in readings))


def _is_english(form: str) -> bool:
    """A word with a capital that is English in the first place: City, Center."""
    return form[0].isupper() and lexicon.english_ratio(form) >= ENGLISH and form not in names.words_of("first_names")


def _is_head(analysis: Analysis, place: int) -> bool:
    """A German noun that ends the phrase, and that closes no names."""
    token, before = analysis.tokens[place], analysis.tokens[place - 1]
    head = token.text.rpartition("-")[2]
    if token.kind is not TokenKind.WORD or token.start != before.end + 1 or token.text[0] == "-":
        return False
    if not is_german_head(head):
        return False
    after = analysis.tokens[place + 1].text if place + 1 < len(analysis.tokens) else ""
    return not (after[:1].isupper() or after in ("-", "/", "&", "+")) and Judge(analysis).is_trusted(head)


@lru_cache(maxsize=1 << 11)
def is_german_head(form: str) -> bool:
    """A German common noun that is no English word and closes no names."""
    closing = lists.load("name_heads")["words"]
    if form in closing or form.removesuffix("s") in closing or form in legal(*LEGAL_SECOND) or not is_common(form):
        return False
    return lexicon.english_ratio(form) <= GERMAN and lexicon.english_band(form) < KNOWN


def _ties(analysis: Analysis, phrase: NounPhrase, noun: str) -> bool:
    """The determiner fits the noun, is no pronoun, and does not belong to the name itself (der Iran)."""
    masks = declension.substantive(noun.rpartition("-")[2])
    if masks is None or _has_own(phrase):
        return False
    cells = agreement(phrase.determiners, [word.masks for word in phrase.attributes], masks) & phrase.governed
    if analysis.tokens[phrase.article].text.lower() in contractions():
        return cells != 0
    sure = phrase.preposition or phrase.start == 0 or all(use.stem != DEFINITE for use in phrase.determiners)
    return bool(cells & (ALL if sure else SINGULAR)) and not Judge(analysis).is_pronoun(phrase)


def _has_own(phrase: NounPhrase) -> bool:
    """The name itself takes the determiner."""
    known = names.whole(phrase.noun.form)
    if known is not None and known.kind in KINDS:
        return False
    readings = (r for r in lexicon.grammar(phrase.noun.form) if not r.extra.endswith(PLACE))
    cells = reduce(or_, map(declension.reading_cells, readings), 0)
    attributes = [word.masks for word in phrase.attributes]
    return bool(agreement(phrase.determiners, attributes, Masks(cells, cells, cells)) & phrase.governed)
