"""Line breaks inside a message that only one side has.

Why it matters
    A list of options that runs together cannot be read, and an address block loses its form.

When it stays silent
    Line breaks at the edges, and German with as many lines. More lines, or a few fewer, are a hint: German takes more
    room.

Fix safety
    No fix: where the line ends is for the editor to say.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse.bilingual import Pair
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.model import Hit, Message, Severity

ESCAPED = "\\n"


def lines(text: str) -> int:
    """Lines of a text, those behind a line break in letters as well."""
    bare = text.strip()
    return 1 + bare.count("\n") + bare.count(ESCAPED)


def find(pair: Pair) -> Iterator[Hit]:
    source, target = pair.source.text, pair.target.text
    if not pair.unit or not target.strip() or ("\n" not in source + target and ESCAPED not in source + target):
        return
    english, german = lines(source), lines(target)
    if english == german:
        return
    run_together = german == 1 < english - 1
    message = Message(f"{german} Zeilen, im Englischen {english}.", f"{german} lines, {english} in the English.")
    yield Hit(0, len(target), message, (), None if run_together else Severity.HINT)


CHECK = Check(
    code="BIL47",
    name="line-breaks-changed",
    severity=Severity.HINT,
    title=Message("Zeilenumbrüche anders als im Englischen", "Line breaks differ from the English"),
    trigger=Trigger(chars="\n\\"),
    find_pair=find,
    bad=(Bad("[[Farben: rot, grün, blau]]", source="Colours:\\nred\\ngreen\\nblue"),),
    good=(Good("Farben:\\nrot\\ngrün", source="Colours:\\nred\\ngreen"),),
)
