"""An umlaut or ß that was spelt out or lost: fuer, koennen, Krafte.

Why it matters
    Old encodings and careless keyboards turn ü into ue or u. A reader stumbles at once.

When it stays silent
    When the form as it stands is a word or a name (*Manuel*, *Goethe*, *Masse*).

Fix safety
    Safe when only one form with umlaut exists and it is a common one.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import umlauts
from tqa.model import Fix, Hit, Message, Severity, Token

RATHER, CLEARLY, WELL_KNOWN = 1.5, 2.0, 4.5
"""Steps on the Zipf scale by which a form is more frequent than a compound that the rules allow; a frequent name."""


def find(analysis: Analysis) -> Iterator[Hit]:
    for token in suspects(analysis):
        offers = [form for form in umlauts.restored(token.text) if not is_rare_name(form) and outdoes(form, token.text)]
        if not offers:
            continue
        message = Message(f"Umlaut oder ß verloren: »{offers[0]}«.", f"Lost umlaut or ß: “{offers[0]}”.")
        safe = len(offers) == 1
        yield Hit(token.start, token.end, message, tuple(Fix(token.start, token.end, form, safe) for form in offers))


def outdoes(form: str, written: str) -> bool:
    """More frequent than what is written, unless a digraph shows that no umlaut was to be had (*andern*, *ändern*)."""
    return len(form) != len(written) or lexicon.band(form) >= lexicon.band(written) + RATHER


def is_rare_name(form: str) -> bool:
    """A surname or small town: people and clubs write themselves without its umlaut."""
    return lexicon.band(form) < WELL_KNOWN and {r.pos for r in lexicon.readings(form)} == {"EIG"}


def suspects(analysis: Analysis) -> Iterator[Token]:
    """Unknown words, and rare compounds that are a frequent word but for umlauts."""
    yield from analysis.unknown
    yield from (t for t in analysis.words if hides_umlaut(t.text) and not analysis.facts.is_name(t.text))


def is_suspect(form: str) -> bool:
    return not lexicon.is_word(form) or hides_umlaut(form)


@lru_cache(maxsize=1 << 14)
def hides_umlaut(form: str) -> bool:
    """A compound that the rules allow, much rarer than a word with umlaut."""
    if lexicon.known(form) or not form.isalpha() or (form[1:].islower() and not lexicon.is_word(form)):
        return False
    offers = umlauts.restored(form)
    return bool(offers and lexicon.band(offers[0]) >= lexicon.band(form) + CLEARLY and lexicon.split(form))


CHECK = Check(
    code="SPL03",
    name="lost-umlaut",
    severity=Severity.ERROR,
    title=Message("Verlorener Umlaut", "Lost umlaut"),
    source_clears=True,
    trigger=Trigger(form=is_suspect),
    find=find,
    bad=(
        Bad("Das Paket ist [[fuer]] alle da.", "Das Paket ist für alle da."),
        Bad("Sie [[koennen]] nun bestellen.", "Sie können nun bestellen."),
        Bad("Die [[Krafte]] reichen nicht.", "Die Kräfte reichen nicht."),
        Bad("Die [[Qualitat]] steigt.", "Die Qualität steigt."),
        Bad("Das ist der [[groesste]] Fehler.", "Das ist der größte Fehler."),
    ),
    good=(
        Good("Manuel las Goethe neben der Masse."),
        Good("Die Aktuelle Stunde dauerte lange."),
        Good("Der neue Bauer sät."),
        Good("Die andern warten noch."),
        Good("Der Trainer Holzhauser lobte das Team."),
    ),
)
