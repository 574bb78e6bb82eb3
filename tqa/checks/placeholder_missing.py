"""Placeholder of the English that the German does not have, or another in its place.

Why it matters
    The program shows a gap in place of the value, or crashes.

When it stays silent
    Placeholders with a position (%1$s for %s), per cent signs behind figures, code in articles. Words in capitals that
    stand for what a user types ({COMMAND}, {BEFEHL}) are a hint, so are variables of a shell ($name, $wort), and so is
    the number that a singular spells out.

Fix safety
    Safe where one placeholder stands for one.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse.bilingual import Pair
from tqa.analyse.bilingual.marks import MarkKind
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.checks._figures import differs
from tqa.checks._marks import compared
from tqa.model import Fix, Hit, Message, Severity

SHOWN = pattern(r"(?:\$[A-Za-zÄÖÜäöüß]\w*|\{[^\W\d_]+(?:-[^\W\d_]+)+\})\Z")
"""A variable of a shell in an example, and words with hyphens for what a user types: `$name`, `{script-name}`."""


def find(pair: Pair) -> Iterator[Hit]:
    found = compared(pair, MarkKind.PLACE)
    if not found or not found.missing:
        return
    lost = "«, »".join(mark.text for mark in found.missing)
    if len(found.missing) == len(found.extra):
        for mark, other in zip(found.extra, found.missing, strict=True):
            fixes = (Fix(mark.start, mark.end, other.text, safe=True),) if len(found.missing) == 1 else ()
            shown = all(map(SHOWN.match, (mark.text, other.text))) or other.text == pair.source.text.strip()
            usage = Severity.HINT if shown or (mark.text.isupper() and other.text.isupper()) else None
            yield Hit(mark.start, mark.end, differs(other.text, mark.text), fixes, usage)
        return
    again = all(mark.text in pair.target.text and mark.text[-1] in "})s" for mark in found.missing)
    named = again and all(mark.text[0] == "{" or mark.text[1:2] in "({" for mark in found.missing)
    named |= all(SHOWN.match(mark.text) or mark.text == pair.source.text.strip() for mark in found.missing)
    singular = named or (bool(pair.unit and pair.unit.id.endswith("[0]")) and len(found.missing) == 1)
    message = Message(f"Der Platzhalter »{lost}« des Englischen fehlt.", f"The placeholder “{lost}” is missing.")
    yield Hit(0, len(pair.target.text), message, (), Severity.HINT if singular else None)


CHECK = Check(
    code="BIL03",
    name="placeholder-missing",
    severity=Severity.ERROR,
    title=Message("Platzhalter fehlt", "Placeholder missing"),
    find_pair=find,
    trigger=Trigger(part="changed_marks"),
    bad=(
        Bad("[[Die Datei wurde gelöscht.]]", source="The file %s was deleted."),
        Bad(
            "Die Datei [[{dateiname}]] ist leer.",
            "Die Datei {filename} ist leer.",
            source="The file {filename} is empty.",
        ),
        Bad("[[Hallo, wie geht es Ihnen?]]", source="Hello ${name}, how are you?"),
        Bad("Sie haben [[%s]] Nachrichten.", "Sie haben %d Nachrichten.", source="You have %d messages."),
    ),
    good=(
        Good("Die Datei %2$s liegt in %1$s.", source="In %s there is the file %s."),
        Good("Rund 30 % davon sind neu.", source="About 30% of that is new."),
    ),
)
