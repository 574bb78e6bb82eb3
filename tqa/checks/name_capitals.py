"""A known name in the wrong capitals.

Why it matters
    *Openai* and *Chatgpt* look like typing errors to everyone who knows the names.

When it stays silent
    Legal variants (NVIDIA, Nasa), names in capitals throughout, words that German has too (meta, arm), and
    acronyms that are written as words because they can be spoken (Darpa).

Fix safety
    Safe: only the capitals change.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from string import ascii_lowercase

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.checks._names import parts
from tqa.lexicon import names
from tqa.model import Fix, Hit, Message, Severity

UNSPEAKABLE = pattern(r"[^aeiouyäöü]{3}")
KINDS = ("company", "product", "agency")
SHORTEST = 4


def find(analysis: Analysis) -> Iterator[Hit]:
    for token in analysis.words:
        if "-" not in token.text and not mended(token.text):
            continue
        for part in parts(token):
            if legal := mended(part.text):
                message = Message(f"Der Name schreibt sich »{legal}«.", f"The name is spelt “{legal}”.")
                yield Hit(part.start, part.end, message, (Fix(part.start, part.end, legal, safe=True),))


def is_suspect(form: str) -> bool:
    return "-" in form or mended(form) is not None


@lru_cache(maxsize=1 << 14)
def mended(form: str) -> str | None:
    """The form in legal capitals if its own can only be wrong."""
    legal = names.canonical(form)
    return legal if legal and legal != form and is_wrong(form, legal) else None


def is_wrong(form: str, legal: str) -> bool:
    """Whether the form can only be the name, and not a word, another name or an acronym written as a word."""
    name = names.whole(legal)
    if name is None or name.kind not in KINDS or len(name.name) < SHORTEST or names.is_name(form):
        return False
    if form.islower() and not name.name[1:-1].strip(ascii_lowercase):
        return False
    if name.name.isupper() and not UNSPEAKABLE.search(form):
        return False
    return not lexicon.is_word(form)


CHECK = Check(
    code="ENT02",
    name="name-capitals",
    severity=Severity.WARNING,
    title=Message("Name mit falschen Großbuchstaben", "Name in the wrong capitals"),
    source_clears=True,
    trigger=Trigger(form=is_suspect),
    find=find,
    bad=(
        Bad("Die Firma [[Openai]] sitzt in San Francisco.", "Die Firma OpenAI sitzt in San Francisco."),
        Bad("Viele nutzen [[Chatgpt]] täglich.", "Viele nutzen ChatGPT täglich."),
        Bad("Das neue [[Iphone]] kommt im Herbst.", "Das neue iPhone kommt im Herbst."),
        Bad("[[Deepseeks]] Modell ist billiger.", "DeepSeeks Modell ist billiger."),
        Bad("Der [[Tsmc]]-Chef kommt nach Dresden.", "Der TSMC-Chef kommt nach Dresden."),
    ),
    good=(
        Good("NVIDIA baut Grafikprozessoren."),
        Good("OPENAI IN DER KRITIK"),
        Good("Die Nasa und die Darpa forschen gemeinsam."),
        Good("Der Arm tat ihm weh."),
        Good("Das iPhone und das iPad kommen von Apple."),
        Good("Sie aß einen Apfel im Zoom der Kamera."),
    ),
)
