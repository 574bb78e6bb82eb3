"""A blank beside the hyphen of a compound.

Why it matters
    Translation systems split *KI-gestützt* into parts and do not always join them again: *KI- gestützt*.

When it stays silent
    Suspended hyphens before *und*, *oder*, *bzw.*, a comma or a slash, and hyphens that stand for a dash.

Fix safety
    Safe when the joined form is a word; else for review.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Fix, Hit, Message, Severity

AFTER = pattern(r"(?<![\w-])([^\W\d_]{2,}-)[ \u00a0]([^\W\d_]{3,})")
BEFORE = pattern(r"(?<![\w-])([A-ZÄÖÜ]{2,})[ \u00a0](-[^\W\d_]{3,})")
QUOTED = pattern(r"(?<=\w)([“\"«])[ \u00a0]-(?=[A-ZÄÖÜ][a-zäöüß])")
BESIDE_QUOTE = Message("Leerzeichen zwischen Zitat und Bindestrich.", "Blank between a quotation and its hyphen.")
CONTENT, FUNCTION = frozenset(("SUB", "EIG", "ADJ", "PA1", "PA2")), frozenset(("PRP", "KON", "ART", "PRO", "ADV"))


def find(analysis: Analysis) -> Iterator[Hit]:
    for shape in (AFTER, BEFORE):
        for match in shape.finditer(analysis.text):
            first, second = match.groups()
            joined = first + second
            if not is_content(second) or not lexicon.is_word(joined):
                continue
            message = Message(
                f"Leerzeichen neben dem Bindestrich: »{joined}«.", f"Blank beside the hyphen: “{joined}”."
            )
            yield Hit(*match.span(), message, (Fix(*match.span(), joined, safe=shape is AFTER),))
    for match in QUOTED.finditer(analysis.text):
        yield Hit(*match.span(), BESIDE_QUOTE, (Fix(*match.span(), match[1] + "-", safe=True),))


def is_content(word: str) -> bool:
    """A noun, adjective or participle: no word that could stand behind a suspended hyphen."""
    classes = {r.pos for r in lexicon.readings(word.removeprefix("-"))}
    return bool(classes & CONTENT) and not classes & FUNCTION


CHECK = Check(
    code="HYP07",
    name="spaced-hyphen",
    severity=Severity.WARNING,
    title=Message("Leerzeichen neben dem Bindestrich", "Blank beside a hyphen"),
    trigger=Trigger(chars="-", pattern=pattern(r"\w-[ \u00a0]\w|[\w“\"«][ \u00a0]-\w")),
    find=find,
    bad=(
        Bad("Ein [[KI- gestütztes]] Verfahren hilft.", "Ein KI-gestütztes Verfahren hilft."),
        Bad("Die [[US- Regierung]] plant Zölle.", "Die US-Regierung plant Zölle."),
        Bad("Die „Netzwerk[[“ -]]Initiative wächst.", "Die „Netzwerk“-Initiative wächst."),
        Bad("Die [[US -Regierung]] plant Zölle.", "Die US-Regierung plant Zölle."),
    ),
    good=(
        Good("Der Hard- und Softwaremarkt wächst."),
        Good("Ein- und Ausfuhr stiegen."),
        Good("Es gilt für Groß- wie Kleinbetriebe."),
        Good("Elektronen gelangen vom Valenz- ins Leitungsband."),
    ),
)
