"""Noun phrases: a preposition, a determiner, attributes and their noun, and the cells in which they agree.

Only what stands side by side is read: *mit den neuen Chips*, *eine besonders gute und billige Lösung*. A participle
with complements of its own (*die von Nvidia entwickelten Chips*) ends the phrase before it. A word that the lexicon
does not know, or a name, makes the agreement open, never wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from tqa import lexicon
from tqa.analyse.words.roles import NOTHING, Role, is_doubtful_noun, role, words
from tqa.lexicon import declension, names
from tqa.lexicon.declension import ALL, Cells, Determiner, Masks
from tqa.lexicon.prepositions import governed_before
from tqa.model import Token, TokenKind

if TYPE_CHECKING:
    from tqa.analyse import Analysis

OPENING = frozenset('„»“":‚›(')
"""Signs behind which a capital says nothing."""
FIGURE = Role("0", transparent=True, numeral=True)
OPEN = Masks(ALL, ALL, ALL)
FAMILIAR = 4.5
"""Zipf band from which a noun that is a first name as well is meant as a noun."""

DATIVE = declension.cell("DAT", "MAS") | declension.cell("DAT", "NEU")
"""Where a second attribute may be weak: *unter hohem finanziellen Aufwand*."""


class Word(NamedTuple):
    """An inflected word of a phrase: its place among the tokens, its form without a sentence's capital, its masks."""

    place: int
    form: str
    masks: Masks


class NounPhrase(NamedTuple):
    """A noun with what stands before it. `determiners` are the uses of the determiner's form, () without one.

    `article` is the place of the determiner or contraction, -1 without one. `preposition` is in lower case, empty
    without one. `cells` is where all agree, whatever the preposition asks: 0 if nothing does, ALL if open. `counted`:
    a figure or a number word stands in it.
    """

    preposition: str
    article: int
    determiners: tuple[Determiner, ...]
    attributes: tuple[Word, ...]
    noun: Word
    start: int
    cells: Cells
    open: bool = False
    counted: bool = False

    @property
    def first(self) -> int:
        """Place of the first word behind the preposition."""
        return self.article if self.article >= 0 else min([w.place for w in self.attributes] + [self.noun.place])

    @property
    def governed(self) -> Cells:
        """The cells that the preposition allows, ALL without one."""
        return governed_before(self.preposition, self.noun.form if self.article < 0 else "", self.counted)


def agreement(uses: Sequence[Determiner], attributes: Sequence[Masks], noun: Masks) -> Cells:
    """The cells in which a determiner (by its uses, none: zero article), attributes and noun agree."""
    if not uses:
        return _common("strong", ALL, attributes, noun)
    found = 0
    for use in uses:
        found |= _common(use.declension, use.cells, attributes, noun)
    return found


def _common(kind: str, cells: Cells, attributes: Sequence[Masks], noun: Masks) -> Cells:
    if kind == "either":
        return _common("weak", cells, attributes, noun) | _common("strong", cells, attributes, noun)
    for number, masks in enumerate((*attributes, noun)):
        late = masks.weak & DATIVE if kind == "strong" and number else 0
        cells &= getattr(masks, kind) | late
    return cells


