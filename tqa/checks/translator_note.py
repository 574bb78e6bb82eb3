"""A placeholder, or what a translation program or chat assistant said about its own work.

Why it matters
    *Hier ist die deutsche Übersetzung:* or *Lorem ipsum* in print is an embarrassment.

When it stays silent
    Articles that merely speak of such programs.

Fix safety
    The sentence is deleted; for review, since it may hold text of the article as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tqa.analyse import Analysis
from tqa.analyse.page.line_patterns import Patterns, Slots, words
from tqa.checks._check import ARTICLES, Bad, Check, Good, Trigger
from tqa.checks._page_frame import deletion
from tqa.lexicon import lists
from tqa.model import Hit, Message, Severity


@cache
def notes() -> tuple[Patterns, tuple[Message, ...]]:
    """The automaton of all notes, and the messages of its labels."""
    patterns, messages = Patterns(Slots.of({})), []
    for entry in lists.load("residue_placeholders").values():
        if isinstance(entry, dict):
            messages.append(Message(f"{entry['de']}.", f"{entry['en'].capitalize()}."))
            for phrase in entry["phrases"]:
                patterns.add(phrase, len(messages) - 1)
    return patterns.close(), tuple(messages)


@cache
def anchors() -> frozenset[str]:
    """Words of which a note holds one."""
    return frozenset(lists.load("residue_placeholders")["anchors"])


def find(analysis: Analysis) -> Iterator[Hit]:
    patterns, messages = notes()
    line = words(analysis.text)
    for start in range(len(line)):
        for _, label in patterns.ends(line, start):
            yield deletion(analysis, messages[label])
            return


CHECK = Check(
    code="RES07",
    name="translator-note",
    severity=Severity.WARNING,
    title=Message("Platzhalter oder Vermerk der Übersetzung", "Placeholder or note of the translation"),
    formats=ARTICLES,
    trigger=Trigger(words=anchors()),
    find=find,
    bad=(
        Bad("Das Werk wächst.\n[[Natürlich, hier ist die deutsche Übersetzung des Artikels:]]", "Das Werk wächst.\n"),
        Bad("Das Werk wächst.\n[[Übersetzt mit DeepL]]", "Das Werk wächst.\n"),
    ),
    good=(
        Good("Die Firma DeepL übersetzt Texte aus dem Englischen."),
        Good("Der Roman wurde in zwölf Sprachen übersetzt."),
    ),
)
