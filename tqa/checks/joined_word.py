"""One word written as two: bis lang, irgend wann, mittler weile, möglicher Weise.

Why it matters
    Adverbs and conjunctions that grew together are one word (official rules, § 39).

When it stays silent
    For pairs that also make sense apart; *in möglicher Weise*, where a preposition or article shows the noun.

Fix safety
    Safe: the words of the list make no sense apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.lexicon import declension, lists
from tqa.model import Fix, Hit, Message, Severity, Token

SUFFIXES = frozenset(("weise", "maßen"))
FAULT = pattern(r"[a-zäöüß]er (?:[Ww]eise|[Mm]aßen)\b")


class Pair(NamedTuple):
    """Words written apart, the place of the longest of them, and the one word that they are."""

    apart: tuple[str, ...]
    key: int
    joined: str


@cache
def pairs() -> dict[str, tuple[Pair, ...]]:
    """The longest word of those written apart -> the pairs with it."""
    found: dict[str, tuple[Pair, ...]] = {}
    for row in lists.load("joined_words")["pair"]:
        apart = tuple(row["apart"].split())
        key = max(range(len(apart)), key=lambda n: len(apart[n]))
        found[apart[key]] = (*found.get(apart[key], ()), Pair(apart, key, row["joined"]))
    return found


def find(analysis: Analysis) -> Iterator[Hit]:
    tokens, known = analysis.tokens, pairs()
    for place, token in enumerate(tokens):
        for pair in known.get(token.text.lower(), ()):
            start = place - pair.key
            part = tokens[max(start, 0) : start + len(pair.apart)]
            same = start >= 0 and tuple(t.text for t in part) in (
                pair.apart,
                (pair.apart[0].capitalize(), *pair.apart[1:]),
            )
            if same and stands_together(part) and not (start and tokens[start - 1].text == "und"):
                yield hit(part, pair.joined)
    if FAULT.search(analysis.text):
        yield from manners(analysis)


def manners(analysis: Analysis) -> Iterator[Hit]:
    """Adverbs in -weise and -maßen: möglicher Weise, bekannter maßen."""
    for place, (first, second) in enumerate(pairwise(analysis.tokens)):
        joined = (first.text + second.text).lower()
        if (
            second.text.lower() not in SUFFIXES
            or not first.text.endswith("er")
            or not (lexicon.is_word(joined) or is_attribute(first.text))
        ):
            continue
        role = analysis.phrase_reader.roles[place - 1] if place else None
        led = role and (role.preposition or role.contraction or role.determiners or role.attribute)
        if not led and stands_together((first, second)):
            yield hit((first, second), joined)


def is_attribute(form: str) -> bool:
    """An adjective in -er: freundlicher."""
    return declension.attribute(form.lower()) is not None


def stands_together(part: tuple[Token, ...]) -> bool:
    return all(after.start == before.end + 1 for before, after in pairwise(part))


def hit(part: tuple[Token, ...], joined: str) -> Hit:
    start, end = part[0].start, part[-1].end
    word = joined[0].upper() + joined[1:] if part[0].text[0].isupper() else joined
    message = Message(f"Zusammen: »{word}«.", f"One word: “{word}”.")
    return Hit(start, end, message, (Fix(start, end, word, safe=True),))


CHECK = Check(
    code="HYP10",
    name="joined-word",
    severity=Severity.WARNING,
    title=Message("Ein Wort getrennt geschrieben", "One word written apart"),
    trigger=Trigger(words=frozenset(pairs()) | SUFFIXES),
    find=find,
    bad=(
        Bad("Das war [[bis lang]] nicht bekannt.", "Das war bislang nicht bekannt."),
        Bad("[[Irgend wann]] kommt er.", "Irgendwann kommt er."),
        Bad("Das ist [[möglicher Weise]] falsch.", "Das ist möglicherweise falsch."),
        Bad("Er kam [[zu erst]] an.", "Er kam zuerst an."),
    ),
    good=(
        Good("Das war bislang nicht bekannt."),
        Good("In möglicher Weise unzulässiger Form geht es nicht."),
        Good("Auf diese Weise kam er an."),
        Good("Er blieb bis lange nach Mitternacht."),
    ),
)
