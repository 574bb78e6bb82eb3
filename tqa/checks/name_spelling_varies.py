"""One name in two legal spellings within a document.

Why it matters
    *Nvidia* beside *NVIDIA* shows that nobody edited the text, and spoils searching in it.

When it stays silent
    In headings in capitals; on spellings that are wrong by themselves (`name-capitals`, `corrupted-name`).

Fix safety
    For review: the spelling that is used more often is offered, of equals the first one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Sequence
from functools import lru_cache

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good
from tqa.checks._names import Part, spoken
from tqa.lexicon import names
from tqa.model import Fix, Hit, Message, Severity


def find_all(analyses: Sequence[Analysis]) -> Iterator[tuple[Analysis, Hit]]:
    several = spelt_variously(analyses[0]) if analyses else frozenset()
    usual = usual_spellings(analyses, several) if several else {}
    for analysis, part in spoken(analyses, several) if usual else ():
        if (stem := variant(part.text)) in usual:
            yield analysis, offer(part, stem, usual[stem])


def offer(part: Part, stem: str, usual: str) -> Hit:
    message = Message(f"Sonst steht im Text »{usual}«.", f"Elsewhere the text has “{usual}”.")
    return Hit(part.start, part.end, message, (Fix(part.start, part.end, usual + part.text[len(stem) :]),))


@lru_cache(maxsize=1 << 14)
def variant(form: str) -> str:
    """The form without genitive ending if it is a name that has several legal spellings, else nothing."""
    return next((stem for stem in names.stems(form) if stem in names.variants()), "")


def spelt_variously(analysis: Analysis) -> frozenset[str]:
    """Forms of names that have several spellings, if one has two in the document: a quick look at its forms."""
    pieces = {piece for form in analysis.facts.counts for piece in (form, *form.split("-"))}
    found = {piece: stem for piece in pieces if (stem := variant(piece))}
    stems = set(found.values())
    return frozenset(found if len({names.variants()[stem].name for stem in stems}) < len(stems) else ())


def usual_spellings(analyses: Sequence[Analysis], several: Container[str]) -> dict[str, str]:
    """Spelling that is rarer in the document than another of the same name -> that other."""
    used: dict[str, list[str]] = defaultdict(list)
    for stem, _ in Counter(variant(part.text) for _, part in spoken(analyses, several)).most_common():
        used[names.variants()[stem].name].append(stem)
    return {rare: spellings[0] for spellings in used.values() for rare in spellings[1:]}


CHECK = Check(
    code="ENT04",
    name="name-spelling-varies",
    severity=Severity.WARNING,
    title=Message("Name in zwei Schreibweisen", "Name in two spellings"),
    source_clears=True,
    find_all=find_all,
    bad=(
        Bad(
            "Nvidia baut Chips. Nvidia verkauft sie. Auch [[NVIDIA]] wächst.",
            "Nvidia baut Chips. Nvidia verkauft sie. Auch Nvidia wächst.",
        ),
        Bad("Die Nato tagt. Der [[NATO]]-Rat schweigt.", "Die Nato tagt. Der Nato-Rat schweigt."),
        Bad("Kiew schläft. Kiew hofft. [[Kyjiws]] Bahn fährt.", "Kiew schläft. Kiew hofft. Kiews Bahn fährt."),
        Bad("Im Donbass ist es kalt. Der [[Donbas]] friert.", "Im Donbass ist es kalt. Der Donbass friert."),
        Bad(
            "Er fliegt nach Taipeh. Dort ist [[Taipei]] am schönsten.",
            "Er fliegt nach Taipeh. Dort ist Taipeh am schönsten.",
        ),
    ),
    good=(
        Good("Nvidia baut Chips. Nvidias Umsatz wächst."),
        Good("NVIDIA WÄCHST\nNvidia baut Chips. Nvidia verkauft sie."),
        Good("NVIDIA baut Chips. Bei NVIDIA läuft es gut."),
        Good("Im Donbass wird gekämpft. Des Donbass wegen wird verhandelt."),
        Good("Ein Werk in Peking. Die Pekinger Regierung zahlt. Aus Peking kommt Lob."),
        Good("Die Nasa startet. Der Nasa-Chef freut sich."),
    ),
)
