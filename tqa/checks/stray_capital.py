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

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.analyse.clauses import finites
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Kind, Message, Severity, Token, TokenKind


@cache
def capitalised() -> frozenset[str]:
    """Function words with a capital."""
    return frozenset(word.capitalize() for word in lists.load("function_words")["capitals"] if len(word) > 1)


def is_function_word(form: str) -> bool:
    return form in capitalised()


def stray(analysis: Analysis, before: Token, token: Token, after: Token | None = None) -> bool:
    return (
        before.kind is TokenKind.WORD
        and before.text[-1].islower()
        and before.text.islower()
        and (after is None or after.kind is not TokenKind.WORD or after.text[0].islower() or is_german(analysis, after))
    )


def is_german(analysis: Analysis, word: Token) -> bool:
    """A noun, and no English one, with which the word may be a name (*In Flames*)."""
    return analysis.is_noun(word) and lexicon.english_ratio(word.text) <= 0


def find(analysis: Analysis) -> Iterator[Hit]:
    if analysis.kind in (Kind.HEADING, Kind.TITLE):
        return
    tokens = analysis.tokens
    maybe = [place for place, token in enumerate(tokens) if place and token.text in capitalised()]
    maybe = [p for p in maybe if p == 1 or tokens[p - 1].text != "und" or not tokens[p - 2].text[0].isupper()]
    found = [tokens[place - 1 : place + 1] for place in maybe if stray(analysis, *tokens[place - 1 : place + 2])]
    after_comma = {b.word.token for b in analysis.borders if b.kind is finites.Kind.CONJUNCTION} if found else set()
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
    trigger=Trigger(form=is_function_word),
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
