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

from tqa.analyse import Analysis
from tqa.analyse.verbs import traits
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
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


def find(analysis: Analysis) -> Iterator[Hit]:
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
        Good("Die Zeichen „Abk.“ und „Hrsg.“ sind Kürzel."),
    ),
)
