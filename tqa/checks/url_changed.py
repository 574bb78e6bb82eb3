"""Web address of the English that the German does not have, or another in its place.

Why it matters
    A reader who follows the link lands elsewhere, or nowhere.

When it stays silent
    Addresses of which only the language differs (/en/ and /de/, en.wikipedia.org and de.wikipedia.org), another
    scheme or closing slash, and German that leads to a page of the same site. A hint for other pages in German.

Fix safety
    For review: the German may lead to a German page on purpose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqa.analyse.bilingual import Pair
from tqa.analyse.bilingual.marks import MarkKind
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.checks._marks import changed_addresses
from tqa.model import Hit, Message, Severity

LANGUAGE = pattern(
    r"(?<=[/._=-])(?:en|de|deu|eng|english|german|deutsch)(?:[-_](?:us|gb|uk|de|at|ch))?(?=[/._&-]|\Z)(?:\.html?\Z)?",
    re.I,
)
SHOWN = pattern(r"[/@:\[][A-Z]{3,}(?=[/@:\]]|\Z)")
"""A word in capitals that stands for a part of an address."""
GERMAN = pattern(r"(?i)(?<=[/.])de(?=[/.])")
"""What makes an address that of a German page: de.example.org, example.de, /de/."""
SCHEME = pattern(r"\A(?:https?://)?(?:www\.)?|(?:/index\.html?|/)\Z")


def key(address: str) -> str:
    """What is left of an address without scheme, language and closing slash."""
    return LANGUAGE.sub("", SCHEME.sub("", address.replace("\\:", ""))).replace("//", "/").lower().strip("/.")


def find(pair: Pair) -> Iterator[Hit]:
    for hit in changed_addresses(pair, MarkKind.URL, key, "" if pair.unit else pair.target.raw, safe=False):
        shown = any(SHOWN.search(mark.text) for mark in pair.source.marks_of(MarkKind.URL))
        moved = GERMAN.search(pair.target.text, hit.start, hit.end) and not GERMAN.search(pair.source.text)
        yield hit._replace(severity=Severity.HINT) if shown or moved else hit


CHECK = Check(
    code="BIL01",
    name="url-changed",
    severity=Severity.WARNING,
    title=Message("Adresse anders als im Englischen", "Address differs from the English"),
    find_pair=find,
    trigger=Trigger(part="changed_marks"),
    bad=(
        Bad(
            "Siehe [[https://example.org/hlep]] dazu.",
            "Siehe https://example.org/help dazu.",
            source="See https://example.org/help for that.",
        ),
        Bad("[[Mehr dazu steht im Netz.]]", source="Find more at https://example.org/help online."),
    ),
    good=(
        Good("Siehe https://example.org/hilfe.", source="See https://example.org/hilfe."),
        Good("Siehe https://example.org/de/hilfe.", source="See https://example.org/en/hilfe/ for that."),
    ),
)
