"""The same word twice in a row.

Why it matters
    A slip of cutting and pasting, or an engine that stutters.

When it stays silent
    Pronoun before article (Leute, die die Welt kennen), emphasis (sehr sehr), verbs that meet at a clause border
    (was war, war neu), names (Baden Baden, Duran Duran), words the lexicon does not know, foreign words, numbers.

Fix safety
    Safe for words in small letters, else for review.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Message, Severity, Token

BLANKS = {" ", "\u00a0", "\n"}
MESSAGE = Message("Wort doppelt.", "Doubled word.")


@cache
def legal() -> frozenset[str]:
    words = lists.load("doubles")
    return frozenset(word for group in ("emphatic", "pronouns", "verbs") for word in words[group])


def find(analysis: Analysis) -> Iterator[Hit]:
    tokens = analysis.tokens
    for place, (first, second) in enumerate(pairwise(tokens)):
        if first.text.lower() == second.text.lower() and _is_fault(analysis, first, second):
            beside = tokens[max(0, place - 1) : place] + tokens[place + 2 : place + 3]
            if first.text.lower() in {token.text.lower() for token in beside}:
                continue
            fix = Fix(first.end, second.end, "", safe=second.text.islower())
            yield Hit(first.start, second.end, MESSAGE, (fix,))


def _is_fault(analysis: Analysis, first: Token, second: Token) -> bool:
    word = second.text.lower()
    if not (first.text.isalpha() and analysis.text[first.end : second.start] in BLANKS):
        return False
    if second.text.islower() and first.text[0].isupper() and first.start:
        return False
    if word in legal() or (first.text.islower() and second.text[0].isupper()) or len(word) < 2:
        return False
    if second.text.islower():
        return lexicon.is_word(word) and lexicon.english_ratio(word) < 1
    return any(r.pos != "EIG" for r in analysis.readings(second)) and second.text not in analysis.facts.names


CHECK = Check(
    code="REP01",
    name="doubled-word",
    severity=Severity.WARNING,
    title=Message("Wort doppelt", "Doubled word"),
    source_clears=True,
    trigger=Trigger(part="repeated"),
    find=find,
    bad=(
        Bad("Das Werk [[in in]] Dresden wächst.", "Das Werk in Dresden wächst."),
        Bad("[[Für für]] das Werk fehlt Geld.", "Für das Werk fehlt Geld."),
        Bad("Der Konzern [[steckt steckt]] Geld in das Werk.", "Der Konzern steckt Geld in das Werk."),
        Bad("Das [[Werk Werk]] wächst.", "Das Werk wächst."),
    ),
    good=(
        Good("Es gibt Leute, die die Welt kennen."),
        Good("Das Kind, das das Werk besucht, lacht."),
        Good("Das ist sehr sehr gut."),
        Good("Sie sagt, dass sie sie kennt."),
        Good("Die Gruppe Duran Duran spielt in Dresden."),
        Good("Der Preis, der gezahlt worden war, war hoch."),
        Good("Wir fahren, fahren und fahren."),
        Good("Als sie ihn sahen, sahen sie weg."),
    ),
)
