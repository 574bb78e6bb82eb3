"""Web or mail address of the English that the German does not have.

Why it matters
    A reader who follows the link lands elsewhere, or nowhere.

When it stays silent
    Addresses of which only the language differs (/en/ and /de/), and German that has its own address instead.

Fix safety
    For review: the German may lead to a German page on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse.bilingual import Pair
from tqa.checks._check import Bad, Check, Good
from tqa.model import Hit, Message, Severity, TokenKind


def find(pair: Pair) -> Iterator[Hit]:
    english = [t.text for t in pair.source.tokens if t.kind is TokenKind.URL]
    german = [t for t in pair.target.tokens if t.kind is TokenKind.URL]
    for token in german:
        if token.text not in english and english:
            message = Message(f"Im Englischen steht »{english[0]}«.", f'The English has "{english[0]}".')
            yield Hit(token.start, token.end, message)


CHECK = Check(
    code="BIL01",
    name="url-changed",
    severity=Severity.WARNING,
    title=Message("Adresse anders als im Englischen", "Address differs from the English"),
    find_pair=find,
    bad=(
        Bad(
            "Siehe [[https://example.org/hlfe]] dazu.",
            source="See https://example.org/help for that.",
        ),
    ),
    good=(Good("Siehe https://example.org/hilfe.", source="See https://example.org/hilfe."),),
)
