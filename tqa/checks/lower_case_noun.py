"""A noun in lower case.

Why it matters
    German capitalises nouns; a form that exists as a noun only is wrong in lower case.

When it stays silent
    When the form is also a verb, adjective, adverb or particle; in web addresses, codes and foreign passages.

Fix safety
    Safe: no other reading explains the form.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good
from tqa.model import Fix, Hit, Message, Severity

SHORTEST = 5
COMMON = 2.5


def find(analysis: Analysis) -> Iterator[Hit]:
    for token in analysis.unknown:
        noun = token.text[:1].upper() + token.text[1:]
        if not token.text.islower() or len(noun) < SHORTEST or not lexicon.known(noun) or lexicon.band(noun) < COMMON:
            continue
        message = Message(f"Substantiv, daher groß: »{noun}«.", f"A noun, hence a capital: “{noun}”.")
        yield Hit(token.start, token.end, message, (Fix(token.start, token.end, noun, safe=True),))


CHECK = Check(
    code="CAP04",
    name="lower-case-noun",
    severity=Severity.WARNING,
    title=Message("Kleingeschriebenes Substantiv", "Noun in lower case"),
    find=find,
    bad=(
        Bad("Die [[regierung]] plant ein Gesetz.", "Die Regierung plant ein Gesetz."),
        Bad("Der Bau der [[fabrik]] kostet viel.", "Der Bau der Fabrik kostet viel."),
    ),
    good=(Good("Die Regierung plant ein Gesetz."), Good("Er kam abends und ging morgens."), Good("Sie arbeitet teilweise dank ihm.")),
)
