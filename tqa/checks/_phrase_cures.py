"""What a noun phrase could be: its words in each cell of case, number and gender, the nearest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from typing import NamedTuple

from tqa.analyse import Analysis
from tqa.analyse.clauses.subjects import names_subject
from tqa.analyse.phrases.noun_phrases import OPEN, NounPhrase, agreement, texts
from tqa.analyse.words.roles import words
from tqa.analyse.words.verbs import NONE, Trait, traits
from tqa.checks._phrase_forms import Aim, attribute_form, distance, has_form, kind_after, lemmas, noun_form, shown_in
from tqa.lexicon import declension, inflect
from tqa.lexicon.declension import ALL, PLURAL, Cells, Determiner
from tqa.lexicon.prepositions import contractions
from tqa.model import Fix

OFFERS = 3
"""Cures at most."""
NUMBER, SHOWN, UNLIKELY, ENDING, FAR, SAME, LOST = 1.5, 0.7, 0.4, 0.5, 2.0, 0.15, 0.3
"""In changed words: what a change of number costs, and where determiner and attribute show the number; what a case
costs that the place makes unlikely; what it is worth that only an ending of the noun is wrong; how much worse than the
best cure others may be; what each further word costs that shares one wrong gender; what a case costs that the
determiner cannot have."""
DEFINITE = "der"
GENITIVE = declension.case_cells(("GEN",))
Changes = tuple[tuple[int, str], ...]
"""New words by the places of their tokens."""


class Cure(NamedTuple):
    """A phrase that agrees: what it costs to get there, the words that change, and if they are attributes only."""

    cost: float
    changes: Changes
    attributive: bool


def fixes(analysis: Analysis, phrase: NounPhrase, allowed: Cells = ALL) -> tuple[Fix, ...]:
    """The cures as fixes of the whole phrase; the first is safe if only an attribute changes and no other is near."""
    found = Healer(analysis, phrase).cures(allowed)
    start, end = extent(analysis, phrase)
    lone = len(found) == 1 or (len(found) > 1 and found[1].cost > found[0].cost + UNLIKELY)
    lone = lone and is_sure(phrase)
    return tuple(
        Fix(start, end, _text(analysis, phrase, cure), safe=cure.attributive and lone and not rank)
        for rank, cure in enumerate(found)
    )


def recased(analysis: Analysis, phrase: NounPhrase, allowed: Cells) -> tuple[tuple[Fix, ...], str]:
    """The nearest cure in some cells, for review, and how a message goes on with it: `: »…«`, nothing without."""
    offers = for_review(fixes(analysis, phrase, allowed)[:1])
    return offers, f": »{offers[0].text}«" if offers else ""


def for_review(found: Iterable[Fix]) -> tuple[Fix, ...]:
    """The fixes, none of them safe."""
    return tuple(fix._replace(safe=False) for fix in found)


def is_sure(phrase: NounPhrase) -> bool:
    """The determiner is no pronoun: behind a preposition, at the start, or another than *der*; no *wenige* inside."""
    article = phrase.preposition or not phrase.start or all(use.stem != DEFINITE for use in phrase.determiners)
    return bool(article) and not any(word.form in declension.determiners() for word in phrase.attributes)


def endings(phrase: NounPhrase, bare: str) -> list[str]:
    """The inflected forms of a bare adjective that a phrase allows, the first for its first cell."""
    found: dict[str, None] = {}
    plural = phrase.noun.form not in lemmas(phrase.noun)
    cells = declension.members(phrase.cells & phrase.governed)
    for case, column in sorted(cells, key=lambda cell: plural and cell[1] != "PLU"):
        for use in phrase.determiners:
            if use.cells & declension.cell(case, column):
                kind = "weak" if use.declension == "either" else use.declension
                number = "PLU" if column == "PLU" else "SIN"
                form = inflect.adjective(bare, case, number, column, declension=kind)
                found.update(dict.fromkeys([form] if form else []))
    return list(found)[:OFFERS]


def extent(analysis: Analysis, phrase: NounPhrase) -> tuple[int, int]:
    """Offsets of a phrase without its preposition."""
    return analysis.tokens[phrase.first].start, analysis.tokens[phrase.noun.place].end


def quote(analysis: Analysis, phrase: NounPhrase) -> str:
    """The words of a phrase without its preposition."""
    return texts(phrase, analysis.tokens)


def _text(analysis: Analysis, phrase: NounPhrase, cure: Cure) -> str:
    start, end = extent(analysis, phrase)
    text = analysis.text[start:end]
    for place, word in sorted(cure.changes, reverse=True):
        token = analysis.tokens[place]
        new = word[0].upper() + word[1:] if token.text[0].isupper() else word
        text = text[: token.start - start] + new + text[token.end - start :]
    return text


class Healer:
    """Finds the cures of one phrase."""

    def __init__(self, analysis: Analysis, phrase: NounPhrase) -> None:
        self.analysis = analysis
        self.phrase = phrase
        self.settled = bool(phrase.preposition)
        """The case is told by a preposition or by the caller."""

    def cures(self, allowed: Cells = ALL) -> list[Cure]:
        """The cheapest ways to make the phrase agree in one of the allowed cells."""
        found: dict[Changes, Cure] = {}
        self.settled = self.settled or allowed != ALL
        for aim in self.aims(allowed & self.phrase.governed):
            changes = self.changes(aim)
            if changes:
                cure = self.priced(aim, changes)
                if changes not in found or cure.cost < found[changes].cost:
                    found[changes] = cure
        ordered = sorted(found.values())
        return [cure for cure in ordered if cure.cost < ordered[0].cost + FAR][:OFFERS]

    def aims(self, allowed: Cells) -> Iterator[Aim]:
        uses = {use.stem: use for use in self.phrase.determiners} or {"": Determiner("", ALL, "strong")}
        for case, column in declension.members(allowed):
            for use in uses.values():
                for lemma in lemmas(self.phrase.noun):
                    yield Aim(case, column, use, lemma, kind_after(use, case, column))

    def changes(self, aim: Aim) -> Changes:
        """The words that must change for an aim; none if a form is missing, or for the old dative (dem Kreise)."""
        if aim.case == "DAT" and aim.column != "PLU" and self.phrase.noun.form == f"{aim.lemma}e":
            return ()
        found: list[tuple[int, str | None]] = []
        uses = [use for use in self.phrase.determiners if use.stem == aim.use.stem]
        if aim.use.stem and not any(use.cells & aim.cell for use in uses):
            found.append((self.phrase.article, self.article(aim)))
        for word in self.phrase.attributes:
            if not getattr(word.masks, aim.kind) & aim.cell:
                found.append((word.place, attribute_form(word, aim)))
        if not has_form(aim, self.phrase.noun.form):
            found.append((self.phrase.noun.place, noun_form(aim)))
        known = tuple((place, form) for place, form in found if form is not None)
        return known if len(known) == len(found) else ()

    def article(self, aim: Aim) -> str | None:
        """The determiner in the cell; a contraction becomes another one, or preposition and article.

        A quantity has no ending before a singular: *viel Geld*.
        """
        if aim.use.stem in words("quantities_after_zu") and aim.column != "PLU" and not self.phrase.attributes:
            return aim.use.stem
        form = declension.determiner(aim.use.stem, aim.case, aim.column)
        if form is None or self.analysis.tokens[self.phrase.article].text.lower() not in contractions():
            return form
        joined = [c for c, value in contractions().items() if value.preposition == self.phrase.preposition]
        fit = (c for c in joined if contractions()[c].article.cells & aim.cell)
        return next(fit, f"{self.phrase.preposition} {form}")

    def priced(self, aim: Aim, changes: Changes) -> Cure:
        phrase, places = self.phrase, {place for place, _ in changes}
        only_noun = places == {phrase.noun.place}
        alike = self.is_slip(aim, places) or places <= {word.place for word in phrase.attributes}
        cost = 1 + SAME * (len(changes) - 1) if alike else float(len(changes))
        if not shown_in(aim.lemma, phrase.noun.form, aim.column):
            cost += SHOWN if only_noun and (phrase.attributes or self.counts()) else NUMBER
        elif only_noun and not (self.settled and len(changes[0][1]) < len(phrase.noun.form)):
            cost -= ENDING
        if not only_noun:
            cost += self.unlikely(aim.case)
        cost += sum(distance(self.analysis.tokens[place].text, word) for place, word in changes) / 20
        return Cure(cost, changes, len(changes) == 1 and places <= {word.place for word in phrase.attributes})

    def is_slip(self, aim: Aim, places: Set[int]) -> bool:
        """Determiner and attributes agree in the case, but with another gender: one fault in several words."""
        if aim.column == "PLU" or not self.phrase.determiners or self.phrase.noun.place in places:
            return False
        wanted = sum(declension.cell(aim.case, column) for column in declension.COLUMNS[:3])
        attributes = [word.masks for word in self.phrase.attributes]
        return bool(agreement(self.phrase.determiners, attributes, OPEN) & wanted)

    def counts(self) -> bool:
        """The determiner itself is a plural: *viele*, *mehrere*."""
        plural = [use for use in self.phrase.determiners if use.cells & PLURAL]
        return bool(plural) and all(use.declension in ("strong", "either") for use in plural)

    def unlikely(self, case: str) -> float:
        """What a case costs at the place, and what it costs that the determiner shows another one."""
        kept = any(use.cells & declension.case_cells((case,)) for use in self.phrase.determiners)
        cost = 0.0 if kept or not self.phrase.determiners else LOST
        if case == "DAT" and self.phrase.preposition and self.phrase.governed & GENITIVE:
            cost += UNLIKELY
        return cost if self.settled else cost + self.displaced(case)

    def displaced(self, case: str) -> float:
        """What a case costs if nothing tells the case.

        Behind a noun a genitive is likely, if the determiner can be one; at the start of a sentence a nominative;
        elsewhere a nominative before the subject is named, and an accusative behind it.
        """
        start, tokens = self.phrase.start, self.analysis.tokens
        genitive = start > 0 and self.analysis.is_noun(tokens[start - 1]) and tokens[start - 1].text[0].isupper()
        if case == "GEN":
            return 0.0 if genitive else 2 * UNLIKELY
        if case == "DAT" or not start:
            return 2 * UNLIKELY if case != "NOM" else 0.0
        shown = genitive and any(use.cells & GENITIVE for use in self.phrase.determiners)
        core = UNLIKELY / 2 if (case == "AKK") != self.is_object() else 0.0
        return core + (2 * UNLIKELY if shown else UNLIKELY if genitive else 0.0)

    def is_object(self) -> bool:
        """The phrase is likely an object: the subject is named before it, or an infinitive or *haben* closes it."""
        after = self.phrase.noun.place + 1
        closing = traits(self.analysis.tokens[after].text) if after < len(self.analysis.tokens) else NONE
        if closing & (Trait.INFINITIVE | Trait.HABEN) and not closing & (Trait.SEIN | Trait.WERDEN):
            return True
        return names_subject(self.analysis, self.phrase.start)
