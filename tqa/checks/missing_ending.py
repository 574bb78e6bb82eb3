"""An adjective without its ending between article and noun: eine schwierig Entscheidung.

Why it matters
    An adjective before its noun has an ending.

When it stays silent
    For adjectives that have none (*rosa*, *Berliner*), for adverbs (*die gut Deutsch sprechen*), before nouns made of
    adjectives (*der politisch Verantwortliche*), and where the article may be a pronoun.

Fix safety
    Safe if article and noun allow one ending only.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.phrases.agreement import Judge
from tqa.analyse.phrases.bare_participles import bare_participles
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.checks._phrase_cures import endings
from tqa.model import Fix, Hit, Message, Severity


def find(analysis: Analysis) -> Iterator[Hit]:
    for phrase, token in (*Judge(analysis).endless(), *bare_participles(analysis)):
        forms = endings(phrase, token.text)
        if forms:
            message = Message(
                f"Dem Adjektiv fehlt die Endung: »{token.text}« → »{forms[0]}«.", f"“{token.text}” lacks its ending."
            )
            offers = tuple(Fix(token.start, token.end, form, safe=len(forms) == 1) for form in forms)
            yield Hit(token.start, token.end, message, offers)


CHECK = Check(
    code="NPH06",
    name="missing-ending",
    severity=Severity.WARNING,
    title=Message("Adjektiv ohne Endung", "Adjective without its ending"),
    find=find,
    trigger=Trigger(part="phrases"),
    bad=(
        Bad(
            "Die von der Firma [[entwickelt]] Chips sind schnell.", "Die von der Firma entwickelten Chips sind schnell."
        ),
        Bad("Er hat keine [[gut]] Idee.", "Er hat keine gute Idee."),
        Bad("Sie spricht von einem [[groß]] Erfolg.", "Sie spricht von einem großen Erfolg."),
        Bad("Diese [[klein]] Fabrik wächst.", "Diese kleine Fabrik wächst."),
        Bad("Das ist eine [[schwierig]] Entscheidung.", "Das ist eine schwierige Entscheidung."),
        Bad("Er wartet an der [[rot]] Ampel.", "Er wartet an der roten Ampel."),
        Bad("Sie kauft ein [[neu]] Haus.", "Sie kauft ein neues Haus."),
        Bad("Mit seinem [[alt]] Auto fährt er weit.", "Mit seinem alten Auto fährt er weit."),
    ),
    good=(
        Good("Er hat keine wirklich gute Idee."),
        Good("Ein offen Schwuler und ein streng Gläubiger kamen."),
        Good("Dieses Ziel ist gut."),
        Good("Eine rosa Wolke zog über die Berliner Mauer."),
        Good("Das sind Leute, die gut Deutsch sprechen."),
        Good("Der politisch Verantwortliche schwieg."),
        Good("Die schwer Verletzten leben."),
        Good("Mit einem prima Ergebnis sind alle zufrieden."),
    ),
)
