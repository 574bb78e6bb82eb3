"""Number of the English that the German does not have.

Why it matters
    A figure that is dropped takes a fact with it.

When it stays silent
    Numbers in words and other shapes, months, Roman numerals, conversions of miles, pounds and the like.

Fix safety
    No fix: where the figure belongs is for the editor to say.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse.bilingual import Pair
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.checks._figures import quoted
from tqa.model import Hit, Message, Severity


def find(pair: Pair) -> Iterator[Hit]:
    missing, extra = pair.figures
    if not missing or extra:
        return
    said = "«, »".join(quoted(pair.source.text, figure.start, figure.end) for figure in missing)
    message = Message(f"Im Englischen steht »{said}«, im Deutschen fehlt die Zahl.", f"The German lacks “{said}”.")
    yield Hit(0, len(pair.target.text), message)


CHECK = Check(
    code="BIL10",
    name="number-missing",
    severity=Severity.WARNING,
    title=Message("Zahl fehlt im Deutschen", "Number missing in the German"),
    find_pair=find,
    trigger=Trigger(part="numbers"),
    bad=(
        Bad("[[Das Werk hat viele Beschäftigte.]]", source="The plant employs 1,417 people."),
        Bad("[[Er kam im April nach Dresden.]]", source="He came to Dresden in April 1998."),
    ),
    good=(
        Good("Das Werk hat zwölf Beschäftigte.", source="The plant employs 12 people."),
        Good("Das Konzert beginnt am ersten Mai.", source="The concert starts on May 1."),
        Good("Im Zweiten Weltkrieg war das Werk klein.", source="During World War 2 the plant was small."),
    ),
)
