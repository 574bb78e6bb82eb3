"""Blank or line break at the start or the end that only one side has.

Why it matters
    Programs put texts together: a lost blank makes one word of two, a lost line break runs two messages together.

When it stays silent
    Articles, empty units, and where only the number of blanks or line breaks differs, as in columns.

Fix safety
    Safe: the edges of the English are set.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse.bilingual import Pair
from tqa.checks._check import Bad, Check, Good
from tqa.model import Fix, Hit, Message, Severity


def edges(text: str) -> tuple[str, str]:
    """The white space at the start and at the end."""
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def differ(english: str, german: str) -> bool:
    """One has a line break or a blank, the other nothing of that kind: more blanks are a matter of columns."""
    kinds = {"\n" if "\n" in edge else edge for edge in (english, german)}
    return len(kinds) > 1 and max(map(len, kinds)) == 1


def find(pair: Pair) -> Iterator[Hit]:
    source, target = pair.source.text, pair.target.text
    if not pair.unit or not source.strip() or not target.strip():
        return
    if not (source[0].isspace() or source[-1].isspace() or target[0].isspace() or target[-1].isspace()):
        return
    (lead, trail), (own_lead, own_trail) = edges(source), edges(target)
    if differ(lead, own_lead) and target[0] not in ",.;:":
        first = len(own_lead)
        yield Hit(0, max(first, 1), START, (Fix(0, first, lead, safe=True),))
    if differ(trail, own_trail):
        last = len(target) - len(own_trail)
        yield Hit(min(last, len(target) - 1), len(target), END, (Fix(last, len(target), trail, safe=True),))


START = Message("Leerraum am Anfang anders als im Englischen.", "White space at the start differs from the English.")
END = Message("Leerraum am Ende anders als im Englischen.", "White space at the end differs from the English.")
CHECK = Check(
    code="BIL46",
    name="edge-space",
    severity=Severity.WARNING,
    title=Message("Leerraum am Rand anders als im Englischen", "White space at the edge differs"),
    find_pair=find,
    bad=(
        Bad("Datei[[:]]", "Datei: ", source="File: "),
        Bad("[[D]]atei", " Datei", source=" File"),
        Bad("Datei[[ ]]", "Datei", source="File"),
    ),
    good=(Good("Datei: ", source="File: "), Good("Datei   ", source="File    ")),
)
