"""Sentence, label or word that stands twice in one translation.

Why it matters
    Engines stutter, and pasting does.

When it stays silent
    English that repeats itself as well, words of fewer than three letters, and article beside pronoun (Leute, die die
    Welt kennen).

Fix safety
    The second one is taken out: safe, unless a comma may be what is missing (was war war neu).
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse.bilingual import Pair
from tqa.analyse.bilingual.doubles import half, sentences, words
from tqa.checks._check import Bad, Check, Good
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Message, Severity

MESSAGE = Message(
    "Derselbe Text steht davor schon; im Englischen nur einmal.", "Said before; the English says it once."
)


def find(pair: Pair) -> Iterator[Hit]:
    text, place = pair.target.text, half(pair.target.text)
    if place >= 0 and half(pair.source.text) < 0:
        end, start = len(text.rstrip()), len(text[:place].rstrip())
        yield Hit(place, end, MESSAGE, (Fix(start, end, "", safe=True),))
    elif text.count(".") + text.count("!") + text.count("?") > 1:
        again = list(sentences(text))
        for start, end in again if again and not any(sentences(pair.source.text)) else ():
            yield Hit(start, end, MESSAGE, (Fix(len(text[:start].rstrip()), end, "", safe=True),))
    twice = list(words(pair.target.plain))
    for first, start, end in twice if twice and not any(words(pair.source.plain)) else ():
        known = lists.load("doubles")
        doubtful = any(text[start:end] in known[group] for group in ("articles", "verbs"))
        fixes = (Fix(first, end, "", safe=not doubtful),)
        yield Hit(start, end, MESSAGE, fixes, Severity.WARNING if doubtful else None)


CHECK = Check(
    code="BIL33",
    name="doubled-segment",
    severity=Severity.ERROR,
    title=Message("Text doppelt", "Text doubled"),
    find_pair=find,
    bad=(
        Bad(
            "Das Werk steht für den [[den]] alten Hafen.",
            "Das Werk steht für den alten Hafen.",
            source="The plant stands for the old port.",
        ),
        Bad("Die Datei ist [[ist]] nun leer.", "Die Datei ist nun leer.", source="The file is empty now."),
        Bad("Datei öffnen [[Datei öffnen]]", "Datei öffnen", source="Open file"),
        Bad(
            "Das Werk ist seit gestern offen. [[Das Werk ist seit gestern offen.]] Es ist neu.",
            "Das Werk ist seit gestern offen. Es ist neu.",
            source="The plant has been open since yesterday. It is new.",
        ),
    ),
    good=(
        Good("Die Leute, die die Datei öffnen, warten.", source="The people who open the file are waiting."),
        Good("Das ist der Ort, an dem das Werk steht, und die die Welt kennt.", source="It stands there."),
        Good("Er gleicht der der alten Datei.", source="It is like that of the old file."),
        Good("Bla bla", source="Bla bla"),
        Good("Das Werk ist seit gestern offen. Das Tor ist offen.", source="The plant is open. The gate is open."),
    ),
)
