"""Access key of a label, `&File` or `_File`, that is lost, or one too many.

Why it matters
    The key behind the sign opens the menu; without it, the keyboard does not reach it. A second sign is shown.

When it stays silent
    Long texts, code, `&` of names (R&D) and entities, `_` inside names.

Fix safety
    For review: the sign is put before the first letter, or the later ones are taken out.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse.bilingual import Pair
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Fix, Hit, Message, Severity

MOST = 60
"""Characters of a label."""
ENGLISH = {
    "&": pattern(r"(?<![A-Z0-9&=?\s])&(?=[A-Z0-9])|(?<![\w&=?])&(?=[A-Za-z0-9])|(?<=[a-z])&(?=[a-z])"),
    "_": pattern(r"(?<![\w<\"'/.-])_(?=[A-Za-z][a-z]*(?![\w(=]))"),
}
GERMAN = {"&": pattern(r"&(?=\w)(?!#?\w+;)"), "_": pattern(r"_(?=[^\W_])")}
ENTITY = pattern(r"&#?\w+;")
LETTER = pattern(r"[^\W\d_]")


def find(pair: Pair) -> Iterator[Hit]:
    source, target = pair.source.plain, pair.target.plain
    if not pair.unit or len(source) > MOST or not target.strip():
        return
    for sign in "&_":
        if source.count(sign) != 1 or source.count("&&") or ENTITY.search(source) or not ENGLISH[sign].search(source):
            continue
        found = [match.start() for match in GERMAN[sign].finditer(target)]
        if not found and sign not in target and (first := LETTER.search(target)):
            yield Hit(0, len(target), LOST, (Fix(first.start(), first.start(), sign),))
        for place in found[1:]:
            yield Hit(place, place + 1, TWICE, (Fix(place, place + 1, ""),))


LOST = Message("Das Zeichen für die Zugriffstaste fehlt.", "The sign of the access key is missing.")
TWICE = Message("Ein Zeichen für die Zugriffstaste zu viel.", "One sign of an access key too many.")
CHECK = Check(
    code="BIL45",
    name="access-key",
    severity=Severity.WARNING,
    title=Message("Zugriffstaste verloren oder doppelt", "Access key lost or doubled"),
    trigger=Trigger(chars="&_"),
    find_pair=find,
    bad=(
        Bad("[[Datei öffnen]]", "&Datei öffnen", source="&Open file"),
        Bad("[[Speichern unter …]]", "_Speichern unter …", source="Save _As…"),
        Bad("&Datei [[&]]öffnen", "&Datei öffnen", source="&Open file"),
    ),
    good=(
        Good("Datei ö&ffnen", source="&Open file"),
        Good("Spei_chern", source="_Save"),
        Good("Forschung und Entwicklung", source="R&D"),
        Good("Die Variable _FILE ist leer.", source="The variable _FILE is empty."),
    ),
)
