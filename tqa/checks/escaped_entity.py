"""An HTML entity that stands literally in the text.

Why it matters
    The reader sees &uuml; or &#8217; where a letter or sign should stand: it was escaped twice, or never decoded.

When it stays silent
    Code, addresses (a query with &copy=1), an ampersand between words.

Fix safety
    Safe: the entity has one meaning. Angle brackets are for review.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from html.entities import html5

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.checks._places import in_address
from tqa.model import Fix, Hit, Message, Severity

FAULT = pattern(r"&(?:amp;)*(#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z][A-Za-z0-9]{1,20});")
MESSAGE = Message("HTML-Zeichen steht wörtlich im Text.", "An HTML entity stands literally in the text.")


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in FAULT.finditer(analysis.text):
        named = not match[1].startswith("#")
        if (named and f"{match[1]};" not in html5) or in_address(analysis, match.start()):
            continue
        cured = unescape(f"&{match[1]};")
        fixes = (Fix(match.start(), match.end(), cured, safe=cured not in "<>"),) if cured.isprintable() else ()
        if cured == "\u00a0":
            fixes = (Fix(match.start(), match.end(), cured, safe=True),)
        yield Hit(match.start(), match.end(), MESSAGE, fixes)


CHECK = Check(
    code="ENC03",
    name="escaped-entity",
    severity=Severity.ERROR,
    title=Message("Wörtliches HTML-Zeichen", "Literal HTML entity"),
    trigger=Trigger(chars="&"),
    find=find,
    bad=(
        Bad("Die Verst[[&auml;]]rkung wächst.", "Die Verstärkung wächst."),
        Bad("Forschung [[&amp;]] Entwicklung wachsen.", "Forschung & Entwicklung wachsen."),
        Bad("Das gibt[[&#8217;]]s nur hier.", "Das gibt’s nur hier."),
        Bad("Die Verst[[&amp;auml;]]rkung wächst.", "Die Verstärkung wächst.", format="markdown"),
        Bad("<p>Die Verst[[&amp;auml;]]rkung wächst.</p>", "<p>Die Verstärkung wächst.</p>", format="html"),
    ),
    good=(
        Good("Forschung & Entwicklung wachsen."),
        Good("<p>Forschung &amp; Entwicklung wachsen.</p>", format="html"),
        Good("Die Verst&auml;rkung wächst.", format="markdown"),
        Good("Der Befehl `&auml;` hilft.", format="markdown"),
        Good("Die Firma heißt Meier&Sohn; sie wächst."),
        Good("Die Adresse ist https://example.org/?a=1&copy;=2."),
    ),
)
