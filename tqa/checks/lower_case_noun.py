"""A noun in lower case.

Why it matters
    German capitalises nouns; a form that exists as a noun only is wrong in lower case.

When it stays silent
    When the form is also a verb, adjective, adverb or particle; without a determiner or adjective before it, and
    before another noun; in web addresses, codes and foreign passages.

Fix safety
    Safe: no other reading explains the form.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good
from tqa.model import Fix, Hit, Message, Severity

SHORTEST, COMMON, WELL_KNOWN = 5, 2.5, 4.0
PLACES = frozenset(("COU", "STD"))
"""Country and town in the tag set of the morphology."""


def find(analysis: Analysis) -> Iterator[Hit]:
    for token in analysis.unknown:
        if not token.text.islower() or len(token.text) < SHORTEST:
            continue
        noun = token.text[:1].upper() + token.text[1:]
        common = lexicon.known(noun) and lexicon.band(noun) >= COMMON
        if common and (analysis.in_noun_place(token) or is_place_name(noun)):
            message = Message(f"Substantiv, daher groß: »{noun}«.", f"A noun, hence a capital: “{noun}”.")
            yield Hit(token.start, token.end, message, (Fix(token.start, token.end, noun, safe=True),))


def is_place_name(form: str) -> bool:
    """A well-known geographical name, which needs no determiner."""
    readings = lexicon.readings(form)
    return lexicon.band(form) >= WELL_KNOWN and bool(readings) and all(r.extra[-3:] in PLACES for r in readings)


CHECK = Check(
    code="CAP04",
    name="lower-case-noun",
    severity=Severity.WARNING,
    title=Message("Kleingeschriebenes Substantiv", "Noun in lower case"),
    find=find,
    bad=(
        Bad("Die [[regierung]] plant ein Gesetz.", "Die Regierung plant ein Gesetz."),
        Bad("Das Werk liegt in [[frankreich]].", "Das Werk liegt in Frankreich."),
        Bad("Der Bau der [[fabrik]] kostet viel.", "Der Bau der Fabrik kostet viel."),
    ),
    good=(
        Good("Die Regierung plant ein Gesetz."),
        Good("Er kam abends und ging morgens."),
        Good("Sie arbeitet teilweise dank ihm."),
    ),
)
