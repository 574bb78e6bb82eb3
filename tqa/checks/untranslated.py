"""Segment left in English.

Why it matters
    Half a page in English is the first thing that readers see.

When it stays silent
    Names, code, commands, numbers, words that both languages have; short labels, unless the document translates
    their words elsewhere. A hint for single words, and for what is set in capitals like a name.

Fix safety
    No fix.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tqa.analyse.bilingual import Pair
from tqa.analyse.bilingual.copies import Proof, copies
from tqa.checks._check import Bad, Check, Good
from tqa.model import Hit, Message, Severity

SURE = Message("Nicht übersetzt: Hier steht das Englische.", "Not translated: this is the English.")
USUAL = Message("Nicht übersetzt; sonst übersetzt der Text diese Wörter.", "Not translated; elsewhere these words are.")


def find_pairs(pairs: Sequence[Pair]) -> Iterator[tuple[Pair, Hit]]:
    for pair, proof in copies(pairs):
        text = pair.target.text.strip()
        weak = proof is Proof.NAME or (proof is Proof.USAGE and " " not in text)
        severity = None if proof is Proof.SURE else Severity.HINT if weak else Severity.WARNING
        yield pair, Hit(0, len(pair.target.text), USUAL if proof is Proof.USAGE else SURE, (), severity)


CHECK = Check(
    code="BIL28",
    name="untranslated",
    severity=Severity.ERROR,
    title=Message("Nicht übersetzt", "Not translated"),
    find_pairs=find_pairs,
    bad=(
        Bad("[[The plant was opened in the spring.]]", source="The plant was opened in the spring."),
        Bad(
            "Spur löschen\nSpur wählen\nSpur verschieben\n[[Track]]",
            source="Delete track\nSelect track\nMove track\nTrack",
        ),
    ),
    good=(
        Good("Status", source="Status"),
        Good("ls -l /tmp", source="ls -l /tmp"),
        Good("Intel Core", source="Intel Core"),
    ),
)
