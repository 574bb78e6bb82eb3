"""Two capitals at the beginning of an ordinary word: DEutschland.

Why it matters
    The shift key was held too long, or an initial was joined to its word.

When it stays silent
    Acronyms and their plurals (*GPUs*, *EUV*), names, units, and compounds with an acronym.

Fix safety
    Safe: the form with one capital is a common word and the form as it stands is none.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.lexicon import names
from tqa.model import Fix, Hit, Message, Severity

FAULT = pattern(r"(?<![\w-])[A-ZÄÖÜ]{2}[a-zäöüß]{3,}(?![\w-])")
COMMON = 3.0


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in FAULT.finditer(analysis.text):
        word = match[0][0] + match[0][1:].lower()
        if names.is_name(match[0]) or not lexicon.known(word) or lexicon.band(word) < COMMON:
            continue
        message = Message(f"Zwei Großbuchstaben am Wortanfang: »{word}«.", f"Two capitals at the beginning: “{word}”.")
        yield Hit(*match.span(), message, (Fix(*match.span(), word, safe=True),))


CHECK = Check(
    code="CAP06",
    name="double-capital",
    severity=Severity.ERROR,
    title=Message("Zwei Großbuchstaben am Wortanfang", "Two capitals at the beginning"),
    source_clears=True,
    trigger=Trigger(pattern=pattern("[A-ZÄÖÜ]{2}[a-zäöüß]{3}")),
    find=find,
    bad=(
        Bad("Die Fabriken in [[DEutschland]] wachsen.", "Die Fabriken in Deutschland wachsen."),
        Bad("Im [[HErbst]] beginnt der Bau.", "Im Herbst beginnt der Bau."),
    ),
    good=(Good("Die GPUs und EUVs sind knapp."), Good("Die DNAse wirkt."), Good("Die CDs sind alt.")),
)
