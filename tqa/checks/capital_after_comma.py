"""A conjunction, adverb or pronoun with a capital behind a comma, or behind a conjunction: das Werk, Wie wir meinen.

Why it matters
    A capital inside a sentence makes a noun or a name of the word, and stops the reader.

When it stays silent
    In headings and titles; for articles and prepositions, with which titles begin; before another capital; for
    words that are nouns (*das Ich*), and the polite *Sie*, *Ihr*.

Fix safety
    Safe: only the first letter changes.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tqa.analyse import Analysis
from tqa.analyse.phrases.noun_phrases import OPENING
from tqa.analyse.words.verbs import Trait, traits
from tqa.checks._check import Bad, Check, Good
from tqa.lexicon import declension, lists
from tqa.lexicon.prepositions import contractions, governed
from tqa.model import Fix, Hit, Kind, Message, Severity, TokenKind

JOINING = Trait.SUBORDINATOR | Trait.COORDINATOR


@cache
def after_comma() -> frozenset[str]:
    """Words of closed classes that open no title: pronouns, no articles, no prepositions."""
    words = lists.load("function_words")
    titles = {*governed(), *contractions()} - set(words["clausal"])
    return frozenset(word.capitalize() for word in {*words["capitals"], *words["clausal"]} - titles) | subjects()


@cache
def subjects() -> frozenset[str]:
    """Pronouns that are subjects only."""
    return frozenset(word.capitalize() for word in lists.load("function_words")["subjects"])


def find(analysis: Analysis) -> Iterator[Hit]:
    if analysis.kind in (Kind.HEADING, Kind.TITLE) or after_comma().isdisjoint(analysis.forms[1:]):
        return
    tokens = analysis.tokens
    for place in range(1, len(tokens) - 1):
        token, before, after = tokens[place], tokens[place - 1].text, tokens[place + 1]
        if not token.text[0].isupper() or not (after.kind is TokenKind.WORD and after.text.islower()):
            continue
        comma = before == "," and tokens[place - 1].end < token.start and token.text in after_comma()
        joined = token.text in subjects() and traits(before.lower()) & JOINING and before.lower() not in determiners()
        if (comma or joined) and token.start != analysis.first_letter and before not in OPENING:
            lower = token.text.lower()
            message = Message(f"Mitten im Satz klein: »{lower}«.", f"Lower case inside a sentence: “{lower}”.")
            yield Hit(token.start, token.end, message, (Fix(token.start, token.end, lower, safe=True),))


@cache
def determiners() -> frozenset[str]:
    return frozenset(declension.determiners())


CHECK = Check(
    code="CAP15",
    name="capital-after-comma",
    severity=Severity.WARNING,
    title=Message("Großbuchstabe nach Komma", "Capital behind a comma"),
    find=find,
    bad=(
        Bad("Das ist schwer, [[Wie]] alle sagen.", "Das ist schwer, wie alle sagen."),
        Bad("Der Preis steigt, [[Aber]] alle kaufen.", "Der Preis steigt, aber alle kaufen."),
        Bad("Er glaubt, dass [[Man]] es sieht.", "Er glaubt, dass man es sieht."),
    ),
    good=(
        Good("Das ist schwer, wie alle sagen."),
        Good("Das Es und das Ich sind Begriffe von Freud."),
        Good("Dann rief er: „Ja, wir kommen!“"),
        Good("Bitte rufen Sie an, Sie erreichen uns immer."),
        Good("Er las das Buch, Der Prozess hieß es."),
    ),
)
