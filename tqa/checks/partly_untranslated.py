"""Words of the English left standing inside the German.

Why it matters
    A sentence that changes its language half-way is a slip of the engine.

When it stays silent
    Quotations, titles with capitals, code, single words and names.

Fix safety
    No fix.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse.bilingual import Pair
from tqa.analyse.bilingual.copies import is_copy, runs
from tqa.checks._check import Bad, Check, Good
from tqa.model import Hit, Message, Severity


def find(pair: Pair) -> Iterator[Hit]:
    for start, end in runs(pair) if not is_copy(pair) else ():
        text = pair.target.text[start:end]
        yield Hit(start, end, Message(f"»{text}« ist Englisch geblieben.", f"“{text}” was left in English."))


CHECK = Check(
    code="BIL29",
    name="partly-untranslated",
    severity=Severity.WARNING,
    title=Message("Teil nicht übersetzt", "Part not translated"),
    find_pair=find,
    bad=(
        Bad(
            "Das Werk [[was opened in the spring]], sagte der Minister.",
            source="The plant was opened in the spring, the minister said.",
        ),
    ),
    good=(
        Good("Das Lied „Let it be“ läuft im Werk.", source="The song “Let it be” plays in the plant."),
        Good("Das Werk wurde im Frühling eröffnet.", source="The plant was opened in the spring."),
    ),
)
