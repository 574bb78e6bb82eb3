"""An HTML tag that stands literally in the text, maybe torn by blanks: < br>, </ p>, <br>.

Why it matters
    The reader sees the tag; an engine or a copy left it, or tore it so that no browser knows it.

When it stays silent
    Code, mathematics (a < b), and words in angle brackets that are no element of HTML.

Fix safety
    Safe where only blanks go (Markdown, HTML); deleting a tag from plain text is for review.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Message, Severity

MESSAGE = Message("HTML-Tag steht wörtlich im Text.", "An HTML tag stands literally in the text.")


@cache
def fault() -> re.Pattern[str]:
    names = "|".join(sorted(lists.load("html_tags")["names"], key=len, reverse=True))
    attribute = r"""(?:\s+[\w-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]+))"""
    return re.compile(
        rf"(?<!(?-i:[A-Z\[(]))<(?!\s+\w\s+>)(?P<blank>\s*)(?P<end>/?)(?P<inner>\s*)(?P<name>{names}){attribute}*\s*/?\s*>",
        re.IGNORECASE,
    )


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in fault().finditer(analysis.text):
        torn = bool(match["blank"] or match["inner"])
        fixes: tuple[Fix, ...] = ()
        if analysis.facts.format == "text":
            beside = analysis.text[: match.start()].endswith(" ") and analysis.text[match.end() :].startswith(" ")
            fixes = (Fix(match.start(), match.end() + beside, ""),)
        elif torn:
            fixes = (Fix(match.start(), match.start("name"), f"<{match['end']}", safe=True),)
        yield Hit(match.start(), match.end(), MESSAGE, fixes)


CHECK = Check(
    code="MRK09",
    name="tag-in-text",
    severity=Severity.WARNING,
    title=Message("HTML-Tag im Text", "HTML tag in the text"),
    source_clears=True,
    trigger=Trigger(chars="<"),
    find=find,
    bad=(
        Bad("Das Werk wächst.[[<br>]]", "Das Werk wächst."),
        Bad("Das Werk [[< b>]]wächst sehr.", "Das Werk wächst sehr."),
        Bad('Das [[<a href="x.html">]]Werk wächst.', "Das Werk wächst."),
        Bad("Das Werk wächst[[&lt;br&gt;]] sehr.", format="html"),
    ),
    good=(
        Good("Das Werk<br>wächst.", format="markdown"),
        Good("Der Wert a < b > c gilt."),
        Good("Das Feld <Name> ist leer."),
        Good("Der Ausdruck `<br>` hilft.", format="markdown"),
        Good("<p>Das <b>Werk</b> wächst.</p>", format="html"),
        Good("Der Preis liegt < 5 Euro."),
    ),
)
