"""An object in the accusative where the verb takes the dative: sie hilft den Mann, ich vertraue ihn.

Why it matters
    English has one object form; *helfen*, *folgen*, *danken*, *vertrauen* take the dative.

When it stays silent
    Unless the verb is the only full verb of its clause and the object can be nothing but an accusative; for measures
    of time and way (*sie half den ganzen Tag*); behind a preposition.

Fix safety
    Safe for pronouns; else for review.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.analyse.clauses.stretches import Stretch, Word, clause_words
from tqa.analyse.phrases.noun_phrases import NounPhrase
from tqa.analyse.words.verbs import MOODS, Trait
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.checks._phrase_cures import extent, quote, recased
from tqa.lexicon import lists
from tqa.lexicon.declension import case_cells
from tqa.model import Fix, Hit, Message, Severity

PRONOUNS = {"ihn": "ihm", "mich": "mir", "dich": "dir"}
VERBAL = Trait.FINITE | Trait.INFINITIVE | Trait.ZU_INFINITIVE | Trait.PARTICIPLE
NOMINAL = Trait.ATTRIBUTE | Trait.DETERMINER | Trait.PREPOSITION | Trait.ADVERB
AKK, ROW = case_cells(("AKK",)), 4
"""The cells of the accusative, and how many bits the dative lies below it."""


@lru_cache(maxsize=1 << 11)
def takes_dative(form: str, finite: bool) -> bool:
    """All verbs of the form, as a finite one if that is asked, take a dative and no accusative."""
    lemmas = {r.lemma for r in lexicon.readings(form) if r.pos == "VER" and (not finite or r.mood in MOODS)}
    return bool(lemmas) and lemmas <= set(lists.load("verb_kinds")["dative_only"])


def find(analysis: Analysis) -> Iterator[Hit]:
    for stretch in analysis.stretches:
        if has_one_verb(stretch):
            yield from pronouns(stretch)
            start, end = stretch.words[0].token.start, stretch.last.token.end
            for phrase in analysis.phrases:
                if start <= analysis.tokens[phrase.start].start < end and is_accusative(analysis, phrase):
                    yield of_phrase(analysis, phrase)


def has_one_verb(stretch: Stretch) -> bool:
    """The only full verb of a clause takes the dative."""
    words = [w for w in stretch.words if not w.noun]
    full = [w for w in words if w.has(Trait.SURE) or (w.has(VERBAL) and not w.has(NOMINAL))]
    helped = any(map(is_helper, full))
    full = [w for w in full if not is_helper(w)]
    joined = any(w.has(Trait.COORDINATOR | Trait.SUBORDINATOR) for w in stretch.words[1:])
    return len(full) == 1 and takes_dative(full[0].low, not helped) and not joined


def is_helper(word: Word) -> bool:
    return word.traits.auxiliary or word.has(Trait.MODAL)


def pronouns(stretch: Stretch) -> Iterator[Hit]:
    for before, word in zip((None, *stretch.words), stretch.words, strict=False):
        right = PRONOUNS.get(word.low)
        if right and not (before and before.has(Trait.PREPOSITION | Trait.ADVERB)):
            message = Message(f"Das Verb verlangt den Dativ: »{right}«.", f"The verb takes the dative: “{right}”.")
            right = right.capitalize() if word.text[0].isupper() else right
            yield Hit(*word.token[1:3], message, (Fix(*word.token[1:3], right, safe=True),))


def is_accusative(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Nothing but an accusative, and no measure of time or way."""
    if phrase.preposition or phrase.article < 0 or phrase.open or phrase.counted or not phrase.cells:
        return False
    before = analysis.tokens[phrase.start - 1].text if phrase.start else ""
    measure = phrase.noun.form in clause_words("measures") or before in ("als", "wie", ",", "und", "oder")
    return not phrase.cells & ~AKK and not measure


def of_phrase(analysis: Analysis, phrase: NounPhrase) -> Hit:
    offers, better = recased(analysis, phrase, phrase.cells >> ROW)
    said = quote(analysis, phrase)
    message = Message(f"Das Verb verlangt den Dativ{better}.", f"The verb takes the dative, not “{said}”.")
    return Hit(*extent(analysis, phrase), message, offers)


CHECK = Check(
    code="NPH14",
    name="dative-object",
    severity=Severity.WARNING,
    title=Message("Akkusativ statt Dativ", "Accusative instead of the dative"),
    trigger=Trigger(
        words=frozenset(
            ("den", "diesen", "einen", "ihn", "jeden", "keinen", "meinen", "mich", "dich", "seinen", "ihren")
        )
    ),
    find=find,
    bad=(
        Bad("Sie hilft [[den Mann]] gern.", "Sie hilft dem Mann gern."),
        Bad("Ich vertraue [[ihn]] nicht.", "Ich vertraue ihm nicht."),
        Bad("Das Ergebnis entspricht [[den alten Wert]].", "Das Ergebnis entspricht dem alten Wert."),
    ),
    good=(
        Good("Sie hilft dem Mann gern."),
        Good("Sie half den ganzen Tag."),
        Good("Er dankte für den Rat und sah ihn an."),
        Good("Sie lässt ihn folgen."),
    ),
)
