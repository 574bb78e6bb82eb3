"""An adjective behind etwas, nichts, viel, alles without its capital: etwas besonderes.

Why it matters
    Such an adjective is a noun (official rules, § 57): *etwas Besonderes*, *alles Gute*.

When it stays silent
    When a noun follows (*viel besseres Wetter*), and for *anderes* and pronouns.

Fix safety
    Safe: nothing follows that the adjective could belong to.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import declension, lists
from tqa.model import Fix, Hit, Message, Severity, TokenKind


@cache
def group(name: str) -> frozenset[str]:
    return frozenset(lists.load("nominal_openers")[name])


def find(analysis: Analysis) -> Iterator[Hit]:
    for place, (opener, token) in enumerate(pairwise(analysis.tokens)):
        ending = "es" if opener.text.lower() in group("in_es") else "e" if opener.text.lower() in group("in_e") else ""
        if not ending or not token.text.islower() or not token.text.endswith(ending) or token.text in group("small"):
            continue
        if is_adjective(token.text) and closes(analysis, place + 2):
            noun = token.text.capitalize()
            said = f"{opener.text} {noun}"
            message = Message(f"Substantiviert und daher groß: »{said}«.", f"A noun here, hence a capital: “{said}”.")
            yield Hit(token.start, token.end, message, (Fix(token.start, token.end, noun, safe=True),))


def is_adjective(form: str) -> bool:
    """An inflected adjective, and neither adverb nor pronoun nor finite verb."""
    return declension.attribute(form) is not None and all(
        r.pos in declension.ADJECTIVAL for r in lexicon.readings(form)
    )


def closes(analysis: Analysis, place: int) -> bool:
    """No noun and no further adjective follows."""
    if place >= len(analysis.tokens):
        return True
    token = analysis.tokens[place]
    if token.kind is TokenKind.PUNCT:
        return token.text in ".;:!?…" or (token.text == "," and not followed_by_adjective(analysis, place + 1))
    return token.text.islower() and bool(analysis.readings(token)) and declension.attribute(token.text) is None


def followed_by_adjective(analysis: Analysis, place: int) -> bool:
    return place < len(analysis.tokens) and declension.attribute(analysis.tokens[place].text) is not None


CHECK = Check(
    code="CAP08",
    name="nominal-adjective",
    severity=Severity.WARNING,
    title=Message("Substantiviertes Adjektiv kleingeschrieben", "Nominalised adjective in lower case"),
    trigger=Trigger(words=group("in_es") | group("in_e")),
    find=find,
    bad=(
        Bad("Er erzählt wenig [[kluges]].", "Er erzählt wenig Kluges."),
        Bad("Nichts [[schlimmes]] ist geschehen.", "Nichts Schlimmes ist geschehen."),
        Bad("Das ist etwas [[besonderes]].", "Das ist etwas Besonderes."),
        Bad("Sie hat nichts [[neues]] gehört.", "Sie hat nichts Neues gehört."),
        Bad("Wir wünschen alles [[gute]]!", "Wir wünschen alles Gute!"),
        Bad("Es gab viel [[schönes]] zu sehen.", "Es gab viel Schönes zu sehen."),
    ),
    good=(
        Good("Es gab viel besseres Wetter."),
        Good("Das ist etwas anderes."),
        Good("Sie hat nichts Neues gehört."),
        Good("Etwas ganz anderes wäre besser."),
        Good("Es war viel schöner, alles lief gut."),
    ),
)
