"""A comma before und or oder that joins what is equal: ruft an, und fragt; A, B, und C; A, B, usw.

Why it matters
    English sets a comma before the last item and before a second predicate; German has none before und, oder, usw.
    between equal parts (official rules, § 72).

When it stays silent
    Where the comma closes a clause, an apposition or an insertion, and before a clause with its own subject.

Fix safety
    Safe before usw., else for review.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tqa.analyse import Analysis
from tqa.analyse.clauses.finites import finite, is_certain
from tqa.analyse.clauses.stretches import FINAL, Stretch, clause_words
from tqa.analyse.words.verbs import Trait
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Fix, Hit, Message, Severity

JOINTS = frozenset(("und", "oder"))
AND_SO_ON = pattern(r"\w(,) (?:usw\.|etc\.|und so weiter\b)")
LONGEST = 3
"""An item of an enumeration has at most so many words."""


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in AND_SO_ON.finditer(analysis.text):
        yield hit(match.start(1), match.end(1) + 1, analysis.text[match.end(1) + 1 : match.end()], safe=True)
    stretches = analysis.stretches
    for number, stretch in enumerate(stretches):
        if stretch.before == "," and len(stretch.words) > 1 and stretch.words[0].low in JOINTS:
            before = stretches[:number]
            if before and (is_predicate(before, stretch) or is_clause(before, stretch) or is_item(before, stretch)):
                yield hit(before[-1].last.token.end, stretch.words[0].token.start, stretch.words[0].low)


def hit(start: int, end: int, word: str, safe: bool = False) -> Hit:
    message = Message(f"Kein Komma vor »{word}«.", f"No comma before “{word}”.")
    return Hit(start, end + len(word), message, (Fix(start, end, " ", safe),))


def is_predicate(before: Sequence[Stretch], stretch: Stretch) -> bool:
    """A main clause without any insertion, and behind und its second verb, which has no other subject."""
    first, verb = before[-1], stretch.words[1]
    alone = len(before) == 1 and not first.introduced and len(finite(first.words)) == 1
    subject = any(w.low in ("er", "sie", "es", "ich", "wir", "man", "ihr", "du") for w in stretch.words[2:3])
    nominal = any(w.noun or w.has(Trait.DETERMINER) for w in stretch.words[2:3]) and verb.has(Trait.SEIN)
    return alone and is_certain(verb) and not subject and not nominal and not first.has(Trait.ZU_INFINITIVE)


def is_clause(before: Sequence[Stretch], stretch: Stretch) -> bool:
    """The same conjunction opens the clause right before: dass …, und dass …"""
    first, second = before[-1], stretch.words[1]
    opener = first.words[0].low
    known = opener in clause_words("subordinators", "question_words")
    return known and opener == second.low and first.before in (",", "") and bool(finite(first.words))


def is_item(before: Sequence[Stretch], stretch: Stretch) -> bool:
    """Three nouns or more in a row of items, none of them with a determiner or a name."""
    items = [s for s in before[-2:] if s.before == ","]
    nouns = [s.words[-1].noun and len(s.words) <= LONGEST and not s.has(Trait.DETERMINER | Trait.FINITE) for s in items]
    after = stretch.words[1:]
    return len(items) == 2 and all(nouns) and len(after) <= LONGEST and after[-1].noun and stretch.after in FINAL


CHECK = Check(
    code="COM11",
    name="comma-before-und",
    severity=Severity.WARNING,
    title=Message("Komma vor »und« zwischen Gleichem", "Comma before “und” between equal parts"),
    trigger=Trigger(chars=",", pattern=pattern(r", (?:und|oder|usw\.|etc\.)", re.NOFLAG)),
    find=find,
    bad=(
        Bad("Er ruft sie an[[, und]] fragt nach dem Preis.", "Er ruft sie an und fragt nach dem Preis."),
        Bad("Sie kauft Brot[[, und]] fährt dann heim.", "Sie kauft Brot und fährt dann heim."),
        Bad("Ich hoffe, dass er kommt[[, und]] dass er bleibt.", "Ich hoffe, dass er kommt und dass er bleibt."),
        Bad("Es gab Äpfel, Birnen, Nüsse[[, und]] Kuchen.", "Es gab Äpfel, Birnen, Nüsse und Kuchen."),
        Bad("Es gab Äpfel, Birnen[[, usw.]]", "Es gab Äpfel, Birnen usw."),
    ),
    good=(
        Good("Er ruft sie an und fragt nach dem Preis."),
        Good("Er ruft sie an, und sie fragt nach dem Preis."),
        Good("Er kam, um zu helfen, und blieb."),
        Good("Anna, die Ärztin, und Paul kamen."),
        Good("Sie weiß, dass er kommt, und freut sich."),
    ),
)
