"""An acronym at the head of a compound with one capital only: Us-Dollar, Ki-Chip.

Why it matters
    Acronyms keep their capitals in compounds; systems that lower-case their input lose them.

When it stays silent
    When the first part is a word or a name of its own (*Ur-Instinkt*, *Ex-Chef*).

Fix safety
    Safe: the list holds acronyms that are no words when written small.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Message, Severity

SHAPE = pattern(r"([A-ZÄÖÜ][a-zäöü]{1,3})-[A-ZÄÖÜ].*")


@cache
def acronyms() -> frozenset[str]:
    """Those of the list that cannot be read as a word."""
    data = lists.load("acronym_modifiers")
    listed = (data[key] for key in ("bound", "feminine", "masculine", "neuter"))
    return frozenset(word for words in listed for word in words) - frozenset(data["words"])


def find(analysis: Analysis) -> Iterator[Hit]:
    for token in analysis.words:
        shape = SHAPE.fullmatch(token.text)
        if not shape or shape[1].upper() not in acronyms():
            continue
        end, capitals = token.start + len(shape[1]), shape[1].upper()
        message = Message(f"Abkürzung: »{capitals}«.", f"An acronym: “{capitals}”.")
        yield Hit(token.start, end, message, (Fix(token.start, end, capitals, safe=True),))


CHECK = Check(
    code="CAP11",
    name="acronym-capitals",
    severity=Severity.ERROR,
    title=Message("Abkürzung nicht groß", "Acronym without its capitals"),
    source_clears=True,
    trigger=Trigger(chars="-", pattern=pattern(r"\b[A-ZÄÖÜ][a-z]{1,3}-[A-ZÄÖÜ]")),
    find=find,
    bad=(
        Bad("Das kostet eine Million [[Us]]-Dollar.", "Das kostet eine Million US-Dollar."),
        Bad("Der [[Ki]]-Chip rechnet schnell.", "Der KI-Chip rechnet schnell."),
        Bad("Die [[Eu]]-Kommission plant Zölle.", "Die EU-Kommission plant Zölle."),
    ),
    good=(
        Good("Der Ex-Chef der US-Behörde spricht."),
        Good("Die Alt-Regierung trat zurück."),
        Good("Der Arm-Prozessor ist sparsam."),
    ),
)
