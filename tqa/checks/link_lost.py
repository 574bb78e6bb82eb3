"""Link of the English article that the German one does not have.

Why it matters
    The evidence behind a sentence is gone.

When it stays silent
    Links of which only the language differs, and links in brackets that are left of broken Markdown.

Fix safety
    No fix: which words carried the link is for the editor to say.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse.bilingual import Pair
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.checks.url_changed import key
from tqa.model import Hit, Message, Severity

LINK = pattern(r"""\]\(\s*<?([^\s()<>]+(?:\([^\s()]*\)[^\s()<>]*)*)|(?:href|src)=["']([^"']+)""")


def links(raw: str) -> list[str]:
    return [found[1] or found[2] for found in LINK.finditer(raw)] if "](" in raw or "=" in raw else []


def find(pair: Pair) -> Iterator[Hit]:
    if pair.unit or not pair.target.text or not pair.source.text:
        return
    german = key(pair.target.raw)
    lost = [link for link in links(pair.source.raw) if link[0] != "#" and key(link) not in german]
    own = [link for link in links(pair.target.raw) if key(link) not in key(pair.source.raw)]
    if lost and len(own) < len(lost):
        text = "«, »".join(lost)
        message = Message(f"Der Link »{text}« des Englischen fehlt.", f"The link “{text}” of the English is missing.")
        yield Hit(0, len(pair.target.text), message)


CHECK = Check(
    code="BIL39",
    name="link-lost",
    severity=Severity.WARNING,
    title=Message("Link verloren", "Link lost"),
    find_pair=find,
    trigger=Trigger(part="articles"),
    formats=frozenset(("markdown", "html")),
    bad=(
        Bad(
            "[[Das Werk wurde im Frühling eröffnet.]]\n",
            format="markdown",
            source="The plant was [opened](https://example.org/opening) in the spring.\n",
        ),
    ),
    good=(
        Good(
            "Das Werk wurde im Frühling [eröffnet](https://example.org/opening).\n",
            format="markdown",
            source="The plant was [opened](https://example.org/opening) in the spring.\n",
        ),
    ),
)
