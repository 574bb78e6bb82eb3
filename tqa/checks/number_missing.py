"""Number of the English that the German does not have.

Why it matters
    A figure that is dropped takes a fact with it.

When it stays silent
    Numbers in words and other shapes, months, Roman numerals, conversions of miles, pounds and the like. A
    hint for numbers of formats and labels.

Fix safety
    No fix: where the figure belongs is for the editor to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tqa.analyse.bilingual import Pair
from tqa.analyse.bilingual.figures import Figure
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.checks._figures import quoted
from tqa.model import Hit, Message, Severity

NAME = pattern(r"(?:[^\W\d_]-?|%[-+#\d.]*|\\|&#|\^)\Z")
"""Before a figure that is part of a name or a sign: SHA-1, C11, %0A, %.2fpt, R^2, &#160;, and groff's blank \\0."""
LABEL = pattern(r"[^\d.!?:;,]+ \d")
"""A label with a digit behind it, by which a program tells it from another: New 2."""


def find(pair: Pair) -> Iterator[Hit]:
    missing, extra = pair.figures
    if not missing or extra:
        return
    said = "«, »".join(quoted(pair.source.text, figure.start, figure.end) for figure in missing)
    message = Message(f"Im Englischen steht »{said}«, im Deutschen fehlt die Zahl.", f"The German lacks “{said}”.")
    named = all(NAME.search(pair.source.text, 0, figure.start) for figure in missing) or is_told_apart(pair, missing)
    yield Hit(0, len(pair.target.text), message, (), Severity.HINT if named else None)


def is_told_apart(pair: Pair, missing: Sequence[Figure]) -> bool:
    """The English of a program is a label with a single digit, which nobody sees."""
    found = LABEL.match(pair.source.text)
    return bool(pair.unit and found and found.end() == len(pair.source.text)) and len(missing) == 1


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
