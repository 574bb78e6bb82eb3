"""A replacement character in place of a lost letter.

Why it matters
    The letter is gone for good; only the word around it can say which one it was.

When it stays silent
    Never.

Fix safety
    Safe where exactly one German letter gives a word, else nothing is offered.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, product

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Fix, Hit, Message, Severity

FAULT = pattern("[^\\W\\d_]*\ufffd(?:[^\\W\\d_]|\ufffd)*")
LOST = "äöüÄÖÜßéè"
MESSAGE = Message("Verlorenes Zeichen (Ersatzzeichen).", "Lost character (replacement character).")


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in FAULT.finditer(analysis.text):
        words = list(_restored(match.group()))
        fixes = (Fix(match.start(), match.end(), words[0], safe=True),) if len(words) == 1 else ()
        yield Hit(match.start(), match.end(), MESSAGE, fixes)


def _restored(word: str) -> Iterator[str]:
    count = word.count("\ufffd")
    if len(word) > 2 and count <= 2:
        for letters in product(LOST, repeat=count):
            supply = iter(letters)
            candidate = "".join(next(supply) if c == "\ufffd" else c for c in word)
            if not any(a.islower() and b.isupper() for a, b in pairwise(candidate)):
                yield from (candidate,) if lexicon.is_word(candidate) else ()


CHECK = Check(
    code="ENC02",
    name="replacement-character",
    severity=Severity.ERROR,
    title=Message("Verlorenes Zeichen", "Lost character"),
    trigger=Trigger(chars="\ufffd"),
    find=find,
    bad=(
        Bad("Die [[Verst\ufffdrkung]] wächst.", "Die Verstärkung wächst."),
        Bad("Die [[Gl\ufffdubiger]] warten.", "Die Gläubiger warten."),
        Bad("Die [[Gr\ufffd\ufffde]] kommen an."),
        Bad("Das Zeichen [[\ufffd]] steht allein."),
    ),
    good=(
        Good("Die Verstärkung wächst."),
        Good("Die Größe zählt."),
        Good("Das Fragezeichen steht allein."),
        Good("Der Verstand wächst."),
        Good("Das Zeichen □ steht allein."),
        Good("Die Maße stimmen."),
    ),
)
