"""Herr without -n behind a preposition: ein Brief an Herr Schmidt.

Why it matters
    *Herr* is *Herrn* in all cases but the nominative.

When it stays silent
    Without a name behind it, behind *als* and *wie*, and where the word before may close a clause (*auf Herr Schmidt*
    cannot, *… kommt vor; Herr Schmidt* can).

Fix safety
    Safe: a preposition never takes the nominative.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.lexicon.prepositions import governed, group
from tqa.model import Fix, Hit, Message, Severity

NOMINATIVE, RIGHT = "Herr", "Herrn"
MESSAGE = Message("Nach der Präposition: »Herrn«.", "Behind a preposition: “Herrn”.")


def find(analysis: Analysis) -> Iterator[Hit]:
    for place, (before, token) in enumerate(pairwise(analysis.tokens), start=2):
        word = before.text.lower()
        if token.text != NOMINATIVE or word not in governed() or word in group("conjunctions") - {"ohne"}:
            continue
        following = analysis.tokens[place].text if place < len(analysis.tokens) else ""
        closes = word in group("after") and place > 2 and analysis.tokens[place - 3].text[:1].isupper()
        if following[:1].isupper() and token.start == before.end + 1 and not closes:
            yield Hit(token.start, token.end, MESSAGE, (Fix(token.start, token.end, RIGHT, safe=True),))


CHECK = Check(
    code="NPH13",
    name="herr-without-n",
    severity=Severity.WARNING,
    title=Message("»Herr« ohne Endung", "“Herr” without its ending"),
    trigger=Trigger(words=frozenset(("herr",)), pattern=pattern(r"[a-zäöüß] Herr [A-ZÄÖÜ]")),
    find=find,
    bad=(
        Bad("Das ist ein Brief an [[Herr]] Schmidt.", "Das ist ein Brief an Herrn Schmidt."),
        Bad("Sie sprach lange mit [[Herr]] Professor Meier.", "Sie sprach lange mit Herrn Professor Meier."),
        Bad("Für [[Herr]] Weber ist das neu.", "Für Herrn Weber ist das neu."),
    ),
    good=(
        Good("Das ist ein Brief an Herrn Schmidt."),
        Good("Seitdem arbeitet Herr Weber hier."),
        Good("Der Mann ist Herr Weber."),
    ),
)
