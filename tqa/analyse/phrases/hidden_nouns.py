"""Nouns in lower case that look like other words: er hat die *braut* geküsst, wir leisten *widerstand*.

A clause has one finite verb, an infinitive needs a verb that governs it, and an inflected adjective needs a noun
behind it. Where all readings of a form are taken, it can be nothing but a noun. What stands before it tells how sure
that is: a preposition or determiner with which it agrees, an adjective, or nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from tqa.analyse.clauses.stretches import JOINTS, Stretch, Word, openers
from tqa.analyse.phrases.noun_homographs import governs, is_german, is_mostly_noun, masks
from tqa.analyse.phrases.noun_phrases import agreement
from tqa.analyse.words.roles import NOTHING
from tqa.analyse.words.roles import words as phrase_words
from tqa.analyse.words.verbs import Trait
from tqa.lexicon import declension
from tqa.lexicon.declension import ALL, Determiner
from tqa.lexicon.numerals import is_numeral
from tqa.lexicon.prepositions import contractions, governed
from tqa.model import Token

if TYPE_CHECKING:
    from tqa.analyse import Analysis

INFLECTING = Trait.FINITE | Trait.INFINITIVE | Trait.ATTRIBUTE
BRIDGE = Trait.COORDINATOR | Trait.SUBORDINATOR
NOMINAL = Trait.ATTRIBUTE | Trait.DETERMINER | Trait.PREPOSITION | Trait.ADVERB
CLOSING = frozenset(("an", "aus", "her", "nach", "zufolge"))
"""Prepositions that may also close a phrase."""
GLUE_BEFORE, GLUE_BEHIND = "-/#@._<", "-/_@’'.(>"


class Place(IntEnum):
    """What shows that a noun stands at a place, the weakest first."""

    BARE = 0
    ADJECTIVE = 1
    DETERMINER = 2
    PREPOSITION = 3


class Hidden(NamedTuple):
    """A noun in lower case, what stands before it, and if its form is a noun in most texts."""

    token: Token
    place: Place
    mostly_noun: bool


def hidden_nouns(analysis: Analysis) -> Iterator[Hidden]:
    """The nouns in lower case of a sentence."""
    finder = None
    for stretch in analysis.stretches:
        for place, word in enumerate(stretch.words):
            if word.traits & INFLECTING and not word.noun and masks(word.low):
                finder = finder or _Finder(analysis)
                if found := finder.judge(stretch, place):
                    yield found


class _Finder:
    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.reader = analysis.phrase_reader
        self.all = [word for stretch in analysis.stretches for word in stretch.words]

    def judge(self, stretch: Stretch, place: int) -> Hidden | None:
        word, before = stretch.words[place], stretch.words[place - 1].low if place else ""
        if word.token.start == self.analysis.first_letter or self.is_glued(word.token):
            return None
        if (before == "zu" and word.has(Trait.INFINITIVE)) or (before == "am" and word.has(Trait.ATTRIBUTE)):
            return None
        if before in contractions() and not word.has(Trait.ATTRIBUTE) and self.place_of(word)[0]:
            return Hidden(word.token, Place.PREPOSITION, True)
        mostly = is_mostly_noun(word.low)
        if word.has(Trait.ATTRIBUTE) and not (self.ends_phrase(word) and (mostly or self.is_no_adjective(word))):
            return None
        kind, start = self.place_of(word)
        led = kind is Place.PREPOSITION and (mostly or self.stands_inside(stretch, place, start))
        if not (led or self.verb_is_taken(stretch, place)) or not self.infinitives_are_taken(stretch, word, kind):
            return None
        return Hidden(word.token, kind, mostly) if kind or (mostly and is_german(word.low)) else None

    def is_no_adjective(self, word: Word) -> bool:
        """The form as an adjective agrees with nothing before it: im alter."""
        contraction = self.reader.roles[self.analysis.tokens.index(word.token) - 1].contraction
        adjective = declension.attribute(word.low)
        if contraction is None or adjective is None:
            return False
        return not agreement((contraction.article,), (), adjective)

    def stands_inside(self, stretch: Stretch, place: int, start: int) -> bool:
        """A preposition and more stand before the word, inside a clause: no pronoun with its verb can stand there."""
        opener, tokens = stretch.words[0].token, self.analysis.tokens
        word = stretch.words[place]
        if word.has(Trait.ATTRIBUTE) or tokens[start].start <= opener.start or tokens[start - 1].text in JOINTS:
            return False
        return tokens[start + 1] is not word.token and not (stretch.introduced and place + 1 == len(stretch.words))

    def is_glued(self, token: Token) -> bool:
        """The word is a part of a name, an address or a compound with a hyphen."""
        text, after = self.analysis.text, self.analysis.text[token.end : token.end + 2]
        behind = after[:1] in GLUE_BEHIND and (after[:1] != "." or after[1:].isalnum())
        return bool(after[:1] and behind) or text[token.start - 1 : token.start] in GLUE_BEFORE

    def ends_phrase(self, word: Word) -> bool:
        """No noun and no further adjective follows."""
        at = self.analysis.tokens.index(word.token) + 1
        roles, tokens = self.reader.roles, self.analysis.tokens
        if at >= len(tokens) or (roles[at].attribute is None and not is_nominal(tokens[at].text)):
            return at >= len(tokens) or tokens[at].text not in ("und", "oder", ",", "-", "–")
        return False

    def verb_is_taken(self, stretch: Stretch, place: int) -> bool:
        """The clause has another finite verb."""
        words = stretch.words
        for other, word in enumerate(words):
            if other == place or word.noun or not word.has(Trait.FINITE):
                continue
            low, high = sorted((place, other))
            sure = word.traits.certain or not (word.has(NOMINAL | Trait.PARTICIPLE) or masks(word.low))
            if sure and not is_parted(words, low, high):
                return True
        return False

    def infinitives_are_taken(self, stretch: Stretch, word: Word, kind: Place) -> bool:
        """No verb waits for an infinitive: of the clause, or of the sentence where the clause has no such verb."""
        if not word.has(Trait.INFINITIVE):
            return True
        near = self.waiting(stretch, not kind)
        waiting = near or sum(self.waiting(each, not kind) for each in self.analysis.stretches)
        words = stretch.words if near else self.all
        if waiting and not kind:
            return False
        return waiting <= sum(w is not word and is_infinitive(w) for w in words)

    def waiting(self, stretch: Stretch, rare: bool) -> int:
        """How many verbs take an infinitive; a form of werden beside or before a participle does not."""
        words = stretch.words
        found = [n for n, w in enumerate(words) if not w.noun and governs(w.low, rare)]
        passive = [n for n, w in enumerate(words) if w.has(Trait.ONLY_PARTICIPLE)]
        return sum(not (words[n].has(Trait.WERDEN) and any(p >= n - 1 for p in passive)) for n in found)

    def place_of(self, word: Word) -> tuple[Place, int]:
        """What stands before a word, and where that begins."""
        roles = self.reader.roles
        at = start = self.analysis.tokens.index(word.token)
        noun = masks(word.low)
        while start and roles[start - 1].attribute and not roles[start - 1].determiners:
            if roles[start - 1].form in phrase_words("unruly"):
                return Place.BARE, at
            start -= 1
        before, attributes = (
            roles[start - 1] if start else NOTHING,
            [r.attribute for r in roles[start:at] if r.attribute],
        )
        uses = (before.contraction.article,) if before.contraction else before.determiners
        led = roles[start - 2].form if uses and start > 1 and roles[start - 2].preposition else ""
        preposition = before.form if before.preposition else led
        cells = agreement(uses, attributes, noun) & governed().get(preposition, ALL) if noun else 0
        opens = start - 1 - bool(led)
        if not cells or (preposition and self.is_circumfix(opens, preposition)):
            return Place.BARE, at
        if preposition or before.contraction:
            return Place.PREPOSITION, opens
        if uses:
            sure = not word.has(Trait.INFINITIVE) or is_article(before.form, uses)
            return (Place.DETERMINER if sure else Place.BARE), opens
        return (Place.ADJECTIVE if attributes else Place.BARE), start

    def is_circumfix(self, place: int, preposition: str) -> bool:
        """Von Anfang *an*, seiner Meinung *nach*: the preposition belongs to what stands before it."""
        return preposition in CLOSING and self.analysis.tokens[place - 1].text[:1].isupper() and place > 0


def is_nominal(text: str) -> bool:
    """A noun by its capital, or a number before one."""
    return text[0].isupper() or text[0].isdigit() or is_numeral(text)


def is_infinitive(word: Word) -> bool:
    return not word.noun and word.has(Trait.INFINITIVE) and not word.has(NOMINAL) and not word.traits.certain


def is_article(form: str, uses: Sequence[Determiner]) -> bool:
    """A determiner that hardly stands alone before an infinitive: ein, kein, mein, den; not alles, keiner, mehr."""
    if any(use.cells == ALL or use.stem in phrase_words("floating") for use in uses) or form == "es":
        return False
    return form in ("der", "das") or not form.endswith(("er", "es"))


def is_parted(words: Sequence[Word], low: int, high: int) -> bool:
    """Something between two words may begin another clause; und between two nouns does not."""
    for place in range(low + 1, high):
        word = words[place]
        if word.low in JOINTS and words[place - 1].noun and words[place + 1].noun:
            continue
        if word.has(BRIDGE) or word.low in JOINTS or word.low in openers():
            return True
    return False