class Reader:
    """Reads the noun phrases of one analysis."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.tokens = analysis.tokens
        self.roles = [*self._roles(), NOTHING]

    def _roles(self) -> Iterator[Role]:
        first, begins = self.analysis.first_letter, True
        for text, start, _, kind in self.tokens:
            if kind is TokenKind.WORD:
                yield role(text.lower() if text[0].isupper() and (begins or start == first) else text)
            else:
                yield FIGURE if kind is TokenKind.NUMBER else NOTHING
            begins = text in OPENING

    def begins(self, place: int) -> bool:
        """The capital of the token at a place says nothing: it opens the sentence, a quotation or a part of it."""
        if place == 0 or self.tokens[place].start == self.analysis.first_letter:
            return True
        return self.tokens[place - 1].text in OPENING

    def word(self, place: int) -> str:
        """The form at a place if it is a word, without the capital of a sentence start; else nothing."""
        known = 0 <= place < len(self.tokens) and self.tokens[place].kind is TokenKind.WORD
        return self.roles[place].form if known else ""

    def phrases(self) -> Iterator[NounPhrase]:
        """The phrases in order; each noun heads one at most."""
        place, end = 0, len(self.tokens)
        while place < end:
            if not self.roles[place].opens and not self.tokens[place].text[0].isupper():
                place += 1
                continue
            found = self.phrase(place) if self.opens(place) else None
            if found:
                yield found
            place = found.noun.place + 1 if found else place + 1

    def opens(self, place: int) -> bool:
        """A phrase may begin at a place: with a capital only before another one or behind a suspended hyphen."""
        role = self.roles[place]
        if role.opens or not self.tokens[place].text[0].isupper():
            return role.opens
        return role.transparent or any(token.text[0].isupper() for token in self.tokens[place + 1 : place + 2])

    def phrase(self, place: int) -> NounPhrase | None:
        """The phrase that begins at a place, if one does."""
        start, preposition, article = place, "", -1
        uses: tuple[Determiner, ...] = ()
        first = self.roles[place]
        if first.preposition:
            preposition, place = first.form, place + 1
        head = self.roles[place]
        if head.contraction and not preposition:
            preposition, article, uses, place = (
                head.contraction.preposition,
                place,
                (head.contraction.article,),
                place + 1,
            )
        elif head.determiners:
            article, uses, place = place, head.determiners, place + 1
        attributes, place = self.attributes(place, bool(uses))
        if uses and self.breaks(head, attributes, place):
            return None
        noun = self.noun(place)
        if noun is None or not (uses or attributes or preposition):
            return None
        open_ = self.is_open(noun)
        cells = ALL if open_ else agreement(uses, [a.masks for a in attributes], noun.masks)
        counted = any(self.roles[at].numeral for at in range(start, place))
        return NounPhrase(preposition, article, uses, attributes, noun, start, cells, open_, counted)

    def breaks(self, head: Role, attributes: Sequence[Word], place: int) -> bool:
        """*am stärksten betroffen*, *zum anderen*, *ein wenig Geld*: no phrase of the determiner and the noun."""
        if head.contraction and attributes and attributes[0].form in words("paired"):
            return True
        if head.form == "am" and attributes and role(attributes[0].form).superlative:
            return True
        return self.word(place - 1) in words("loose")

    def attributes(self, place: int, after_article: bool) -> tuple[tuple[Word, ...], int]:
        """The attributes from a place on, and the place behind them."""
        found: list[Word] = []
        while (here := self.roles[place]) is not NOTHING:
            masks = self.attribute(place, here, after_article)
            if masks and here.predicative and self.is_attribute(place + 1):
                place += 1
            elif masks:
                found.append(Word(place, here.form, masks))
                place += 2 if self.goes_on(place + 1) else 1
            elif here.transparent or self.completes(place, here):
                place += 1
            else:
                break
        return tuple(found), place

    def is_attribute(self, place: int) -> bool:
        return self.roles[place].attribute is not None

    def attribute(self, place: int, here: Role, after_article: bool) -> Masks | None:
        """The masks of an attribute; with a capital it is one if its noun follows (die Deutsche Bank)."""
        if not here.form[0].isupper():
            return here.inner if after_article and here.determiners else here.attribute
        following = self.tokens[place + 1].text if place + 1 < len(self.tokens) else ""
        if not following[:1].isupper():
            return None
        return declension.attribute(here.form) or declension.attribute(here.form.lower())

    def goes_on(self, place: int) -> bool:
        """A comma or conjunction at a place joins a further attribute to the one before."""
        if place + 1 >= len(self.tokens) or self.tokens[place].text not in words("joining"):
            return False
        return self.is_attribute(place + 1) and not self.roles[place + 1].determiners

    def completes(self, place: int, here: Role) -> bool:
        """The conjunction behind a suspended hyphen: *Bundes- und*."""
        return place > 0 and self.tokens[place - 1].text.endswith("-") and here.form in words("joining")

    def has_bare_noun(self, phrase: NounPhrase) -> bool:
        """The last attribute has a capital and makes a phrase as a noun: *die Runde Eierlikör*."""
        last = phrase.attributes[-1] if phrase.attributes else None
        if last is None or last.form[0].islower() or last.form.rpartition("-")[2].islower():
            return False
        masks = declension.substantive(last.form)
        return masks is None or bool(agreement(phrase.determiners, [a.masks for a in phrase.attributes[:-1]], masks))

    def noun(self, place: int) -> Word | None:
        """The noun at a place: a word with a capital."""
        if place >= len(self.tokens) or self.tokens[place].kind is not TokenKind.WORD:
            return None
        text = self.tokens[place].text
        if not text[0].isupper() or (self.begins(place) and declension.substantive(text) is None):
            return None
        return Word(place, text, declension.substantive(text) or OPEN)

    def ends_at(self, place: int) -> bool:
        """Behind particles stands neither adjective nor noun to which the words before a place could belong."""
        if self.goes_on(place):
            return False
        while (here := self.roles[place]).transparent and not here.numeral and here.attribute is None:
            place += 1
        if place >= len(self.tokens) or self.tokens[place].kind is TokenKind.PUNCT:
            return place >= len(self.tokens) or self.tokens[place].text not in ("-", "/")
        plain = self.tokens[place].kind is TokenKind.WORD and not self.tokens[place].text[0].isupper()
        return plain and self.roles[place].attribute is None

    def is_open(self, noun: Word) -> bool:
        form = noun.form
        if is_doubtful_noun(form) or form in self.analysis.facts.names or names.whole(form) is not None:
            return True
        return form in names.words_of("first_names") and lexicon.band(form) < FAMILIAR


def texts(phrase: NounPhrase, tokens: Sequence[Token]) -> str:
    """The words of a phrase as they stand, without the preposition."""
    return " ".join(token.text for token in tokens[phrase.first : phrase.noun.place + 1])
