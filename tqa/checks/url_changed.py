"""Web address of the English that the German does not have, or another in its place.

Why it matters
    A reader who follows the link lands elsewhere, or nowhere.

When it stays silent
    Addresses of which only the language differs (/en/ and /de/, en.wikipedia.org and de.wikipedia.org), another
    scheme or closing slash, and German that leads to a page of the same site.

Fix safety
    For review: the German may lead to a German page on purpose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqa.analyse.bilingual import Pair
from tqa.analyse.bilingual.marks import MarkKind
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.checks._figures import differs
from tqa.model import Fix, Hit, Message, Severity

LANGUAGE = pattern(
    r"(?<=[/._=-])(?:en|de|deu|eng|english|german|deutsch)(?:[-_](?:us|gb|uk|de|at|ch))?(?=[/._&-]|\Z)", re.I
)
SCHEME = pattern(r"\A(?:https?://)?(?:www\.)?|(?:/index\.html?|/)\Z")


def key(address: str) -> str:
    """What is left of an address without scheme, language and closing slash."""
    return LANGUAGE.sub("", SCHEME.sub("", address.replace("\\:", ""))).replace("//", "/").lower().strip("/.")


def find(pair: Pair) -> Iterator[Hit]:
    source = pair.source.marks_of(MarkKind.URL) if pair.source.marks else []
    target = pair.target.marks_of(MarkKind.URL) if pair.target.marks else []
    if not source or not pair.target.text.strip():
        return
    kept = {key(mark.text) for mark in target}
    raw = "" if pair.unit else pair.target.raw
    missing = [mark for mark in source if key(mark.text) not in kept and mark.text not in raw]
    known = {key(mark.text) for mark in source}
    extra = [mark for mark in target if key(mark.text) not in known]
    for mark in extra if missing else ():
        fixes = (Fix(mark.start, mark.end, missing[0].text),) if len(missing) == len(extra) == 1 else ()
        yield Hit(mark.start, mark.end, differs(missing[0].text, mark.text), fixes)
    if missing and not extra:
        text = missing[0].text
        message = Message(
            f"Die Adresse »{text}« des Englischen fehlt.", f"The address “{text}” of the English is missing."
        )
        yield Hit(0, len(pair.target.text), message)


CHECK = Check(
    code="BIL01",
    name="url-changed",
    severity=Severity.WARNING,
    title=Message("Adresse anders als im Englischen", "Address differs from the English"),
    find_pair=find,
    trigger=Trigger(part="marks"),
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
