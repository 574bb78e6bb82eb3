"""The full stop of the sentence before the closing quotation mark: klicken Sie auf „OK.“

Why it matters
    English sets the full stop inside, “…”; in German it stands behind the mark unless a whole sentence is quoted.

When it stays silent
    Behind a colon or comma, where the quotation holds a verb or several sentences, and behind abbreviations.

Fix safety
    Safe: full stop and mark change places.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.analyse.words.verbs import traits
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Message, Severity

FAULT = pattern(
    r"(?<=[a-zäöüß] )(?:„([^“”„\"«».:;!?]{1,60})\.(“)|»([^“”„\"«».:;!?]{1,60})\.(«)"
    r"|[“\"]([^“”„\"«».:;!?]{1,60})\.([”\"]))(?=\s+[A-ZÄÖÜ„»]|\s*$)"
)
SHORTEST, LONGEST = 2, 6
MESSAGE = Message(
    "Der Punkt des Satzes steht deutsch hinter dem schließenden Anführungszeichen.",
    "German sets the full stop of the sentence behind the closing quotation mark.",
)


BEFORE_COMMA = pattern(r"(?<=[a-zäöüß]{2})(\.)[“”\"«»](?=,\s+[a-zäöü])")
NEEDLESS = Message(
    "Vor dem schließenden Anführungszeichen entfällt der Punkt, wenn der Satz weitergeht.",
    "A quoted sentence has no full stop where the sentence around it goes on.",
)


@cache
def abbreviations() -> frozenset[str]:
    """All abbreviations, without their full stop."""
    return frozenset(word for group in lists.load("abbreviations").values() for word in group if len(word) > 1)


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in BEFORE_COMMA.finditer(analysis.text):
        last = analysis.text[: match.start(1)].split()[-1]
        if lexicon.is_word(last.strip('„“»«"'), initial=True) and last not in abbreviations():
            yield Hit(*match.span(1), NEEDLESS, (Fix(*match.span(1), "", safe=True),))
    for match in FAULT.finditer(analysis.text):
        inner, sign = (match[n] or match[n + 2] or match[n + 4] for n in (1, 2))
        words = inner.split()
        verb = any(traits(word, initial=True).verbal for word in words)
        if len(words) <= LONGEST and len(words[-1]) > SHORTEST - 1 and not (verb and len(words) > SHORTEST):
            place = match.end() - 2
            yield Hit(place, match.end(), MESSAGE, (Fix(place, match.end(), f"{sign}.", safe=True),))


CHECK = Check(
    code="PUN15",
    name="full-stop-inside-quotation",
    severity=Severity.WARNING,
    title=Message("Punkt vor dem schließenden Anführungszeichen", "Full stop inside the quotation"),
    source_clears=True,
    trigger=Trigger(chars='“”«"', pattern=pattern(r"\.[“”«\"]")),
    find=find,
    bad=(
        Bad("„Das Werk wächst[[.]]“, sagte die Chefin.", "„Das Werk wächst“, sagte die Chefin."),
        Bad("Klicken Sie auf „Weiter[[.“]]", "Klicken Sie auf „Weiter“."),
        Bad("Sie nannte den Plan einen „groben Fehler[[.“]]", "Sie nannte den Plan einen „groben Fehler“."),
        Bad("Der Ordner heißt »Neue Bilder[[.«]]", "Der Ordner heißt »Neue Bilder«."),
    ),
    good=(
        Good("Klicken Sie auf „Weiter“."),
        Good("Sie sagte: „Das Werk wächst.“"),
        Good("Sie rief, „das Werk wächst.“"),
        Good("„Das Werk wächst. Die Nachfrage auch.“"),
        Good("Auf dem Schild stand „Das Werk wächst.“"),
        Good("Er baut „Chips usw.“, sagt er."),
        Good("Die Zeichen „Abk.“ und „Hrsg.“ sind Kürzel."),
    ),
)
