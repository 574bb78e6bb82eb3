"""A noun in lower case that looks like another word: beim lesen, er hat die braut geküsst, keine kraft.

Why it matters
    Behind its article the form is a noun, infinitives too, and nouns have capitals (official rules, § 55 and § 57).

When it stays silent
    When the determiner may be a pronoun and the form a verb (*der Mann, den rasen …*, *mit einem reden*), when they
    do not agree; where the clause has no other finite verb, or a verb waits for an infinitive.

Fix safety
    Safe where a preposition, determiner or adjective agrees with the noun and no verb can stand there; else for review.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from tqa.analyse import Analysis
from tqa.analyse.phrases import noun_homographs
from tqa.analyse.phrases.hidden_nouns import Place, hidden_nouns
from tqa.analyse.phrases.noun_places import Finder, is_hidden_noun
from tqa.analyse.phrases.small_nouns import masks, small_nouns
from tqa.analyse.words.roles import has_noun_twin
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.model import Fix, Hit, Message, Severity


def find(analysis: Analysis) -> Iterator[Hit]:
    finder = Finder(analysis)
    certain = {token for _, token in finder.hidden()} | set(finder.governed())
    likely = {each.token: each.place > Place.BARE for each in hidden_nouns(analysis)}
    certain |= set(small_nouns(analysis))
    for token in sorted(certain | likely.keys(), key=lambda token: token.start):
        noun = token.text.capitalize()
        message = Message(f"Hier Substantiv und daher groß: »{noun}«.", f"A noun here, hence a capital: “{noun}”.")
        yield Hit(
            token.start,
            token.end,
            message,
            (Fix(token.start, token.end, noun, safe=token in certain or likely[token]),),
        )


@lru_cache(maxsize=1 << 14)
def is_suspect(form: str) -> bool:
    """A noun once it has a capital; what must stand around it is left to see."""
    if not has_noun_twin(form):
        return False
    return is_hidden_noun(form) or masks(form) is not None or noun_homographs.masks(form) is not None


CHECK = Check(
    code="CAP07",
    name="lower-case-homograph",
    severity=Severity.WARNING,
    title=Message("Kleingeschriebenes Substantiv", "Noun in lower case that looks like another word"),
    trigger=Trigger(form=is_suspect),
    find=find,
    bad=(
        Bad("Beim [[lesen]] schlief sie ein.", "Beim Lesen schlief sie ein."),
        Bad("Das ist keine [[lehre]].", "Das ist keine Lehre."),
        Bad("Sie hat eine große [[sorge]].", "Sie hat eine große Sorge."),
        Bad("Er kam zum [[essen]] und blieb.", "Er kam zum Essen und blieb."),
        Bad("Mein [[leben]] ist schön.", "Mein Leben ist schön."),
        Bad("Das ist von [[nutzen]] für alle.", "Das ist von Nutzen für alle."),
        Bad("Auf keinen [[fall]] kommt er.", "Auf keinen Fall kommt er."),
        Bad("Der Tischler hat die [[säge]] gesucht.", "Der Tischler hat die Säge gesucht."),
        Bad("Sie sang mit großer [[kraft]].", "Sie sang mit großer Kraft."),
        Bad("Die Stadt leistete [[widerstand]].", "Die Stadt leistete Widerstand."),
    ),
    good=(
        Good("Sie will mit einem reden, den alle kennen."),
        Good("Die Autos, die rasen, sind laut."),
        Good("Keine haben so viel gelernt."),
        Good("Beim Lesen schlief sie ein."),
        Good("Er ist einer, dem alle helfen wollen."),
        Good("Das heißt, dass es am besten war."),
        Good("Im besten Fall hilft es."),
        Good("Der Konzern will in den kommenden vier Jahren das Werk bauen."),
    ),
)
