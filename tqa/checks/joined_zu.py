"""An infinitive with zu written as one word, so that it looks like a verb in zu-: er freute sich, das zuhören.

Why it matters
    *zu hören* is the infinitive of *hören* with *zu*; *zuhören* is another verb, whose infinitive is *zuzuhören*.

When it stays silent
    Where a verb of the sentence takes an infinitive without *zu*, and in calls without a finite verb.

Fix safety
    For review: *zuzuhören* may be meant, which is offered second.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.analyse.clauses.stretches import Stretch, Word
from tqa.analyse.phrases.noun_homographs import governs
from tqa.analyse.words.verbs import Trait
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Fix, Hit, Message, Severity


@lru_cache(maxsize=1 << 10)
def inner_verb(form: str) -> str:
    """The infinitive inside an infinitive in zu-; nothing for other words."""
    verbal = form.startswith("zu") and all(r.pos == "VER" for r in lexicon.readings(form))
    whole = any(r.mood == "INF" and r.lemma == form for r in lexicon.readings(form))
    inner = any(r.mood == "INF" and r.lemma == form[2:] for r in lexicon.readings(form[2:]))
    return form[2:] if verbal and whole and inner else ""


def find(analysis: Analysis) -> Iterator[Hit]:
    words = [word for stretch in analysis.stretches for word in stretch.words]
    if not any(w.traits.certain for w in words) or any(map(waits, words)):
        return
    for stretch in analysis.stretches:
        inner = inner_verb(stretch.last.low) if not stretch.last.noun else ""
        if inner and is_open(stretch):
            token = stretch.last.token
            message = Message(f"Mit »zu« getrennt: »zu {inner}«.", f"In two words: “zu {inner}”.")
            offers = (f"zu {inner}", f"zu{token.text}")
            yield Hit(token.start, token.end, message, tuple(Fix(token.start, token.end, text) for text in offers))


def waits(word: Word) -> bool:
    """The verb takes an infinitive without zu."""
    return not word.noun and governs(word.low, rare=True) and not word.has(Trait.SEIN)


def is_open(stretch: Stretch) -> bool:
    """The clause is an infinitive clause behind a comma, or ends behind its own verb."""
    inner = stretch.words[:-1]
    if (
        (stretch.introduced and [w.low for w in inner] != ["das"])
        or not stretch.closed
        or any(w.has(Trait.PARTICIPLE | Trait.COORDINATOR) for w in inner)
    ):
        return False
    if stretch.before == "," and not any(w.has(Trait.FINITE) for w in inner):
        return True
    return any(w.has(Trait.SURE) for w in inner)


CHECK = Check(
    code="HYP11",
    name="joined-zu",
    severity=Severity.WARNING,
    title=Message("Infinitiv mit zu in einem Wort", "Infinitive with zu in one word"),
    trigger=Trigger(pattern=pattern(r"zu(?<!\w..)(?!vor)[a-zäöü]{3,}n\b(?! [a-z])")),
    find=find,
    bad=(
        Bad(
            "Sie plante, alles [[zumachen]].",
            "Sie plante, alles zu machen.",
            ("Sie plante, alles zuzumachen.",),
        ),
        Bad("Er freute sich, das [[zuhören]].", "Er freute sich, das zu hören."),
        Bad("Es gelang ihr, [[zuraten]], wer da war.", "Es gelang ihr, zu raten, wer da war."),
    ),
    good=(
        Good("Sie bemüht sich, alles zu machen."),
        Good("Er will reden, nicht zuhören."),
        Good("Bitte zuhören, nicht reden!"),
        Good("Sie lernte, weil ihr alle zuhörten."),
        Good("Die Kinder, die zuhören, lernen."),
    ),
)
