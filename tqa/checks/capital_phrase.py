"""A fixed phrase with wrong capitals: außer acht lassen, heute morgen, im großen und ganzen, durch Dick und Dünn.

Why it matters
    In fixed phrases the official rules (§§ 55 to 58) say which words are nouns; no feeling for the word helps.

When it stays silent
    Capitals in headings and at the start of a sentence; phrases before a noun to which the adjective could belong.

Fix safety
    Safe: the words of the phrase stay.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from tqa.analyse import Analysis
from tqa.analyse.words.roles import NOTHING
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Kind, Message, Severity

SIGNS = frozenset((":", "–", "—", "-", "--", "…"))
HEADINGS = (Kind.HEADING, Kind.TITLE)


class Phrase(NamedTuple):
    """The words of a phrase as they are right; `key` is the place of the word that finds it."""

    words: tuple[str, ...]
    key: int
    closed: bool


@cache
def phrases() -> dict[str, tuple[Phrase, ...]]:
    """The longest word of a phrase in lower case -> phrases."""
    found: dict[str, list[Phrase]] = defaultdict(list)
    for name, rows in lists.load("capital_phrases").items():
        for row in rows if name in ("closed", "phrases") else ():
            words = tuple(row.split())
            key = max(range(len(words)), key=lambda n: (words[n][0].isupper(), len(words[n])))
            found[words[key].lower()].append(Phrase(words, key, name == "closed"))
    return {word: tuple(rows) for word, rows in found.items()}


def find(analysis: Analysis) -> Iterator[Hit]:
    known = phrases()
    found = [(n, rows) for n, token in enumerate(analysis.tokens) if (rows := known.get(token.text.lower()))]
    for place, rows in found:
        same = [p for p in rows if stands(analysis, place - p.key, p)]
        phrase = max(same, key=lambda p: len(p.words), default=None)
        if phrase and is_wrong(analysis, place - phrase.key, phrase):
            first, last = (analysis.tokens[place - phrase.key + n] for n in (0, len(phrase.words) - 1))
            right = " ".join(phrase.words)
            right = first.text[0] + right[1:] if begins(analysis, place - phrase.key) else right
            message = Message(f"Feste Wendung: »{right}«.", f"A fixed phrase: “{right}”.")
            yield Hit(first.start, last.end, message, (Fix(first.start, last.end, right, safe=True),))


def stands(analysis: Analysis, start: int, phrase: Phrase) -> bool:
    """The words of a phrase stand side by side, whatever their capitals."""
    tokens = analysis.tokens[max(start, 0) : start + len(phrase.words)]
    same = start >= 0 and [token.text.lower() for token in tokens] == [word.lower() for word in phrase.words]
    return same and all(b.start == a.end + 1 for a, b in pairwise(tokens))


def is_wrong(analysis: Analysis, start: int, phrase: Phrase) -> bool:
    """Some capital is wrong, headings and names apart, and no noun follows that an adjective could belong to."""
    end, tokens = start + len(phrase.words), analysis.tokens[start : start + len(phrase.words)]
    wrong = [n for n, (t, w) in enumerate(zip(tokens, phrase.words, strict=True)) if t.text != w]
    if not wrong or (wrong == [0] and begins(analysis, start)) or any(t.text.isupper() for t in tokens):
        return False
    following = analysis.tokens[end].text if end < len(analysis.tokens) else ""
    raised = {tokens[n].text[0].isupper() for n in wrong if n or not begins(analysis, start)}
    if len(raised) != 1 or (raised == {True} and is_title(analysis, start, following)):
        return False
    return not phrase.closed or analysis.phrase_reader.ends_at(end)


def is_title(analysis: Analysis, start: int, following: str) -> bool:
    """A capital may be part of a name or title, or belong to an adjective before it (einige Zeit seines Lebens)."""
    role = analysis.phrase_reader.roles[start - 1] if start else NOTHING
    return following[:1].isupper() or analysis.kind in HEADINGS or bool(role.attribute or role.determiners)


def begins(analysis: Analysis, place: int) -> bool:
    return analysis.phrase_reader.begins(place) or analysis.tokens[place - 1].text in SIGNS


CHECK = Check(
    code="CAP12",
    name="capital-phrase",
    severity=Severity.WARNING,
    title=Message("Groß- und Kleinschreibung in fester Wendung", "Capitals in a fixed phrase"),
    trigger=Trigger(words=frozenset(phrases())),
    find=find,
    bad=(
        Bad("Das lassen wir [[außer acht]].", "Das lassen wir außer Acht."),
        Bad("Sie kam [[heute morgen]] zurück.", "Sie kam heute Morgen zurück."),
        Bad("Der Plan ist [[im großen und ganzen]] gut.", "Der Plan ist im Großen und Ganzen gut."),
        Bad("Wir gehen [[durch Dick und Dünn]].", "Wir gehen durch dick und dünn."),
        Bad("Das gefiel [[vor allen dingen]] ihr.", "Das gefiel vor allen Dingen ihr."),
        Bad("Er zieht oft [[den kürzeren]].", "Er zieht oft den Kürzeren."),
    ),
    good=(
        Good("Wir lassen nichts außer Acht."),
        Good("Heute Morgen kam sie zurück."),
        Good("Im Folgenden geht es um Geld, im folgenden Jahr um Zeit."),
        Good("Von Rechts wegen gehört es ihr."),
        Good("Sie schlief auf dem laufenden Band."),
    ),
)
