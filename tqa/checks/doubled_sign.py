"""Two punctuation marks where one belongs.

Why it matters
    ,, or ,. is left over when a clause was cut out or two sentences were joined.

When it stays silent
    Ellipses, ?! and !!, abbreviations and ordinals before a comma, names that end in a sign (Yahoo!),
    ,, as a makeshift quotation mark, code, entities.

Fix safety
    Safe for equal commas and a comma before a full stop; else for review.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Fix, Hit, Message, Severity

FAULT = pattern(
    r"(?<=[\w)“«])(?:(?P<comma>, ?,)(?=\s|$)|(?P<stop>,\.)(?=\s|$|[“«])"
    r"|(?<=\w\w)(?P<stops> ?\.\.)(?=\s|$)|(?P<semi>;,|,;|;;|:,|::)(?=\s|$))|(?<=[a-zäöüß]{2})(?P<mark>[?!])\.(?=\s|$)"
)
MESSAGE = Message("Doppeltes Satzzeichen.", "Doubled punctuation mark.")
CURES = {"comma": ",", "stop": ".", "stops": "."}
ENTITY = pattern(r"&#?\w+$")


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in FAULT.finditer(analysis.text):
        kind = match.lastgroup or ""
        if ENTITY.search(analysis.text, max(0, match.start() - 10), match.start()):
            continue
        cured = CURES.get(kind) or match.group()[0]
        fix = Fix(match.start(), match.end(), cured, safe=kind in ("comma", "stop"))
        yield Hit(match.start(), match.end(), MESSAGE, (fix,))


CHECK = Check(
    code="PUN06",
    name="doubled-sign",
    severity=Severity.WARNING,
    title=Message("Doppeltes Satzzeichen", "Doubled sign"),
    source_clears=True,
    trigger=Trigger(pattern=pattern("[,;:.?!](?:[,;:.]| ,)")),
    find=find,
    bad=(
        Bad("Das Werk wächst[[,,]] die Nachfrage auch.", "Das Werk wächst, die Nachfrage auch."),
        Bad("Das Werk wächst[[,.]]", "Das Werk wächst."),
        Bad("Das Werk wächst[[..]]", "Das Werk wächst."),
        Bad("Das Werk wächst[[ ..]]", "Das Werk wächst."),
        Bad("Das Werk wächst[[;,]] die Nachfrage auch.", "Das Werk wächst; die Nachfrage auch."),
        Bad("Wächst das Werk[[?.]]", "Wächst das Werk?"),
    ),
    good=(
        Good("Das Werk wächst ..."),
        Good("Das Werk wächst? Ja!!"),
        Good("Die Tore fielen spät (65., 86.)."),
        Good("In Washington D.C., so heißt es, wächst das Werk."),
        Good("Die Hersteller, Händler usw., alle warten."),
        Good("Das Werk wächst..."),
        Good("Das Werk wächst, d. h., es wird größer."),
        Good("Ist das wahr?!"),
    ),
)
