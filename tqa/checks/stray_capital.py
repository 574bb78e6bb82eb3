"""A function word with a capital in the middle of a sentence.

Why it matters
    Where a comma or a full stop got lost, the capital of the next clause is left: *argumentierte Wenn man …*.

When it stays silent
    After a sign, a quotation mark or a number, in headings and titles, beside other capitalised function words or
    unknown names, and for words that are also nouns, names or the polite *Sie*, *Ihr*; before a conjunction
    without its comma, which is another fault.

Fix safety
    For review: the comma is set before a word that opens a subordinate clause; else a full stop may be missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.analyse.borders import unmarked_conjunctions
from tqa.checks._check import Bad, Check, Good
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Kind, Message, Severity, Token, TokenKind


@cache
def openers() -> frozenset[str]:
    return frozenset(lists.load("function_words")["capitals"])


def stray(analysis: Analysis, before: Token, token: Token, after: Token | None) -> bool:
    word = token.text
    return (
        before.kind is TokenKind.WORD
        and before.text[-1].islower()
        and before.text.islower()
        and token.text[1:].islower()
        and word.lower() in openers()
        and (after is None or after.kind is not TokenKind.WORD or after.text[0].islower() or analysis.is_noun(after))
    )


def find(analysis: Analysis) -> Iterator[Hit]:
    if analysis.kind in (Kind.HEADING, Kind.TITLE):
        return
    tokens = analysis.tokens
    found = [
        (before, token)
        for place, (before, token) in enumerate(pairwise(tokens), start=2)
        if token.text[0].isupper() and stray(analysis, before, token, tokens[place] if place < len(tokens) else None)
    ]
    after_comma = {s.words[n].token for s, n, _ in unmarked_conjunctions(analysis)} if found else set()
    for before, token in found:
        if token not in after_comma:
            yield hit(before, token)


def hit(before: Token, token: Token) -> Hit:
    lower = token.text.lower()
    message = Message(
        f"Großbuchstabe mitten im Satz; fehlt vor »{lower}« ein Zeichen?",
        f"Capital inside the sentence; is a sign missing before “{lower}”?",
    )
    opens = any("UNT" in reading.extra for reading in lexicon.readings(lower))
    fix = Fix(before.end, token.end, f", {lower}") if opens else Fix(token.start, token.end, lower)
    return Hit(token.start, token.end, message, (fix,))


CHECK = Check(
    code="CAP05",
    name="stray-capital",
    severity=Severity.WARNING,
    title=Message("Großbuchstabe mitten im Satz", "Stray capital inside a sentence"),
    find=find,
    bad=(
        Bad("Sie bauten es [[Trotz]] der hohen Kosten.", "Sie bauten es trotz der hohen Kosten."),
        Bad("Der Preis stieg [[Und]] die Kunden warteten.", "Der Preis stieg und die Kunden warteten."),
    ),
    good=(
        Good("Wenn man das erlaubt, ist es zu spät."),
        Good("Er las »Der Prozess« und »Die Verwandlung«."),
        Good("Ihr Buch Chip War: Der Kampf um die Technik erschien im Herbst."),
        Good("Wir danken Ihnen für Ihre Hilfe."),
        Good("Es geht um Wohl und Wehe der Branche."),
    ),
)
