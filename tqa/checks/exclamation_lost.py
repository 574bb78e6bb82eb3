"""Exclamation of the English that is none in the German, or the reverse.

Why it matters
    The tone changes: a warning becomes a remark, a remark becomes a shout.

When it stays silent
    Exclamation marks elsewhere in the sentence, and fragments without an end mark.

Fix safety
    For review: the end mark is exchanged.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse.bilingual import Pair
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.model import Fix, Hit, Message, Severity

CALLED = Message("Im Englischen steht ein Ausrufezeichen.", "The English has an exclamation mark.")
PLAIN = Message("Im Englischen steht kein Ausrufezeichen.", "The English has no exclamation mark.")


def find(pair: Pair) -> Iterator[Hit]:
    english, german = pair.source.plain, pair.target.plain
    if ("!" in english) == ("!" in german):
        return
    source, target = pair.source.stripped, pair.target.stripped
    if source[-1:] + target[-1:] in ("!.", ".!"):
        end = len(target)
        yield Hit(end - 1, end, CALLED if source[-1] == "!" else PLAIN, (Fix(end - 1, end, source[-1]),))


CHECK = Check(
    code="BIL25",
    name="exclamation-lost",
    severity=Severity.HINT,
    title=Message("Ausruf nur in einer Sprache", "Exclamation in one language only"),
    trigger=Trigger(chars="!"),
    find_pair=find,
    bad=(
        Bad("Das Werk ist offen[[.]]", "Das Werk ist offen!", source="The plant is open!"),
        Bad("Das Werk ist offen[[!]]", "Das Werk ist offen.", source="The plant is open."),
    ),
    good=(Good("Das Werk ist offen!", source="The plant is open!"),),
)
