"""A word that many people misspell: Standart, entgültig, wiederspiegeln.

Why it matters
    These slips are so frequent, or so much like compounds, that no table of words tells them apart.

When it stays silent
    Names, where the corrected form is no word, and with the plural in brackets.

Fix safety
    Safe: the list holds no form that may be right.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import lists
from tqa.lexicon.candidates import like
from tqa.model import Fix, Hit, Message, Severity

KEY = 4
"""Letters by which the stems are looked up."""
NOUN = "niss"
"""No noun ends so in the singular."""


def find(analysis: Analysis) -> Iterator[Hit]:
    for token in analysis.words:
        form = meant(token.text) if may_be_wrong(token.text) else ""
        more = analysis.text[token.end : token.end + 1] == "("
        if form and not more and not analysis.facts.is_name(token.text):
            message = Message(f"»{token.text}« schreibt man »{form}«.", f"“{token.text}” is spelt “{form}”.")
            yield Hit(token.start, token.end, message, (Fix(token.start, token.end, form, safe=True),))


@lru_cache(maxsize=1 << 14)
def may_be_wrong(form: str) -> bool:
    low = form.lower()
    return low[:KEY] in stems() or form.endswith(NOUN) or low in lists.load("misspellings")["words"]


@lru_cache(maxsize=1 << 10)
def meant(form: str) -> str:
    """The right spelling of a word, if it is a word."""
    low = form.lower()
    right = lists.load("misspellings")["words"].get(form, "")
    for wrong, stem in stems().get(low[:KEY], ()):
        if low.startswith(wrong):
            right = like(form, stem + low[len(wrong) :])
    if not right and form.endswith(NOUN):
        right = form[:-1]
    return right if lexicon.is_word(right, initial=True) else ""


@cache
def stems() -> dict[str, list[tuple[str, str]]]:
    """Wrong and right stems by the first letters of the wrong one."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for wrong, right in lists.load("misspellings")["stems"].items():
        found[wrong[:KEY]].append((wrong, right))
    return dict(found)


CHECK = Check(
    code="SPL09",
    name="usual-misspelling",
    severity=Severity.ERROR,
    title=Message("Häufiger Schreibfehler", "Usual misspelling"),
    source_clears=True,
    trigger=Trigger(form=may_be_wrong),
    find=find,
    bad=(
        Bad("Das ist der neue [[Standart]].", "Das ist der neue Standard."),
        Bad("Das [[wiederspiegelt]] den Markt.", "Das widerspiegelt den Markt."),
        Bad("Sie hat viel [[Verständniss]] gezeigt.", "Sie hat viel Verständnis gezeigt."),
        Bad("Die Wahl ist [[entgültig]] vorbei.", "Die Wahl ist endgültig vorbei."),
        Bad("Er hat die [[Reperaturkosten]] bezahlt.", "Er hat die Reparaturkosten bezahlt."),
    ),
    good=(
        Good("Die Widersprüche spiegeln den Stand wider."),
        Good("Die Ergebnisse sind eine Voraussetzung."),
        Good("Das Verzeichniss(e) nennt sie alle."),
        Good("Wir wollen das Spiel wiederholen und wiedersehen."),
    ),
)
